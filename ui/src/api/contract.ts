/**
 * What the server and this UI have agreed on, by hand, in the form that openapi-typescript writes: `schemas` and `paths`.
 *
 * To take the generated types instead: `npm run types`, then let `paths` and the aliases below come from `./schema`
 * (`export type { paths } from './schema'`, `export type Run = components['schemas']['Run']`, ...). Nothing else
 * imports shapes of the server from anywhere but this file.
 */

export type Id = string | number
export type Role = 'ADMIN' | 'PLANNER' | 'VIEWER'
export type Cell = string | number | boolean | null
export type ColumnType = 'TEXT' | 'NUMBER' | 'WHOLE' | 'DATE' | 'FLAG'
export type Severity = 'ERROR' | 'WARNING'
export type RunState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'
export type RunKind = 'PLAN' | 'COMPARE' | 'FRONTIER' | 'DESIGN'

export interface Page<T> {
  items: T[]
  total: number
  offset: number
  limit: number
}

export interface Session {
  name: string
  role: Role
  mustChangePassword: boolean
  version: string
}

export interface Token {
  id: Id
  name: string
  createdAt: string
  expiresAt: string
  lastUsedAt?: string | null
  /** Only in the answer to its creation, never again. */
  secret?: string | null
}

export interface User {
  name: string
  role: Role
  createdAt: string
  mustChangePassword: boolean
  /** Only in the answer that made it, never again. */
  oneTimePassword?: string | null
}

export interface Program {
  id: Id
  name: string
  revision: number
  source: 'SHIPPED' | 'UPLOADED'
  createdAt: string
  createdBy?: string | null
  asOf?: string | null
  horizonEnd?: string | null
  currency?: string | null
  racksDemanded?: number | null
  generations: string[]
  errors: number
  warnings: number
  scenarios: number
  latestRun?: number | null
}

export interface Finding {
  severity: Severity
  file: string
  line?: number | null
  /** The column's name, as the loader says it, or its number. */
  column?: string | number | null
  field?: string | null
  value?: string | null
  message: string
  maybe?: string | null
}

export interface Column {
  name: string
  type: ColumnType
  unit?: string | null
  required?: boolean
  description?: string | null
}

export interface TableSummary {
  name: string
  description?: string | null
  rows: number
  errors?: number
  warnings?: number
  columns: Column[]
}

export interface CellFinding {
  line: number
  /** The name of the column; absent when the finding is about the whole row. */
  column?: string | null
  severity: Severity
  message: string
}

export interface TablePage {
  columns: Column[]
  rows: Cell[][]
  total: number
  offset: number
  limit: number
  /** Of a program's table only: findings at the rows shown. */
  findings?: CellFinding[]
  /** Of a program's table only: the line of the file that each row starts on. */
  lines?: number[]
}

export interface Scenario {
  name: string
  title: string
  question?: string | null
  changes: string[]
  yaml?: string
  errors?: number
  own: boolean
}

export interface Figures {
  racksDemanded?: number
  racksOnTime?: number
  racksLate?: number
  racksUndelivered?: number
  meanWeeksLate?: number
  rackWeeksLate?: number
  landedCostUsd?: number
  latenessCostUsd?: number
  megawattsOnline?: Record<string, number>
  auditChecks?: number
  auditViolations?: number
}

export interface Run {
  id: number
  kind: RunKind
  program?: Id | null
  label?: string | null
  scenarios: string[]
  state: RunState
  position?: number | null
  stage?: string | null
  gap?: number | null
  stageSeconds?: number | null
  message?: string | null
  createdAt: string
  createdBy?: string | null
  startedAt?: string | null
  endedAt?: string | null
  seconds?: number | null
  attempts: number
  pinned: boolean
  parent?: number | null
  request?: Record<string, unknown>
  figures?: Figures | null
}

export type NewRun =
  | { kind: 'PLAN'; program: Id; scenarios: string[]; label?: string; timeLimitSeconds?: number; gap?: number; futures?: number }
  | { kind: 'COMPARE'; runs: number[]; label?: string }
  | { kind: 'FRONTIER'; program: Id; from?: string; country?: string; levels: string; label?: string }
  | { kind: 'DESIGN'; program: Id; design: string }

export interface PageQuery {
  offset?: number
  limit?: number
}

export interface TableQuery extends PageQuery {
  sort?: string
  q?: string
  filter?: string[]
}

interface Get<Answer, Params = unknown> {
  parameters: Params
  responses: { 200: { content: { 'application/json': Answer } } }
}
interface Send<Answer, Body = never, Params = unknown> extends Get<Answer, Params> {
  requestBody?: [Body] extends [never] ? never : { content: { 'application/json': Body } }
}
interface At<Path> {
  path: Path
}
interface Asked<Query> {
  query?: Query
}

/** Every JSON call. Uploads (multipart) and events are made in `client.ts` and `events.ts`. */
export interface paths {
  '/session': {
    get: Get<Session>
    post: Send<Session, { name: string; password: string }>
    delete: Send<undefined>
  }
  '/session/password': { put: Send<undefined, { current: string; next: string }> }
  '/tokens': { get: Get<Page<Token>, Asked<PageQuery>>; post: Send<Token, { name: string; days: number }> }
  '/tokens/{id}': { delete: Send<undefined, never, At<{ id: Id }>> }
  '/users': { get: Get<Page<User>, Asked<PageQuery>>; post: Send<User, { name: string; role: Role }> }
  '/users/{name}': {
    patch: Send<User, { role?: Role; resetPassword?: true }, At<{ name: string }>>
    delete: Send<undefined, never, At<{ name: string }>>
  }
  '/programs': { get: Get<Page<Program>, Asked<PageQuery>> }
  '/programs/{id}': { get: Get<Program, At<{ id: Id }>>; delete: Send<undefined, never, At<{ id: Id }>> }
  '/programs/{id}/findings': { get: Get<Page<Finding>, At<{ id: Id }> & Asked<PageQuery>> }
  '/programs/{id}/tables': { get: Get<TableSummary[], At<{ id: Id }>> }
  '/programs/{id}/tables/{table}': { get: Get<TablePage, At<{ id: Id; table: string }> & Asked<TableQuery>> }
  '/programs/{id}/scenarios': { get: Get<Scenario[], At<{ id: Id }>> }
  '/runs': {
    get: Get<Page<Run>, Asked<PageQuery & { program?: Id; kind?: RunKind; state?: RunState }>>
    post: Send<Run, NewRun>
  }
  '/runs/{id}': {
    get: Get<Run, At<{ id: Id }>>
    patch: Send<Run, { label?: string; pinned?: boolean }, At<{ id: Id }>>
    delete: Send<undefined, never, At<{ id: Id }>>
  }
  '/runs/{id}/cancel': { post: Send<Run, never, At<{ id: Id }>> }
  '/runs/{id}/tables': { get: Get<TableSummary[], At<{ id: Id }>> }
  '/runs/{id}/tables/{table}': { get: Get<TablePage, At<{ id: Id; table: string }> & Asked<TableQuery>> }
}
