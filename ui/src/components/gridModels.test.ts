import { expect, test } from 'vitest'
import type { Column } from '../api/contract'
import { cellText, csvField, filtersOf, headingOf, modelOf, parseFilter, sortOf, sortStates, unitOf } from './gridModels'

const columns: Column[] = [
  { name: 'item', type: 'TEXT' },
  { name: 'need_by', type: 'DATE' },
  { name: 'racks', type: 'WHOLE' },
  { name: 'price_usd', type: 'NUMBER' },
]

test('filters go to the grid and come back the same', () => {
  for (const filters of [
    ['item:has:HBM:3'],
    ['item:in:A;B', 'racks:ne:0'],
    ['need_by:ge:2027-01-01', 'need_by:le:2027-12-31'],
    ['need_by:ge:2027-01-01'],
    ['racks:ge:10', 'racks:le:99', 'price_usd:lt:5.5'],
  ]) {
    expect(filtersOf(modelOf(filters, columns))).toEqual(filters)
  }
})

test('a filter on a column that is not there, or with an unknown word, is left out', () => {
  expect(modelOf(['gone:eq:1', 'racks:like:3', 'racks'], columns)).toEqual({})
  expect(parseFilter('racks:like:3')).toBeUndefined()
})

test('sorts go to the grid and come back, most important first', () => {
  expect(sortOf(sortStates('need_by,-racks'))).toBe('need_by,-racks')
  expect(sortOf([{ colId: 'a', sort: 'asc', sortIndex: 1 }, { colId: 'b', sort: 'desc', sortIndex: 0 }, { colId: 'c', sort: null }])).toBe('-b,a')
})

test('cells are written after their column', () => {
  expect(cellText(columns[2]!, 12488)).toBe('12,488')
  expect(cellText(columns[3]!, 1234.5)).toBe('1,234.50')
  expect(cellText(columns[3]!, '1O.5')).toBe('1O.5')
  expect(cellText(columns[3]!, null)).toBe('–')
  expect(cellText(columns[0]!, null)).toBe('')
  expect(cellText({ name: 'firm', type: 'FLAG' }, false)).toBe('no')
  expect(headingOf(columns[3]!)).toBe('Price')
  expect(unitOf(columns[3]!)).toBe('USD')
})

test('what starts like a formula is text in a spreadsheet', () => {
  expect(csvField('=1+1')).toBe("'=1+1")
  expect(csvField(-5)).toBe('-5')
  expect(csvField('a "b", c')).toBe('"a ""b"", c"')
})
