import type { Schemas } from './contract'

/** What the supply page asks for, as the server's records have it. */

export type Span = Schemas['Span']
export type SupplyRow = Schemas['SupplyGridRow']
export type SupplyGrid = Schemas['SupplyGrid']
export type Named = Schemas['SupplyFiltersNamed']
export type SupplyFilters = Schemas['SupplyFilters']
export type OrdersNowRow = Schemas['OrdersNowRow']
export type OrdersNow = Schemas['OrdersNow']
