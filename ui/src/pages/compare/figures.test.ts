import { describe, expect, it } from 'vitest'
import type { PlanComparison } from '../../api/compare'
import { costsOf, difference, figureText, sameComparison } from './figures'

describe('figures of a comparison', () => {
  it('are told in their unit, with a sign and whether they are better', () => {
    expect(figureText(12488, 'racks', 'USD')).toBe('12,488 racks')
    expect(figureText(219.15e9, 'usd', 'USD')).toBe('$219.15 bn')
    expect(difference('racks on time', 'racks', 12488, 7851, 'USD')).toEqual({ text: '−4,637 racks', good: false })
    expect(difference('rack-weeks late', 'rack-weeks', 100, 40, 'USD')).toEqual({ text: '−60 rack-weeks', good: true })
    expect(difference('landed cost', 'usd', 1e9, 1.02e9, 'USD')).toEqual({ text: '+$20.00 m', good: false })
    expect(figureText(3.5, 'MW', 'USD')).toBe('3.5 MW')
    expect(figureText(7543.9, 'MW', 'USD')).toBe('7,544 MW')
    expect(difference('racks late', 'racks', 5, 5, 'USD')).toEqual({ text: 'same' })
  })

  it('stay unknown where a plan has none', () => {
    expect(difference('racks late', 'racks', 5, null, 'USD')).toBeUndefined()
    expect(figureText(null, 'racks', 'USD')).toBe('–')
  })

  it('are taken as they stand, of one generation or of all', () => {
    const cost = (run: number, generation: string, part: string, baseUsd: number, usd: number) => ({ run, generation, part, baseUsd, usd })
    const view = { plans: [{ run: 1 }, { run: 2 }, { run: 3 }], costs: [cost(2, 'A', 'duty', 10, 12), cost(2, '(total)', 'duty', 15, 17), cost(3, '(total)', 'duty', 15, 13), cost(3, '(total)', 'expansions', 0, 4)] } as PlanComparison
    expect(costsOf(view, '(total)')).toEqual([{ part: 'duty', base: 15, values: [17, 13] }, { part: 'expansions', base: 0, values: [null, 4] }])
    expect(costsOf(view, 'A')).toEqual([{ part: 'duty', base: 10, values: [12, null] }])
  })
})

it('finds a comparison that was made before', () => {
  expect(sameComparison([1, 34, 35], ['1', '35', '34'])).toBe(true)
  expect(sameComparison([1, 34], [34, 1])).toBe(false)
  expect(sameComparison([1, 34], [1])).toBe(false)
})
