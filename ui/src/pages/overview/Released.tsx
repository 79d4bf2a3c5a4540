import { Link } from 'react-router'
import type { Overview } from '../../api/overview'
import { Panel } from '../../components/Panel'
import { count, day, money, number } from '../../format'

/** What must be ordered, started or sent within four weeks of the plan's first day. */
export function Released({ view, runId }: { view: Overview; runId: string }) {
  const { orders, valueUsd, rows } = view.releaseNow
  const order = (item: string, from: string, type: string) =>
    `/runs/${runId}/tables/orders?filter=item:eq:${encodeURIComponent(item)}&filter=from_site:eq:${encodeURIComponent(from)}&filter=type:eq:${type}&sort=release_date`
  return (
    <Panel title="Release now" note={`${count(orders, 'order')} within 28 days of ${day(view.asOf)}, worth ${money(valueUsd, view.currency)}`} actions={<Link to={`/runs/${runId}/tables/release_now`}>All</Link>} flush>
      <div className="released" tabIndex={0} role="region" aria-label="Orders to release now">
        <table className="table">
          <thead><tr><th scope="col">Item</th><th scope="col">Do</th><th scope="col">At or from</th><th scope="col">First</th><th scope="col" className="number">Orders</th><th scope="col" className="number">Units</th><th scope="col" className="number">Worth</th></tr></thead>
          <tbody>
            {rows.map((r) => (
              <tr key={`${r.type} ${r.item} ${r.from} ${r.to}`}>
                <th scope="row"><Link to={order(r.item, r.from, r.type)} title={r.description}>{r.item}</Link></th>
                <td>{r.type}</td>
                <td>{r.type === 'move' ? `${r.from} to ${r.to}` : r.from}</td>
                <td>{day(r.firstRelease)}</td>
                <td className="number">{number(r.orders)}</td>
                <td className="number">{number(r.quantity)}</td>
                <td className="number">{money(r.valueUsd, view.currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
