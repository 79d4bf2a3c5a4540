import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { comparisonQuery } from '../api/compare'
import { runQuery } from '../api/queries'
import { Icon } from '../components/icons'
import { Panel } from '../components/Panel'
import { ProblemNote } from '../components/ProblemNote'
import { PageSkeleton } from '../components/Skeleton'
import { RunStatus } from '../components/Status'
import { useTitle } from '../shell/session'
import { useUrlState } from '../urlState'
import './compare.css'
import { Bottlenecks, Costs, Figures, Megawatts, Orders, Plants, Reasons, ReportLink, Slips } from './compare/Answer'
import { Pick } from './compare/Pick'

/** What differs between plans, and why: choose them, or see a comparison that was made. */
export default function Compare() {
  const { runId } = useParams()
  return runId === undefined ? <Choose /> : <Shown runId={runId} />
}

function Choose({ first }: { first?: string }) {
  useTitle('Compare plans')
  const [runs, setRuns] = useUrlState<string>('runs', first ?? '')
  const chosen = runs.split(',').filter((r) => /^\d+$/.test(r))
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Compare</h1>
          <p>What differs between plans of a program, and why. The first one chosen is the base.</p>
        </div>
      </div>
      <Pick chosen={chosen} change={(ids) => setRuns(ids.join(','))} />
    </div>
  )
}

function Shown({ runId }: { runId: string }) {
  const run = useQuery(runQuery(runId))
  if (run.isPending) return <PageSkeleton />
  if (run.isError) return <div className="page"><ProblemNote error={run.error} retry={run.refetch} /></div>
  if (run.data.kind !== 'COMPARE') return <Choose first={run.data.kind === 'PLAN' ? runId : ''} />
  if (run.data.state !== 'DONE') {
    return (
      <div className="page">
        <div className="page-head"><div><h1>Comparing</h1><p>{run.data.label}</p></div></div>
        <Panel title={`Run ${runId}`}>
          <p className="row"><RunStatus state={run.data.state} /></p>
          <p className="muted">{run.data.state === 'FAILED' || run.data.state === 'CANCELLED' ? (run.data.message ?? 'It came to nothing.') : 'It takes some seconds once it is its turn; this page shows it when it is done.'}</p>
          <p><Link className="button" to={`/compare?runs=${(run.data.request.runs ?? []).join(',')}`}>Choose other plans</Link></p>
        </Panel>
      </div>
    )
  }
  return <Comparison runId={runId} runs={run.data.request.runs ?? []} />
}

function Comparison({ runId, runs }: { runId: string; runs: number[] }) {
  const comparison = useQuery(comparisonQuery(runId))
  useTitle(`Comparison ${runId}`)
  if (comparison.isPending) return <PageSkeleton />
  if (comparison.isError) return <div className="page"><ProblemNote error={comparison.error} retry={comparison.refetch} /></div>
  const view = comparison.data
  const [base, ...others] = view.plans
  return (
    <div className="page compare">
      <div className="page-head">
        <div>
          <h1>{others.map((p) => p.label).join(', ')}</h1>
          <p>held against {base?.label ?? 'the base'}, run {base?.run}</p>
        </div>
        <Link className="button" to={`/compare?runs=${runs.join(',')}`}><Icon name="edit" />Other plans</Link>
        <Link className="button" to={`/runs/${runId}/tables`}><Icon name="tables" />All rows</Link>
        <ReportLink run={runId} />
      </div>
      <div className="panels">
        <div className="stack"><Reasons view={view} /></div>
        <Figures view={view} />
      </div>
      <Megawatts view={view} />
      <div className="panels">
        <Bottlenecks view={view} />
        <Slips view={view} />
      </div>
      <div className="panels">
        <Costs view={view} />
        <Plants view={view} />
      </div>
      <Orders view={view} />
    </div>
  )
}
