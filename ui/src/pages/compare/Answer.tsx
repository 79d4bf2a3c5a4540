import { type ReactNode, useCallback, useMemo } from 'react'
import { Link } from 'react-router'
import type { PlanComparison } from '../../api/compare'
import { Chart } from '../../components/Chart'
import type { ChartColours } from '../../components/chartTheme'
import { Icon } from '../../components/icons'
import { Panel } from '../../components/Panel'
import { Tabs } from '../../components/Tabs'
import { day, heading, money, number, percent, signed } from '../../format'
import { useUrlState } from '../../urlState'
import { costsOf, difference, figureText, TOTAL } from './figures'

type View = { view: PlanComparison }

/** Why each plan differs: what came of it, what was changed, what binds more and less, what slips. */
export function Reasons({ view }: View) {
  return (
    <>
      {view.reasons.map((r) => {
        const [first, ...rest] = r.sentences
        const plan = view.plans.find((p) => p.run === r.run)
        return (
          <Panel key={r.run} title={`Why ${plan?.label ?? `run ${r.run}`} differs`} note={`run ${r.run}`}>
            <p className="compare-first">{first}</p>
            <ul className="compare-reasons">{rest.map((s) => <Reason key={s} sentence={s} />)}</ul>
          </Panel>
        )
      })}
    </>
  )
}

/** A sentence that counts up several things is a list: its head, then each of them. */
function Reason({ sentence }: { sentence: string }) {
  const at = sentence.indexOf(': ')
  const parts = at > 0 ? sentence.slice(at + 2).split('; ').map((part) => part.replace(/^first/, 'First')) : []
  if (parts.length < 2) return <li>{sentence}</li>
  return <li>{sentence.slice(0, at + 1)}<ul>{parts.map((p) => <li key={p}>{p}</li>)}</ul></li>
}

