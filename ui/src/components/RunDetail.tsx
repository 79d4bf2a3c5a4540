import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { api, BASE } from '../api/client'
import type { Run } from '../api/contract'
import { applyDeleted } from '../api/events'
import { keys, runLogQuery, runQuery } from '../api/queries'
import { duration, instant, money, number, UNKNOWN } from '../format'
import { runHome } from '../pages'
import { runName } from '../shell/current'
import { useMayPlan } from '../shell/session'
import { useUrlState } from '../urlState'
import { Dialog } from './Dialog'
import { TextField } from './Form'
import { Icon } from './icons'
import { Panel } from './Panel'
import { ProblemNote } from './ProblemNote'
import { Progress } from './Progress'
import { Skeleton } from './Skeleton'
import { RunStatus, Status } from './Status'
import { Tabs } from './Tabs'
import { useToast } from './Toast'

/** One run beside the list: how it stands, its figures, what was asked of it, its log, and what can be done with it. */
export function RunDetail({ id, nameOf, close }: { id: string; nameOf: (run: Run) => string; close: () => void }) {
  const run = useQuery(runQuery(id))
  return (
    <aside className="run-detail" aria-label={`Run ${id}`}>
      {run.isPending ? <Panel title={`Run ${id}`}><Skeleton lines={8} /></Panel> : run.isError ? <Panel title={`Run ${id}`} actions={<Close close={close} />}><ProblemNote error={run.error} retry={run.refetch} /></Panel> : <Detail run={run.data} nameOf={nameOf} close={close} />}
    </aside>
  )
}

function Close({ close }: { close: () => void }) {
  return <button type="button" className="button quiet icon-only" aria-label="Close the run's details" onClick={close}><Icon name="close" /></button>
}

function Detail({ run, nameOf, close }: { run: Run; nameOf: (run: Run) => string; close: () => void }) {
  const cache = useQueryClient()
  const mayPlan = useMayPlan()
  const { say, fail } = useToast()
  const [tab, setTab] = useUrlState<string>('detail', 'figures')
  const [renaming, setRenaming] = useState<string>()
  const [deleting, setDeleting] = useState(false)
  const params = { path: { id: run.id } }
  const over = run.state === 'DONE' || run.state === 'FAILED' || run.state === 'CANCELLED'
  const refresh = () => void cache.invalidateQueries({ queryKey: keys.runs })

  const change = useMutation({
    mutationFn: (body: { label?: string; pinned?: boolean }) => api.PATCH('/runs/{id}', { params, body }),
    onSuccess: (_, body) => {
      setRenaming(undefined)
      if (body.pinned !== undefined) say(body.pinned ? 'Pinned: it is kept when old runs are cleared away.' : 'No longer pinned.')
      refresh()
    },
    onError: (error) => renaming === undefined && fail(error),
  })
  const cancel = useMutation({ mutationFn: () => api.POST('/runs/{id}/cancel', { params }), onSuccess: refresh, onError: fail })
  const remove = useMutation({
    mutationFn: () => api.DELETE('/runs/{id}', { params }),
    onSuccess: () => {
      say(`Run ${run.id} is deleted.`)
      close()
      applyDeleted(cache, run.id)
      void cache.invalidateQueries({ queryKey: keys.runLists })
    },
  })

  return (
    <Panel title={`${run.id} ${runName(run)}`} actions={<Close close={close} />}>
      <div className="stack">
        <div className="row">
          <RunStatus state={run.state} />
          {run.pinned && <Status tone="plain" icon="pin">Pinned</Status>}
        </div>
        {(run.state === 'RUNNING' || run.state === 'QUEUED') && <Progress run={run} />}
        {run.message && (run.state === 'FAILED' ? (
          <div className="problem" role="alert">
            <Icon name="error" />
            <div>
              <p><b>The run failed.</b> {run.message}</p>
              <p className="muted">Its log says more. Correct the data or the settings and start it again.</p>
            </div>
          </div>
        ) : <p>{run.message}</p>)}
        <div className="row tight">
          {run.state === 'DONE' && <Link className="button primary" to={runHome(run.id)}>Open</Link>}
          {run.state === 'DONE' && <a className="button" href={`${BASE}/runs/${run.id}/report`} target="_blank" rel="noreferrer"><Icon name="external" />Report</a>}
          {mayPlan && !over && <button type="button" className="button" disabled={cancel.isPending} onClick={() => cancel.mutate()}>Cancel</button>}
          {mayPlan && <button type="button" className="button quiet icon-only" aria-label={run.pinned ? 'Unpin' : 'Pin'} title={run.pinned ? 'Unpin' : 'Pin'} aria-pressed={run.pinned} onClick={() => change.mutate({ pinned: !run.pinned })}><Icon name="pin" /></button>}
          {mayPlan && <button type="button" className="button quiet icon-only" aria-label="Rename" title="Rename" onClick={() => setRenaming(run.label ?? '')}><Icon name="edit" /></button>}
          {mayPlan && over && <button type="button" className="button quiet icon-only" aria-label="Delete" title={run.pinned ? 'Unpin it first' : 'Delete'} disabled={run.pinned} onClick={() => setDeleting(true)}><Icon name="trash" /></button>}
        </div>
        <Tabs
          label="Details"
          value={tab}
          choose={setTab}
          tabs={[{ id: 'figures', label: 'Figures' }, { id: 'request', label: 'Request' }, { id: 'log', label: 'Log' }]}
        >
          {tab === 'figures' && <FiguresList run={run} />}
          {tab === 'request' && <Request run={run} nameOf={nameOf} />}
          {tab === 'log' && <Log run={run} />}
        </Tabs>
      </div>
      {renaming !== undefined && (
        <Dialog title={`Rename run ${run.id}`} verb="Rename" close={() => setRenaming(undefined)} submit={() => change.mutate({ label: renaming })} busy={change.isPending} error={change.error}>
          <TextField label="Name" value={renaming} change={setRenaming} maxLength={120} autoFocus />
        </Dialog>
      )}
      {deleting && (
        <Dialog title={`Delete run ${run.id}?`} verb="Delete" danger close={() => setDeleting(false)} submit={() => remove.mutate()} busy={remove.isPending} error={remove.error}>
          <p>Its tables, report and log go for good. Links to it stop working.</p>
        </Dialog>
      )}
    </Panel>
  )
}

