import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { api } from '../api/client'
import type { Run, RunKind, RunState } from '../api/contract'
import { keys, programsQuery, runsQuery } from '../api/queries'
import { Empty } from '../components/Empty'
import { Icon } from '../components/icons'
import { NewRun } from '../components/NewRun'
import { Panel } from '../components/Panel'
import { ProblemNote } from '../components/ProblemNote'
import { Progress } from '../components/Progress'
import { RunDetail } from '../components/RunDetail'
import { Skeleton } from '../components/Skeleton'
import { RunStatus } from '../components/Status'
import { useToast } from '../components/Toast'
import { ago, count, duration, instant, money, number, UNKNOWN } from '../format'
import { runName } from '../shell/current'
import { useMayPlan, useTitle } from '../shell/session'
import { useUrlState } from '../urlState'
import './runs.css'

const PAGE = 50
const KINDS: [RunKind, string][] = [['PLAN', 'Plan'], ['COMPARE', 'Compare'], ['FRONTIER', 'Frontier'], ['DESIGN', 'Design']]
const STATES: [RunState, string][] = [['DONE', 'Done'], ['FAILED', 'Failed'], ['CANCELLED', 'Cancelled'], ['RUNNING', 'Running'], ['QUEUED', 'Queued']]
const kindName = (kind: RunKind) => KINDS.find(([k]) => k === kind)?.[1] ?? kind

/** What is being planned now, what waits, and what has been planned. */
export default function Runs() {
  useTitle('Runs')
  const mayPlan = useMayPlan()
  const [program, setProgram] = useUrlState('program')
  const [kind, setKind] = useUrlState('kind')
  const [state, setState] = useUrlState('state')
  const [from, setFrom] = useUrlState('offset')
  const [picked, setPicked] = useUrlState('run')
  const [starting, setStarting] = useUrlState('new')
  const offset = Number(from ?? 0) || 0
  const filter = { ...(program ? { program } : {}), ...(kind ? { kind: kind as RunKind } : {}), ...(state ? { state: state as RunState } : {}) }
  const runs = useQuery({ ...runsQuery({ ...filter, offset, limit: PAGE }), placeholderData: keepPreviousData })
  const programs = useQuery(programsQuery)
  const nameOf = (run: Run) => (run.program == null ? UNKNOWN : (programs.data?.items.find((p) => String(p.id) === String(run.program))?.name ?? String(run.program)))
  const filtered = Boolean(program || kind || state)

  return (
    <div className="page fill runs">
      <div className="page-head">
        <div>
          <h1>Runs</h1>
          <p>Plans, comparisons and frontiers: waiting, being made, and made.</p>
        </div>
        {mayPlan && <button type="button" className="button primary" onClick={() => setStarting('PLAN')}><Icon name="plus" />Start a run</button>}
      </div>
      <Active nameOf={nameOf} pick={setPicked} />
      <div className={`runs-split${picked ? ' with-detail' : ''}`}>
        <Panel title="History" note={runs.data ? count(runs.data.total, 'run') : undefined} flush fill actions={<Filters {...{ program, kind, state }} programs={programs.data?.items ?? []} set={{ program: setProgram, kind: setKind, state: setState }} />}>
          {runs.isPending ? <div className="page"><Skeleton lines={8} height={22} /></div> : runs.isError ? <div className="page"><ProblemNote error={runs.error} retry={runs.refetch} /></div> : runs.data.items.length === 0 ? (
            filtered ? <Empty title="No run is like that" hint="Take a filter away to see more." /> : <Empty title="No runs yet" hint="Start a plan: it is made on the server, and you can leave the page meanwhile." />
          ) : (
            <>
              <div className="runs-scroll">
                <RunTable runs={runs.data.items} nameOf={nameOf} picked={picked} pick={setPicked} />
              </div>
              {runs.data.total > PAGE && (
                <div className="pager">
                  <button type="button" className="button quiet" disabled={offset === 0} onClick={() => setFrom(offset > PAGE ? String(offset - PAGE) : undefined)}>Newer</button>
                  <span className="muted small">{number(offset + 1)} to {number(offset + runs.data.items.length)} of {number(runs.data.total)}</span>
                  <button type="button" className="button quiet" disabled={offset + PAGE >= runs.data.total} onClick={() => setFrom(String(offset + PAGE))}>Older</button>
                </div>
              )}
            </>
          )}
        </Panel>
        {picked && <RunDetail key={picked} id={picked} nameOf={nameOf} close={() => setPicked(undefined)} />}
      </div>
      {starting && mayPlan && <NewRun kind={starting} choose={setStarting} program={program} close={() => setStarting(undefined)} started={(run) => { setStarting(undefined); setPicked(String(run.id)) }} />}
    </div>
  )
}

type Setter = (value: string | undefined) => void

