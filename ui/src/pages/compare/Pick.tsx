import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api, ask } from '../../api/client'
import { keys, runsQuery } from '../../api/queries'
import { Empty } from '../../components/Empty'
import { Icon } from '../../components/icons'
import { Panel } from '../../components/Panel'
import { ProblemNote } from '../../components/ProblemNote'
import { Skeleton } from '../../components/Skeleton'
import { ago, instant, money, number, percent } from '../../format'
import { runName } from '../../shell/current'
import { useMayPlan } from '../../shell/session'
import { sameComparison } from './figures'

const MOST = 6

/** Finished plans to choose from: the first one chosen is what the others are held against. */
export function Pick({ chosen, change }: { chosen: string[]; change: (runs: string[]) => void }) {
  const plans = useQuery(runsQuery({ kind: 'PLAN', state: 'DONE', limit: 200 }))
  const made = useQuery(runsQuery({ kind: 'COMPARE', limit: 200 }))
  const mayPlan = useMayPlan()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const start = useMutation({
    mutationFn: () => ask(api.POST('/runs', { body: { kind: 'COMPARE', runs: chosen.map(Number) } })),
    onSuccess: (run) => {
      cache.setQueryData(keys.run(run.id), run)
      void cache.invalidateQueries({ queryKey: keys.runLists })
      void navigate(`/runs/${run.id}/compare`)
    },
  })
  if (plans.isPending) return <Panel title="Plans"><Skeleton lines={6} height={22} /></Panel>
  if (plans.isError) return <ProblemNote error={plans.error} retry={plans.refetch} />
  const items = plans.data.items
  const base = items.find((r) => String(r.id) === chosen[0])
  const there = made.data?.items.find((r) => r.state !== 'FAILED' && r.state !== 'CANCELLED' && sameComparison(chosen, r.request.runs ?? []))
  const compare = () => (there ? void navigate(`/runs/${there.id}/compare`) : start.mutate())
  if (items.length === 0) return <Empty title="There is no finished plan yet" hint="Plan the program, then a scenario of it, and hold the two against each other here." />
  return (
    <Panel
      title="Plans"
      note={chosen.length === 0 ? 'Choose what the others are held against.' : chosen.length === 1 ? 'Choose one or more to hold against it.' : `${chosen.length - 1} against ${base ? runName(base) : `run ${chosen[0]}`}`}
      flush
      actions={
        <>
          {chosen.length > 0 && <button type="button" className="button quiet" onClick={() => change([])}>Clear</button>}
          <button type="button" className="button primary" disabled={chosen.length < 2 || start.isPending || (!mayPlan && !there)} onClick={compare}>{there ? 'Show the comparison' : 'Compare'}</button>
        </>
      }
    >
      {start.error && <ProblemNote error={start.error} />}
      {!mayPlan && chosen.length > 1 && !there && <p className="page muted">These have not been compared yet, and you may not start runs. Ask a planner.</p>}
      <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
        <table className="table lines">
          <thead><tr><th scope="col">Chosen</th><th scope="col">Run</th><th scope="col">Plan</th><th scope="col" className="number">On time</th><th scope="col" className="number">Rack-weeks late</th><th scope="col" className="number">Landed cost</th><th scope="col">Made</th></tr></thead>
          <tbody>
            {items.map((r) => {
              const at = chosen.indexOf(String(r.id))
              // Only plans of one program can be held against each other.
              const other = base !== undefined && at < 0 && base.program !== r.program
              const f = r.figures
              return (
                <tr key={r.id} aria-selected={at >= 0}>
                  <td>
                    <label className="row tight">
                      <input type="checkbox" aria-label={`Compare run ${r.id}, ${runName(r)}`} checked={at >= 0} disabled={other || (at < 0 && chosen.length >= MOST)} onChange={(e) => change(e.target.checked ? [...chosen, String(r.id)] : chosen.filter((id) => id !== String(r.id)))} />
                      {at === 0 ? <b>base</b> : at > 0 ? `against, ${at}` : ''}
                    </label>
                  </td>
                  <td>{r.id}</td>
                  <td>{runName(r)}{r.pinned && <Icon name="pin" />}</td>
                  <td className="number">{f && f.racksDemanded > 0 ? `${percent(f.racksOnTime / f.racksDemanded)}` : '–'}</td>
                  <td className="number">{number(f?.rackWeeksLate)}</td>
                  <td className="number">{money(f?.landedCostUsd)}</td>
                  <td title={instant(r.endedAt)}>{ago(r.endedAt)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
