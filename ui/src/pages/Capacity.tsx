import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { Link, useParams } from 'react-router'
import type { CapacityLimit, CapacityLoad, CapacityOption, LimitDetail } from '../api/capacity'
import { view } from '../api/client'
import { keys, runQuery } from '../api/queries'
import { Chart } from '../components/Chart'
import type { ChartColours } from '../components/chartTheme'
import { SelectField, TextField } from '../components/Form'
import { csvField } from '../components/gridModels'
import { Icon } from '../components/icons'
import { KeyFigure, KeyFigures } from '../components/KeyFigure'
import { Panel } from '../components/Panel'
import { heatStep, type LeadColumn, PivotGrid } from '../components/PivotGrid'
import { ProblemNote } from '../components/ProblemNote'
import { PageSkeleton, Skeleton } from '../components/Skeleton'
import { Status } from '../components/Status'
import { count, day, exact, money, number, percent, UNKNOWN } from '../format'
import { runName } from '../shell/current'
import { useTitle } from '../shell/session'
import { useUrlState } from '../urlState'
import { codeFirst, drawFilters, limitKey, loadHeat, optionState, shownLimits } from './capacityRows'
import './supply.css'

const KINDS: Record<string, string> = { pool: 'Pools', capacity: 'Items at sites', power: 'Power of data centers', option: 'Options' }