/** Key figures side by side, each with its difference from the base. */
export function Figures({ view }: View) {
  return (
    <Panel title="Key figures" note="differences are from the base" flush>
      <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Figure</th>
              {view.plans.map((p, i) => <th key={p.run} scope="col" className="number" colSpan={i === 0 ? 1 : 2}>{i === 0 ? 'Base: ' : ''}{p.kept ? <Link to={`/runs/${p.run}/overview`}>{p.label}</Link> : p.label}</th>)}
            </tr>
          </thead>
          <tbody>
            {view.figures.map((f) => (
              <tr key={f.figure}>
                <th scope="row">{heading(f.figure)}</th>
                <td className="number">{figureText(f.base, f.unit, view.currency)}</td>
                {f.values.map((v, i) => {
                  const d = difference(f.figure, f.unit, f.base, v, view.currency)
                  return [
                    <td key={`${i}v`} className="number">{figureText(v, f.unit, view.currency)}</td>,
                    <td key={`${i}d`} className={`number ${d?.good === undefined ? 'muted' : d.good ? 'good' : 'bad'}`}>{d?.text ?? '–'}{d?.good !== undefined && <span className="visually-hidden">{d.good ? ', better' : ', worse'}</span>}</td>,
                  ]
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

/** Megawatts online at each month's end, the plans over each other. */
export function Megawatts({ view }: View) {
  const [shown, show] = useUrlState<string>('mw', 'all')
  const base = view.plans[0]?.megawatts ?? []
  const gap = shown === 'difference'
  const plans = useMemo(() => (gap ? view.plans.slice(1) : view.plans).filter((p) => p.megawatts.length), [gap, view.plans])
  const value = useCallback((v: number | null | undefined, i: number) => (v == null ? null : gap ? (base[i] == null ? null : v - base[i]) : v), [gap, base])
  const option = useCallback(
    (c: ChartColours) => ({
      tooltip: { valueFormatter: (v: unknown) => (typeof v === 'number' ? `${gap ? signed(v) : number(v)} MW` : '–') },
      xAxis: { type: 'category', data: view.months.map((m) => m.slice(0, 7)), boundaryGap: false },
      yAxis: { type: 'value', name: gap ? 'MW more than the base' : 'MW' },
      legend: { type: 'scroll' },
      series: plans.map((p, i) => {
        const at = gap ? i + 1 : i
        const colour = at === 0 ? c.text2 : c.series[(at - 1) % c.series.length]
        return { name: `${p.run} ${p.label}`, type: 'line', symbol: 'none', lineStyle: { width: 2, color: colour, type: at === 0 ? 'dashed' : 'solid' }, itemStyle: { color: colour }, ...(gap ? { areaStyle: { opacity: 0.15, color: colour } } : {}), data: p.megawatts.map(value) }
      }),
    }),
    [plans, gap, value, view.months],
  )
  const worst = view.plans.slice(1).flatMap((p) => p.megawatts.map((v, i) => ({ gap: (v ?? 0) - (base[i] ?? 0), month: view.months[i] ?? '', label: p.label }))).sort((a, b) => a.gap - b.gap)[0]
  const said = worst && worst.gap < -0.5 ? `Furthest behind the base: ${worst.label}, ${number(-worst.gap)} MW at the end of ${worst.month.slice(0, 7)}.` : 'No plan falls behind the base at any month\u2019s end.'
  return (
    <Chart
      title="Megawatts online"
      note={said}
      summary={`Megawatts online at each month's end, plan over plan. ${said}`}
      option={option}
      height={300}
      table={{ columns: [{ name: 'Month' }, ...plans.map((p) => ({ name: `${p.run} ${p.label}, MW`, number: true }))], rows: view.months.map((m, i) => [m.slice(0, 7), ...plans.map((p) => number(value(p.megawatts[i], i)))]) }}
      actions={
        <select className="input" aria-label="Show" value={shown} onChange={(e) => show(e.target.value)}>
          <option value="all">Each plan</option>
          <option value="difference">Difference from the base</option>
        </select>
      }
    />
  )
}

/** What the racks cost, part by part. */
export function Costs({ view }: View) {
  const generations = [...new Set(view.costs.map((c) => c.generation))].filter((g) => g !== TOTAL)
  const [generation, choose] = useUrlState<string>('costs', TOTAL)
  const parts = costsOf(view, generation)
  const others = view.plans.slice(1)
  return (
    <Panel title="Cost by part" flush actions={<select className="input" aria-label="Generation" value={generation} onChange={(e) => choose(e.target.value)}><option value={TOTAL}>All together</option>{generations.map((g) => <option key={g} value={g}>{g === '(shared)' ? 'Shared by all' : g}</option>)}</select>}>
      <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
        <table className="table">
          <thead><tr><th scope="col">Part</th><th scope="col" className="number">Base</th>{others.map((p) => <th key={p.run} scope="col" className="number">Run {p.run}: more or less</th>)}</tr></thead>
          <tbody>
            {parts.map((p) => (
              <tr key={p.part}>
                <th scope="row">{heading(p.part)}</th>
                <td className="number">{money(p.base, view.currency)}</td>
                {p.values.map((v, i) => {
                  const d = difference('cost', 'usd', p.base, v, view.currency)
                  return <td key={others[i]?.run} className={`number ${d?.good === undefined ? 'muted' : d.good ? 'good' : 'bad'}`}>{d?.text}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

const BETTER = new Set(['eases', 'disappears'])

/** What binds more, and what less. */
export function Bottlenecks({ view }: View) {
  return (
    <ByPlan view={view} title="Bottlenecks" note="what one percent more of a limit saves at most" id="binds">
      {(run) => {
        const rows = view.limits.filter((l) => l.run === run)
        if (!rows.length) return <p className="page muted">No limit binds differently.</p>
        return (
          <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
            <table className="table">
              <thead><tr><th scope="col">Limit</th><th scope="col">It</th><th scope="col" className="number">Base</th><th scope="col" className="number">Then</th><th scope="col">Binds</th></tr></thead>
              <tbody>
                {rows.map((l) => (
                  <tr key={l.kind + l.subject}>
                    <th scope="row">{l.meaning}</th>
                    <td className={l.what === 'stays' ? 'muted' : BETTER.has(l.what) ? 'good' : 'bad'}>{l.what}</td>
                    <td className="number">{money(l.baseOnePercentUsd, view.currency)}</td>
                    <td className="number">{money(l.onePercentUsd, view.currency)}</td>
                    <td className="small compare-days">{l.from ? `${day(l.from)} to ${day(l.to)}` : '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }}
    </ByPlan>
  )
}

/** Which data centers and demands come later. */
export function Slips({ view }: View) {
  return (
    <ByPlan view={view} title="Deliveries that move" note="rack-weeks late, most added first" id="slips">
      {(run) => (
        <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
          <table className="table">
            <thead><tr><th scope="col">Site</th><th scope="col" className="number">Racks</th><th scope="col" className="number">On time</th><th scope="col" className="number">Base late</th><th scope="col" className="number">Then late</th></tr></thead>
            <tbody>
              {view.sites.filter((s) => s.run === run).map((s) => (
                <tr key={s.site}>
                  <th scope="row">{s.site}</th>
                  <td className="number">{number(s.racks)}</td>
                  <td className={`number ${s.onTimeChange < 0 ? 'bad' : s.onTimeChange > 0 ? 'good' : 'muted'}`}>{signed(s.onTimeChange)}</td>
                  <td className="number">{number(s.baseRackWeeksLate)}</td>
                  <td className="number">{number(s.rackWeeksLate)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <table className="table">
            <thead><tr><th scope="col">Demand that slips most</th><th scope="col" className="number">Racks</th><th scope="col">Needed</th><th scope="col">Last, base</th><th scope="col">Then</th><th scope="col" className="number">Weeks</th></tr></thead>
            <tbody>
              {view.demandsThatSlip.filter((d) => d.run === run).slice(0, 10).map((d) => (
                <tr key={d.demand}>
                  <th scope="row"><Link to={`/runs/${run}/tables/deliveries?filter=${encodeURIComponent(`demand_id:eq:${d.demand}`)}`}>{d.demand}</Link></th>
                  <td className="number">{number(d.racks)}</td>
                  <td className="compare-days">{day(d.needBy)}</td>
                  <td className="compare-days">{day(d.baseLastDeployed)}</td>
                  <td className="compare-days">{day(d.lastDeployed)}</td>
                  <td className="number">{number(d.slipWeeks, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ByPlan>
  )
}

/** Plants that build racks, with the quarters in which their load differs most. */
export function Plants({ view }: View) {
  return (
    <ByPlan view={view} title="Plants" note="racks completed, and share of slots taken, where they differ" id="plants">
      {(run) => {
        const rows = view.plants.filter((p) => p.run === run && Math.abs(p.racks - p.baseRacks) >= 1).sort((a, b) => Math.abs(b.racks - b.baseRacks) - Math.abs(a.racks - a.baseRacks)).slice(0, 15)
        if (!rows.length) return <p className="page muted">No plant builds other numbers in any quarter.</p>
        return (
          <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
            <table className="table">
              <thead><tr><th scope="col">Plant</th><th scope="col">Quarter</th><th scope="col" className="number">Base racks</th><th scope="col" className="number">Then</th><th scope="col" className="number">Change</th><th scope="col" className="number">Load</th></tr></thead>
              <tbody>
                {rows.map((p) => (
                  <tr key={p.plant + p.quarter}>
                    <th scope="row">{p.meaning}</th><td>{p.quarter}</td>
                    <td className="number">{number(p.baseRacks)}</td><td className="number">{number(p.racks)}</td>
                    <td className="number">{signed(p.racks - p.baseRacks)}</td>
                    <td className="number">{p.baseLoad || p.load ? `${percent(p.baseLoad, 0)} \u2192 ${percent(p.load, 0)}` : 'no limit'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }}
    </ByPlan>
  )
}

/** Orders that come, go and move, and expansions taken. */
export function Orders({ view }: View) {
  return (
    <ByPlan view={view} title="Orders and expansions" note="where spending differs most" id="orders">
      {(run) => {
        const options = view.options.filter((o) => o.run === run)
        return (
          <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
            <p className="page">{options.length === 0 ? 'Neither plan takes an expansion.' : <>Expansions: {options.map((o) => `${o.option} ${o.what}${o.decided ? `, decided ${day(o.decided)}` : o.baseDecided ? `, decided ${day(o.baseDecided)} in the base` : ''}`).join('; ')}.</>}</p>
            <table className="table">
              <thead><tr><th scope="col">Family</th><th scope="col">From</th><th scope="col" className="number">New</th><th scope="col" className="number">Gone</th><th scope="col" className="number">Moved</th><th scope="col" className="number">Spend, base</th><th scope="col" className="number">Change</th></tr></thead>
              <tbody>
                {view.orders.filter((o) => o.run === run).map((o) => (
                  <tr key={o.family + o.site}>
                    <th scope="row">{o.family}</th>
                    <td><Link to={`/runs/${run}/tables/orders?filter=${encodeURIComponent(`from_site:eq:${o.site}`)}`}>{o.site}</Link></td>
                    <td className="number">{number(o.added)}</td><td className="number">{number(o.gone)}</td><td className="number">{number(o.moved)}</td>
                    <td className="number">{money(o.baseSpendUsd, view.currency)}</td>
                    <td className="number">{o.spendUsd >= o.baseSpendUsd ? '+' : ''}{money(o.spendUsd - o.baseSpendUsd, view.currency)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }}
    </ByPlan>
  )
}

/** What is told of one other plan at a time: with several, tabs say which. */
function ByPlan({ view, title, note, id, children }: View & { title: string; note: string; id: string; children: (run: number) => ReactNode }) {
  const others = view.plans.slice(1)
  const [chosen, choose] = useUrlState<string>(id, String(others[0]?.run ?? ''))
  const run = others.find((p) => String(p.run) === chosen) ?? others[0]
  if (!run) return null
  return (
    <Panel title={title} note={note} flush>
      {others.length === 1 ? children(run.run) : <Tabs label={`${title} of`} tabs={others.map((p) => ({ id: String(p.run), label: p.label }))} value={String(run.run)} choose={choose}>{children(run.run)}</Tabs>}
    </Panel>
  )
}

export function ReportLink({ run }: { run: string }) {
  return <a className="button" href={`/api/v1/runs/${encodeURIComponent(run)}/report`} target="_blank" rel="noreferrer"><Icon name="external" />As one page</a>
}
