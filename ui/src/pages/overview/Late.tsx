import { Link } from 'react-router'
import type { LateDemand, Overview } from '../../api/overview'
import { Panel } from '../../components/Panel'
import { day, number } from '../../format'
import { useUrlState } from '../../urlState'
import { whyHref } from '../why/subjects'

const GROUPS = [['demand', 'each demand'], ['generation', 'generation'], ['site', 'site']] as const
const SHOWN = 10

interface Group {
  name: string
  racks: number
  late: number
  rackWeeks: number
}

function grouped(rows: LateDemand[], by: 'generation' | 'site'): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const group = groups.get(row[by]) ?? { name: row[by], racks: 0, late: 0, rackWeeks: 0 }
    group.racks += row.racks
    group.late += row.late + row.undelivered
    group.rackWeeks += row.rackWeeksLate
    groups.set(row[by], group)
  }
  return [...groups.values()].sort((a, b) => b.rackWeeks - a.rackWeeks)
}

/** What is late, the worst first, and why. */
export function Late({ view, runId }: { view: Overview; runId: string }) {
  const [chosen, choose] = useUrlState('late')
  const [all, setAll] = useUrlState('alllate')
  const by = chosen === 'generation' || chosen === 'site' ? chosen : 'demand'
  const rows = all ? view.late : view.late.slice(0, SHOWN)
  const actions = (
    <select className="input" aria-label="Late racks by" value={by} onChange={(e) => choose(e.target.value === 'demand' ? undefined : e.target.value)}>
      {GROUPS.map(([id, label]) => <option key={id} value={id}>by {label}</option>)}
    </select>
  )
  return (
    <Panel title="Late, and why" note={`${view.late.length} demands`} actions={actions}>
      {view.late.length === 0 ? <p className="muted">Every rack is on time.</p> : by !== 'demand' ? (
        <table className="table">
          <thead><tr><th scope="col">{by === 'site' ? 'Site' : 'Generation'}</th><th scope="col" className="number">Racks late</th><th scope="col" className="number">of</th><th scope="col" className="number">Rack-weeks</th></tr></thead>
          <tbody>{grouped(view.late, by).map((g) => <tr key={g.name}><th scope="row"><Link to={`/runs/${runId}/tables/late?filter=${by}:eq:${encodeURIComponent(g.name)}`}>{g.name}</Link></th><td className="number">{number(g.late)}</td><td className="number">{number(g.racks)}</td><td className="number">{number(g.rackWeeks)}</td></tr>)}</tbody>
        </table>
      ) : (
        <>
          <ul className="late">
            {rows.map((row) => (
              <li key={row.demand}>
                <div className="late-head">
                  <Link to={whyHref(runId, row.demand)}>{row.demand}</Link>
                  <span><b>{number(row.late)}</b> of {number(row.racks)} racks, {number(row.meanWeeksLate, 1)} weeks late{row.undelivered > 0 ? `, ${number(row.undelivered)} never` : ''}</span>
                </div>
                <div className="muted small">needed by {day(row.needBy)}, last deployed {day(row.lastDeployed)}, {number(row.rackWeeksLate)} rack-weeks</div>
                {(row.because ?? row.waitedFor) && <div className="because">{row.because ?? `waited for ${row.waitedFor}`}</div>}
              </li>
            ))}
          </ul>
          {view.late.length > SHOWN && <button type="button" className="button quiet" onClick={() => setAll(all ? undefined : 'yes')}>{all ? `The worst ${SHOWN}` : `All ${view.late.length}`}</button>}
        </>
      )}
    </Panel>
  )
}