/** How full each capacity is, what one more of it is worth, and what could be built. */
export default function Capacity() {
  const { runId = '' } = useParams()
  const run = useQuery(runQuery(runId))
  const load = useQuery({
    queryKey: [...keys.run(runId), 'capacity'],
    queryFn: ({ signal }) => view<CapacityLoad>(`/runs/${runId}/capacity`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  useTitle(`Capacity, run ${runId}`)
  if (load.isPending || run.isPending) return <PageSkeleton />
  if (load.isError || run.isError) return <div className="page"><ProblemNote error={load.error ?? run.error} retry={() => { void load.refetch(); void run.refetch() }} /></div>
  return <Loaded runId={runId} name={`Run ${run.data.id}, ${runName(run.data)}`} load={load.data} />
}

function Loaded({ runId, name, load }: { runId: string; name: string; load: CapacityLoad }) {
  const [figure, setFigure] = useUrlState<string>('figure', 'load')
  const [kind, setKind] = useUrlState<string>('kind', '')
  const [family, setFamily] = useUrlState<string>('family', '')
  const [site, setSite] = useUrlState<string>('site', '')
  const [q, setQ] = useUrlState<string>('q', '')
  const [sort, setSort] = useUrlState<string>('sort', '')
  const [limit, setLimit] = useUrlState('limit')
  const [month, setMonth] = useUrlState('month')
  const worth = figure === 'worth'
  const rows = useMemo(() => shownLimits(load.limits, { kind, family, site, q, worth }), [load.limits, kind, family, site, q, worth])
  const peak = useMemo(() => new Map(rows.map((r) => [r, Math.max(0, ...r.worthUsd.map((w) => w ?? 0))])), [rows])
  const picked = limit ? load.limits.find((l) => limitKey(l) === limit) : undefined
  const binding = load.limits.filter((l) => (l.onePercentUsd ?? 0) > 0)
  const full = load.limits.filter((l) => l.fullMonths > 0)
  const families = useMemo(() => [...new Set(load.limits.flatMap((l) => l.family.split(', ')))].sort(), [load.limits])
  const sites = useMemo(() => [...new Map(load.limits.filter((l) => l.site).map((l) => [l.site!, l.siteTitle ?? l.site!]))].sort((a, b) => a[1].localeCompare(b[1])), [load.limits])
  const lead = useMemo<LeadColumn<CapacityLimit>[]>(
    () => [
      { name: 'subject', heading: 'Capacity', width: 260, value: codeFirst, tip: (r) => `${r.meaning}, in ${r.unit}` },
      { name: 'one_percent_usd', heading: '1% more saves', width: 118, value: (r) => r.onePercentUsd, format: (v) => (v > 0 ? money(v) : '') },
      { name: 'best_unit_usd', heading: 'Best unit', width: 104, value: (r) => r.bestUnitUsd, format: (v) => (v > 0 ? money(v) : ''), tip: (r) => (r.bestFrom ? `one ${r.unit} more in the bucket from ${r.bestFrom}` : undefined) },
      { name: 'full_months', heading: 'Full months', width: 96, value: (r) => r.fullMonths, format: (v) => (v > 0 ? number(v) : '') },
    ],
    [],
  )
  const pick = useCallback((r: CapacityLimit, at?: number) => { setLimit(limitKey(r)); setMonth(at === undefined ? undefined : load.months[at]) }, [setLimit, setMonth, load.months])
  const best = binding[0]

  const saveCsv = () => {
    const head = ['kind', 'subject', 'meaning', 'unit', 'family', 'site', 'one_percent_usd', 'best_unit_usd', 'best_from', 'full_months', ...load.months]
    const lines = [head, ...rows.map((r) => [r.kind, r.subject, r.meaning, r.unit, r.family, r.site ?? '', r.onePercentUsd ?? '', r.bestUnitUsd ?? '', r.bestFrom ?? '', r.fullMonths, ...(worth ? r.worthUsd : r.shares).map((v) => v ?? '')])]
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([lines.map((l) => l.map(csvField).join(',')).join('\r\n')], { type: 'text/csv' }))
    link.download = `run-${runId}-capacity-${figure}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }

  return (
    <div className="page fill">
      <div className="page-head">
        <div>
          <h1>Capacity</h1>
          <p>
            {name}: {number(full.length)} of {count(load.limits.length, 'capacity', 'capacities')} are full in some month.{' '}
            {best ? `What hurts most: ${best.meaning}, of which one percent more would save up to ${money(best.onePercentUsd)}.` : load.optimised ? 'None is worth more than it costs.' : 'The plan was made without an optimiser: nothing is known of what more would be worth.'}
          </p>
        </div>
      </div>
      {binding.length > 0 && (
        <KeyFigures>
          {binding.slice(0, 4).map((l) => (
            <KeyFigure key={limitKey(l)} label={l.meaning} value={money(l.onePercentUsd)} unit="for 1% more" against={`best from ${day(l.bestFrom)}`} why={{ to: `/runs/${runId}/capacity?figure=worth&limit=${encodeURIComponent(limitKey(l))}`, text: 'Detail' }} />
          ))}
        </KeyFigures>
      )}
      <div className="with-detail">
        <Panel title={worth ? 'What one unit more is worth' : 'Load'} note={worth ? 'Dollars saved by one unit more in the dearest bucket of the month' : 'Used by what there is, by the month in which orders complete'} flush fill>
          <div className="filter-bar">
            <SelectField label="Figure" value={figure} change={setFigure}>
              <option value="load">Load, % used</option>
              <option value="worth">Worth of one more, USD</option>
            </SelectField>
            <SelectField label="Kind" value={kind} change={setKind}>
              <option value="">All</option>
              {Object.entries(KINDS).map(([id, text]) => <option key={id} value={id}>{text}</option>)}
            </SelectField>
            <SelectField label="Family" value={family} change={setFamily}>
              <option value="">All</option>
              {families.map((f) => <option key={f} value={f}>{f}</option>)}
            </SelectField>
            <SelectField label="Site" value={site} change={setSite}>
              <option value="">All</option>
              {sites.map(([id, title]) => <option key={id} value={id}>{title}</option>)}
            </SelectField>
            <TextField label="Search" type="search" placeholder="Item, pool or site" value={q} change={setQ} />
            <div className="actions">
              <button type="button" className="button quiet" onClick={saveCsv} aria-label="Download what is shown as CSV"><Icon name="download" />CSV</button>
              <Link className="button quiet" to={`/runs/${runId}/tables/${worth ? 'shadow_prices' : 'capacity_use'}`}>Open as table</Link>
            </div>
          </div>
          {rows.length === 0 ? (
            <div className="page">
              <p>{worth && !load.optimised ? 'The plan was made without an optimiser: it has no prices.' : 'No capacity matches.'}</p>
              <p><button type="button" className="button" onClick={() => { setKind(''); setFamily(''); setSite(''); setQ('') }}>Clear search and filters</button></p>
            </div>
          ) : (
            <PivotGrid<CapacityLimit>
              key={figure}
              label={worth ? 'Worth of one unit more, by capacity and month' : 'Load by capacity and month'}
              lead={lead}
              rows={rows}
              periods={load.months}
              cell={(r, at) => (worth ? (r.worthUsd[at] ?? null) : (r.shares[at] ?? null))}
              format={(v) => (worth ? (v > 0 ? money(v) : '') : percent(v, 0))}
              heat={(r, at) => (worth ? heatStep(r.worthUsd[at], peak.get(r) ?? 0) : loadHeat(r.shares[at]))}
              bad={worth}
              keyOf={limitKey}
              onPick={pick}
              isPicked={(r, at) => limitKey(r) === limit && load.months[at] === month}
              {...(worth ? {} : { periodWidth: 72 })}
              sort={sort}
              changeSort={setSort}
            />
          )}
          <p className="grid-note muted small" role="status">
            {count(rows.length, 'capacity', 'capacities')}, what hurts most first. {worth ? 'Shades compare within a row: units differ.' : 'An order counts in the month in which it completes, so that a month may show more than it has. Empty: nothing is drawn.'}
          </p>
        </Panel>
        <aside className="detail" aria-label="Detail and options">
          {picked ? <LimitPanel runId={runId} limit={picked} options={load.options} month={month} close={() => { setLimit(undefined); setMonth(undefined) }} /> : <OptionsPanel runId={runId} options={load.options} pickSubject={(o) => { const l = load.limits.find((x) => x.kind === o.kind && x.subject === o.subject); if (l) pick(l) }} has={(o) => load.limits.some((x) => x.kind === o.kind && x.subject === o.subject)} />}
        </aside>
      </div>
    </div>
  )
}

function OptionsPanel({ runId, options, pickSubject, has }: { runId: string; options: CapacityOption[]; pickSubject: (o: CapacityOption) => void; has: (o: CapacityOption) => boolean }) {
  const sorted = [...options].sort((a, b) => Number(b.decided != null) - Number(a.decided != null) || (b.worthUsd ?? 0) - (a.worthUsd ?? 0))
  const taken = options.filter((o) => o.decided)
  if (!options.length) return <Panel title="Options to add"><p className="muted">The program has no options to add capacity.</p></Panel>
  return (
    <Panel
      title="Options to add"
      note={`${taken.length} of ${options.length} taken`}
      flush
      actions={<Link className="button quiet" to={`/runs/${runId}/tables/expansions_taken`}>Taken</Link>}
    >
      <ul className="option-list">
        {sorted.map((o) => <OptionItem key={o.option} option={o}>{has(o) && <button type="button" className="button quiet" onClick={() => pickSubject(o)}>Show its capacity</button>}</OptionItem>)}
      </ul>
    </Panel>
  )
}

function OptionItem({ option: o, children }: { option: CapacityOption; children?: ReactNode }) {
  const state = optionState(o)
  return (
    <li>
      <div className="row spread">
        <b>{o.option}, {o.siteTitle}</b>
        <Status tone={state.tone} icon={state.icon}>{state.word}</Status>
      </div>
      <p className="small">
        Adds {exact(o.unitsPerWeek)} {o.unit} a week of {o.pool ?? o.items.join(', ')}, {o.available ? `from ${o.available}` : `from ${o.earliest} at the earliest`}.
        {' '}{money(o.capitalUsd)} of capital{o.chargedUsd !== o.capitalUsd ? `, ${money(o.chargedUsd)} charged here` : ''}; {o.directJobs ? count(o.directJobs, 'direct job') : 'jobs unknown'}.
        {o.requires ? ` Requires ${o.requires}.` : ''}
      </p>
      <p className="small muted">{o.why}</p>
      {children}
    </li>
  )
}

function LimitPanel({ runId, limit, options, month, close }: { runId: string; limit: CapacityLimit; options: CapacityOption[]; month: string | undefined; close: () => void }) {
  const detail = useQuery({
    queryKey: [...keys.run(runId), 'capacity', limit.kind, limit.subject],
    queryFn: ({ signal }) => view<LimitDetail>(`/runs/${runId}/capacity/limit?kind=${encodeURIComponent(limit.kind)}&subject=${encodeURIComponent(limit.subject)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const at = month ? detail.data?.months.find((m) => m.month === month) : undefined
  const racks = Object.entries(limit.racksPerUnit)
  const top = useRef<HTMLDivElement>(null)
  // Below the grid, where there is no room beside it.
  useEffect(() => top.current?.scrollIntoView({ block: 'nearest' }), [limit, month])
  return (
    <>
      <div ref={top} />
      <Panel title={limit.subject} actions={<button type="button" className="button quiet icon-only" aria-label="Close, back to the options" title="Back to the options" onClick={close}><Icon name="close" /></button>}>
        <div className="stack">
          <p><b>{limit.meaning}</b></p>
          {at && <p>In {at.month}: <b>{number(at.used, at.used < 100 ? 1 : 0)}</b> of {at.available == null ? UNKNOWN : number(at.available, at.available < 100 ? 1 : 0)} {limit.unit} used, {percent(at.share)}.</p>}
          <p>
            {limit.onePercentUsd == null ? 'Nothing is known of its worth.' : limit.onePercentUsd > 0 ? <>One percent more in every bucket in which it binds would save up to <b>{money(limit.onePercentUsd)}</b>; one unit more at best <b>{money(limit.bestUnitUsd)}</b>, in the bucket from {day(limit.bestFrom)}.</> : (limit.bestUnitUsd ?? 0) > 0 ? <>There is none of it. One unit would save at best <b>{money(limit.bestUnitUsd)}</b>, in the bucket from {day(limit.bestFrom)}.</> : 'It binds nowhere: more of it would save nothing.'}
          </p>
          {racks.length > 0 && <p className="muted">One of its units is {racks.map(([g, n]) => `${exact(n)} racks of ${g}`).join(', or ')}.</p>}
          {limit.fullMonths > 0 && <p className="muted">Full in {count(limit.fullMonths, 'month')}.</p>}
        </div>
      </Panel>
      {detail.isError ? <ProblemNote error={detail.error} retry={detail.refetch} /> : !detail.data ? <Skeleton lines={8} height={22} /> : <LimitCharts runId={runId} detail={detail.data} month={month} options={options} />}
    </>
  )
}

function LimitCharts({ runId, detail, month, options }: { runId: string; detail: LimitDetail; month: string | undefined; options: CapacityOption[] }) {
  const loadOption = useCallback(
    (c: ChartColours) => ({
      grid: { top: 40 },
      xAxis: { type: 'category', data: detail.months.map((m) => m.month) },
      yAxis: { type: 'value', name: detail.unit, nameLocation: 'end', nameTextStyle: { align: 'left' } },
      series: [
        { name: 'Used', type: 'bar', data: detail.months.map((m) => m.used), itemStyle: { color: c.series[0] }, barMaxWidth: 14 },
        { name: 'Available', type: 'line', step: 'middle', showSymbol: false, data: detail.months.map((m) => m.available ?? null), lineStyle: { color: c.series[1], width: 2 }, itemStyle: { color: c.series[1] } },
      ],
    }),
    [detail],
  )
  const racks = useMemo(() => Object.entries(detail.racksPerUnit), [detail.racksPerUnit])
  const priceOption = useCallback(
    (c: ChartColours) => ({
      grid: { top: 40 },
      xAxis: { type: 'category', data: detail.prices.map((p) => p.from) },
      yAxis: { type: 'value', name: 'USD a unit', nameTextStyle: { align: 'left' } },
      series: [{ name: 'One more saves', type: 'bar', data: detail.prices.map((p) => p.oneMoreUsd), itemStyle: { color: c.series[1] }, barMaxWidth: 18 }],
    }),
    [detail.prices],
  )
  const here = options.filter((o) => detail.options.includes(o.option))
  return (
    <>
      {detail.months.length > 0 && (
        <Chart
          title="Load over time"
          height={210}
          summary={`Used against available ${detail.unit} of ${detail.meaning}, by month.`}
          option={loadOption}
          table={{ columns: [{ name: 'Month' }, { name: 'Used', number: true }, { name: 'Available', number: true }, { name: 'Share', number: true }], rows: detail.months.map((m) => [m.month, exact(m.used), exact(m.available), percent(m.share)]) }}
        />
      )}
      {detail.prices.length > 0 && (
        <Chart
          title="What one more is worth"
          note="by bucket of the optimiser"
          height={210}
          summary={`Dollars saved by one more of ${detail.meaning}, by bucket.`}
          option={priceOption}
          table={{
            columns: [{ name: 'From' }, { name: 'To' }, { name: 'One more (USD)', number: true }, { name: 'One less (USD)', number: true }, ...racks.map(([g]) => ({ name: `USD a rack, ${g}`, number: true }))],
            rows: detail.prices.map((p) => [p.from, p.to, number(p.oneMoreUsd, 2), number(p.oneLessUsd, 2), ...racks.map(([, n]) => number(p.oneMoreUsd / n))]),
          }}
        />
      )}
      {detail.draws.length > 0 && (
        <Panel title="What draws on it" flush>
          <div className="scroll-x" tabIndex={0} role="region" aria-label="Orders that draw on it">
            <table className="table lines">
              <thead><tr><th scope="col">Item</th><th scope="col">Site</th><th scope="col" className="number">Orders</th><th scope="col" className="number">Started</th><th scope="col" className="number">USD</th></tr></thead>
              <tbody>
                {detail.draws.map((d) => (
                  <tr key={`${d.item} ${d.site}`}>
                    <td title={d.description}>{d.item}</td>
                    <td>{d.site}</td>
                    <td className="number"><Link to={`/runs/${runId}/tables/orders?${drawFilters(d, detail.kind, detail.subject, month)}`}>{number(d.orders)}</Link></td>
                    <td className="number">{number(d.started)}</td>
                    <td className="number">{money(d.valueUsd)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {month && <p className="grid-note muted small">The links open the orders that complete in {month}.</p>}
        </Panel>
      )}
      {here.length > 0 && <Panel title="Options that add to it" flush><ul className="option-list">{here.map((o) => <OptionItem key={o.option} option={o} />)}</ul></Panel>}
    </>
  )
}
