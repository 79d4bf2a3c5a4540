import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { NetworkFlow, NetworkSite, SiteDetail } from '../../api/contract'
import { flowQuery, siteQuery } from '../../api/network'
import { Icon } from '../../components/icons'
import { Panel } from '../../components/Panel'
import { ProblemNote } from '../../components/ProblemNote'
import { Skeleton } from '../../components/Skeleton'
import { count, day, money, number, percent } from '../../format'
import { FULL } from '../capacityRows'
import { whyHref } from '../why/subjects'
import { type Flow, stepsOf } from './model'

const filter = (column: string, value: string) => `filter=${encodeURIComponent(`${column}:eq:${value}`)}`

function Close({ close }: { close: () => void }) {
  return <button type="button" className="button quiet icon-only" aria-label="Close" onClick={close}><Icon name="close" /></button>
}

/** What a site makes and buys, what it has room for, what comes and goes, and what is late for it. */
export function PickedSite({ runId, site, flows, text, pickLeg, close }: { runId: string; site: NetworkSite; flows: Flow[]; text: (f: Flow) => string; pickLeg: (from: string, to: string) => void; close: () => void }) {
  const detail = useQuery(siteQuery(runId, site.site))
  const into = flows.filter((f) => f.to === site.site)
  const out = flows.filter((f) => f.from === site.site)
  return (
    <Panel title={site.title} note={<span className="mono">{site.site}</span>} actions={<Close close={close} />}>
      <div className="stack">
        <p className="muted">{[site.kind === 'datacenter' ? 'data center' : site.kind, [site.state, site.country].filter(Boolean).join(', '), site.owner].filter(Boolean).join(' · ')}</p>
        {detail.isPending ? <Skeleton lines={6} /> : detail.isError ? <ProblemNote error={detail.error} retry={detail.refetch} /> : <Detail runId={runId} detail={detail.data} />}
        <Flows title="Comes in" flows={into} text={text} other={(f) => f.from} pick={pickLeg} />
        <Flows title="Goes out" flows={out} text={text} other={(f) => f.to} pick={pickLeg} />
      </div>
    </Panel>
  )
}

function Flows({ title, flows, text, other, pick }: { title: string; flows: Flow[]; text: (f: Flow) => string; other: (f: Flow) => string; pick: (from: string, to: string) => void }) {
  if (!flows.length) return null
  return (
    <div>
      <h3>{title} <span className="muted small">{flows.length > 8 ? `the first 8 of ${flows.length}` : ''}</span></h3>
      <ul className="picked-flows">{flows.slice(0, 8).map((f) => <li key={`${f.from} ${f.to}`}><button type="button" className="linkish" onClick={() => pick(f.from, f.to)}>{other(f)}</button><span className="number">{text(f)}</span><span className="muted small number">{count(f.orders, 'move')}</span></li>)}</ul>
    </div>
  )
}

