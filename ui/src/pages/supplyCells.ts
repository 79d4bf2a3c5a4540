import type { Span, SupplyRow } from '../api/supply'

export type By = 'item' | 'place' | 'supplier'
export type Measure = 'need' | 'release' | 'receipt' | 'spend' | 'stock' | 'short'
export type Order = 'new' | 'buy' | 'make' | 'move' | 'all'

export interface MeasureWords {
  title: string
  note: string
  unit: string
  /** What the column before the periods says of a row. */
  total: string
  ofOrders: boolean
}

export const MEASURES: Record<Measure, MeasureWords> = {
  release: { title: 'Orders to release', note: 'Units of orders by the day they are released', unit: 'units', total: 'Total', ofOrders: true },
  receipt: { title: 'Orders coming in', note: 'Good units by the day they are available', unit: 'units', total: 'Total', ofOrders: true },
  spend: { title: 'Value of releases', note: 'Price or conversion, freight and duty of orders by the day they are released', unit: '', total: 'Total', ofOrders: true },
  need: { title: 'Need', note: 'Units consumed and racks deployed; at a site, also what moves away', unit: 'units', total: 'Total', ofOrders: false },
  stock: { title: 'Projected stock', note: 'Units there at the end of the period; what is under way is not', unit: 'units', total: 'At the end', ofOrders: false },
  short: { title: 'Short', note: 'Units in racks that were asked for by the end of the period and are not deployed', unit: 'units', total: 'Worst', ofOrders: false },
}

export const ORDERS: Record<Order, { title: string; types: string }> = {
  new: { title: 'Buy and make', types: 'buy;make' },
  buy: { title: 'Buy', types: 'buy' },
  make: { title: 'Make', types: 'make' },
  move: { title: 'Move', types: 'move' },
  all: { title: 'All', types: 'buy;make;move' },
}

/** The query of the grid's view: what is the server's default, or empty, is left out. */
export function supplySearch(choice: { by: string; period: string; measure: string; order: string; family: string; site: string; supplier: string; q: string; from: string | undefined; count: number | undefined }): string {
  const search = new URLSearchParams({ by: choice.by, period: choice.period, measure: choice.measure })
  if (choice.order !== 'new') search.set('order', choice.order)
  for (const key of ['family', 'site', 'supplier', 'q'] as const) if (choice[key]) search.set(key, choice[key])
  if (choice.from) search.set('from', choice.from)
  if (choice.count) search.set('count', String(choice.count))
  return search.toString()
}

/** Rows of a run's table that a cell of the grid sums up. */
export interface CellSource {
  title: string
  table: string
  filter: string[]
  sort: string
  columns: string[]
}

const OF_ORDERS = ['order_id', 'type', 'from_site', 'to_site', 'quantity', 'release_date', 'available_date']

/** Where the figure of a cell comes from. */
export function cellSources({ row, span, measure, by, order, asOf }: { row: SupplyRow; span: Span; measure: Measure; by: By; order: Order; asOf: string }): CellSource[] {
  // The days before the plan's first are in its opening stock.
  const start = span.start < asOf ? asOf : span.start
  const item = `item:eq:${row.item}`
  const between = (column: string) => [`${column}:ge:${start}`, `${column}:le:${span.end}`]
  const at = (column: string) => (by === 'place' && row.site ? [`${column}:eq:${row.site}`] : [])
  const from = by === 'supplier' && row.supplier ? [`from_site:eq:${row.supplier}`] : []
  const orders = (title: string, dayColumn: string, types: string, more: string[]): CellSource => ({
    title,
    table: 'orders',
    filter: [item, `type:in:${types}`, ...between(dayColumn), ...more],
    sort: dayColumn,
    columns: OF_ORDERS,
  })
  const taken: CellSource[] = [
    { title: 'Consumed', table: 'consumption', filter: [item, ...between('date'), ...at('site')], sort: 'date', columns: ['consumer', 'site', 'quantity', 'date'] },
    ...(row.generation
      ? [{ title: 'Racks deployed', table: 'deliveries', filter: [`generation:eq:${row.generation}`, ...between('deployed_date'), ...at('site')], sort: 'deployed_date', columns: ['demand_id', 'rack_order_id', 'racks', 'arrived_date', 'deployed_date'] }]
      : []),
  ]
  const away = by === 'place' ? [orders('Moved away', 'release_date', 'move', at('from_site'))] : []
  switch (measure) {
    case 'release':
    case 'spend':
      return [orders('Orders released', 'release_date', ORDERS[order].types, [...at('to_site'), ...from])]
    case 'receipt':
      return [orders('Orders coming in', 'available_date', ORDERS[order].types, [...at('to_site'), ...from])]
    case 'need':
      return [...taken, ...away]
    case 'stock':
      return [orders('Comes in', 'available_date', by === 'place' ? 'buy;make;move' : 'buy;make', at('to_site')), ...taken, ...away]
    case 'short':
      return [
        { title: 'Demands that are later', table: 'late', filter: [`need_by:le:${span.end}`, `last_deployed:gt:${span.end}`, ...(row.generation ? [`generation:eq:${row.generation}`] : [])], sort: 'need_by', columns: ['demand_id', 'need_by', 'racks', 'late', 'last_deployed', 'waited_for'] },
        { title: 'Pegged to demand', table: 'pegging', filter: [item], sort: 'demand_id', columns: ['demand_id', 'order_id', 'quantity'] },
      ]
  }
}
