import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { api, ask, BASE, view } from '../api/client'
import type { TablePage } from '../api/contract'
import { keys, runQuery } from '../api/queries'
import type { OrdersNow, OrdersNowRow, Span, SupplyFilters, SupplyGrid, SupplyRow } from '../api/supply'
import { SelectField, TextField } from '../components/Form'
import { cellText } from '../components/gridModels'
import { Icon } from '../components/icons'
import { KeyFigure, KeyFigures } from '../components/KeyFigure'
import { Panel } from '../components/Panel'
import { heatStep, type LeadColumn, PivotGrid } from '../components/PivotGrid'
import { ProblemNote } from '../components/ProblemNote'
import { PageSkeleton, Skeleton } from '../components/Skeleton'
import { Status } from '../components/Status'
import { Tabs } from '../components/Tabs'
import { count, day, heading, money, number } from '../format'
import { runName } from '../shell/current'
import { useTitle } from '../shell/session'
import { useUrlState } from '../urlState'
import { type By, cellSources, MEASURES, type Measure, type Order, ORDERS, supplySearch } from './supplyCells'
import './supply.css'

const PERIODS = { week: 'Weeks', month: 'Months', quarter: 'Quarters' }
const BYS: Record<By, string> = { item: 'Items', place: 'Items at sites', supplier: 'Items by supplier' }
const WEEKS_SHOWN = 53

