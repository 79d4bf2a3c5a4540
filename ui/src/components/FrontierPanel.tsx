import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { api, ask, view } from '../api/client'
import type { Run } from '../api/contract'
import { keys, runQuery, runsQuery } from '../api/queries'
import { count, money, number, percent, signed, UNKNOWN } from '../format'
import { frontierPoints, type FrontierPoint, levelLabel } from '../pages/contentFigures'
import { pageHref, PAGES, runHome } from '../pages'
import { useMayPlan } from '../shell/session'
import { useUrlState } from '../urlState'
import { Chart } from './Chart'
import type { ChartColours } from './chartTheme'
import { Empty } from './Empty'
import { NewRun } from './NewRun'
import { Panel } from './Panel'
import { ProblemNote } from './ProblemNote'
import { Skeleton } from './Skeleton'
import './frontier.css'

/** What each level of domestic content costs: of the run itself, of the one that it is a level of, else the program's newest. */
export function FrontierPanel({ run }: { run: Run }) {
  const own = run.kind === 'FRONTIER' ? run.id : (run.parent ?? undefined)
  const newest = useQuery({ ...runsQuery({ ...(run.program == null ? {} : { program: run.program }), kind: 'FRONTIER', state: 'DONE', limit: 1 }), enabled: own === undefined })
  const waiting = useQuery({ ...runsQuery({ ...(run.program == null ? {} : { program: run.program }), kind: 'FRONTIER', limit: 1 }), enabled: own === undefined })
  const id = own ?? newest.data?.items[0]?.id
  const mayPlan = useMayPlan()
  const navigate = useNavigate()
  const [kind, setKind] = useState<string>()
  const start = mayPlan && <button type="button" className="button primary" onClick={() => setKind('FRONTIER')}>Start a frontier</button>
  const dialog = kind && <NewRun kind={kind} choose={setKind} program={run.program == null ? undefined : String(run.program)} close={() => setKind(undefined)} started={(r) => navigate(`/runs?run=${r.id}`)} />

  if (own === undefined && newest.isPending) return <Skeleton lines={8} height={22} />
  if (newest.isError) return <ProblemNote error={newest.error} retry={newest.refetch} />
  if (id === undefined) {
    const under = waiting.data?.items.find((r) => r.state === 'QUEUED' || r.state === 'RUNNING')
    return (
      <>
        <Empty title="No frontier of this program yet" hint={under ? <>Run {under.id} is {under.state === 'RUNNING' ? 'being planned' : 'in the queue'}; <Link className="inline" to="/runs">see its progress</Link>.</> : 'A frontier plans the cheapest way to each level of domestic content: one plan a level, and the curve between cost and content.'}>
          {start}
        </Empty>
        {dialog}
      </>
    )
  }
  return (
    <>
      <Levels frontier={id} from={run} start={mayPlan && <button type="button" className="button" onClick={() => setKind('FRONTIER')}>Start another</button>} />
      {dialog}
    </>
  )
}

