/** What the supply page asks for, as the server's records have it. */

export interface Span {
  label: string
  start: string
  end: string
}

export interface SupplyRow {
  item: string
  description: string
  family: string
  generation?: string | null
  site?: string | null
  siteTitle?: string | null
  supplier?: string | null
  supplierTitle?: string | null
  total: number
  cells: number[]
}

export interface SupplyGrid {
  asOf: string
  horizonEnd: string
  firstDay: string
  lastDay: string
  unit: string
  periods: Span[]
  rows: SupplyRow[]
  totals: number[]
  totalsOf: 'usd' | 'units' | 'rows'
}

export interface Named {
  name: string
  title: string
}

export interface SupplyFilters {
  families: string[]
  sites: Named[]
  suppliers: Named[]
}

export interface OrdersNowRow {
  type: string
  item: string
  description: string
  family: string
  fromSite: string
  fromTitle: string
  toSite: string
  toTitle: string
  orders: number
  firm: number
  quantity: number
  firstRelease: string
  lastRelease: string
  leadDays: number
  valueUsd: number
  orderBy?: string | null
}

export interface OrdersNow {
  asOf: string
  until: string
  weeks: number
  orders: number
  allOrders: number
  valueUsd: number
  waiting: number
  rows: OrdersNowRow[]
}
