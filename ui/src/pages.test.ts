import { expect, test } from 'vitest'
import { pageHref } from './pages'
import { safeNext } from './pages/Login'
import { findingHref } from './pages/ProgramData'

test("a page's address is filled with the run and program that are looked at", () => {
  expect(pageHref('/runs/:runId/tables/:table?', { runId: '12' })).toBe('/runs/12/tables')
  expect(pageHref('/programs/:programId/scenarios', { programId: 'a b' })).toBe('/programs/a%20b/scenarios')
  expect(pageHref('/runs/:runId/overview', {})).toBeUndefined()
  expect(pageHref('/account', {})).toBe('/account')
})

test('after signing in, only an address of this UI is opened', () => {
  expect(safeNext('/runs?state=DONE')).toBe('/runs?state=DONE')
  for (const foreign of [null, '', '//example.org', '/\\example.org', 'https://example.org', 'javascript:alert(1)', '/login?next=/login']) expect(safeNext(foreign)).toBe('/')
})

test('a finding leads to its row and cell; one in a file that is no table leads nowhere', () => {
  const tables = [{ name: 'sources', description: '', rows: 3, errors: 0, warnings: 0, columns: [{ name: 'unit_price_usd', type: 'NUMBER' as const }] }]
  const finding = { severity: 'ERROR' as const, file: 'sources.csv', line: 14, message: 'is not a number' }
  expect(findingHref('2', { ...finding, column: 'unit_price_usd' }, tables)).toBe('/programs/2/data/sources?line=14&column=unit_price_usd')
  expect(findingHref('2', { ...finding, column: 'no_such_column' }, tables)).toBe('/programs/2/data/sources?line=14')
  expect(findingHref('2', { ...finding, file: 'program.yaml' }, tables)).toBeUndefined()
})
