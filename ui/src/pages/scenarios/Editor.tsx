import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { api, ask } from '../../api/client'
import type { Program, Run, Scenario } from '../../api/contract'
import { keys, runsQuery } from '../../api/queries'
import { type Change, checkScenario, type ChangeFault, type Stated } from '../../api/scenarios'
import { asProblem } from '../../api/problem'
import { Icon } from '../../components/icons'
import { KeyFigure, KeyFigures } from '../../components/KeyFigure'
import { Panel } from '../../components/Panel'
import { ProblemNote } from '../../components/ProblemNote'
import { RunStatus } from '../../components/Status'
import { Tabs } from '../../components/Tabs'
import { useToast } from '../../components/Toast'
import { count, money, number, signed } from '../../format'
import { useMayPlan } from '../../shell/session'
import { useUrlState } from '../../urlState'
import { short } from './edits'
import { KindForm } from './KindForm'
import { TableEditor } from './TableEditor'

const WAIT_MS = 350

/** A value once it has stopped changing. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT_MS)
    return () => clearTimeout(timer)
  }, [value])
  return useDeferredValue(settled)
}

/** A scenario being made: title, question, changes, each in words as the server understands them; kept, run, compared. */
export function Editor({ program, name, kept, stated }: { program: Program; name: string; kept: Scenario | undefined; stated: Stated }) {
  const programId = String(program.id)
  const mayPlan = useMayPlan()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const { say } = useToast()
  const [how, setHow] = useUrlState<string>('edit', 'kinds')
  const [title, setTitle] = useState(stated.title ?? '')
  const [question, setQuestion] = useState(stated.question ?? '')
  const [changes, setChanges] = useState<Change[]>(stated.changes ?? [])
  const [yaml, setYaml] = useState<string | undefined>()
  const [saved, setSaved] = useState(() => JSON.stringify([stated.title ?? '', stated.question ?? '', stated.changes ?? [], undefined]))
  const now: Stated = yaml === undefined ? { title, question, changes } : { yaml }
  const state = JSON.stringify([title, question, changes, yaml])
  const dirty = !kept || state !== saved
  const asked = useSettled(JSON.stringify(now))
  const check = useQuery({
    queryKey: [...keys.program(programId), 'check', asked],
    queryFn: ({ signal }) => checkScenario(programId, JSON.parse(asked) as Stated, signal),
    placeholderData: keepPreviousData,
    enabled: yaml !== undefined || changes.length > 0,
    gcTime: 10_000,
  })
  const settled = asked === JSON.stringify(now)
  const empty = yaml === undefined && changes.length === 0
  const faults = empty ? [] : (check.data?.faults ?? [])
  const sound = !empty && settled && check.data !== undefined && !check.isPlaceholderData && faults.length === 0

  const save = useMutation({
    mutationFn: () => ask(api.PUT('/programs/{id}/scenarios/{name}', { params: { path: { id: programId, name } }, body: (yaml === undefined ? { title: title || name, question, changes } : { yaml }) as never })),
    onSuccess: () => {
      setSaved(state)
      void cache.invalidateQueries({ queryKey: keys.program(programId) })
      say(`The scenario ${name} is kept.`)
    },
  })
  const run = useMutation({
    mutationFn: async () => {
      if (dirty) await save.mutateAsync()
      return ask(api.POST('/runs', { body: { kind: 'PLAN', program: programId, scenarios: [name] } }))
    },
    onSuccess: (r) => {
      void cache.invalidateQueries({ queryKey: keys.runLists })
      say(`Run ${r.id} is in the queue.`)
    },
  })
  const failed = save.error ?? run.error
  const edit = (next: Change[]) => {
    setYaml(undefined)
    setChanges(next)
  }

  return (
    <div className="page scenarios">
      <div className="page-head">
        <div>
          <p className="small scenario-crumb"><Link to={`/programs/${encodeURIComponent(programId)}/scenarios`}>Scenarios</Link> of {program.name}</p>
          <h1>{title || name}</h1>
          <p>{question || name}</p>
        </div>
        {mayPlan && (
          <>
            <span className="muted small" role="status">{save.isPending ? 'Keeping it' : dirty ? (kept ? 'Not kept yet: there are changes' : 'Not kept yet') : 'Kept'}</span>
            <button type="button" className="button" disabled={!dirty || !sound || save.isPending} onClick={() => save.mutate()}>Keep</button>
            <button type="button" className="button primary" disabled={!sound || run.isPending || save.isPending} onClick={() => run.mutate()}><Icon name="runs" />{dirty ? 'Keep and plan' : 'Plan it'}</button>
          </>
        )}
      </div>
      {failed != null && <ProblemNote error={failed} />}
      <div className="scenario-split">
        <div className="stack">
          <Panel title="What it asks">
            <div className="stack">
              <label className="field">Title<input className="input" value={title} maxLength={200} disabled={yaml !== undefined} onChange={(e) => setTitle(e.target.value)} /></label>
              <label className="field">Question that it answers<input className="input" value={question} maxLength={400} disabled={yaml !== undefined} onChange={(e) => setQuestion(e.target.value)} /></label>
            </div>
          </Panel>
          <Changes changes={changes} words={empty ? [] : (check.data?.changes ?? [])} faults={faults} yaml={yaml !== undefined} checking={!empty && (!settled || check.isFetching)} error={check.error} remove={(i) => edit(changes.filter((_, k) => k !== i))} />
          <Result program={programId} scenario={name} />
        </div>
        <div className="stack">
          <Tabs label="How to change values" value={how} choose={setHow} tabs={[{ id: 'kinds', label: 'By kind of change' }, { id: 'tables', label: 'In the tables' }, { id: 'yaml', label: 'As YAML' }]}>
            <div className="scenario-tab">
              {how === 'kinds' ? <KindForm programId={programId} add={(change) => edit([...changes, change])} disabled={yaml !== undefined} /> : how === 'tables' ? <TableEditor programId={programId} revision={program.revision} changes={changes} change={edit} disabled={yaml !== undefined} /> : (
                <Panel title="The file" note="comments are kept when it is written here" actions={yaml !== undefined ? <button type="button" className="button quiet" onClick={() => setYaml(undefined)}>Undo what was written here</button> : undefined}>
                  <textarea className="input scenario-yaml mono" aria-label="The scenario as YAML" spellCheck={false} rows={24} value={yaml ?? (state === saved && kept ? (stated.yaml ?? '') : (check.data?.yaml ?? stated.yaml ?? ''))} onChange={(e) => setYaml(e.target.value)} />
                  {yaml !== undefined && <p className="muted small">Title, question and forms follow once it is kept and opened again.</p>}
                </Panel>
              )}
            </div>
          </Tabs>
          {yaml !== undefined && how !== 'yaml' && <p className="muted small">It is being written as YAML. Keep it or undo that, then change values here.</p>}
        </div>
      </div>
      {kept && yaml !== undefined && !dirty && <button type="button" className="button" onClick={() => void navigate(0)}>Open it again</button>}
    </div>
  )
}

