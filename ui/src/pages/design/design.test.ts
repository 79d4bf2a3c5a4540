import { expect, it } from 'vitest'
import type { BillRow } from '../../api/design'
import { shownRows, sumText } from './Bill'
import { delaysOf } from './Roadmap'

const row = (path: string): BillRow => ({ path, level: path.split('>').length - 1, item: path.split('>').at(-1)!, description: '', family: '', kind: 'make', perParent: 1, perRack: 1, counts: true, atSite: false, unitUsd: { known: 1, unknown: [] }, usdWhy: '', mark: '', refs: '', parts: 1 })
const rows = ['R', 'R>TRAY', 'R>TRAY>CHIP', 'R>FAN'].map(row)

it('hides what is below a closed row, and opens the way to what is searched', () => {
  expect(shownRows(rows, new Set(['R>TRAY']), '').map((r) => r.path)).toEqual(['R', 'R>TRAY', 'R>FAN'])
  expect(shownRows(rows, new Set(['R>TRAY']), 'chip').map((r) => r.path)).toEqual(['R', 'R>TRAY', 'R>TRAY>CHIP'])
})

it('tells lower bounds from sums', () => {
  expect(sumText({ known: 5, unknown: [] }, String)).toBe('5')
  expect(sumText({ known: 5, unknown: ['A'] }, String)).toBe('≥ 5')
  expect(sumText({ known: 0, unknown: ['A'] }, String)).toBe('unknown')
})

it('reads delays from the address', () => {
  expect(delaysOf('VR200:26,KYBER:-4,X:0,bad')).toEqual({ VR200: 26, KYBER: -4 })
})
