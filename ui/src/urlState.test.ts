import { expect, test } from 'vitest'
import { tableSearch } from './api/client'
import { readGridState, toTableQuery, writeGridState } from './urlState'

test('a grid with nothing chosen adds nothing to the address', () => {
  const state = readGridState(new URLSearchParams('tab=log'))
  expect(state).toEqual({ sort: '', filter: [], q: '', hidden: [] })
  expect(writeGridState(new URLSearchParams('tab=log'), state).toString()).toBe('tab=log')
})

test('sort, filters, search and hidden columns go to the address and come back', () => {
  const state = { sort: 'need_by,-racks', filter: ['item:has:HBM & co', 'racks:ge:10'], q: 'Abilene', hidden: ['firm', 'route'] }
  const address = writeGridState(new URLSearchParams(), state)
  expect(readGridState(new URLSearchParams(address.toString()))).toEqual(state)
})

test('a change of one leaves the others and foreign keys alone', () => {
  const before = new URLSearchParams('tab=orders&sort=a&filter=a:eq:1&filter=b:eq:2')
  expect(writeGridState(before, { filter: ['c:lt:3'] }).toString()).toBe('tab=orders&sort=a&filter=c%3Alt%3A3')
  expect(writeGridState(before, { sort: '' }).toString()).toBe('tab=orders&filter=a%3Aeq%3A1&filter=b%3Aeq%3A2')
})

test('the server is asked with the same words', () => {
  const query = toTableQuery(readGridState(new URLSearchParams('sort=-racks&q=X&filter=a:in:1;2&filter=b:ne:3&hide=c')))
  expect(tableSearch({ ...query, offset: 200, limit: 100 })).toBe('?offset=200&limit=100&sort=-racks&q=X&filter=a%3Ain%3A1%3B2&filter=b%3Ane%3A3')
  expect(tableSearch({})).toBe('')
})
