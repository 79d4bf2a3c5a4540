import { Link } from 'react-router'
import type { Overview } from '../../api/overview'
import { Panel } from '../../components/Panel'
import { day, money } from '../../format'
import { whyHref } from '../why/subjects'

/** What one percent more of each scarce capacity would save, the dearest first. */
export function Scarce({ view, runId }: { view: Overview; runId: string }) {
  const most = view.bottlenecks[0]?.onePercentUsd ?? 0
  return (
    <Panel title="Scarce" note="what 1% more would save at most">
      {view.bottlenecks.length === 0 ? <p className="muted">Nothing that is limited holds anything up, or the plan was made without an optimiser.</p> : (
        <ol className="scarce">
          {view.bottlenecks.map((b) => (
            <li key={`${b.kind} ${b.subject}`}>
              <div className="scarce-head">
                <Link to={whyHref(runId, b.subject)}>{b.meaning}</Link>
                <b>{money(b.onePercentUsd, view.currency)}</b>
              </div>
              <div className="scarce-bar" aria-hidden="true"><i style={{ width: `${most > 0 ? (100 * b.onePercentUsd) / most : 0}%` }} /></div>
              <div className="muted small">one more saves up to {money(b.bestUnitUsd, view.currency)}, from {day(b.bestFrom)}; binds {day(b.from)} to {day(b.to)}{b.racksPerUnit ? `; racks a unit: ${b.racksPerUnit.replaceAll('=', ' ').replaceAll(';', ', ')}` : ''}</div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
