import { expect, test } from 'vitest'
import type { WhyPart } from '../../api/contract'
import { cut, namedIn, subjectOfCell, subjectOfRow, whyHref } from './subjects'

test('a demand keeps its slashes in the address, all else is encoded', () => {
  expect(whyHref(3, 'DC-ABI/GB300/2026-07')).toBe('/runs/3/why/DC-ABI/GB300/2026-07')
  expect(whyHref(3, 'A&B@S?')).toBe('/runs/3/why/A%26B%40S%3F')
})

test("a row of the optimiser is about its limit, whatever the bucket's day", () => {
  expect(subjectOfRow('pool[COWOS-TSM,2027-01-07]')).toBe('COWOS-TSM')
  expect(subjectOfRow('capacity[SC-GB300@P-FOX-TPE,2026-05-21]')).toBe('SC-GB300@P-FOX-TPE')
  expect(subjectOfRow('COWOS-TSM')).toBeUndefined()
  expect(subjectOfCell('row', 'power[DC-1,2027-01-07]')).toBe('DC-1')
  expect(subjectOfCell('site', 'DC-1')).toBeUndefined()
  expect(subjectOfCell('last_order_before', '')).toBeUndefined()
})

test('sentences are cut at limits, orders and demands, the longest name first', () => {
  const column = (name: string) => ({ name, type: 'TEXT' as const, required: false, description: '' })
  const part: WhyPart = {
    name: 'limits',
    title: 'What binds',
    sentences: [],
    table: { columns: [column('limit'), column('row'), column('order_id')], rows: [['wafers at TSMC (COWOS)', 'pool[COWOS,2027-01-07]', 'O-0000001'], ['wafers', 'pool[W,2027-01-07]', null]], total: 2, offset: 0, limit: 2 },
  }
  expect(cut('From 7 Jan: wafers at TSMC (COWOS) wait for O-0000001 and O-7654321.', namedIn([part]))).toEqual([
    { text: 'From 7 Jan: ' },
    { text: 'wafers at TSMC (COWOS)', subject: 'COWOS' },
    { text: ' wait for ' },
    { text: 'O-0000001', subject: 'O-0000001' },
    { text: ' and ' },
    { text: 'O-7654321', subject: 'O-7654321' },
    { text: '.' },
  ])
})
