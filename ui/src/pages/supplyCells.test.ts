import { expect, test } from 'vitest'
import type { SupplyRow } from '../api/supply'
import { heatStep } from '../components/PivotGrid'
import { cellSources, supplySearch } from './supplyCells'

const row: SupplyRow = { item: 'HBM', description: '', family: 'memory', site: 'S-A', total: 0, cells: [] }
const span = { label: '2026-01', start: '2026-01-01', end: '2026-01-31' }
const of = { row, span, by: 'place' as const, order: 'new' as const, asOf: '2026-01-05' }

test('a cell of releases is the orders of its item, site, types and days, none before the plan', () => {
  expect(cellSources({ ...of, measure: 'release' })).toEqual([
    expect.objectContaining({ table: 'orders', filter: ['item:eq:HBM', 'type:in:buy;make', 'release_date:ge:2026-01-05', 'release_date:le:2026-01-31', 'to_site:eq:S-A'] }),
  ])
})

test("an item's stock over all sites has no moves in it; a site's has those that come and those that go", () => {
  const tables = (by: 'item' | 'place') => cellSources({ ...of, by, measure: 'stock' }).map((s) => [s.title, s.filter[1]])
  expect(tables('item')[0]).toEqual(['Comes in', 'type:in:buy;make'])
  expect(tables('place').map(([title]) => title)).toEqual(['Comes in', 'Consumed', 'Moved away'])
})

test('by supplier, only its own orders count', () => {
  const { site: _, ...anywhere } = row
  const bySupplier = { ...anywhere, supplier: 'S-B' }
  expect(cellSources({ ...of, row: bySupplier, by: 'supplier', measure: 'receipt' })[0]!.filter).toContain('from_site:eq:S-B')
})

test('the query says what differs from the default', () => {
  expect(supplySearch({ by: 'item', period: 'month', measure: 'need', order: 'new', family: '', site: '', supplier: '', q: '', from: undefined, count: undefined })).toBe('by=item&period=month&measure=need')
})

test('heat has five steps, none for nothing', () => {
  expect([null, 0, 1, 25, 100].map((v) => heatStep(v, 100))).toEqual([0, 0, 1, 3, 5])
})
