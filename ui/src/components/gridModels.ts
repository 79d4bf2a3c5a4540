/** Between the grid's own models of filters and sorts and the words of the address and of the server (`column:op:value`). */
import type { Cell, Column } from '../api/contract'
import { cents, exact, heading, number, UNKNOWN } from '../format'

export interface SimpleModel {
  filterType: string
  type: string
  filter?: string | number | null
  filterTo?: number | null
  dateFrom?: string | null
  dateTo?: string | null
}

export interface FilterTerm {
  column: string
  op: string
  value: string
}

const OPS: Record<string, string> = {
  contains: 'has',
  equals: 'eq',
  notEqual: 'ne',
  lessThan: 'lt',
  lessThanOrEqual: 'le',
  greaterThan: 'gt',
  greaterThanOrEqual: 'ge',
  oneOf: 'in',
  from: 'ge',
  until: 'le',
}

export const OP_WORDS: Record<string, string> = { has: 'contains', eq: '=', ne: '\u2260', lt: '<', le: '\u2264', gt: '>', ge: '\u2265', in: 'is one of' }

export function parseFilter(text: string): FilterTerm | undefined {
  const match = /^([^:]+):(eq|ne|lt|le|gt|ge|in|has):(.*)$/s.exec(text)
  return match ? { column: match[1]!, op: match[2]!, value: match[3]! } : undefined
}

export function filtersOf(model: Record<string, SimpleModel>): string[] {
  return Object.entries(model).flatMap(([column, m]) => {
    if (m.filterType === 'date') {
      const from = m.dateFrom?.slice(0, 10)
      const to = m.dateTo?.slice(0, 10)
      if (m.type === 'inRange') return [...(from ? [`${column}:ge:${from}`] : []), ...(to ? [`${column}:le:${to}`] : [])]
      return from && OPS[m.type] ? [`${column}:${OPS[m.type]}:${from}`] : []
    }
    if (m.type === 'inRange') return [`${column}:ge:${m.filter}`, `${column}:le:${m.filterTo}`]
    return m.filter != null && m.filter !== '' && OPS[m.type] ? [`${column}:${OPS[m.type]}:${m.filter}`] : []
  })
}

export function modelOf(filters: string[], columns: Column[]): Record<string, SimpleModel> {
  const terms = filters.map(parseFilter).filter((t) => t !== undefined)
  const model: Record<string, SimpleModel> = {}
  for (const column of columns) {
    const of = terms.filter((t) => t.column === column.name)
    const last = of.at(-1)
    if (!last) continue
    const low = of.find((t) => t.op === 'ge')
    const high = of.find((t) => t.op === 'le')
    if (column.type === 'DATE') {
      const type = low && high ? 'inRange' : { eq: 'equals', lt: 'lessThan', gt: 'greaterThan', ge: 'from', le: 'until', ne: 'notEqual' }[last.op]
      if (!type) continue
      const day = (value: string | undefined) => (value ? `${value} 00:00:00` : null)
      model[column.name] = { filterType: 'date', type, dateFrom: day(type === 'inRange' ? low?.value : last.value), dateTo: type === 'inRange' ? day(high?.value) : null }
    } else if (isNumber(column)) {
      const type = low && high ? 'inRange' : { eq: 'equals', ne: 'notEqual', lt: 'lessThan', le: 'lessThanOrEqual', gt: 'greaterThan', ge: 'greaterThanOrEqual' }[last.op]
      if (!type) continue
      model[column.name] = type === 'inRange' ? { filterType: 'number', type, filter: Number(low?.value), filterTo: Number(high?.value) } : { filterType: 'number', type, filter: Number(last.value) }
    } else {
      const type = { has: 'contains', eq: 'equals', ne: 'notEqual', in: 'oneOf' }[last.op]
      if (type) model[column.name] = { filterType: 'text', type, filter: last.value }
    }
  }
  return model
}

export function sortOf(states: { colId: string; sort?: string | null | undefined; sortIndex?: number | null | undefined }[]): string {
  return states
    .filter((s) => s.sort)
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .map((s) => (s.sort === 'desc' ? '-' : '') + s.colId)
    .join(',')
}

export function sortStates(sort: string): { colId: string; sort: 'asc' | 'desc'; sortIndex: number }[] {
  return sort
    .split(',')
    .filter(Boolean)
    .map((term, sortIndex) => (term.startsWith('-') ? { colId: term.slice(1), sort: 'desc', sortIndex } : { colId: term, sort: 'asc', sortIndex }))
}

export function isNumber(column: Column): boolean {
  return column.type === 'NUMBER' || column.type === 'WHOLE'
}

function isDollars(column: Column): boolean {
  return column.type === 'NUMBER' && (/^(usd|\$)$/i.test(column.unit ?? '') || column.name.endsWith('_usd'))
}

/** The words above a column, without the unit that stands beside them. */
export function headingOf(column: Column): string {
  const unit = unitOf(column)?.toLowerCase().replace('%', 'pct')
  return heading(unit && column.name.endsWith(`_${unit}`) ? column.name.slice(0, -unit.length - 1) : column.name)
}

export function unitOf(column: Column): string | undefined {
  return column.unit || (isDollars(column) ? 'USD' : undefined)
}

export function cellText(column: Column, value: Cell | undefined): string {
  if (value === undefined) return ''
  if (value === null || value === '') return column.type === 'TEXT' ? '' : UNKNOWN
  switch (column.type) {
    case 'WHOLE':
      return number(Number(value), Number.isInteger(Number(value)) ? 0 : 2)
    case 'NUMBER':
      // What is no number stays as it was written: the finding beside it says so.
      return Number.isFinite(Number(value)) ? (isDollars(column) ? cents(Number(value)) : exact(Number(value))) : String(value)
    case 'FLAG':
      return value === true || value === 'true' ? 'yes' : value === false || value === 'false' ? 'no' : String(value)
    default:
      return String(value)
  }
}

/** A field of a CSV file that a spreadsheet opens as text, not as a formula. */
export function csvField(value: Cell): string {
  const text = value === null ? '' : typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
