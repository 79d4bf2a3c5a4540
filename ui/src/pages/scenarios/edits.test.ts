import { describe, expect, it } from 'vitest'
import { addRow, editOf, freeName, keyText, keyValue, removeRow, setCell, typed, whereOf } from './edits'

const row = { item: 'GPU', site: 'S-1', price: 10, pool: null }
const keys = ['item', 'site']

describe('edits in place', () => {
  it('name a row by its keys, those that are filled', () => {
    expect(whereOf(row, keys)).toEqual({ item: 'GPU', site: 'S-1' })
    expect(whereOf(row, [...keys, 'pool'])).toEqual({ item: 'GPU', site: 'S-1' })
  })

  it('are one change for a row, and none when all is as it was', () => {
    const one = setCell([], 'sources', keys, row, 'price', 12)
    expect(one).toEqual([{ kind: 'set', table: 'sources', where: { item: 'GPU', site: 'S-1' }, to: { price: 12 } }])
    const two = setCell(one, 'sources', keys, row, 'pool', 'P')
    expect(two).toHaveLength(1)
    expect(editOf(two, 'sources', row)).toEqual({ removed: false, to: { price: 12, pool: 'P' } })
    expect(setCell(setCell(two, 'sources', keys, row, 'pool', ''), 'sources', keys, row, 'price', 10)).toEqual([])
  })

  it('show what a change of many rows does to one', () => {
    expect(editOf([{ kind: 'set', table: 'sources', where: { item: ['CPU', 'GPU'] }, to: { price: 1 } }], 'sources', row).to).toEqual({ price: 1 })
    expect(editOf([{ kind: 'remove_rows', table: 'sources', where: { site: 'S-2' } }], 'sources', row).removed).toBe(false)
  })

  it('take a row out and back in', () => {
    const out = removeRow(setCell([], 'sources', keys, row, 'price', 12), 'sources', keys, row)
    expect(out).toEqual([{ kind: 'remove_rows', table: 'sources', where: { item: 'GPU', site: 'S-1' } }])
    expect(removeRow(out, 'sources', keys, row)).toEqual([])
  })

  it('add a row with its filled cells', () => {
    expect(addRow([], 'demand', { demand_id: 'D', racks: 3, mark: '' })).toEqual([{ kind: 'add_row', table: 'demand', row: { demand_id: 'D', racks: 3 } }])
  })
})

it('reads a cell by its column', () => {
  expect(typed('1,200', { name: 'racks', type: 'WHOLE' })).toBe(1200)
  expect(typed('1.5', { name: 'racks', type: 'WHOLE' })).toBeUndefined()
  expect(typed('2027-13-01', { name: 'day', type: 'DATE' })).toBeUndefined()
  expect(typed('', { name: 'x', type: 'NUMBER' })).toBe('')
})

it('reads the keys of a change', () => {
  expect(keyValue('S-1, S-2', 'sites.site')).toEqual(['S-1', 'S-2'])
  expect(keyValue('S-1', 'sites.site')).toBe('S-1')
  expect(keyValue('0.5', 'number')).toBe(0.5)
  expect(keyValue(' ', 'number')).toBeUndefined()
  expect(keyText(['A', 'B'])).toBe('A, B')
})

it('finds a free name', () => {
  expect(freeName('Kyber slips!', ['kyber-slips'])).toBe('kyber-slips-2')
})
