import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { OrderPegging, Pegging as View, PeggedOrder, PegPlace, TakenItem } from '../../api/contract'
import { orderPeggingQuery, peggingQuery, placeOrdersQuery } from '../../api/why'
import { Icon } from '../../components/icons'
import { Panel } from '../../components/Panel'
import { ProblemNote } from '../../components/ProblemNote'
import { Skeleton } from '../../components/Skeleton'
import { count, day, exact, number } from '../../format'
import { whyHref } from './subjects'

const HOW: Record<string, string> = { buy: 'bought', make: 'made', move: 'moved in', stock: 'in stock', receipt: 'received' }

function amount(quantity: number): string {
  return Math.abs(quantity) >= 1000 ? number(quantity) : exact(Math.round(quantity * 100) / 100)
}

/** A line of the tree, with what is below it once it is opened. */
function Node({ label, head, figures, children, initially = false }: { label: string; head: ReactNode; figures: ReactNode; children?: () => ReactNode; initially?: boolean }) {
  const [open, setOpen] = useState(initially)
  return (
    <li>
      <div className="peg-line">
        {children ? (
          <button type="button" className="peg-toggle" aria-expanded={open} aria-label={label} onClick={() => setOpen(!open)}><Icon name={open ? 'down' : 'right'} /></button>
        ) : <span className="peg-toggle" aria-hidden="true"><Icon name="dot" /></span>}
        <div className="peg-head">{head}</div>
        {figures}
      </div>
      {open && children?.()}
    </li>
  )
}

function Figures({ quantity, note, from, to }: { quantity: string; note?: ReactNode; from?: string | undefined; to?: string | undefined }) {
  return (
    <>
      <span className="number peg-quantity">{quantity}</span>
      <span className="peg-dates">{from === undefined ? '' : day(from)}{to !== undefined && to !== from && <> to {day(to)}</>}</span>
      <span className="peg-note muted small">{note}</span>
    </>
  )
}

function OrderNode({ runId, order, demand }: { runId: string; order: PeggedOrder; demand?: string | undefined }) {
  const given = order.type === 'stock' || order.type === 'receipt'
  return (
    <Node
      label={`What ${order.order} takes`}
      head={<><Link to={whyHref(runId, order.order)} className="mono">{order.order}</Link> <span className="tag">{HOW[order.type] ?? order.type}</span> <span className="muted">{order.type === 'move' ? order.route?.replaceAll('>', ' › ') : order.from}{order.firm ? ', firm' : ''}</span></>}
      figures={<Figures quantity={amount(order.pegged ?? order.quantity ?? 0)} from={order.release ?? order.available} to={order.available} note={given ? '' : <>of {amount(order.quantity ?? 0)}, <Link to={`/runs/${runId}/tables/orders?filter=order_id:eq:${encodeURIComponent(order.order)}`}>row</Link></>} />}
      {...(given || order.type === 'buy' ? {} : { children: () => <OrderTakes runId={runId} order={order.order} demand={demand} /> })}
    />
  )
}

function OrderTakes({ runId, order, demand }: { runId: string; order: string; demand?: string | undefined }) {
  const takes = useQuery(orderPeggingQuery(runId, order, demand))
  if (takes.isPending) return <Skeleton lines={2} />
  if (takes.isError) return <ProblemNote error={takes.error} retry={takes.refetch} />
  return <Takes runId={runId} takes={takes.data.takes} demand={demand} />
}

function Takes({ runId, takes, demand }: { runId: string; takes: TakenItem[]; demand?: string | undefined }) {
  if (!takes.length) return <p className="muted small peg-more">It takes nothing.</p>
  return (
    <ul>
      {takes.map((t) => (
        <Node
          key={`${t.item}@${t.site}`}
          label={`Where ${t.item} at ${t.site} comes from`}
          head={<><b>{t.item}</b> <span className="muted">{t.description}</span> <span className="peg-site">{t.site}</span></>}
          figures={<Figures quantity={amount(t.quantity)} from={t.date} note={t.orders === 0 ? 'lay there' : `of ${count(t.orders, 'order')}`} />}
          {...(t.from.length ? { children: () => (
            <ul>
              {t.from.map((o) => <OrderNode key={o.order} runId={runId} order={o} demand={demand} />)}
              {t.orders > t.from.length && <li className="muted small peg-more">and {number(t.orders - t.from.length)} that came before these</li>}
            </ul>
          ) } : {})}
        />
      ))}
    </ul>
  )
}

