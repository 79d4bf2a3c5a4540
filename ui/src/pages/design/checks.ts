import type { RackCheck } from '../../api/design'
import { number, percent } from '../../format'

const NAMES: Record<string, string> = {
  space: 'Space', weight: 'Weight', 'power-shelves': 'Power shelves', transient: 'Power for moments', 'rated-power': 'Rated power', busbar: 'Busbar', feeds: 'Feeds from the building',
  'coolant-flow': 'Coolant flow', coolant: 'Coolant', 'w-class': 'Coolant temperature', air: 'Heat into the room', overlap: 'Overlap',
}

/** A check's code in words. */
export function checkName(code: string): string {
  return NAMES[code] ?? (code.charAt(0).toUpperCase() + code.slice(1)).replaceAll('-', ' ')
}

const VERDICTS = { HOLDS: 'holds', FAILS: 'fails', UNKNOWN: 'unknown' } as const
export const verdictWord = (verdict: RackCheck['verdict']): string => VERDICTS[verdict]

/** The answer to "does it fit?" in a sentence. */
export function verdictOf(checks: RackCheck[]): { text: string; good: boolean } {
  const fails = checks.filter((c) => c.verdict === 'FAILS')
  const unknown = checks.filter((c) => c.verdict === 'UNKNOWN')
  if (fails.length) return { text: `It does not fit: ${fails.map((c) => checkName(c.code).toLowerCase()).join(', ')} ${fails.length === 1 ? 'fails' : 'fail'}.`, good: false }
  const known = checks.filter((c) => c.marginPct != null)
  const tightest = known.reduce<RackCheck | undefined>((least, c) => (least === undefined || c.marginPct! < least.marginPct! ? c : least), undefined)
  const left = tightest ? ` Least is left of ${checkName(tightest.code).toLowerCase()}, ${number(tightest.marginPct, 0)}%.` : ''
  if (unknown.length) return { text: `No limit fails, but ${unknown.length} cannot be told.${left}`, good: false }
  return { text: `It fits: all ${checks.length} limits hold.${left}`, good: true }
}

/** A figure of a check: thousands, one decimal where there is one. */
export function checkFigure(value: number | undefined): string {
  return value === undefined ? 'unknown' : number(value, Math.abs(value - Math.round(value)) < 0.05 ? 0 : 1)
}

/** What a swap does to a check: its value before, where that is another. */
export function changed(check: RackCheck, before: RackCheck[]): RackCheck | undefined {
  const was = before.find((b) => b.code === check.code)
  return was && (was.value !== check.value || was.limit !== check.limit || was.verdict !== check.verdict) ? was : undefined
}

export const share = (check: RackCheck): number | undefined => (check.value === undefined || !check.limit ? undefined : check.value / check.limit)
export const shareText = (check: RackCheck): string => percent(share(check), 0)
