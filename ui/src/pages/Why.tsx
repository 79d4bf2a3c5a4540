import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { overviewQuery } from '../api/overview'
import { orderPeggingQuery, peggingQuery, subjectsQuery } from '../api/why'
import { KeyFigure, KeyFigures } from '../components/KeyFigure'
import { Panel } from '../components/Panel'
import { ProblemNote } from '../components/ProblemNote'
import { Skeleton } from '../components/Skeleton'
import '../components/progress.css'
import { day, exact, money, number } from '../format'
import { useTitle } from '../shell/session'
import { Answer } from './why/Answer'
import { DemandPegging, OrderPeggingPanels } from './why/Pegging'
import { Search } from './why/Search'
import { whyHref } from './why/subjects'
import './why.css'

/** Why a demand is late, who waits for an order, what a capacity is worth: the answer, and every order behind it. */
export default function Why() {
  const { runId = '', '*': subject = '' } = useParams()
  useTitle(subject ? `Why ${subject}, run ${runId}` : `Why, run ${runId}`)
  return (
    <div className="page why">
      <div className="page-head">
        <div>
          <h1>{subject ? <>Why <span className="mono">{subject}</span></> : 'Why'}</h1>
          <p>{subject ? <Link to={`/runs/${runId}/why`}>Ask about something else</Link> : 'Every date and every shortage of the plan has a reason. Ask about a late demand, an order, a capacity.'}</p>
        </div>
        <Search key={runId} runId={runId} value={subject} />
      </div>
      {subject ? <About key={`${runId} ${subject}`} runId={runId} subject={subject} /> : <Start runId={runId} />}
    </div>
  )
}

function About({ runId, subject }: { runId: string; subject: string }) {
  // What it is, the tables say at once; the answer itself takes longer.
  const known = useQuery({ ...subjectsQuery(runId, subject.slice(0, 200)), placeholderData: undefined })
  const kind = known.data?.subjects.find((s) => s.subject === subject)?.kind
  const demand = useQuery({ ...peggingQuery(runId, subject), enabled: kind === 'DEMAND' })
  const order = useQuery({ ...orderPeggingQuery(runId, subject), enabled: kind === 'ORDER' || kind === 'GIVEN' })
  if (known.isLoading || demand.isLoading || order.isLoading) return <Skeleton lines={4} height={20} />
  const d = demand.data?.demand
  const o = order.data?.order
  const deployed = d?.deliveries.reduce((sum, x) => sum + x.racks, 0) ?? 0
  return (
    <>
      {d && (
        <KeyFigures>
          <KeyFigure label={`${d.generation} racks for ${d.siteTitle}`} value={number(d.racks)} against={`needed by ${day(d.needBy)}`} why={{ to: `/runs/${runId}/tables/deliveries?filter=demand_id:eq:${encodeURIComponent(d.demand)}`, text: 'Deliveries' }} />
          <KeyFigure label="On time" value={number(deployed - (d.late ?? 0))} share={d.racks > 0 ? (deployed - (d.late ?? 0)) / d.racks : 0} against={`of ${number(d.racks)}`} />
          <KeyFigure label="Late" value={number(d.late ?? 0)} against={d.undelivered ? `${number(d.undelivered)} never` : d.late ? 'all by the end' : 'none'} />
          <KeyFigure label="Last deployed" value={day(d.lastDeployed)} against={`in ${d.deliveries.length} deliveries`} />
        </KeyFigures>
      )}
      {o && (
        <KeyFigures>
          <KeyFigure label={`${{ buy: 'Bought', make: 'Made', move: 'Moved', stock: 'In stock', receipt: 'Received' }[o.type] ?? o.type}: ${o.item}`} value={o.quantity === undefined ? exact(o.pegged) : exact(o.quantity)} unit="units" against={o.type === 'move' ? o.route?.replaceAll('>', ' › ') : o.from} why={{ to: o.type === 'stock' || o.type === 'receipt' ? `/runs/${runId}/tables/pegging?filter=order_id:eq:${encodeURIComponent(o.order)}` : `/runs/${runId}/tables/orders?filter=order_id:eq:${encodeURIComponent(o.order)}`, text: 'Row' }} />
          {o.release && <KeyFigure label="Released" value={day(o.release)} {...(o.firm ? { against: 'firm' } : {})} />}
          <KeyFigure label="Available" value={day(o.available)} />
          <KeyFigure label="Serves" value={number(order.data?.serves.length)} unit="demands" />
        </KeyFigures>
      )}
      <Answer runId={runId} subject={subject} without={o ? ['waiting', ...(order.data?.takes.length ? ['takes'] : [])] : []} />
      {d && <DemandPegging runId={runId} demand={subject} />}
      {order.data && <OrderPeggingPanels runId={runId} view={order.data} />}
    </>
  )
}

/** Where most who come here begin: at what is latest, and at what is dearest. */
function Start({ runId }: { runId: string }) {
  const overview = useQuery(overviewQuery(runId))
  if (overview.isPending) return <Skeleton lines={8} height={20} />
  if (overview.isError) return <ProblemNote error={overview.error} retry={overview.refetch} />
  const { late, bottlenecks, currency } = overview.data
  return (
    <div className="panels">
      <Panel title="The latest demands" note={`${Math.min(12, late.length)} of ${late.length}, by rack-weeks`}>
        {late.length === 0 ? <p className="muted">Every rack is on time.</p> : (
          <table className="table">
            <thead><tr><th scope="col">Demand</th><th scope="col" className="number">Racks late</th><th scope="col" className="number">Weeks, mean</th><th scope="col" className="number">Rack-weeks</th></tr></thead>
            <tbody>{late.slice(0, 12).map((l) => <tr key={l.demand}><td><Link to={whyHref(runId, l.demand)}>{l.demand}</Link></td><td className="number">{number(l.late + l.undelivered)}</td><td className="number">{number(l.meanWeeksLate, 1)}</td><td className="number">{number(l.rackWeeksLate)}</td></tr>)}</tbody>
          </table>
        )}
        {late.length > 12 && <p className="small"><Link to={`/runs/${runId}/tables/late?sort=-rack_weeks_late`}>All {late.length} late demands</Link></p>}
      </Panel>
      <Panel title="The dearest limits" note="what 1% more would save at most">
        {bottlenecks.length === 0 ? <p className="muted">No limit has a price, or the plan was made without an optimiser.</p> : (
          <table className="table">
            <thead><tr><th scope="col">Limit</th><th scope="col" className="number">1% more</th><th scope="col" className="number">One unit, at best</th></tr></thead>
            <tbody>{bottlenecks.map((b) => <tr key={`${b.kind} ${b.subject}`}><td><Link to={whyHref(runId, b.subject)}>{b.meaning}</Link></td><td className="number">{money(b.onePercentUsd, currency)}</td><td className="number">{money(b.bestUnitUsd, currency)}</td></tr>)}</tbody>
          </table>
        )}
      </Panel>
    </div>
  )
}