function PlaceOrders({ runId, demand, place }: { runId: string; demand: string; place: PegPlace }) {
  const found = useQuery(placeOrdersQuery(runId, demand, place.item, place.site))
  if (found.isPending) return <Skeleton lines={2} />
  if (found.isError) return <ProblemNote error={found.error} retry={found.refetch} />
  return (
    <ul>
      {found.data.orders.map((o) => <OrderNode key={o.order} runId={runId} order={o} demand={demand} />)}
      {found.data.total > found.data.orders.length && <li className="muted small peg-more">and {number(found.data.total - found.data.orders.length)} that came before these</li>}
    </ul>
  )
}

/** The earliest and the latest day of a place's orders. */
export function span(place: PegPlace): { from?: string; to?: string } {
  const days = place.ways.flatMap((w) => [w.firstRelease ?? w.firstAvailable, w.lastAvailable]).filter((d): d is string => d !== undefined).sort()
  return days.length ? { from: days[0]!, to: days.at(-1)! } : {}
}

/** How a place's units come there, as `made; moved in from S-A, S-B`. */
export function ways(place: PegPlace): string {
  const by = new Map<string, Set<string>>()
  for (const way of place.ways) {
    const from = by.get(way.how) ?? new Set()
    by.set(way.how, from)
    if (way.how === 'move') from.add(way.from)
  }
  return [...by].map(([how, from]) => `${HOW[how] ?? how}${from.size ? ` from ${[...from].slice(0, 3).join(', ')}${from.size > 3 ? ` and ${from.size - 3} more` : ''}` : ''}`).join('; ')
}

function PlaceNode({ runId, view, id, path }: { runId: string; view: View; id: string; path: string[] }) {
  const place = view.places.find((p) => p.id === id)
  if (!place) return null
  const below = place.takes.filter((t) => !path.includes(t))
  const { from, to } = span(place)
  return (
    <Node
      label={`What ${id} comes from`}
      initially={path.length === 0 && view.roots[0] === id}
      head={<><b>{place.item}</b> <span className="muted">{place.description}</span> <span className="peg-site" title={place.site}>{place.siteTitle}</span> <span className="muted small">{ways(place)}</span></>}
      figures={<Figures quantity={amount(place.quantity)} from={from} to={to} note={count(place.orders, 'order')} />}
    >
      {() => (
        <ul>
          <Node label={`Orders of ${id}`} head={<span className="muted">Its orders</span>} figures={<Figures quantity="" note="the last first" />}>
            {() => <PlaceOrders runId={runId} demand={view.demand.demand} place={place} />}
          </Node>
          {below.map((t) => <PlaceNode key={t} runId={runId} view={view} id={t} path={[...path, id]} />)}
        </ul>
      )}
    </Node>
  )
}

/** Down every tier from a demand: places first, in each its orders. */
export function DemandPegging({ runId, demand }: { runId: string; demand: string }) {
  const view = useQuery(peggingQuery(runId, demand))
  return (
    <Panel title="Where everything comes from" note="quantities are those pegged to this demand; from release to available">
      {view.isPending ? <Skeleton lines={6} /> : view.isError ? <ProblemNote error={view.error} retry={view.refetch} /> : view.data.places.length === 0 ? <p className="muted">Nothing is planned for it.</p> : (
        <ul className="peg-tree">{view.data.roots.map((id) => <PlaceNode key={id} runId={runId} view={view.data} id={id} path={[]} />)}</ul>
      )}
    </Panel>
  )
}

/** Down from an order to all that it takes, and up to the demands that it serves. */
export function OrderPeggingPanels({ runId, view }: { runId: string; view: OrderPegging }) {
  const o = view.order
  return (
    <>
      {(o.type === 'make' || o.type === 'move') && (
        <Panel title="What it takes, down the tiers" note="below each part: orders for the same demands that were there by then, the last first">
          <div className="peg-tree"><Takes runId={runId} takes={view.takes} /></div>
        </Panel>
      )}
      <Panel title="Whom it serves" note={view.serves.length ? count(view.serves.length, 'demand') : undefined}>
        {view.serves.length === 0 ? <p className="muted">No demand: it is ordered ahead of need, or kept by a pin.</p> : (
          <div className="scroll-x peg-serves" tabIndex={0} role="region" aria-label="Demands that it serves">
            <table className="table lines">
              <thead><tr><th scope="col">Demand</th><th scope="col">Needed by</th><th scope="col">Item</th><th scope="col" className="number">Quantity</th><th scope="col">Racks late</th></tr></thead>
              <tbody>{view.serves.map((s) => <tr key={`${s.demand} ${s.item}`}><td><Link to={whyHref(runId, s.demand)}>{s.demand}</Link></td><td>{day(s.needBy)}</td><td>{s.item}</td><td className="number">{amount(s.quantity)}</td><td>{s.late ? <span className="bad">{number(s.late)} late</span> : 'on time'}</td></tr>)}</tbody>
            </table>
          </div>
        )}
      </Panel>
    </>
  )
}