function Changes({ changes, words, faults, yaml, checking, error, remove }: { changes: Change[]; words: string[]; faults: ChangeFault[]; yaml: boolean; checking: boolean; error: unknown; remove: (i: number) => void }) {
  const at = (i: number) => faults.filter((f) => f.change === i)
  const elsewhere = faults.filter((f) => f.change === undefined || yaml)
  // Words are the server's, one for each change, as long as all can be told.
  const inWords = words.length === changes.length && !yaml
  return (
    <Panel title="What it changes" note={checking ? 'being checked' : faults.length ? count(faults.length, 'fault') : words.length ? 'it can be applied' : undefined}>
      {error != null && <ProblemNote error={asProblem(error)} />}
      {yaml ? <ol className="scenario-changes">{words.map((w) => <li key={w}><p>{w}</p></li>)}</ol> : changes.length === 0 ? <p className="muted">Nothing yet. Add a change on the right, or edit cells in the tables.</p> : (
        <ol className="scenario-changes">
          {changes.map((c, i) => (
            <li key={`${i}${JSON.stringify(c)}`}>
              <div className="row spread">
                <p>{inWords ? words[i] : short(c)}</p>
                <button type="button" className="button quiet icon-only" aria-label={`Remove change ${i + 1}`} onClick={() => remove(i)}><Icon name="trash" /></button>
              </div>
              {at(i).map((f) => <Fault key={f.message} fault={f} />)}
            </li>
          ))}
        </ol>
      )}
      {elsewhere.map((f) => <Fault key={f.message} fault={f} line />)}
    </Panel>
  )
}

function Fault({ fault: f, line = false }: { fault: ChangeFault; line?: boolean }) {
  return <p className="bad small" role="alert"><Icon name="error" /> {line && f.line !== undefined ? `line ${f.line}: ` : ''}{f.field ? `${f.field}: ` : ''}{f.message}{f.maybe ? `. Maybe ${f.maybe}` : ''}</p>
}

/** The scenario's own plan beside that of the program as it stands. */
function Result({ program, scenario }: { program: string; scenario: string }) {
  const runs = useQuery(runsQuery({ program, kind: 'PLAN', limit: 200 }))
  const own = runs.data?.items.find((r) => r.scenarios.length === 1 && r.scenarios[0] === scenario)
  const base = runs.data?.items.find((r) => r.scenarios.length === 0 && r.state === 'DONE')
  if (!own) return null
  const f = own.figures
  return (
    <Panel title="Its plan" note={`run ${own.id}`} actions={own.state === 'DONE' ? <><Link className="button quiet" to={`/runs/${own.id}/overview`}>Open</Link>{base && <Link className="button quiet" to={`/compare?runs=${base.id},${own.id}`}>Why it differs</Link>}</> : undefined}>
      {own.state !== 'DONE' || !f ? <p className="row"><RunStatus state={own.state} />{own.stage && <span className="muted">{own.stage}</span>}{own.message && <span className="muted">{own.message}</span>}</p> : (
        <KeyFigures>
          <Beside label="Racks on time" own={f.racksOnTime} base={base} of={(x) => x.racksOnTime} text={number} more />
          <Beside label="Rack-weeks late" own={f.rackWeeksLate} base={base} of={(x) => x.rackWeeksLate} text={number} />
          <Beside label="Landed cost" own={f.landedCostUsd} base={base} of={(x) => x.landedCostUsd} text={money} />
          <Beside label="Cost of lateness" own={f.latenessCostUsd} base={base} of={(x) => x.latenessCostUsd} text={money} />
        </KeyFigures>
      )}
    </Panel>
  )
}

type Figures = NonNullable<Run['figures']>

function Beside({ label, own, base, of, text, more = false }: { label: string; own: number; base: Run | undefined; of: (f: Figures) => number; text: (v: number) => string; more?: boolean }) {
  const was = base?.figures && of(base.figures)
  const change = was === undefined ? 0 : own - was
  const told = Math.abs(change) >= 0.5
  return <KeyFigure label={label} value={text(own)} against={was === undefined ? 'no base plan to hold it against' : `base ${text(was)}, run ${base!.id}`} {...(told ? { delta: { text: text === money ? `${change > 0 ? '+' : ''}${text(change)}` : signed(change), good: more ? change > 0 : change < 0 } } : {})} />
}
