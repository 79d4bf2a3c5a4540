import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api, ask } from '../api/client'
import type { Scenario } from '../api/contract'
import { keys, programQuery, runsQuery, scenariosQuery } from '../api/queries'
import { scenarioQuery } from '../api/scenarios'
import { Dialog } from '../components/Dialog'
import { Empty } from '../components/Empty'
import { Icon } from '../components/icons'
import { Panel } from '../components/Panel'
import { ProblemNote } from '../components/ProblemNote'
import { PageSkeleton } from '../components/Skeleton'
import { Status } from '../components/Status'
import { useToast } from '../components/Toast'
import { count, money, number } from '../format'
import { useMayPlan, useTitle } from '../shell/session'
import { Editor } from './scenarios/Editor'
import { freeName } from './scenarios/edits'
import './scenarios.css'

/** What if: the scenarios of a program, and one of them being made. */
export default function Scenarios() {
  const { programId = '', name } = useParams()
  const program = useQuery(programQuery(programId))
  const scenarios = useQuery(scenariosQuery(programId))
  const stated = useQuery({ ...scenarioQuery(programId, name ?? ''), enabled: name !== undefined && (scenarios.data?.some((s) => s.name === name) ?? false) })
  useTitle(name ?? 'Scenarios')
  if (program.isPending || scenarios.isPending) return <PageSkeleton />
  const failed = program.error ?? scenarios.error ?? stated.error
  if (failed) return <div className="page"><ProblemNote error={failed} retry={() => { void program.refetch(); void scenarios.refetch(); void stated.refetch() }} /></div>
  if (name === undefined) return <List programId={programId} scenarios={scenarios.data!} programName={program.data!.name} />
  const kept = scenarios.data!.find((s) => s.name === name)
  if (kept && stated.isPending) return <PageSkeleton />
  return <Editor key={`${programId} ${name}`} program={program.data!} name={name} kept={kept} stated={kept ? (stated.data ?? {}) : { title: '', question: '', changes: [] }} />
}

function List({ programId, scenarios, programName }: { programId: string; scenarios: Scenario[]; programName: string }) {
  const mayPlan = useMayPlan()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { say, fail } = useToast()
  const runs = useQuery(runsQuery({ program: programId, kind: 'PLAN', state: 'DONE', limit: 200 }))
  const [making, setMaking] = useState<string>()
  const [going, setGoing] = useState<Scenario>()
  const base = runs.data?.items.find((r) => r.scenarios.length === 0)
  const path = (name: string) => `/programs/${encodeURIComponent(programId)}/scenarios/${encodeURIComponent(name)}`
  const changed = () => cache.invalidateQueries({ queryKey: keys.program(programId) })
  const copy = useMutation({
    mutationFn: (s: Scenario) => ask(api.PUT('/programs/{id}/scenarios/{name}', { params: { path: { id: programId, name: freeName(s.name, scenarios.map((x) => x.name)) } }, body: { yaml: s.yaml } })),
    onSuccess: (s) => { void changed(); void navigate(path(s.name)) },
    onError: fail,
  })
  const remove = useMutation({
    mutationFn: (s: Scenario) => ask(api.DELETE('/programs/{id}/scenarios/{name}', { params: { path: { id: programId, name: s.name } } })),
    onSuccess: (_, s) => { say(`The scenario ${s.name} is deleted.`); setGoing(undefined); void changed() },
  })
  return (
    <div className="page scenarios">
      <div className="page-head">
        <div>
          <h1>Scenarios</h1>
          <p>What if: named changes of {programName}, each planned beside the program as it stands.</p>
        </div>
        {mayPlan && <button type="button" className="button primary" onClick={() => setMaking('')}><Icon name="plus" />New scenario</button>}
      </div>
      {scenarios.length === 0 ? <Empty title="There is no scenario yet" hint="A scenario changes values of the program by name, and is planned, compared and kept without touching the program." /> : (
        <Panel title="Kept scenarios" note={count(scenarios.length, 'scenario')} flush>
          <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
            <table className="table">
              <thead><tr><th scope="col">Scenario</th><th scope="col">Changes</th><th scope="col" className="number">On time</th><th scope="col" className="number">Landed cost</th><th scope="col">Result</th><th scope="col"><span className="visually-hidden">Actions</span></th></tr></thead>
              <tbody>
                {scenarios.map((s) => {
                  const last = runs.data?.items.find((r) => r.scenarios.length === 1 && r.scenarios[0] === s.name)
                  return (
                    <tr key={s.name}>
                      <th scope="row"><Link to={path(s.name)}>{s.title || s.name}</Link><br /><span className="muted small">{s.question || s.name}</span></th>
                      <td className="small">{s.errors > 0 ? <Status tone="bad" icon="error">{count(s.errors, 'error')}</Status> : s.changes.slice(0, 3).map((c) => <p key={c}>{c}</p>)}{s.changes.length > 3 && <p className="muted">and {s.changes.length - 3} more</p>}</td>
                      <td className="number">{last ? number(last.figures?.racksOnTime) : '–'}</td>
                      <td className="number">{last ? money(last.figures?.landedCostUsd) : '–'}</td>
                      <td>{last ? <span className="row tight"><Link to={`/runs/${last.id}/overview`}>Run {last.id}</Link>{base && <Link to={`/compare?runs=${base.id},${last.id}`}>Compare</Link>}</span> : <span className="muted">not planned yet</span>}</td>
                      <td>{mayPlan && <span className="row tight scenario-acts">
                        <button type="button" className="button quiet icon-only" aria-label={`Copy ${s.name}`} title="Copy" onClick={() => copy.mutate(s)}><Icon name="copy" /></button>
                        <button type="button" className="button quiet icon-only" aria-label={`Delete ${s.name}`} title="Delete" onClick={() => setGoing(s)}><Icon name="trash" /></button>
                      </span>}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </Panel>
      )}
      {making !== undefined && (
        <Dialog title="New scenario" verb="Make it" close={() => setMaking(undefined)} disabled={making.trim() === ''} submit={() => void navigate(path(freeName(making, scenarios.map((s) => s.name))))}>
          <label className="field">What is it called?<input className="input" value={making} onChange={(e) => setMaking(e.target.value)} maxLength={60} placeholder="kyber-a-quarter-late" /></label>
          <p className="muted small">Its name in files and addresses: {freeName(making, scenarios.map((s) => s.name))}</p>
        </Dialog>
      )}
      {going && <Dialog title={`Delete ${going.title || going.name}?`} verb="Delete" danger close={() => setGoing(undefined)} submit={() => remove.mutate(going)} busy={remove.isPending} error={remove.error}><p>Its runs stay; the scenario itself is gone.</p></Dialog>}
    </div>
  )
}