function Detail({ runId, detail }: { runId: string; detail: SiteDetail }) {
  return (
    <>
      {detail.late.length > 0 && (
        <div>
          <h3>Late for it <span className="muted small">{count(detail.late.length, 'demand')}</span></h3>
          <ul className="picked-late">
            {detail.late.slice(0, 6).map((l) => <li key={l.demand}><Link to={whyHref(runId, l.demand)}>{l.demand}</Link> <span><b>{number(l.late + l.undelivered)}</b> racks, {number(l.rackWeeks)} rack-weeks</span><div className="muted small clip" title={l.because ?? l.waitedFor}>{l.because ?? (l.waitedFor ? `waited for ${l.waitedFor}` : '')}</div></li>)}
          </ul>
          {detail.late.length > 6 && <p className="muted small">and {number(detail.late.length - 6)} more, each with fewer rack-weeks</p>}
        </div>
      )}
      {detail.loads.length > 0 && (
        <div>
          <h3>Capacity</h3>
          <ul className="picked-loads">
            {[...detail.loads].sort((a, b) => fullMonths(b) - fullMonths(a)).slice(0, 8).map((l) => (
              <li key={`${l.kind} ${l.subject}`}>
                <Link to={whyHref(runId, l.subject)}>{l.subject}</Link>
                <span className="muted small">{l.unit}; {fullMonths(l) ? `full in ${fullMonths(l)} of ${l.months.length} months` : `at most ${percent(Math.max(...l.used.map((u, i) => (l.available[i]! > 0 ? u / l.available[i]! : 0))), 0)} used`}</span>
                <Spark load={l} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {detail.items.length > 0 && (
        <div>
          <h3>Makes and buys</h3>
          <div className="scroll-x" tabIndex={0} role="region" aria-label="Items of the site">
            <table className="table">
              <thead><tr><th scope="col">Item</th><th scope="col" className="number">Units</th><th scope="col" className="number">Cost</th><th scope="col" className="number">Orders</th></tr></thead>
              <tbody>{detail.items.slice(0, 12).map((i) => <tr key={`${i.item} ${i.type}`}><td title={i.description}>{i.item} <span className="muted small">{i.type === 'buy' ? 'bought' : 'made'}, {day(i.firstRelease)} to {day(i.lastAvailable)}</span></td><td className="number">{number(i.quantity)}</td><td className="number">{money(i.usd)}</td><td className="number"><Link to={`/runs/${runId}/tables/orders?${filter('from_site', detail.site)}&${filter('item', i.item)}&${filter('type', i.type)}`}>{number(i.orders)}</Link></td></tr>)}</tbody>
            </table>
          </div>
          {detail.items.length > 12 && <p className="small"><Link to={`/runs/${runId}/tables/orders?${filter('from_site', detail.site)}`}>All orders of {detail.items.length} items</Link></p>}
        </div>
      )}
    </>
  )
}

function fullMonths(load: SiteDetail['loads'][number]): number {
  return load.used.filter((u, i) => load.available[i]! > 0 && u / load.available[i]! >= FULL).length
}

/** How full each month is: bars up to a line that is all there is. */
function Spark({ load }: { load: SiteDetail['loads'][number] }) {
  const wide = 5
  return (
    <svg className="spark" width={load.months.length * wide} height={24} role="img" aria-label={`${load.subject} by month: ${load.months.map((m, i) => `${m} ${load.available[i]! > 0 ? percent(load.used[i]! / load.available[i]!, 0) : 'unknown'}`).join(', ')}`}>
      {load.months.map((m, i) => {
        const share = load.available[i]! > 0 ? load.used[i]! / load.available[i]! : 0
        const high = Math.min(1.1, share) * 20
        return <rect key={m} x={i * wide} y={23 - high} width={wide - 1} height={high} className={share >= FULL ? 'full' : ''}><title>{`${m}: ${number(load.used[i])} of ${number(load.available[i])} ${load.unit}, ${percent(share, 0)}`}</title></rect>
      })}
      <path d={`M0 3H${load.months.length * wide}`} />
    </svg>
  )
}

/** What moves between two sites; or, of a leg on the way, whose moves pass over it. */
export function PickedFlow({ runId, from, to, flows, all, text, pickLeg, pickSite, close }: { runId: string; from: string; to: string; flows: Flow[]; all: NetworkFlow[]; text: (f: Flow) => string; pickLeg: (from: string, to: string) => void; pickSite: (site: string) => void; close: () => void }) {
  const own = flows.find((f) => f.from === from && f.to === to)
  const whole = all.some((f) => f.from === from && f.to === to)
  const detail = useQuery({ ...flowQuery(runId, from, to), enabled: whole })
  const over = new Set(all.filter((f) => stepsOf(f.route).some((s) => s.from === from && s.to === to)).map((f) => `${f.from}\n${f.to}`))
  const passing = flows.filter((f) => over.has(`${f.from}\n${f.to}`) && f !== own)
  return (
    <Panel title={<>{from} to {to}</>} actions={<Close close={close} />}>
      <div className="stack">
        <p className="row"><button type="button" className="linkish" onClick={() => pickSite(from)}>{from}</button><button type="button" className="linkish" onClick={() => pickSite(to)}>{to}</button>{own && <span>{text(own)} in {count(own.orders, 'move')}, {money(own.freightUsd)} freight, {money(own.dutyUsd)} duty</span>}</p>
        {whole && (detail.isPending ? <Skeleton lines={5} /> : detail.isError ? <ProblemNote error={detail.error} retry={detail.refetch} /> : (
          <div>
            <h3>Over the whole plan <Link className="small" to={`/runs/${runId}/tables/orders?${filter('type', 'move')}&${filter('from_site', from)}&${filter('to_site', to)}`}>all its orders</Link></h3>
            <div className="scroll-x" tabIndex={0} role="region" aria-label="Items that move">
              <table className="table tight">
                <thead><tr><th scope="col">Item</th><th scope="col" className="number">Units</th><th scope="col" className="number">Value</th><th scope="col" className="number">Freight</th><th scope="col" className="number">Orders</th></tr></thead>
                <tbody>{detail.data.items.map((i) => <tr key={`${i.item} ${i.route}`}><td title={`${i.description ?? i.item}, ${i.route.replaceAll('>', ' › ')}`}>{i.item} <div className="muted small">{stepsOf(i.route.split('>')).map((step) => step.mode).join(', ')}</div></td><td className="number">{number(i.quantity)}</td><td className="number">{money(i.usd)}</td><td className="number">{money(i.freightUsd)}</td><td className="number"><Link to={`/runs/${runId}/tables/orders?${filter('type', 'move')}&${filter('from_site', from)}&${filter('to_site', to)}&${filter('item', i.item)}`}>{number(i.orders)}</Link></td></tr>)}</tbody>
              </table>
            </div>
          </div>
        ))}
        {passing.length > 0 && (
          <div>
            <h3>Passes over it <span className="muted small">{passing.length > 12 ? `the first 12 of ${passing.length}` : count(passing.length, 'flow')}</span></h3>
            <ul className="picked-flows">{passing.slice(0, 12).map((f) => <li key={`${f.from} ${f.to}`}><button type="button" className="linkish" onClick={() => pickLeg(f.from, f.to)}>{f.from} to {f.to}</button><span className="number">{text(f)}</span><span className="muted small number">{count(f.orders, 'move')}</span></li>)}</ul>
          </div>
        )}
        {!whole && passing.length === 0 && <p className="muted">Nothing moves here in this period.</p>}
      </div>
    </Panel>
  )
}
