/** Edits of a table in place, as the changes that a scenario makes. */
import type { Cell, Column } from '../../api/contract'
import type { Change } from '../../api/scenarios'

export type RowValues = Record<string, Cell>

/** The columns by which one row is told from the others: its keys, those of the table that are filled. */
export function whereOf(row: RowValues, keys: string[]): Record<string, Cell> {
  const used = keys.length ? keys : Object.keys(row)
  return Object.fromEntries(used.filter((k) => row[k] !== null && row[k] !== undefined && row[k] !== '').map((k) => [k, row[k]!]))
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function isOf(change: Change, kind: string, table: string, where: unknown): boolean {
  return change.kind === kind && change['table'] === table && same(change['where'], where)
}

/** What was typed, as the column holds it; undefined when it is no such thing. An empty cell is none of them. */
export function typed(text: string, column: Column): Cell | undefined {
  const t = text.trim()
  if (t === '') return ''
  if (column.type === 'NUMBER' || column.type === 'WHOLE') {
    const n = Number(t.replaceAll(',', ''))
    return Number.isFinite(n) && (column.type === 'NUMBER' || Number.isInteger(n)) ? n : undefined
  }
  if (column.type === 'DATE') return /^\d{4}-\d{2}-\d{2}$/.test(t) && !Number.isNaN(Date.parse(t)) ? t : undefined
  if (column.type === 'FLAG') return t === 'true' ? true : t === 'false' ? false : undefined
  return t
}

/** A cell with a new value: one `set` for each row, with every cell of it; back to its old value, the edit goes. */
export function setCell(changes: Change[], table: string, keys: string[], row: RowValues, column: string, value: Cell): Change[] {
  const where = whereOf(row, keys)
  const at = changes.findIndex((c) => isOf(c, 'set', table, where) && c['to'] !== undefined && Object.keys(c).every((k) => ['kind', 'table', 'where', 'to'].includes(k)))
  const old = (at < 0 ? {} : changes[at]!['to']) as Record<string, Cell>
  const to = { ...old, [column]: value }
  if ((row[column] ?? '') === value) delete to[column]
  const rest = changes.filter((_, i) => i !== at)
  if (Object.keys(to).length === 0) return rest
  const change: Change = { kind: 'set', table, where, to }
  return at < 0 ? [...changes, change] : changes.map((c, i) => (i === at ? change : c))
}

/** A row taken out, with what was changed in it; taken out twice, it is back. */
export function removeRow(changes: Change[], table: string, keys: string[], row: RowValues): Change[] {
  const where = whereOf(row, keys)
  if (changes.some((c) => isOf(c, 'remove_rows', table, where))) return changes.filter((c) => !isOf(c, 'remove_rows', table, where))
  return [...changes.filter((c) => !isOf(c, 'set', table, where)), { kind: 'remove_rows', table, where }]
}

export function addRow(changes: Change[], table: string, row: Record<string, Cell>): Change[] {
  return [...changes, { kind: 'add_row', table, row: Object.fromEntries(Object.entries(row).filter(([, v]) => v !== '' && v !== null)) }]
}

export interface RowEdit {
  removed: boolean
  to: Record<string, Cell>
}

/** Whether a change's `where` is true of a row: each column has its value, or one of a list. */
function meets(change: Change, kind: string, table: string, row: RowValues): boolean {
  const where = change['where']
  if (change.kind !== kind || change['table'] !== table || typeof where !== 'object' || where === null) return false
  return Object.entries(where).every(([column, value]) => (Array.isArray(value) ? value : [value]).some((v) => String(v) === String(row[column] ?? '')))
}

/** What the scenario does to a row: by edits in place, or by changes of many rows that meet it too. */
export function editOf(changes: Change[], table: string, row: RowValues): RowEdit {
  const to: Record<string, Cell> = {}
  for (const c of changes) if (meets(c, 'set', table, row)) Object.assign(to, c['to'])
  return { removed: changes.some((c) => meets(c, 'remove_rows', table, row)), to }
}

/** What is typed for a key of a change: one name as it is, several (by commas) as a list, numbers as numbers. */
export function keyValue(text: string, holds: string): unknown {
  const t = text.trim()
  if (t === '') return undefined
  if (holds === 'number' || holds === 'whole') return Number.isFinite(Number(t)) ? Number(t) : t
  if (holds === 'flag') return t === 'true'
  if (holds.includes('.') && t.includes(',')) return t.split(',').map((x) => x.trim()).filter(Boolean)
  return t
}

/** A key's value as it is typed. */
export const keyText = (value: unknown): string => (value === undefined || value === null ? '' : Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value))

/** A change in short, where the server has no words for it. */
export function short(change: Change): string {
  const { kind, ...keys } = change
  return `${kind.replaceAll('_', ' ')}: ${Object.entries(keys).map(([k, v]) => `${k} ${keyText(v)}`).join(', ')}`
}

/** A name for a copy that the program does not have: `kyber-slips-2`. */
export function freeName(name: string, taken: string[]): string {
  const base = (name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'scenario').slice(0, 55)
  if (!taken.includes(base)) return base
  for (let k = 2; ; k++) if (!taken.includes(`${base}-${k}`)) return `${base}-${k}`
}
