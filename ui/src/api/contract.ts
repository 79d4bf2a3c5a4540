/** The server's shapes by the names that the pages use. They are generated from its OpenAPI document (`npm run types`), and named here alone. */
import type { components, paths } from './schema'

export type { paths }

type Schemas = components['schemas']

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
export type CellFinding = Schemas['RowFinding']
export type Cell = TablePage['rows'][number][number]
export type Overview = Schemas['Overview']
export type Why = Schemas['Why']
export type WhyAnswer = Schemas['WhyAnswer']
export type WhyPart = Schemas['WhyPart']
export type Subject = Schemas['Subject']
export type Pegging = Schemas['Pegging']
export type PegPlace = Schemas['PegPlace']
export type PeggedOrder = Schemas['PeggedOrder']
export type PlaceOrders = Schemas['PlaceOrders']
export type OrderPegging = Schemas['OrderPegging']
export type TakenItem = Schemas['TakenItem']
export type SupplyNetwork = Schemas['SupplyNetwork']
export type NetworkSite = Schemas['NetworkSite']
export type NetworkFlow = Schemas['NetworkFlow']
export type NetworkLoad = Schemas['NetworkLoad']
export type SiteDetail = Schemas['SiteDetail']
export type FlowDetail = Schemas['FlowDetail']

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
