import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { NavLink, useParams, useSearchParams } from 'react-router'
import { api, ask } from '../api/client'
import type { Finding, Program, TableSummary } from '../api/contract'
import { findingsQuery, programQuery, programTablesQuery } from '../api/queries'
import { DataGrid, type TableSource } from '../components/DataGrid'
import { Empty } from '../components/Empty'
import { Findings } from '../components/Findings'
import { Icon } from '../components/icons'
import { Panel } from '../components/Panel'
import { ProblemNote } from '../components/ProblemNote'
import { PageSkeleton, Skeleton } from '../components/Skeleton'
import { FindingCounts } from '../components/Status'
import { TableList } from '../components/TableList'
import { Tabs } from '../components/Tabs'
import { UploadDialog } from '../components/UploadDialog'
import { count, day, heading, number } from '../format'
import { useMayPlan, useTitle } from '../shell/session'
import { useGridUrlState, useUrlState } from '../urlState'

/** The column that a finding is about, by name, if it says one that the table has. */
export function columnOf(finding: Finding, table: TableSummary | undefined): string | undefined {
  const has = (name: unknown) => table?.columns.some((c) => c.name === name)
  return has(finding.column) ? finding.column : undefined
}

/** Where a finding's row is shown: its table, at its line. Undefined for files that are no tables. */
export function findingHref(programId: string, finding: Finding, tables: TableSummary[]): string | undefined {
  const name = finding.file.replace(/\.csv$/, '')
  const table = tables.find((t) => t.name === name)
  if (!table || finding.line == null) return undefined
  const column = columnOf(finding, table)
  return `/programs/${encodeURIComponent(programId)}/data/${encodeURIComponent(name)}?line=${finding.line}${column ? `&column=${encodeURIComponent(column)}` : ''}`
}

/** One program: what is wrong with it, and each of its tables with findings at their cells. */
export default function ProgramData() {
  const { programId = '', table } = useParams()
  const program = useQuery(programQuery(programId))
  const tables = useQuery(programTablesQuery(programId))
  const mayPlan = useMayPlan()
  const [replacing, setReplacing] = useState(false)
  useTitle([table && heading(table), program.data?.name ?? 'Data'].filter(Boolean).join(', '))

  if (program.isPending || tables.isPending) return <PageSkeleton />
  if (program.isError || tables.isError) return <div className="page"><ProblemNote error={program.error ?? tables.error} retry={() => { void program.refetch(); void tables.refetch() }} /></div>
  const p = program.data
  const shown = tables.data.find((t) => t.name === table)

  return (
    <div className="page fill">
      <div className="page-head">
        <div>
          <h1>{p.name}</h1>
          <p>
            {[
              p.asOf && p.horizonEnd ? `${day(p.asOf)} to ${day(p.horizonEnd)}` : undefined,
              p.racksDemanded != null ? `${number(p.racksDemanded)} racks` : undefined,
              p.generations.length ? p.generations.join(', ') : undefined,
              `revision ${p.revision}`,
            ].filter(Boolean).join(' · ')}
          </p>
        </div>
        {mayPlan && p.source === 'UPLOADED' && <button type="button" className="button" onClick={() => setReplacing(true)}><Icon name="upload" />Replace</button>}
        {mayPlan && <PlanLink program={p} />}
      </div>
      <div className="with-list">
        <TableList
          tables={tables.data}
          href={(t) => `/programs/${programId}/data/${t}`}
          first={
            <NavLink to={`/programs/${programId}/data`} end>
              <b className="clip grow">Findings</b>
              <FindingCounts errors={p.errors} warnings={p.warnings} clean="Clean" />
            </NavLink>
          }
        />
        {table === undefined ? <FindingsPanel program={p} tables={tables.data} /> : shown ? <ProgramTable key={shown.name} programId={programId} revision={p.revision} table={shown} /> : <Empty title={`This program has no table ${table}`} hint="Choose one on the left." />}
      </div>
      {replacing && <UploadDialog replace={p} close={() => setReplacing(false)} />}
    </div>
  )
}

function PlanLink({ program }: { program: Program }) {
  if (program.errors) return <span className="muted small">Nothing is planned from a program with errors.</span>
  return <NavLink className="button primary" to={`/runs?new=PLAN&program=${program.id}`}><Icon name="runs" />Plan this program</NavLink>
}

function FindingsPanel({ program, tables }: { program: Program; tables: TableSummary[] }) {
  const findings = useQuery(findingsQuery(program.id))
  const [severity, setSeverity] = useUrlState<string>('severity', 'all')
  const all = findings.data?.items ?? []
  const shown = severity === 'all' ? [...all].sort((a, b) => Number(a.severity !== 'ERROR') - Number(b.severity !== 'ERROR')) : all.filter((f) => f.severity === severity.toUpperCase())
  return (
    <Panel title="Findings" note="Every fault at once: where, what was found, what was perhaps meant." flush fill>
      <Tabs
        label="Severity"
        value={severity}
        choose={setSeverity}
        tabs={[
          { id: 'all', label: 'All', count: program.errors + program.warnings },
          { id: 'error', label: 'Errors', count: program.errors },
          { id: 'warning', label: 'Warnings', count: program.warnings },
        ]}
      >
        <div className="findings-scroll">
          {findings.isPending ? <div className="page"><Skeleton lines={6} height={22} /></div> : findings.isError ? <div className="page"><ProblemNote error={findings.error} retry={findings.refetch} /></div> : shown.length === 0 ? (
            <Empty title={severity === 'all' ? 'Nothing to find fault with' : `No ${severity}s`} hint={severity === 'warning' ? undefined : 'Every table was read, and every name in it leads somewhere.'} />
          ) : (
            <>
              <Findings findings={shown} href={(f) => findingHref(String(program.id), f, tables)} />
              {findings.data.total > all.length && <p className="page muted">The first {count(all.length, 'finding')} of {number(findings.data.total)}. Correct these, and the rest may go with them.</p>}
            </>
          )}
        </div>
      </Tabs>
    </Panel>
  )
}

function ProgramTable({ programId, revision, table }: { programId: string; revision: number; table: TableSummary }) {
  const [state, change] = useGridUrlState()
  const [search] = useSearchParams()
  const line = Number(search.get('line') ?? Number.NaN)
  const column = search.get('column') ?? undefined
  const source = useMemo<TableSource>(
    () => ({
      key: ['programs', 'one', programId, 'table', table.name, revision],
      load: (query) => ask(api.GET('/programs/{id}/tables/{table}', { params: { path: { id: programId, table: table.name }, query } })),
    }),
    [programId, revision, table.name],
  )
  const goTo = useMemo(() => (Number.isFinite(line) ? { line, column } : undefined), [line, column])
  return (
    <Panel title={heading(table.name)} note={table.description} flush fill actions={<FindingCounts errors={table.errors} warnings={table.warnings} />}>
      <DataGrid label={heading(table.name)} columns={table.columns} source={source} state={state} change={change} goTo={goTo} />
    </Panel>
  )
}
