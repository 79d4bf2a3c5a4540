import { useCallback, useMemo } from 'react'
import type { Overview } from '../../api/overview'
import { Chart } from '../../components/Chart'
import type { ChartColours } from '../../components/chartTheme'
import { number } from '../../format'
import { useUrlState } from '../../urlState'

const MEASURES = [
  ['megawatts', 'Megawatts', 'MW'],
  ['exaflops', 'Exaflops', 'EF'],
  ['racks', 'Racks', 'racks'],
] as const
type Measure = (typeof MEASURES)[number][0]

const month = (day: string) => day.slice(0, 7)

/** What is online at each month's end, stacked, against what was needed by then and what is likely. */
export function OnlineChart({ view }: { view: Overview }) {
  const [chosen, choose] = useUrlState('online')
  const [split, setSplit] = useUrlState('by')
  const measure: Measure = MEASURES.some(([m]) => m === chosen) ? (chosen as Measure) : 'megawatts'
  const bySite = split === 'site' && measure === 'megawatts'
  const [, name, unit] = MEASURES.find(([m]) => m === measure)!
  const { months, byGeneration, bySite: sites, demandedMegawatts } = view.online
  const areas = useMemo(
    () => (bySite ? sites.filter((s) => s.megawatts.some((v) => v > 0)).map((s) => ({ name: s.site, values: s.megawatts })) : byGeneration.map((g) => ({ name: g.generation, values: g[measure] }))),
    [bySite, sites, byGeneration, measure],
  )
  const band = measure === 'megawatts' ? view.outlook?.years : undefined
  const option = useCallback(
    (c: ChartColours) => ({
      tooltip: { valueFormatter: (v: unknown) => (typeof v === 'number' ? `${number(v)} ${unit}` : '–') },
      xAxis: { type: 'category', data: months.map(month), boundaryGap: false },
      yAxis: { type: 'value', name: unit },
      series: [
        ...areas.map((a, i) => ({ name: a.name, type: 'line', stack: 'online', symbol: 'none', lineStyle: { width: 1 }, areaStyle: { opacity: 0.75 }, color: c.series[i % c.series.length], data: a.values })),
        ...(measure === 'megawatts' ? [{ name: 'needed', type: 'line', symbol: 'none', lineStyle: { type: 'dashed', width: 2, color: c.text }, itemStyle: { color: c.text }, data: demandedMegawatts }] : []),
        ...(band ? [{ name: 'with 90% confidence', type: 'line', symbol: 'diamond', symbolSize: 9, lineStyle: { type: 'dotted', width: 2, color: c.bad }, itemStyle: { color: c.bad }, connectNulls: true, data: months.map((m) => band.find((y) => m === months.findLast((o) => o.startsWith(String(y.year))))?.sure90Megawatts ?? null) }] : []),
      ],
    }),
    [areas, band, demandedMegawatts, measure, months, unit],
  )
  const table = {
    columns: [{ name: 'Month' }, ...areas.map((a) => ({ name: `${a.name}, ${unit}`, number: true })), ...(measure === 'megawatts' ? [{ name: 'Needed, MW', number: true }] : [])],
    rows: months.map((m, i) => [month(m), ...areas.map((a) => number(a.values[i])), ...(measure === 'megawatts' ? [number(demandedMegawatts[i])] : [])]),
  }
  const end = areas.reduce((sum, a) => sum + (a.values.at(-1) ?? 0), 0)
  return (
    <Chart
      title={`${name} online`}
      summary={`${name} online at each month's end, by ${bySite ? 'site' : 'generation'}: ${number(end)} ${unit} at the end.`}
      option={option}
      table={table}
      height={320}
      actions={
        <>
          <select className="input" aria-label="Measure" value={measure} onChange={(e) => choose(e.target.value === 'megawatts' ? undefined : e.target.value)}>
            {MEASURES.map(([id, label]) => <option key={id} value={id}>{label}</option>)}
          </select>
          {measure === 'megawatts' && (
            <select className="input" aria-label="Split by" value={bySite ? 'site' : 'generation'} onChange={(e) => setSplit(e.target.value === 'site' ? 'site' : undefined)}>
              <option value="generation">by generation</option>
              <option value="site">by site</option>
            </select>
          )}
        </>
      }
    />
  )
}

/** Racks by the month in which they are deployed, on time and late, against the racks needed in it. */
export function DeliveriesChart({ view }: { view: Overview }) {
  const rows = view.deliveries
  const option = useCallback(
    (c: ChartColours) => ({
      tooltip: { valueFormatter: (v: unknown) => (typeof v === 'number' ? `${number(v)} racks` : '–') },
      xAxis: { type: 'category', data: rows.map((r) => month(r.month)) },
      yAxis: { type: 'value', name: 'racks' },
      series: [
        { name: 'on time', type: 'bar', stack: 'racks', color: c.series[0], data: rows.map((r) => r.onTime) },
        { name: 'late', type: 'bar', stack: 'racks', color: c.bad, itemStyle: { decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: 0.8 } }, data: rows.map((r) => r.late) },
        { name: 'needed', type: 'line', step: 'middle', symbol: 'none', lineStyle: { type: 'dashed', width: 2, color: c.text }, itemStyle: { color: c.text }, data: rows.map((r) => r.needed) },
      ],
    }),
    [rows],
  )
  return (
    <Chart
      title="Racks deployed by month"
      summary={`Racks deployed in each month, on time and late, and the racks needed in it; ${number(view.figures.racksLate)} are late in all.`}
      option={option}
      height={320}
      table={{
        columns: [{ name: 'Month' }, { name: 'On time', number: true }, { name: 'Late', number: true }, { name: 'Needed', number: true }],
        rows: rows.map((r) => [month(r.month), number(r.onTime), number(r.late), number(r.needed)]),
      }}
    />
  )
}
