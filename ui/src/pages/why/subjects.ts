import type { Cell, WhyPart } from '../../api/contract'

/** Where "why?" is asked about a subject. A demand's name has slashes in it, which stay slashes. */
export function whyHref(runId: string | number, subject: string): string {
  return `/runs/${encodeURIComponent(runId)}/why/${subject.split('/').map(encodeURIComponent).join('/')}`
}

/** What a row of the optimiser is about: `pool[COWOS-TSM,2027-01-07]` is about COWOS-TSM. */
export function subjectOfRow(row: string): string | undefined {
  return /^[a-z-]+\[(.*?)(?:,\d{4}-\d{2}-\d{2})?\]$/.exec(row)?.[1]
}

const ID_COLUMNS = ['demand_id', 'order_id', 'last_order_before', 'rack_order_id']

/** What a cell of a table can be asked about; undefined when nothing. */
export function subjectOfCell(column: string, value: Cell): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  if (ID_COLUMNS.includes(column)) return value
  return column === 'row' ? subjectOfRow(value) : undefined
}

const ROW_SUBJECTS: Record<string, string> = {
  orders: 'order_id',
  late: 'demand_id',
  deliveries: 'demand_id',
  dates: 'demand_id',
  pegging: 'order_id',
  consumption: 'consumer',
  duties: 'order_id',
  shadow_prices: 'subject',
  capacity_use: 'subject',
  expansions_taken: 'option',
}

/** The column of a run's table whose subject explains its rows. */
export function subjectColumn(table: string | undefined): string | undefined {
  return table === undefined ? undefined : ROW_SUBJECTS[table]
}

/** The words in an answer's sentences that name something to ask about, with its subject. */
export function namedIn(parts: WhyPart[]): Map<string, string> {
  const named = new Map<string, string>()
  for (const { table } of parts) {
    if (!table) continue
    const at = (name: string) => table.columns.findIndex((c) => c.name === name)
    const words = Math.max(at('limit'), at('what'))
    const row = at('row')
    for (const cells of table.rows) {
      table.columns.forEach((column, i) => {
        const subject = ID_COLUMNS.includes(column.name) ? subjectOfCell(column.name, cells[i] ?? null) : undefined
        if (subject) named.set(subject, subject)
      })
      const limit = words < 0 ? null : cells[words]
      const subject = row < 0 ? undefined : subjectOfRow(String(cells[row] ?? ''))
      if (typeof limit === 'string' && limit && subject) named.set(limit, subject)
    }
  }
  return named
}

/** A sentence cut at what can be asked about. */
export function cut(sentence: string, named: Map<string, string>): { text: string; subject?: string }[] {
  const words = [...named.keys()].sort((a, b) => b.length - a.length).map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pieces: { text: string; subject?: string }[] = []
  let from = 0
  for (const match of sentence.matchAll(new RegExp([...words, '\\bO-\\d{5,}\\b'].join('|'), 'g'))) {
    if (match.index > from) pieces.push({ text: sentence.slice(from, match.index) })
    pieces.push({ text: match[0], subject: named.get(match[0]) ?? match[0] })
    from = match.index + match[0].length
  }
  if (from < sentence.length) pieces.push({ text: sentence.slice(from) })
  return pieces
}