/** What to buy, make and move in each period, from whom, and what cannot wait. */
export default function Supply() {
  const { runId = '' } = useParams()
  const run = useQuery(runQuery(runId))
  const [shown, show] = useUrlState<string>('view', 'grid')
  const [weeks, setWeeks] = useUrlState<string>('weeks', '4')
  const now = useQuery({
    queryKey: [...keys.run(runId), 'supply', 'now', weeks],
    queryFn: ({ signal }) => view<OrdersNow>(`/runs/${runId}/supply/now?weeks=${encodeURIComponent(weeks)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
  useTitle(`Supply, run ${runId}`)

  if (now.isPending || run.isPending) return <PageSkeleton />
  if (now.isError || run.isError) return <div className="page"><ProblemNote error={now.error ?? run.error} retry={() => { void now.refetch(); void run.refetch() }} /></div>
  const n = now.data
  const figures = run.data.figures

  return (
    <div className="page fill">
      <div className="page-head">
        <div>
          <h1>Supply</h1>
          <p>
            Run {run.data.id}, {runName(run.data)}: within {count(n.weeks, 'week')} of {day(n.asOf)}, {count(n.orders, 'order')} of {number(n.allOrders)} are to be released, worth {money(n.valueUsd)}.
            {n.waiting > 0 ? ` The lead time of ${number(n.waiting)} of them lets their first order wait no longer.` : ''}
          </p>
        </div>
        <SelectField label="Order within" value={weeks} change={setWeeks}>
          {[1, 2, 4, 8, 13, 26].map((w) => <option key={w} value={w}>{count(w, 'week')}</option>)}
        </SelectField>
      </div>
      <KeyFigures>
        <KeyFigure label="To release" value={number(n.orders)} unit="orders" against={`before ${day(n.until)}`} why={{ to: `/runs/${runId}/tables/orders?filter=release_date:lt:${n.until}`, text: 'Orders' }} />
        <KeyFigure label="Worth" value={money(n.valueUsd)} against="price, freight and duty" />
        <KeyFigure label="Last safe day within" value={number(n.waiting)} unit="orders" against="the first cannot wait" why={{ to: `/runs/${runId}/tables/order_by?filter=order_by:lt:${n.until}`, text: 'Order by' }} />
        <KeyFigure label="Racks later than asked" value={number(figures?.racksLate)} unit="racks" against={`of ${number(figures?.racksDemanded)}`} why={{ to: `/runs/${runId}/supply?measure=short`, text: 'What is short' }} />
      </KeyFigures>
      <Tabs
        label="What is shown"
        value={shown}
        choose={show}
        tabs={[{ id: 'grid', label: 'By period' }, { id: 'now', label: `Order within ${count(n.weeks, 'week')}`, count: n.rows.length }]}
      >
        {shown === 'now' ? <NowTable runId={runId} now={n} /> : <PeriodGrid runId={runId} asOf={n.asOf} />}
      </Tabs>
    </div>
  )
}

function NowTable({ runId, now }: { runId: string; now: OrdersNow }) {
  const [type, setType] = useUrlState<string>('type', 'all')
  const [q, setQ] = useUrlState<string>('q', '')
  const rows = now.rows.filter((r) => (type === 'all' || r.type === type) && matches(r, q))
  return (
    <Panel title="To be ordered" note="What has a last safe day comes first: released later than that, a rack is later than planned" flush fill>
      <div className="filter-bar">
        <SelectField label="Orders" value={type} change={setType}>
          <option value="all">Buy, make and move</option>
          <option value="buy">Buy</option>
          <option value="make">Make</option>
          <option value="move">Move</option>
        </SelectField>
        <TextField label="Search" type="search" placeholder="Item or site" value={q} change={setQ} />
        <span className="muted small" role="status">{count(rows.length, 'row')}, {money(rows.reduce((sum, r) => sum + r.valueUsd, 0))}</span>
        <div className="actions">
          <a className="button quiet" href={`${BASE}/runs/${runId}/tables/orders/file?format=csv&filter=release_date:lt:${now.until}`} download><Icon name="download" />Orders as CSV</a>
          <a className="button quiet" href={`${BASE}/runs/${runId}/tables/orders/file?format=xlsx&filter=release_date:lt:${now.until}`} download><Icon name="download" />XLSX</a>
        </div>
      </div>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Orders to be released, by item and site">
        <table className="table lines">
          <thead>
            <tr>
              <th scope="col">Last safe day</th><th scope="col">Order</th><th scope="col">Item</th><th scope="col">From</th>
              <th scope="col" className="number">Orders</th><th scope="col" className="number">Units</th><th scope="col">First release</th>
              <th scope="col" className="number">Lead (days)</th><th scope="col" className="number">Value (USD)</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={`${r.type} ${r.item} ${r.fromSite} ${r.toSite}`}>
                <td>{r.orderBy ? <LastDay orderBy={r.orderBy} release={r.firstRelease} /> : <span className="muted">not long-lead</span>}</td>
                <td>{heading(r.type)}</td>
                <td className="clip narrow" title={r.description}><b>{r.item}</b> <span className="muted">{r.description}</span></td>
                <td className="clip narrow" title={`${r.fromTitle}${r.type === 'move' ? ` to ${r.toTitle}` : ''}`}>{r.fromTitle}{r.type === 'move' && <span className="muted"> to {r.toTitle}</span>}</td>
                <td className="number"><Link to={ordersHref(runId, r, now.until)}>{number(r.orders)}</Link></td>
                <td className="number">{number(r.quantity)}</td>
                <td>{day(r.firstRelease)}</td>
                <td className="number">{number(r.leadDays)}</td>
                <td className="number">{number(r.valueUsd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="page muted">{now.rows.length ? 'Nothing matches.' : 'No order is to be released within this time.'}</p>}
      </div>
    </Panel>
  )
}

function LastDay({ orderBy, release }: { orderBy: string; release: string }) {
  return orderBy <= release ? <Status tone="bad" icon="warning">{orderBy}, no slack</Status> : <Status tone="warn" icon="queued">{orderBy}</Status>
}

function matches(r: OrdersNowRow, q: string): boolean {
  const text = q.trim().toLowerCase()
  return !text || [r.item, r.description, r.fromSite, r.fromTitle, r.toSite, r.toTitle].some((t) => t.toLowerCase().includes(text))
}

function ordersHref(runId: string, r: OrdersNowRow, until: string): string {
  const search = new URLSearchParams()
  for (const f of [`type:eq:${r.type}`, `item:eq:${r.item}`, `from_site:eq:${r.fromSite}`, `to_site:eq:${r.toSite}`, `release_date:lt:${until}`]) search.append('filter', f)
  return `/runs/${runId}/tables/orders?${search}`
}

function PeriodGrid({ runId, asOf }: { runId: string; asOf: string }) {
  const [by, setBy] = useUrlState<By>('by', 'item')
  const [period, setPeriod] = useUrlState<keyof typeof PERIODS>('period', 'month')
  const [asked, setMeasure] = useUrlState<Measure>('measure', 'release')
  const [order, setOrder] = useUrlState<Order>('order', 'new')
  const [family, setFamily] = useUrlState<string>('family', '')
  const [site, setSite] = useUrlState<string>('site', '')
  const [supplier, setSupplier] = useUrlState<string>('supplier', '')
  const [q, setQ] = useUrlState<string>('q', '')
  const [from, setFrom] = useUrlState('from')
  const [sort, setSort] = useUrlState<string>('sort', '')
  const [cell, setCell] = useUrlState('cell')
  // Need, stock and what is short belong to no supplier.
  const measure = by === 'supplier' && !MEASURES[asked]?.ofOrders ? 'release' : (MEASURES[asked] ? asked : 'release')
  const m = MEASURES[measure]
  const search = supplySearch({ by, period, measure, order, family, site, supplier, q, from: period === 'week' ? from : undefined, count: period === 'week' ? WEEKS_SHOWN : undefined })
  const grid = useQuery({
    queryKey: [...keys.run(runId), 'supply', search],
    queryFn: ({ signal }) => view<SupplyGrid>(`/runs/${runId}/supply?${search}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
  const filters = useQuery({
    queryKey: [...keys.run(runId), 'supply', 'filters'],
    queryFn: ({ signal }) => view<SupplyFilters>(`/runs/${runId}/supply/filters`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const data = grid.data
  const format = data?.unit === 'USD' ? (v: number) => money(v) : (v: number) => (v === 0 ? '' : number(v, Number.isInteger(v) || v >= 100 ? 0 : 2))
  const lead = useMemo(() => leadColumns(by, m.total, data?.unit ?? 'units'), [by, m.total, data?.unit])
  const peaks = useMemo(() => {
    // Units of different items do not compare: each row has its own scale. Dollars do.
    const all = data?.unit === 'USD' ? Math.max(0, ...data.rows.map((r) => Math.max(...r.cells))) : undefined
    return new Map(data?.rows.map((r) => [r, all ?? Math.max(...r.cells)]))
  }, [data])
  const labels = useMemo(() => data?.periods.map((p) => p.label) ?? [], [data?.periods])
  const picked = data && cell ? pickedCell(data, cell) : undefined
  const clear = () => { setFamily(''); setSite(''); setSupplier(''); setQ('') }
  const narrowed = family || site || supplier || q

  return (
    <div className="with-detail">
      <Panel title={m.title} note={m.note} flush fill>
        <div className="filter-bar">
          <SelectField label="Rows" value={by} change={(v) => { setBy(v as By); setCell(undefined) }}>
            {Object.entries(BYS).map(([id, text]) => <option key={id} value={id}>{text}</option>)}
          </SelectField>
          <SelectField label="Figure" value={measure} change={(v) => { setMeasure(v as Measure); setCell(undefined) }}>
            {Object.entries(MEASURES).map(([id, each]) => <option key={id} value={id} disabled={by === 'supplier' && !each.ofOrders}>{each.title}</option>)}
          </SelectField>
          {m.ofOrders && (
            <SelectField label="Orders" value={order} change={(v) => setOrder(v as Order)}>
              {Object.entries(ORDERS).map(([id, each]) => <option key={id} value={id}>{each.title}</option>)}
            </SelectField>
          )}
          <SelectField label="Periods" value={period} change={(v) => { setPeriod(v as keyof typeof PERIODS); setCell(undefined); setFrom(undefined) }}>
            {Object.entries(PERIODS).map(([id, text]) => <option key={id} value={id}>{text}</option>)}
          </SelectField>
          <SelectField label="Family" value={family} change={setFamily}>
            <option value="">All</option>
            {filters.data?.families.map((f) => <option key={f} value={f}>{f}</option>)}
          </SelectField>
          <SelectField label="Site" value={site} change={setSite}>
            <option value="">All</option>
            {filters.data?.sites.map((s) => <option key={s.name} value={s.name}>{s.title} ({s.name})</option>)}
          </SelectField>
          <SelectField label="Supplier" value={supplier} change={setSupplier}>
            <option value="">All</option>
            {filters.data?.suppliers.map((s) => <option key={s.name} value={s.name}>{s.title} ({s.name})</option>)}
          </SelectField>
          <TextField label="Search" type="search" placeholder="Item or site" value={q} change={setQ} />
          <div className="actions">
            {period === 'week' && data && <WeekPager grid={data} asOf={asOf} setFrom={setFrom} />}
            <a className="button quiet" href={`${BASE}/runs/${runId}/supply/file?format=csv&${search}${sort ? `&sort=${encodeURIComponent(sort)}` : ''}`} download aria-label="Download what is shown as CSV"><Icon name="download" />CSV</a>
            <a className="button quiet" href={`${BASE}/runs/${runId}/supply/file?format=xlsx&${search}${sort ? `&sort=${encodeURIComponent(sort)}` : ''}`} download aria-label="Download what is shown as XLSX"><Icon name="download" />XLSX</a>
          </div>
        </div>
        {grid.isError ? (
          <div className="page"><ProblemNote error={grid.error} retry={grid.refetch} /></div>
        ) : !data ? (
          <div className="page"><Skeleton lines={10} height={22} /></div>
        ) : data.rows.length === 0 ? (
          <div className="page">
            <p>{measure === 'short' && !narrowed ? 'Nothing is short: every rack is deployed when it is asked for.' : 'Nothing of this kind is in these periods.'}</p>
            {narrowed && <p><button type="button" className="button" onClick={clear}>Clear search and filters</button></p>}
          </div>
        ) : (
          <PivotGrid<SupplyRow>
            label={`${m.title} by ${BYS[by].toLowerCase()} and ${period}`}
            lead={lead}
            rows={data.rows}
            periods={labels}
            cell={(r, at) => r.cells[at] ?? null}
            format={format}
            heat={(r, at) => heatStep(r.cells[at], peaks.get(r) ?? 0)}
            bad={measure === 'short'}
            keyOf={rowKey}
            onPick={(r, at) => setCell(`${rowKey(r)}~${data.periods[at]!.label}`)}
            isPicked={(r, at) => cell === `${rowKey(r)}~${data.periods[at]!.label}`}
            sort={sort}
            changeSort={setSort}
            totals={{
              label: data.totalsOf === 'rows' ? 'Rows with any' : data.totalsOf === 'usd' ? 'Total (USD)' : 'Total (units)',
              texts: data.totals.map((t) => (data.totalsOf === 'usd' ? money(t) : number(t))),
            }}
          />
        )}
        {data && <p className="grid-note muted small" role="status">{count(data.rows.length, 'row')}{data.unit === 'USD' ? ', USD' : ', units'}. Shades compare within a {data.unit === 'USD' ? 'grid' : 'row'}. Enter or a click opens a cell.</p>}
      </Panel>
      {picked && <CellDetail key={cell} runId={runId} row={picked.row} span={picked.span} value={format(picked.value)} measure={measure} by={by} order={order} asOf={asOf} close={() => setCell(undefined)} />}
    </div>
  )
}

function WeekPager({ grid, asOf, setFrom }: { grid: SupplyGrid; asOf: string; setFrom: (from: string | undefined) => void }) {
  const first = grid.periods[0]!.start
  const last = grid.periods.at(-1)!.end
  const move = (by: number) => {
    const to = new Date(`${first}T00:00:00Z`)
    to.setUTCDate(to.getUTCDate() + by * 7)
    const text = to.toISOString().slice(0, 10)
    setFrom(text <= asOf ? undefined : text)
  }
  return (
    <>
      <button type="button" className="button quiet" disabled={first <= asOf} onClick={() => move(-26)}>Earlier</button>
      <button type="button" className="button quiet" disabled={last >= grid.lastDay} onClick={() => move(26)}>Later</button>
    </>
  )
}

export function rowKey(r: SupplyRow): string {
  return [r.item, r.site ?? '', r.supplier ?? ''].join('|')
}

function pickedCell(grid: SupplyGrid, cell: string): { row: SupplyRow; span: Span; value: number } | undefined {
  const cut = cell.lastIndexOf('~')
  const row = grid.rows.find((r) => rowKey(r) === cell.slice(0, cut))
  const at = grid.periods.findIndex((p) => p.label === cell.slice(cut + 1))
  const span = grid.periods[at]
  return row && span ? { row, span, value: row.cells[at] ?? 0 } : undefined
}

function leadColumns(by: By, total: string, unit: string): LeadColumn<SupplyRow>[] {
  const text = (value: number) => (unit === 'USD' ? money(value) : number(value, Number.isInteger(value) || value >= 100 ? 0 : 2))
  return [
    { name: 'item', heading: 'Item', width: 150, value: (r) => r.item, tip: (r) => r.description },
    ...(by === 'item' ? [{ name: 'description', heading: 'What it is', width: 220, value: (r: SupplyRow) => r.description, tip: (r: SupplyRow) => r.description }] : []),
    ...(by === 'place' ? [{ name: 'site', heading: 'Site', width: 200, value: (r: SupplyRow) => r.siteTitle ?? r.site, tip: (r: SupplyRow) => r.site ?? undefined }] : []),
    ...(by === 'supplier' ? [{ name: 'supplier', heading: 'Supplier', width: 200, value: (r: SupplyRow) => r.supplierTitle ?? r.supplier, tip: (r: SupplyRow) => r.supplier ?? undefined }] : []),
    { name: 'total', heading: total, width: 110, value: (r) => r.total, format: text },
  ]
}

function CellDetail({ runId, row, span, value, measure, by, order, asOf, close }: { runId: string; row: SupplyRow; span: Span; value: string; measure: Measure; by: By; order: Order; asOf: string; close: () => void }) {
  const m = MEASURES[measure]
  const sources = cellSources({ row, span, measure, by, order, asOf })
  return (
    <aside className="detail" ref={intoView} aria-label={`${row.item}, ${span.label}`}>
      <Panel
        title={`${row.item}, ${span.label}`}
        actions={<button type="button" className="button quiet icon-only" aria-label="Close" onClick={close}><Icon name="close" /></button>}
      >
        <p>{row.description}{row.siteTitle ? `, at ${row.siteTitle}` : ''}{row.supplierTitle ? `, from ${row.supplierTitle}` : ''}</p>
        <p><b>{value || '0'}</b> {m.unit}: {m.note.charAt(0).toLowerCase() + m.note.slice(1)}</p>
      </Panel>
      {sources.map((s) => <SourceRows key={s.title} runId={runId} source={s} />)}
    </aside>
  )
}

/** Below the grid, where there is no room beside it. */
function intoView(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest' })
}

const ROWS_SHOWN = 40

function SourceRows({ runId, source }: { runId: string; source: ReturnType<typeof cellSources>[number] }) {
  const page = useQuery({
    queryKey: [...keys.run(runId), 'table', source.table, source.filter, source.sort],
    queryFn: () => ask(api.GET('/runs/{id}/tables/{table}', { params: { path: { id: Number(runId), table: source.table }, query: { filter: source.filter, sort: source.sort, limit: ROWS_SHOWN } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const search = new URLSearchParams({ sort: source.sort })
  for (const f of source.filter) search.append('filter', f)
  return (
    <Panel
      title={source.title}
      note={page.data ? count(page.data.total, 'row') : undefined}
      flush
      actions={<Link className="button quiet" to={`/runs/${runId}/tables/${source.table}?${search}`}>Open as table</Link>}
    >
      {page.isError ? <ProblemNote error={page.error} retry={page.refetch} /> : !page.data ? <div className="page"><Skeleton lines={3} /></div> : page.data.total === 0 ? <p className="page muted">None.</p> : <SourceTable page={page.data} columns={source.columns} label={source.title} />}
    </Panel>
  )
}

function SourceTable({ page, columns, label }: { page: TablePage; columns: string[]; label: string }) {
  const shown = columns.map((name) => page.columns.findIndex((c) => c.name === name)).filter((i) => i >= 0)
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={label}>
      <table className="table lines">
        <thead><tr>{shown.map((i) => <th key={i} scope="col" className={isRight(page, i) ? 'number' : ''}>{heading(page.columns[i]!.name)}</th>)}</tr></thead>
        <tbody>
          {page.rows.map((cells, k) => <tr key={k}>{shown.map((i) => <td key={i} className={isRight(page, i) ? 'number' : ''}>{cellText(page.columns[i]!, cells[i])}</td>)}</tr>)}
        </tbody>
      </table>
      {page.total > page.rows.length && <p className="grid-note muted small">The first {page.rows.length} of {number(page.total)}.</p>}
    </div>
  )
}

function isRight(page: TablePage, at: number): boolean {
  return page.columns[at]!.type === 'NUMBER' || page.columns[at]!.type === 'WHOLE'
}
