import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ask } from '../api/client'
import type { NewRun as Request, Run } from '../api/contract'
import { asProblem } from '../api/problem'
import { keys, programsQuery, runsQuery, scenariosQuery } from '../api/queries'
import { ago, money, number } from '../format'
import { runName } from '../shell/current'
import { Dialog } from './Dialog'
import { ChoiceList, SelectField, TextField } from './Form'
import { Tabs } from './Tabs'
import { useToast } from './Toast'

const TABS = [
  { id: 'PLAN', label: 'Plan' },
  { id: 'FRONTIER', label: 'Frontier' },
  { id: 'COMPARE', label: 'Compare' },
]

/** Starts a plan, a frontier or a comparison. What is left empty is the server's default. */
export function NewRun({ kind, choose, program: asked, close, started }: { kind: string; choose: (kind: string) => void; program?: string | undefined; close: () => void; started: (run: Run) => void }) {
  const cache = useQueryClient()
  const { say } = useToast()
  const programs = useQuery(programsQuery)
  const shown = TABS.some((t) => t.id === kind) ? kind : 'PLAN'
  const [chosenProgram, setProgram] = useState(asked)
  const program = chosenProgram ?? (programs.data?.items.find((p) => !p.errors) ?? programs.data?.items[0])?.id.toString() ?? ''
  const errors = programs.data?.items.find((p) => String(p.id) === program)?.errors ?? 0
  const [scenarios, setScenarios] = useState<string[]>([])
  const [label, setLabel] = useState('')
  const [minutes, setMinutes] = useState('')
  const [gap, setGap] = useState('')
  const [futures, setFutures] = useState('')
  const [from, setFrom] = useState('')
  const [country, setCountry] = useState('')
  const [least, setLeast] = useState('30')
  const [most, setMost] = useState('60')
  const [steps, setSteps] = useState('5')
  const [runs, setRuns] = useState<string[]>([])

  const request = (): Request => {
    if (shown === 'COMPARE') return { kind: 'COMPARE', runs: runs.map(Number) }
    if (shown === 'FRONTIER') return { kind: 'FRONTIER', program, levels: `${least}:${most}:${steps}`, ...(from ? { from } : {}), ...(country ? { country: country.toUpperCase() } : {}) }
    return {
      kind: 'PLAN',
      program,
      scenarios,
      ...(label ? { label } : {}),
      ...(minutes ? { timeLimitSeconds: Math.round(Number(minutes) * 60) } : {}),
      ...(gap ? { gap: Number(gap) / 100 } : {}),
      ...(futures ? { futures: Number(futures) } : {}),
    }
  }
  const start = useMutation({
    mutationFn: () => ask(api.POST('/runs', { body: request() })),
    onSuccess: (run) => {
      cache.setQueryData(keys.run(run.id), run)
      void cache.invalidateQueries({ queryKey: keys.runLists })
      say(`Run ${run.id} is in the queue.`)
      started(run)
    },
  })
  const problem = start.error ? asProblem(start.error) : undefined
  const disabled = shown === 'COMPARE' ? runs.length < 2 : errors > 0 || !program

  const programField = (
    <SelectField label="Program" value={program} change={(id) => { setProgram(id); setScenarios([]) }} error={errors > 0 ? 'It has errors. Nothing is planned until they are corrected.' : problem?.at('program')}>
      {programs.data?.items.map((p) => <option key={String(p.id)} value={String(p.id)}>{p.name}{p.racksDemanded != null ? `, ${number(p.racksDemanded)} racks` : ''}</option>)}
    </SelectField>
  )

  return (
    <Dialog title="Start a run" verb={{ PLAN: 'Start the plan', FRONTIER: 'Start the frontier', COMPARE: 'Compare' }[shown]} close={close} submit={() => start.mutate()} busy={start.isPending} disabled={disabled} error={start.error} wide>
      <Tabs label="Kind of run" tabs={TABS} value={shown} choose={choose}>
        {shown === 'PLAN' && (
          <>
            {programField}
            <Scenarios program={program} chosen={scenarios} change={setScenarios} />
            <TextField label="Name" hint="Empty: named after its scenarios" value={label} change={setLabel} maxLength={120} error={problem?.at('label')} />
            <div className="fields">
              <TextField label="Time limit" unit="minutes" type="number" min={0.5} step={0.5} placeholder="default" value={minutes} change={setMinutes} error={problem?.at('timeLimitSeconds')} />
              <TextField label="Stop at a gap of" unit="%" type="number" min={0} max={100} step="any" placeholder="default" value={gap} change={setGap} error={problem?.at('gap')} />
              <TextField label="Futures" unit="simulated" type="number" min={0} step={1} placeholder="default" value={futures} change={setFutures} error={problem?.at('futures')} />
            </div>
          </>
        )}
        {shown === 'FRONTIER' && (
          <>
            <p className="muted">The cheapest way to each level of domestic content: one plan a level, and the curve between cost and content.</p>
            {programField}
            <div className="fields">
              <TextField label="From level" unit="%" type="number" min={0} max={100} required value={least} change={setLeast} error={problem?.at('levels')} />
              <TextField label="To level" unit="%" type="number" min={0} max={100} required value={most} change={setMost} />
              <TextField label="Levels" unit="plans" type="number" min={2} max={50} required value={steps} change={setSteps} />
            </div>
            <div className="fields">
              <TextField label="Counted from" type="date" value={from} change={setFrom} hint="Racks needed from this day on; empty: all" error={problem?.at('from')} />
              <TextField label="Country" value={country} change={setCountry} maxLength={2} placeholder="US" hint="Two letters; empty: the program's" error={problem?.at('country')} />
            </div>
          </>
        )}
        {shown === 'COMPARE' && <CompareRuns chosen={runs} change={setRuns} />}
      </Tabs>
    </Dialog>
  )
}

function Scenarios({ program, chosen, change }: { program: string; chosen: string[]; change: (names: string[]) => void }) {
  const scenarios = useQuery({ ...scenariosQuery(program), enabled: program !== '' })
  return (
    <ChoiceList
      label="Scenarios"
      hint="Changes over the program, together in this plan. None: the base plan."
      options={(scenarios.data ?? []).map((s) => ({ value: s.name, text: s.title || s.name, note: s.question || s.changes.join('; ') }))}
      chosen={chosen}
      change={change}
      none={scenarios.isPending ? 'Loading' : scenarios.isError ? 'They could not be loaded.' : 'The program has no scenarios.'}
    />
  )
}

function CompareRuns({ chosen, change }: { chosen: string[]; change: (ids: string[]) => void }) {
  const done = useQuery(runsQuery({ kind: 'PLAN', state: 'DONE', limit: 100 }))
  return (
    <ChoiceList
      label="Runs"
      hint="Two or more. The first one chosen is what the others are compared with."
      options={(done.data?.items ?? []).map((r) => {
        const at = chosen.indexOf(String(r.id))
        return {
          value: String(r.id),
          text: `${r.id} ${runName(r)}${at < 0 ? '' : at === 0 ? ' (compared with)' : ` (${at + 1})`}`,
          note: `${number(r.figures?.racksOnTime)} on time, ${money(r.figures?.landedCostUsd)}, ${ago(r.endedAt)}`,
        }
      })}
      chosen={chosen}
      change={change}
      none={done.isPending ? 'Loading' : 'There is no finished plan yet.'}
    />
  )
}