function FiguresList({ run: { figures, state, kind } }: { run: Run }) {
  if (!figures) {
    const words = state === 'DONE' ? `A ${kind.toLowerCase()} has no figures of its own: open it.` : state === 'FAILED' || state === 'CANCELLED' ? 'It ended before there were figures.' : 'There are figures once the run is done.'
    return <p className="muted">{words}</p>
  }
  const megawatts = Object.entries(figures.megawattsOnline ?? {})
  const lines: [string, string][] = [
    ['Racks demanded', number(figures.racksDemanded)],
    ['On time', number(figures.racksOnTime)],
    ['Late', number(figures.racksLate)],
    ['Not delivered', number(figures.racksUndelivered)],
    ['Weeks late, mean where late', number(figures.meanWeeksLate, 1)],
    ['Landed cost', money(figures.landedCostUsd)],
    ['Lateness cost', money(figures.latenessCostUsd)],
    ...megawatts.map(([year, mw]): [string, string] => [`Online end of ${year}`, `${number(mw)} MW`]),
    ['Audit', figures.auditChecks === undefined ? UNKNOWN : `${number(figures.auditChecks)} checks, ${number(figures.auditViolations)} violations`],
  ]
  return (
    <dl className="facts figures">
      {lines.map(([name, value]) => <FactPair key={name} name={name} value={value} />)}
    </dl>
  )
}

function FactPair({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Request({ run, nameOf }: { run: Run; nameOf: (run: Run) => string }) {
  const asked = Object.entries(run.request ?? {}).filter(([key, v]) => v != null && !['kind', 'program', 'label', 'scenarios'].includes(key))
  const words = (key: string) => key.replace(/([A-Z])/g, (c) => ` ${c.toLowerCase()}`).replace(/^./, (c) => c.toUpperCase())
  return (
    <dl className="facts">
      <FactPair name="Kind" value={run.kind.toLowerCase()} />
      <FactPair name="Program" value={run.program == null ? UNKNOWN : <Link to={`/programs/${run.program}/data`}>{nameOf(run)}</Link>} />
      {run.kind === 'PLAN' && <FactPair name="Scenarios" value={run.scenarios.join(', ') || 'none, the base program'} />}
      {asked.map(([key, value]) => <FactPair key={key} name={words(key)} value={Array.isArray(value) ? value.join(', ') : String(value)} />)}
      {run.parent != null && <FactPair name="Part of" value={<Link to={`/runs?run=${run.parent}`}>Run {run.parent}</Link>} />}
      <FactPair name="Asked" value={`${instant(run.createdAt)}${run.createdBy ? ` by ${run.createdBy}` : ''}`} />
      <FactPair name="Started" value={instant(run.startedAt)} />
      <FactPair name="Ended" value={instant(run.endedAt)} />
      <FactPair name="Took" value={duration(run.seconds)} />
      <FactPair name="Attempts" value={number(run.attempts)} />
    </dl>
  )
}

function Log({ run }: { run: Run }) {
  const log = useQuery({ ...runLogQuery(run.id), refetchInterval: run.state === 'RUNNING' ? 3000 : false, staleTime: 0 })
  if (log.isPending) return <Skeleton lines={6} />
  if (log.isError) return <ProblemNote error={log.error} retry={log.refetch} />
  return log.data.trim() ? <pre tabIndex={0} aria-label="Log">{log.data}</pre> : <p className="muted">The worker has printed nothing{run.state === 'QUEUED' ? ' yet: it has not started' : ''}.</p>
}
