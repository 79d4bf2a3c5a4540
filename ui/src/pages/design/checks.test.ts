import { expect, it } from 'vitest'
import type { RackCheck } from '../../api/design'
import { changed, checkFigure, verdictOf } from './checks'

const check = (code: string, verdict: RackCheck['verdict'], value?: number, limit?: number): RackCheck => ({
  code, verdict, inputs: '', formula: '', unit: 'kW', source: '', line: 1, suggestion: '',
  ...(value === undefined ? {} : { value }), ...(limit === undefined ? {} : { limit }),
  ...(value !== undefined && limit ? { marginPct: (100 * (limit - value)) / limit } : {}),
})

it('says whether a rack fits, and of what least is left', () => {
  expect(verdictOf([check('weight', 'HOLDS', 1360, 1400), check('busbar', 'HOLDS', 100, 200)])).toEqual({ text: 'It fits: all 2 limits hold. Least is left of weight, 3%.', good: true })
  expect(verdictOf([check('weight', 'FAILS', 1500, 1400)]).text).toBe('It does not fit: weight fails.')
  expect(verdictOf([check('air', 'UNKNOWN'), check('weight', 'HOLDS', 1, 2)]).good).toBe(false)
})

it('never shows what is unknown as a figure', () => {
  expect(checkFigure(undefined)).toBe('unknown')
  expect(checkFigure(1360.02)).toBe('1,360')
  expect(checkFigure(145.64)).toBe('145.6')
})

it('tells what a swap changes', () => {
  const before = [check('weight', 'HOLDS', 1360, 1400), check('air', 'UNKNOWN')]
  expect(changed(check('weight', 'FAILS', 1500, 1400), before)?.value).toBe(1360)
  expect(changed(check('air', 'UNKNOWN'), before)).toBeUndefined()
})
