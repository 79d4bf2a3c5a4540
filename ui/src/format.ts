/**
 * How figures are written, in one place: thousands with commas, money as $219.15 bn, days as the data has them, and
 * what is unknown as a dash, never as 0.
 */
export const UNKNOWN = '–'

type Figure = number | string | null | undefined

function known(value: Figure): number | undefined {
  if (value === null || value === undefined || value === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

const formats = new Map<string, Intl.NumberFormat>()

function fixed(value: number, least: number, most: number): string {
  const key = `${least}:${most}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: most })
    formats.set(key, format)
  }
  const text = format.format(value)
  return (/^-[0.,]+$/.test(text) ? text.slice(1) : text).replace('-', '\u2212')
}

/** `12,488`; with decimals, always that many: `3.8`. */
export function number(value: Figure, decimals = 0): string {
  const n = known(value)
  return n === undefined ? UNKNOWN : fixed(n, decimals, decimals)
}

/** As exact as the data, at most four decimals: `10,714.2857`. */
export function exact(value: Figure): string {
  const n = known(value)
  if (n === undefined) return UNKNOWN
  return n !== 0 && Math.abs(n) < 0.0001 ? n.toExponential(2).replaceAll('-', '\u2212') : fixed(n, 0, 4)
}

const SCALES: [number, string][] = [
  [1e12, ' tn'],
  [1e9, ' bn'],
  [1e6, ' m'],
]

/** `$219.15 bn`, `$833.24 m`, `$45,210`, `$651.50`. */
export function money(value: Figure, currency = 'USD'): string {
  const n = known(value)
  if (n === undefined) return UNKNOWN
  const size = Math.abs(n)
  const sign = n < 0 && size >= 0.005 ? '\u2212' : ''
  const mark = currency === 'USD' ? '$' : `${currency} `
  // Rounding may lift a figure to the next scale: 999.996 m is $1.00 bn.
  for (const [scale, unit] of SCALES) if (size >= scale * 0.999995) return `${sign}${mark}${fixed(size / scale, 2, 2)}${unit}`
  return `${sign}${mark}${size >= 1000 ? fixed(size, 0, 0) : fixed(size, 2, 2)}`
}

/** To the cent, for tables: `409,975,216.83`. */
export function cents(value: Figure): string {
  const n = known(value)
  return n === undefined ? UNKNOWN : fixed(n, 2, 2)
}

/** A share of 1 as percent: `59.8%`. */
export function percent(share: Figure, decimals = 1): string {
  const n = known(share)
  return n === undefined ? UNKNOWN : `${fixed(n * 100, decimals, decimals)}%`
}

/** With its sign: `+1,203`, `\u22123.8`, `±0`. */
export function signed(value: Figure, decimals = 0): string {
  const n = known(value)
  if (n === undefined) return UNKNOWN
  const text = fixed(Math.abs(n), decimals, decimals)
  if (!/[1-9]/.test(text)) return `±${text}`
  return (n < 0 ? '\u2212' : '+') + text
}

/** A count with its noun: `1 warning`, `2,310 orders`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${fixed(n, 0, 0)} ${n === 1 ? one : many}`
}

/** `41 s`, `4 min 05 s`, `2 h 03 min`. */
export function duration(seconds: Figure): string {
  const n = known(seconds)
  if (n === undefined) return UNKNOWN
  if (n < 60) return `${n < 10 ? fixed(n, 0, 1) : Math.floor(n)} s`
  const whole = Math.floor(n)
  const two = (x: number) => String(x).padStart(2, '0')
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`
  return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`
}

/** A day as the data has it, `2027-03-31`. */
export function day(value: string | null | undefined): string {
  return value ? value.slice(0, 10) : UNKNOWN
}

/** An instant in the reader's time zone: `2026-11-28 14:30`. */
export function instant(value: string | null | undefined): string {
  if (!value) return UNKNOWN
  const at = new Date(value)
  if (Number.isNaN(at.getTime())) return value
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** `just now`, `12 min ago`, `5 h ago`, then the day. */
export function ago(value: string | null | undefined, now = Date.now()): string {
  if (!value) return UNKNOWN
  const seconds = (now - new Date(value).getTime()) / 1000
  if (Number.isNaN(seconds)) return value
  if (seconds < 60) return 'just now'
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`
  return instant(value).slice(0, 10)
}

/** A column's name for a heading: `landed_usd_per_rack` is `Landed usd per rack`. */
export function heading(name: string): string {
  const words = name.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
