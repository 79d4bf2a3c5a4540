/** The server's shapes by the names that the pages use. They are generated from its OpenAPI document (`npm run types`), and named here alone. */
import type { components, paths } from './schema'

export type { paths }

/** For what a page alone asks, which is named in the file of its queries. */
export type Schemas = components['schemas']

export type Session = Schemas['Session']
export type Role = Session['role']
export type Token = Schemas['Token']
export type User = Schemas['KnownUser']
export type Program = Schemas['Program']
/** Its code is for scripts. */
export type Finding = Omit<Schemas['ProgramFinding'], 'code'>
export type Severity = Finding['severity']
export type Scenario = Schemas['Kept']
export type ChangeKind = Schemas['ChangeKind']
export type Run = Schemas['Run']
export type RunKind = Run['kind']
export type RunState = Run['state']
export type NewRun = Schemas['RunRequest']
export type Figures = Schemas['PlanFigures']
type WholeColumn = Schemas['TableColumn']
export type Column = Pick<WholeColumn, 'name' | 'type'> & Partial<WholeColumn>
export type ColumnType = Column['type']
export type TableSummary = Omit<Schemas['TableSummary'], 'columns'> & { columns: Column[] }
export type TablePage = Omit<Schemas['TablePage'], 'columns'> & { columns: Column[] }
export type CellFinding = Schemas['TablePageRowFinding']
export type Cell = TablePage['rows'][number][number]
export type Overview = Schemas['Overview']
export type Why = Schemas['Why']
export type WhyAnswer = Schemas['WhyWhyAnswer']
export type WhyPart = Schemas['WhyWhyPart']
export type Subject = Schemas['SubjectsSubject']
export type Pegging = Schemas['Pegging']
export type PegPlace = Schemas['PeggingPegPlace']
export type PeggedOrder = Schemas['PeggingPeggedOrder']
export type PlaceOrders = Schemas['PeggingPlaceOrders']
export type OrderPegging = Schemas['PeggingOrderPegging']
export type TakenItem = Schemas['PeggingTakenItem']
export type SupplyNetwork = Schemas['SupplyNetwork']
export type NetworkSite = Schemas['SupplyNetworkNetworkSite']
export type NetworkFlow = Schemas['SupplyNetworkNetworkFlow']
export type NetworkLoad = Schemas['SupplyNetworkNetworkLoad']
export type SiteDetail = Schemas['SupplyNetworkSiteDetail']
export type FlowDetail = Schemas['SupplyNetworkFlowDetail']

/** A program's id is a text, a run's a number; addresses hold either as text. */
export type Id = string | number

export interface Page<T> {
  items: T[]
  total: number
  offset: number
  limit: number
}

export interface TableQuery {
  offset?: number
  limit?: number
  sort?: string
  q?: string
  filter?: string[]
}
