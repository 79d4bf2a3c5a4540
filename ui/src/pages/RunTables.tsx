import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { api, ask, BASE, tableSearch } from '../api/client'
import { runQuery, runTablesQuery } from '../api/queries'
import { DataGrid, type RowValues, type TableSource } from '../components/DataGrid'
import { Empty } from '../components/Empty'
import { Panel } from '../components/Panel'
import { ProblemNote } from '../components/ProblemNote'
import { PageSkeleton } from '../components/Skeleton'
import { TableList } from '../components/TableList'
import { count, heading } from '../format'
import { runName } from '../shell/current'
import { useTitle } from '../shell/session'
import { useGridUrlState } from '../urlState'
import { subjectColumn, whyHref } from './why/subjects'

/** Every table of a run as it is: what other pages draw from, and what an auditor asks for. */
export default function RunTables() {
  const { runId = '', table } = useParams()
  const run = useQuery(runQuery(runId))
  const tables = useQuery(runTablesQuery(runId))
  const [state, change] = useGridUrlState()
  const navigate = useNavigate()
  const asked = run.data?.kind === 'PLAN' ? subjectColumn(table) : undefined
  const shown = tables.data?.find((t) => t.name === table)
  useTitle(shown ? `${heading(shown.name)}, run ${runId}` : `Tables of run ${runId}`)

  const source = useMemo<TableSource | undefined>(
    () =>
      table === undefined ? undefined : {
        key: ['runs', 'one', runId, 'table', table],
        load: (query) => ask(api.GET('/runs/{id}/tables/{table}', { params: { path: { id: Number(runId), table }, query } })),
        fileHref: (query, format) => `${BASE}/runs/${encodeURIComponent(runId)}/tables/${encodeURIComponent(table)}/file${tableSearch({ ...query, format })}`,
      },
    [runId, table],
  )

  if (tables.isPending || run.isPending) return <PageSkeleton />
  if (tables.isError || run.isError) return <div className="page"><ProblemNote error={tables.error ?? run.error} retry={() => { void tables.refetch(); void run.refetch() }} /></div>
  if (!tables.data.length) return <Empty title="This run has no tables" hint="A run has tables once it is done." />
  if (table === undefined) return <Navigate to={`/runs/${runId}/tables/${(tables.data.find((t) => t.name === 'deliveries') ?? tables.data[0]!).name}`} replace />

  return (
    <div className="page fill">
      <div className="page-head">
        <div>
          <h1>Tables</h1>
          <p>Run {run.data.id}, {runName(run.data)}: {count(tables.data.length, 'table')}, {count(tables.data.reduce((sum, t) => sum + t.rows, 0), 'row')}</p>
        </div>
        {run.data.state === 'DONE' && <a className="button" href={`${BASE}/runs/${run.data.id}/report`} target="_blank" rel="noreferrer">Open the report</a>}
      </div>
      <div className="with-list">
        <TableList tables={tables.data} href={(t) => `/runs/${runId}/tables/${t}`} />
        {shown && source ? (
          <Panel title={heading(shown.name)} note={[shown.description, asked && 'A click on a row, or Enter, asks why'].filter(Boolean).join('. ')} flush fill>
            <DataGrid key={shown.name} label={heading(shown.name)} columns={shown.columns} source={source} state={state} change={change} {...(asked ? { onPick: (row: RowValues) => { if (row[asked]) navigate(whyHref(runId, String(row[asked]))) } } : {})} />
          </Panel>
        ) : (
          <Empty title={`This run has no table ${table}`} hint="Which tables a run has depends on its kind and program. Choose one on the left." />
        )}
      </div>
    </div>
  )
}
