import { expect, test } from 'vitest'
import type { Traced, Verdict } from '../api/content'
import { byCountry, frontierPoints, levelLabel, outcome } from './contentFigures'

const verdict = (pass: number, fail: number, notShown: number): Verdict => ({ generation: 'G', year: 2027, test: 'T', thresholdPct: 65, components: 'rack_parts', racks: pass + fail + notShown, pass, fail, notShown, lowestPct: 0, meanPct: 0, highestPct: 0 })

test('a case passes only when every rack does; what is not shown is no pass and no failure', () => {
  expect([verdict(3, 0, 0), verdict(0, 3, 0), verdict(1, 1, 2), verdict(0, 0, 3), verdict(1, 0, 2)].map((v) => outcome(v).word)).toEqual(['Pass', 'Fail', '25% fail', 'Not shown', 'Some pass'])
})

test('shares of a year add up, home first, the least countries together', () => {
  const traced: Traced[] = 'ABCDEFGHIJ'.split('').map((country, i) => ({ generation: '(all)', year: '2027', designMargin: true, country, usd: 10 - i, sharePct: 10 }))
  const split = byCountry(traced, '(all)', true, 'D')
  expect(split.countries).toEqual(['D', 'A', 'B', 'C', 'E', 'F', 'G', 'others'])
  expect(split.shares.map(([s]) => s)).toEqual([10, 10, 10, 10, 10, 10, 10, 30])
})

test('a country without value in a year is unknown there, not 0', () => {
  const row = { generation: '(all)', designMargin: true, usd: 1, sharePct: 100 }
  expect(byCountry([{ ...row, year: '2026', country: 'US' }, { ...row, year: '2027', country: 'TW' }], '(all)', true, 'US').shares).toEqual([[100, null], [null, 100]])
})

test("a frontier's rows keep what is unknown unknown", () => {
  const names = ['asked_pct', 'reached', 'usd_per_rack', 'new_options', 'knee', 'run'].map((name) => ({ name }))
  const [base, level] = frontierPoints(names, [[null, true, 10, null, false, 'base'], [35, 'true', 11, 'X1;X2', true, 'at-35']])
  expect([base!.asked, base!.newOptions, level!.newOptions, level!.knee, level!.reached, level!.jobs]).toEqual([null, [], ['X1', 'X2'], true, true, null])
  expect(['base', 'at-35', 'at-42.5'].map(levelLabel)).toEqual(['nothing asked', '35%', '42.5%'])
})
