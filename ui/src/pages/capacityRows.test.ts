import { expect, it, test } from 'vitest'
import type { CapacityLimit } from '../api/capacity'
import { codeFirst, drawFilters, loadHeat, shownLimits } from './capacityRows'

const limit = (subject: string, more: Partial<CapacityLimit>): CapacityLimit => ({ kind: 'pool', subject, meaning: subject, unit: 'units', family: 'memory', racksPerUnit: {}, fullMonths: 0, shares: [0.5], worthUsd: [null], ...more })
const all = { kind: '', family: '', site: '', q: '', worth: false }

test('limits are narrowed by kind, any of their families, site and text; worth shows only what has a price', () => {
  const limits = [limit('HBM', { worthUsd: [3] }), limit('RK', { family: 'rack, tray', site: 'P' })]
  const names = (by: Partial<typeof all>) => shownLimits(limits, { ...all, ...by }).map((l) => l.subject)
  expect(names({})).toEqual(['HBM', 'RK'])
  expect(names({ family: 'tray' })).toEqual(['RK'])
  expect(names({ site: 'P', q: 'hbm' })).toEqual([])
  expect(names({ worth: true })).toEqual(['HBM'])
})

test('what is unknown has no heat; 97 percent is full', () => {
  expect([null, 0, 0.2, 0.6, 0.8, 0.96, 0.97, 1.1].map(loadHeat)).toEqual([0, 0, 1, 2, 3, 4, 5, 5])
})

test('orders of a month are those that complete in it', () => {
  const draw = { item: 'A', description: '', site: 'S', orders: 1, started: 1, firstRelease: '', lastAvailable: '', valueUsd: 0 }
  expect(new URLSearchParams(drawFilters(draw, 'pool', 'P', '2028-02')).getAll('filter')).toEqual(['item:eq:A', 'from_site:eq:S', 'type:in:buy;make', 'available_date:ge:2028-02-01', 'available_date:le:2028-02-29'])
})

it('names a capacity by its code first', () => {
  expect(codeFirst({ subject: 'EML-200G@S-COH', meaning: '200G laser (EML-200G) at Coherent' })).toBe('EML-200G@S-COH: 200G laser at Coherent')
  expect(codeFirst({ subject: 'PKG', meaning: 'packaging slots at Packager (PKG)' })).toBe('PKG: packaging slots at Packager')
})
