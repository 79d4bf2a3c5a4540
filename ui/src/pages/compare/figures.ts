import type { PlanComparison } from '../../api/compare'
import { money, number } from '../../format'

/** Figures of which less is better; of all others more is. */
const LESS_IS_BETTER = /late|not delivered|cost/

/** A figure in its unit: `12,488 racks`, `$219.15 bn`. */
export function figureText(value: number | null | undefined, unit: string, currency: string): string {
  if (unit === 'usd') return money(value, currency)
  const text = number(value, unit === 'weeks' || (unit === 'MW' && Math.abs(value ?? 0) < 100) ? 1 : 0)
  return value == null ? text : `${text} ${unit}`
}

/** The difference with its sign, in the figure's unit, and whether it is for the better; undefined where there is none to tell. */
export function difference(figure: string, unit: string, base: number | null, value: number | null | undefined, currency: string): { text: string; good?: boolean } | undefined {
  if (value == null || base == null) return undefined
  const change = value - base
  const size = figureText(Math.abs(change), unit, currency)
  if (!/[1-9]/.test(size)) return { text: 'same' }
  return { text: `${change > 0 ? '+' : '\u2212'}${size}`, ...(figure === 'racks demanded' ? {} : { good: LESS_IS_BETTER.test(figure) ? change < 0 : change > 0 }) }
}

export interface CostPart {
  part: string
  base: number | null
  /** Of the others, in the order of the plans. */
  values: (number | null)[]
}

/** What the server calls all generations together. */
export const TOTAL = '(total)'

/** Costs of a generation's racks, or of all, as the comparison has them; nothing is summed here. */
export function costsOf(view: PlanComparison, generation: string): CostPart[] {
  const others = view.plans.slice(1).map((p) => p.run)
  const parts = new Map<string, CostPart>()
  for (const c of view.costs) {
    const at = others.indexOf(c.run)
    if (c.generation !== generation || at < 0) continue
    const of = parts.get(c.part) ?? { part: c.part, base: null, values: others.map(() => null) }
    parts.set(c.part, of)
    of.base ??= c.baseUsd
    of.values[at] = c.usd
  }
  return [...parts.values()]
}

/** Whether two lists hold the same runs with the same base, which is the first. */
export function sameComparison(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const rest = (runs: readonly (number | string)[]) => runs.slice(1).map(String).sort().join()
  return a.length === b.length && String(a[0]) === String(b[0]) && rest(a) === rest(b)
}
