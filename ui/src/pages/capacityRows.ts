import type { CapacityLimit, CapacityOption, LimitDetail } from '../api/capacity'
import type { IconName } from '../components/icons'
import type { Tone } from '../components/Status'

export function limitKey(l: { kind: string; subject: string }): string {
  return `${l.kind}:${l.subject}`
}

/** By its code first: meanings begin alike where an item is made at several sites. */
export function codeFirst(l: { subject: string; meaning: string }): string {
  return `${l.subject}: ${l.meaning.replace(` (${l.subject.split('@')[0]})`, '')}`
}

/** In the server's order, which has what hurts most first; with `worth`, only what has a price. */
export function shownLimits(limits: CapacityLimit[], by: { kind: string; family: string; site: string; q: string; worth: boolean }): CapacityLimit[] {
  const text = by.q.trim().toLowerCase()
  return limits.filter(
    (l) =>
      (!by.kind || l.kind === by.kind) &&
      (!by.family || l.family.split(', ').includes(by.family)) &&
      (!by.site || l.site === by.site) &&
      (!text || `${l.subject} ${l.meaning} ${l.family}`.toLowerCase().includes(text)) &&
      (!by.worth || l.worthUsd.some((w) => w != null && w > 0)) &&
      (by.worth || l.shares.some((s) => s != null)),
  )
}

/** Used to this share, a capacity is full, as the plan's own report counts it. */
export const FULL = 0.97

/** Below half is cool. */
export function loadHeat(share: number | null | undefined): number {
  if (share == null) return 0
  return share >= FULL ? 5 : share >= 0.9 ? 4 : share >= 0.75 ? 3 : share >= 0.5 ? 2 : share > 0 ? 1 : 0
}

export function optionState(o: CapacityOption): { tone: Tone; icon: IconName; word: string } {
  return o.decided ? { tone: 'good', icon: 'check', word: 'Taken' } : { tone: 'plain', icon: 'cancelled', word: 'Not taken' }
}

/** The orders behind a draw; in a month, those that complete in it, as load counts them. */
export function drawFilters(draw: LimitDetail['draws'][number], kind: string, subject: string, month: string | undefined): string {
  const search = new URLSearchParams()
  for (const f of [`item:eq:${draw.item}`, `from_site:eq:${draw.site}`, 'type:in:buy;make', ...(kind === 'option' ? [`source_option:eq:${subject}`] : [])]) search.append('filter', f)
  if (month) {
    const [year, m] = month.split('-').map(Number) as [number, number]
    search.append('filter', `available_date:ge:${month}-01`)
    search.append('filter', `available_date:le:${new Date(Date.UTC(year, m, 0)).toISOString().slice(0, 10)}`)
  }
  return search.toString()
}