function Filters({ program, kind, state, programs, set }: { program: string | undefined; kind: string | undefined; state: string | undefined; programs: { id: string | number; name: string }[]; set: Record<'program' | 'kind' | 'state', Setter> }) {
  const [, setSearch] = useSearchParams()
  const choose = (setter: Setter) => (e: { target: { value: string } }) => setter(e.target.value || undefined)
  return (
    <div className="row tight" role="group" aria-label="Filters">
      <select className="input" aria-label="Program" value={program ?? ''} onChange={choose(set.program)}>
        <option value="">All programs</option>
        {programs.map((p) => <option key={String(p.id)} value={String(p.id)}>{p.name}</option>)}
      </select>
      <select className="input" aria-label="Kind" value={kind ?? ''} onChange={choose(set.kind)}>
        <option value="">All kinds</option>
        {KINDS.map(([k, text]) => <option key={k} value={k}>{text}</option>)}
      </select>
      <select className="input" aria-label="State" value={state ?? ''} onChange={choose(set.state)}>
        <option value="">All states</option>
        {STATES.map(([s, text]) => <option key={s} value={s}>{text}</option>)}
      </select>
      {(program || kind || state) && (
        <button type="button" className="button quiet" onClick={() => setSearch((now) => { for (const key of ['program', 'kind', 'state', 'offset']) now.delete(key); return now }, { replace: true })}>Clear</button>
      )}
    </div>
  )
}

/** The queue, live: each running run with its stage and gap, each waiting one with its place. */
function Active({ nameOf, pick }: { nameOf: (run: Run) => string; pick: (id: string) => void }) {
  const running = useQuery(runsQuery({ state: 'RUNNING', limit: 20 }))
  const queued = useQuery(runsQuery({ state: 'QUEUED', limit: 20 }))
  const mayPlan = useMayPlan()
  const cache = useQueryClient()
  const { say, fail } = useToast()
  const cancel = useMutation({
    mutationFn: (run: Run) => api.POST('/runs/{id}/cancel', { params: { path: { id: run.id } } }),
    onSuccess: (_, run) => {
      say(`Run ${run.id} is being cancelled.`)
      void cache.invalidateQueries({ queryKey: keys.runs })
    },
    onError: fail,
  })
  const waiting = [...(queued.data?.items ?? [])].sort((a, b) => (a.position ?? a.id) - (b.position ?? b.id))
  const active = [...(running.data?.items ?? []), ...waiting]
  if (!active.length) return null
  return (
    <Panel title="Now" note={[running.data?.total ? `${running.data.total} running` : '', queued.data?.total ? `${queued.data.total} in the queue` : ''].filter(Boolean).join(', ')} flush>
      <ul className="active-runs">
        {active.map((run) => (
          <li key={run.id}>
            <RunStatus state={run.state} />
            <div className="grow clip">
              <button type="button" className="link" onClick={() => pick(String(run.id))}>{run.id} {runName(run)}</button>
              <div className="muted small clip">{kindName(run.kind)} of {nameOf(run)}, {run.createdBy ?? 'someone'}, {ago(run.createdAt)}</div>
            </div>
            <Progress run={run} />
            {mayPlan && <button type="button" className="button" disabled={cancel.isPending} aria-label={`Cancel run ${run.id}`} onClick={() => cancel.mutate(run)}>Cancel</button>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function RunTable({ runs, nameOf, picked, pick }: { runs: Run[]; nameOf: (run: Run) => string; picked: string | undefined; pick: (id: string) => void }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col" className="number">Run</th>
          <th scope="col">Name</th>
          <th scope="col">State</th>
          <th scope="col" className="extra">Program</th>
          <th scope="col" className="number">On time</th>
          <th scope="col" className="number">Late</th>
          <th scope="col" className="number">Landed cost</th>
          <th scope="col" className="number extra">Took</th>
          <th scope="col" className="extra">Started by</th>
          <th scope="col" className="extra">When</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id} aria-current={String(run.id) === picked ? 'true' : undefined} onClick={() => pick(String(run.id))} className="pick">
            <td className="number">{run.id}</td>
            <td className="name">
              {run.pinned && <span className="pinned" title="Pinned"><Icon name="pin" /><span className="visually-hidden">Pinned </span></span>}
              <button type="button" className="link" onClick={(e) => { e.stopPropagation(); pick(String(run.id)) }}>{runName(run)}</button>
              <div className="muted small clip">{kindName(run.kind)}{run.label && run.scenarios.length ? `: ${run.scenarios.join(' + ')}` : ''}</div>
            </td>
            <td><RunStatus state={run.state} /></td>
            <td className="extra">{nameOf(run)}</td>
            <td className="number">{number(run.figures?.racksOnTime)}</td>
            <td className="number">{number(run.figures?.racksLate)}</td>
            <td className="number">{money(run.figures?.landedCostUsd)}</td>
            <td className="number extra">{duration(run.seconds)}</td>
            <td className="extra">{run.createdBy ?? UNKNOWN}</td>
            <td className="extra" title={instant(run.createdAt)}>{ago(run.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