function Levels({ frontier, from, start }: { frontier: number; from: Run; start: ReactNode }) {
  const run = useQuery(runQuery(frontier))
  const table = useQuery({
    queryKey: [...keys.run(frontier), 'table', 'frontier'],
    queryFn: () => ask(api.GET('/runs/{id}/tables/{table}', { params: { path: { id: frontier, table: 'frontier' }, query: { limit: 100 } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const levels = useQuery({ queryKey: [...keys.run(frontier), 'levels'], queryFn: ({ signal }) => view<Run[]>(`/runs/${frontier}/levels`, signal), staleTime: Number.POSITIVE_INFINITY })
  if (table.isError || levels.isError || run.isError) return <ProblemNote error={table.error ?? levels.error ?? run.error} retry={() => { void table.refetch(); void levels.refetch(); void run.refetch() }} />
  if (!table.data || !levels.data || !run.data) return <Skeleton lines={8} height={22} />
  const points = frontierPoints(table.data.columns, table.data.rows)
  if (!points.length) return <Empty title={`Frontier ${frontier} has no levels`} />
  return <Walk frontier={run.data} points={points} levels={levels.data} from={from} start={start} />
}

function Walk({ frontier, points, levels, from, start }: { frontier: Run; points: FrontierPoint[]; levels: Run[]; from: Run; start: ReactNode }) {
  const levelOf = useCallback((p: FrontierPoint) => levels.find((r) => r.label === levelLabel(p.folder)), [levels])
  const opened = points.findIndex((p) => levelOf(p)?.id === from.id)
  const knee = points.findIndex((p) => p.knee)
  const [chosen, choose] = useUrlState('level')
  const asked = points.findIndex((p) => p.folder === chosen)
  const at = asked >= 0 ? asked : opened >= 0 ? opened : knee >= 0 ? knee : 0
  const p = points[at]!
  const before = points[at - 1]
  const level = levelOf(p)
  const target = String((frontier.request as { country?: string } | undefined)?.country ?? 'domestic')
  const share = (x: FrontierPoint) => x.ordersPct
  const overview = PAGES.find((page) => page.path === '/runs/:runId/overview')
  const option = useCallback(
    (c: ChartColours) => ({
      grid: { top: 34, right: 30 },
      legend: { show: false },
      tooltip: { trigger: 'item', formatter: (x: { dataIndex: number }) => tip(points[x.dataIndex]!) },
      xAxis: { type: 'value', name: '% domestic, by the orders', nameLocation: 'middle', nameGap: 26, scale: true, axisLabel: { formatter: '{value}%' } },
      yAxis: { type: 'value', name: 'USD a rack more than where nothing is asked', nameTextStyle: { align: 'left' }, scale: true, axisLabel: { formatter: (v: number) => money(v) } },
      series: [
        {
          name: 'Added cost',
          type: 'line',
          symbol: 'circle',
          symbolSize: (_: unknown, x: { dataIndex: number }) => (x.dataIndex === at ? 15 : 9),
          data: points.map((x, i) => ({
            value: [share(x), x.addedUsdPerRack ?? (i === 0 ? 0 : null)],
            itemStyle: { color: i === at ? c.series[1] : c.series[0] },
            label: { show: true, position: 'top', color: c.text, fontSize: 11, formatter: `${levelLabel(x.folder)}${x.knee ? ', knee' : ''}` },
          })),
          labelLayout: { hideOverlap: true },
          lineStyle: { color: c.series[0], width: 2 },
        },
      ],
    }),
    [points, at],
  )
  const jobsOption = useCallback(
    (c: ChartColours) => ({
      xAxis: { type: 'category', data: points.map((x) => levelLabel(x.folder)) },
      yAxis: [{ type: 'value', name: 'direct jobs', nameTextStyle: { align: 'left' } }, { type: 'value', name: '$ m of capital', nameTextStyle: { align: 'right' }, splitLine: { show: false } }],
      series: [
        { name: 'Direct jobs', type: 'bar', data: points.map((x) => x.jobs), itemStyle: { color: c.series[2] }, barMaxWidth: 34 },
        { name: 'Capital charged', type: 'bar', yAxisIndex: 1, data: points.map((x) => (x.capitalUsd == null ? null : x.capitalUsd / 1e6)), itemStyle: { color: c.series[5] }, barMaxWidth: 34 },
      ],
    }),
    [points],
  )
  const sentence = useMemo(() => (knee >= 0 ? `The knee is at ${levelLabel(points[knee]!.folder)} asked: up to there a rack costs ${money(points[knee]!.addedUsdPerRack)} more; beyond it, each further point costs more.` : 'The curve has no knee: fewer than three levels are reached, or it does not bend.'), [points, knee])

  return (
    <div className="stack">
      <p>
        Frontier {frontier.id}, {count(points.length, 'plan')}. {sentence} Pass from level to level with the slider.
      </p>
      <div className="panels">
        <Chart
          title="Cost against domestic content"
          height={330}
          summary={`Added cost a rack by domestic share: ${points.map((x) => `${levelLabel(x.folder)}: ${number(share(x), 1)}%, ${money(x.addedUsdPerRack)}`).join('; ')}.`}
          option={option}
          onPick={(mark) => choose(points[mark.dataIndex]?.folder)}
          actions={<Link className="button quiet" to={`/runs/${frontier.id}/tables/frontier`}>Open as table</Link>}
          table={{
            columns: [{ name: 'Asked' }, { name: 'By the optimiser', number: true }, { name: 'By the orders', number: true }, { name: 'USD a rack', number: true }, { name: 'More', number: true }, { name: 'Knee' }],
            rows: points.map((x) => [levelLabel(x.folder), x.optimisedPct == null ? UNKNOWN : `${number(x.optimisedPct, 1)}%`, x.ordersPct == null ? UNKNOWN : `${number(x.ordersPct, 1)}%`, number(x.usdPerRack), number(x.addedUsdPerRack), x.knee ? 'knee' : '']),
          }}
        />
        <Panel title={`Asked: ${levelLabel(p.folder)}`} note={p.reached ? undefined : 'not reached'} actions={start}>
          <div className="stack">
            <label className="level-slider">
              <span>Level of {target} content</span>
              <input type="range" min={0} max={points.length - 1} step={1} value={at} onChange={(e) => choose(points[Number(e.target.value)]?.folder)} aria-valuetext={levelLabel(p.folder)} />
              <span className="ticks" aria-hidden="true">{points.map((x) => <i key={x.folder} className={x === p ? 'now' : ''}>{x.folder === 'base' ? 'none' : levelLabel(x.folder)}</i>)}</span>
            </label>
            <table className="table">
              <thead><tr><th scope="col">What</th><th scope="col" className="number">Here</th><th scope="col" className="number">{before ? `Against ${levelLabel(before.folder)}` : ''}</th></tr></thead>
              <tbody>
                <Line name="Domestic share, by the orders" here={p.ordersPct} than={before?.ordersPct} text={(v) => `${number(v, 1)}%`} change={(v) => `${signed(v, 1)} points`} />
                <Line name="Domestic share, by the optimiser" here={p.optimisedPct} than={before?.optimisedPct} text={(v) => `${number(v, 1)}%`} change={(v) => `${signed(v, 1)} points`} />
                <Line name="Cost a rack (USD)" here={p.usdPerRack} than={before?.usdPerRack} text={(v) => number(v)} change={(v) => signed(v)} />
                <Line name="Racks on time" here={p.racksOnTime} than={before?.racksOnTime} text={(v) => number(v)} change={(v) => signed(v)} />
                <Line name="Rack-weeks late" here={p.rackWeeksLate} than={before?.rackWeeksLate} text={(v) => number(v)} change={(v) => signed(v)} />
                <Line name="Duty (USD m)" here={p.dutyUsd == null ? null : p.dutyUsd / 1e6} than={before?.dutyUsd == null ? null : before.dutyUsd / 1e6} text={(v) => number(v, 1)} change={(v) => signed(v, 1)} />
                <Line name="Direct jobs" here={p.jobs} than={before?.jobs} text={(v) => number(v)} change={(v) => signed(v)} />
                <Line name="Capital charged (USD m)" here={p.capitalUsd == null ? null : p.capitalUsd / 1e6} than={before?.capitalUsd == null ? null : before.capitalUsd / 1e6} text={(v) => number(v)} change={(v) => signed(v)} />
              </tbody>
            </table>
            <p>{p.newOptions.length ? <>New here: <b>{p.newOptions.join(', ')}</b>. </> : 'Nothing new is built here. '}{p.options.length ? `In all: ${p.options.join(', ')}.` : 'No option is taken.'}</p>
            {level ? <p className="row"><Link className="button primary" to={(overview && pageHref(overview.path, { runId: String(level.id) })) ?? runHome(level.id)}>Open the plan at this level</Link><Link className="button" to={`/runs/${level.id}/content?tab=verdicts`}>Its content and duty</Link></p> : <p className="muted">The plan of this level is no longer kept.</p>}
          </div>
        </Panel>
      </div>
      <Chart
        title="Jobs and capital"
        height={240}
        summary={`Direct jobs and capital by level: ${points.map((x) => `${levelLabel(x.folder)}: ${number(x.jobs)} jobs, ${money(x.capitalUsd)}`).join('; ')}.`}
        option={jobsOption}
        table={{ columns: [{ name: 'Asked' }, { name: 'Direct jobs', number: true }, { name: 'Capital charged', number: true }, { name: 'New options' }], rows: points.map((x) => [levelLabel(x.folder), number(x.jobs), money(x.capitalUsd), x.newOptions.join(', ')]) }}
      />
    </div>
  )
}

function tip(p: FrontierPoint): string {
  return [`Asked: ${levelLabel(p.folder)}`, `${p.ordersPct == null ? UNKNOWN : percent(p.ordersPct / 100)} by the orders`, `${money(p.addedUsdPerRack)} a rack more`, p.newOptions.length ? `new: ${p.newOptions.join(', ')}` : ''].filter(Boolean).join('\n')
}

function Line({ name, here, than, text, change }: { name: string; here: number | null; than: number | null | undefined; text: (v: number) => string; change: (v: number) => string }) {
  return (
    <tr>
      <td>{name}</td>
      <td className="number">{here == null ? UNKNOWN : text(here)}</td>
      <td className="number muted">{here == null || than == null ? '' : change(here - than)}</td>
    </tr>
  )
}
