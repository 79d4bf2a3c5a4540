import type { ContentAndDuty, Traced, Verdict } from '../api/content'
import type { IconName } from '../components/icons'
import type { Tone } from '../components/Status'

export const COMPONENTS = { rack_parts: "The rack's own parts", one_tier_down: 'Parts one tier down, in their place' }

/** A case in a word: it passes when all its racks do, fails when any does, else it is not shown. */
export function outcome(v: Verdict): { tone: Tone; icon: IconName; word: string } {
  if (v.racks > 0 && v.pass === v.racks) return { tone: 'good', icon: 'check', word: 'Pass' }
  if (v.fail > 0) return { tone: 'bad', icon: 'error', word: v.fail === v.racks ? 'Fail' : `${Math.round((100 * v.fail) / v.racks)}% fail` }
  return { tone: 'warn', icon: 'warning', word: v.pass > 0 ? 'Some pass' : 'Not shown' }
}

/** The home country's share of traced value, in percent; undefined where the run does not say. */
export function shareOf(c: ContentAndDuty, generation: string, year: string, designMargin: boolean): number | undefined {
  const rows = c.traced.filter((t) => t.generation === generation && t.year === year && t.designMargin === designMargin)
  if (!rows.length) return undefined
  return rows.find((t) => t.country === c.home)?.sharePct ?? 0
}

export function totalDuty(c: ContentAndDuty): number {
  return c.duties.reduce((sum, d) => sum + d.dutyUsd, 0)
}

const MOST_COUNTRIES = 7

/** Shares by year of the countries that matter most, home first; the others together, so that a year adds up. */
export function byCountry(traced: Traced[], generation: string, designMargin: boolean, home: string): { years: string[]; countries: string[]; shares: (number | null)[][] } {
  const rows = traced.filter((t) => t.generation === generation && t.designMargin === designMargin && t.year !== '(all)')
  const years = [...new Set(rows.map((t) => t.year))].sort()
  const usd = new Map<string, number>()
  for (const t of rows) usd.set(t.country, (usd.get(t.country) ?? 0) + t.usd)
  const order = [...usd.keys()].sort((a, b) => Number(b === home) - Number(a === home) || usd.get(b)! - usd.get(a)!)
  const named = order.slice(0, MOST_COUNTRIES)
  const rest = order.slice(MOST_COUNTRIES)
  const share = (countries: string[], year: string) => {
    const of = rows.filter((t) => t.year === year && countries.includes(t.country))
    return of.length ? of.reduce((sum, t) => sum + t.sharePct, 0) : null
  }
  const shares = named.map((country) => years.map((year) => share([country], year)))
  return rest.length ? { years, countries: [...named, 'others'], shares: [...shares, years.map((year) => share(rest, year))] } : { years, countries: named, shares }
}

/** A row of a frontier's table. */
export interface FrontierPoint {
  asked: number | null
  reached: boolean
  optimisedPct: number | null
  ordersPct: number | null
  usdPerRack: number | null
  addedUsdPerRack: number | null
  landedUsd: number | null
  latenessUsd: number | null
  racksOnTime: number | null
  rackWeeksLate: number | null
  dutyUsd: number | null
  jobs: number | null
  capitalUsd: number | null
  options: string[]
  newOptions: string[]
  knee: boolean
  folder: string
}

type Cell = string | number | boolean | null

export function frontierPoints(columns: { name: string }[], rows: Cell[][]): FrontierPoint[] {
  const at = (row: Cell[], name: string) => row[columns.findIndex((c) => c.name === name)] ?? null
  const n = (row: Cell[], name: string) => {
    const cell = at(row, name)
    return cell === null || cell === '' ? null : Number(cell)
  }
  const list = (row: Cell[], name: string) => String(at(row, name) ?? '').split(';').filter(Boolean)
  const yes = (cell: Cell) => cell === true || cell === 'true'
  return rows.map((row) => ({
    asked: n(row, 'asked_pct'),
    reached: yes(at(row, 'reached')),
    optimisedPct: n(row, 'optimised_pct'),
    ordersPct: n(row, 'orders_pct'),
    usdPerRack: n(row, 'usd_per_rack'),
    addedUsdPerRack: n(row, 'added_usd_per_rack'),
    landedUsd: n(row, 'landed_usd'),
    latenessUsd: n(row, 'lateness_usd'),
    racksOnTime: n(row, 'racks_on_time'),
    rackWeeksLate: n(row, 'rack_weeks_late'),
    dutyUsd: n(row, 'duty_usd'),
    jobs: n(row, 'direct_jobs'),
    capitalUsd: n(row, 'charged_capital_usd'),
    options: list(row, 'options'),
    newOptions: list(row, 'new_options'),
    knee: yes(at(row, 'knee')),
    folder: String(at(row, 'run') ?? ''),
  }))
}

/** As the server labels the runs of a frontier's levels. */
export function levelLabel(folder: string): string {
  return folder === 'base' ? 'nothing asked' : `${folder.replace(/^at-/, '')}%`
}
