import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Cell, Column, NetworkSite, SupplyNetwork } from '../api/contract'
import { networkQuery } from '../api/network'
import { DataGrid } from '../components/DataGrid'
import { Empty } from '../components/Empty'
import { KeyFigure, KeyFigures } from '../components/KeyFigure'
import { Panel } from '../components/Panel'
import { ProblemNote } from '../components/ProblemNote'
import { PageSkeleton } from '../components/Skeleton'
import { Tabs } from '../components/Tabs'
import { count, money, number } from '../format'
import { useTitle } from '../shell/session'
import { useGridUrlState, useUrlState } from '../urlState'
import { Levels } from './network/Levels'
import { bySite, type Flow, flowsOf, type Leg, legsOf, type Load, loadsOf, type Measure, onTheWay, total } from './network/model'
import { type Area, AREAS, NetworkMap, Shape } from './network/NetworkMap'
import { PickedFlow, PickedSite } from './network/Picked'
import { whyHref } from './why/subjects'
import './network.css'

const VIEWS = [['map', 'Map'], ['levels', 'Levels'], ['sites', 'Sites'], ['flows', 'Flows'], ['capacity', 'Capacity']] as const
const KINDS = [['datacenter', 'data center'], ['plant', 'plant'], ['supplier', 'supplier'], ['hub', 'hub']] as const

/** Tonnes below a million kilograms, kilotonnes above. */
function weight(kg: number): string {
  return kg >= 1e6 ? `${number(kg / 1e6, 1)} kt` : `${number(kg / 1000, kg >= 1e4 ? 0 : 1)} t`
}

/** Who supplies whom: where goods are, what moves, and which site has no room left. */
export default function Network() {
  const { runId = '' } = useParams()
  useTitle(`Network of run ${runId}`)
  const network = useQuery(networkQuery(runId))
  if (network.isPending) return <PageSkeleton />
  if (network.isError) return <div className="page"><ProblemNote error={network.error} retry={network.refetch} /></div>
  if (!network.data.quarters.length) return <Empty title="Nothing is ordered" hint="This plan has no orders, so nothing moves." />
  return <Shown runId={runId} network={network.data} />
}

function Shown({ runId, network }: { runId: string; network: SupplyNetwork }) {
  const [view, setView] = useUrlState<string>('view', 'map')
  const [period, setPeriod] = useUrlState('period')
  const [byText, setBy] = useUrlState<string>('by', 'usd')
  const [areaText, setArea] = useUrlState<string>('area', 'world')
  const [search, setSearch] = useSearchParams()
  const by: Measure = byText === 'kg' ? 'kg' : 'usd'
  const area = (areaText in AREAS ? areaText : 'world') as Area
  const at = period === undefined ? -1 : network.quarters.indexOf(period)
  const quarter = at < 0 ? undefined : at
  const picked = { site: search.get('site') ?? undefined, from: search.get('from') ?? undefined, to: search.get('to') ?? undefined }
  const pick = (next: Record<string, string>) => {
    const now = new URLSearchParams(location.search)
    for (const key of ['site', 'from', 'to']) now.delete(key)
    for (const [key, value] of Object.entries(next)) now.set(key, value)
    setSearch(now, { replace: true })
  }
  const pickSite = (site: string) => pick(site === picked.site ? {} : { site })
  const pickLeg = (from: string, to: string) => pick({ from, to })

  const flows = useMemo(() => flowsOf(network.flows, by, quarter), [network, by, quarter])
  const legs = useMemo(() => legsOf(network.flows, by, quarter), [network, by, quarter])
  const loads = useMemo(() => loadsOf(network.loads, quarter), [network, quarter])
  const siteLoads = useMemo(() => bySite(loads), [loads])
  const modes = useMemo(() => [...new Set(legsOf(network.flows, 'usd').map((l) => l.mode))].sort(), [network])
  const way = useMemo(() => (picked.from !== undefined && picked.to !== undefined ? onTheWay(network.flows, picked.from, picked.to) : new Set<string>()), [network, picked.from, picked.to])
  const all = total(network.flows, quarter)
  const full = loads.filter((l) => l.fullMonths > 0)
  const text = (value: number) => (by === 'usd' ? money(value) : weight(value))
  const when = quarter === undefined ? 'Over the whole plan' : `In ${network.quarters[quarter]!.replace('-', ' ')}`
  const site = network.sites.find((s) => s.site === picked.site)
  const aside = site ? (
    <PickedSite key={site.site} runId={runId} site={site} flows={flows} text={(f) => text(f[by])} pickLeg={pickLeg} close={() => pick({})} />
  ) : picked.from !== undefined && picked.to !== undefined ? (
    <PickedFlow key={`${picked.from} ${picked.to}`} runId={runId} from={picked.from} to={picked.to} flows={flows} all={network.flows} text={(f) => text(f[by])} pickLeg={pickLeg} pickSite={pickSite} close={() => pick({})} />
  ) : undefined
  const dearest = loads.find((l) => (l.load.onePercentUsd ?? 0) > 0 && l.fullMonths > 0)

  return (
    <div className="page network">
      <div className="page-head">
        <div>
          <h1>Network</h1>
          <p>
            {when}, {money(all.usd)} of goods, {weight(all.kg)}, leave in {count(all.orders, 'move')} between {number(new Set(flows.flatMap((f) => [f.from, f.to])).size)} sites; {full.length === 0 ? 'no capacity is full.' : `${number(full.length)} of the ${number(loads.length)} capacities in use are full in some month`}
            {dearest && <>, the dearest is <Link to={whyHref(runId, dearest.load.subject)}>{dearest.load.meaning}</Link></>}{full.length > 0 && '.'}
          </p>
        </div>
        <label className="row tight"><span className="muted">Period</span>
          <select className="input" value={quarter === undefined ? '' : period} onChange={(e) => setPeriod(e.target.value || undefined)}>
            <option value="">The whole plan</option>
            {network.quarters.map((q) => <option key={q} value={q}>{q.replace('-', ' ')}</option>)}
          </select>
        </label>
        <label className="row tight"><span className="muted">Flows by</span>
          <select className="input" value={by} onChange={(e) => setBy(e.target.value)}><option value="usd">value</option><option value="kg">weight</option></select>
        </label>
      </div>
      <KeyFigures>
        <KeyFigure label="Value moved" value={money(all.usd)} against="at standard transfer prices, each move once" />
        <KeyFigure label="Weight moved" value={weight(all.kg)} against={count(all.orders, 'move')} why={{ to: `/runs/${runId}/tables/orders?filter=type:eq:move`, text: 'Orders' }} />
        <KeyFigure label="Freight" value={money(all.freightUsd)} against={all.usd > 0 ? `${number((all.freightUsd / all.usd) * 100, 2)}% of the value moved` : undefined} />
        <KeyFigure label="Duty" value={money(all.dutyUsd)} why={{ to: `/runs/${runId}/tables/duties`, text: 'By order' }} />
        <KeyFigure label="Capacities full" value={number(full.length)} against={`of ${number(loads.length)} in use, in at least a month`} why={{ to: `/runs/${runId}/network?view=capacity${quarter === undefined ? '' : `&period=${network.quarters[quarter]}`}`, text: 'Which' }} />
      </KeyFigures>
      <Tabs label="Views of the network" value={VIEWS.some(([id]) => id === view) ? view : 'map'} choose={setView} tabs={VIEWS.map(([id, label]) => ({ id, label, count: { sites: network.sites.length, flows: flows.length, capacity: loads.length }[id as string] }))}>
        <div className={`network-body${aside ? ' with-picked' : ''}`}>
          <div className="network-main">
            {view === 'levels' ? (
              <Panel title="Levels" note="from the furthest supplier to the racks and their sites; each site by the item nearest to the rack that it makes or sells; flows within a level are in the table" actions={<LevelKey />}>
                <Levels sites={network.sites} flows={flows} by={by} loads={siteLoads} picked={picked.site} pickSite={pickSite} pickLeg={pickLeg} text={text} />
              </Panel>
            ) : view === 'sites' || view === 'flows' || view === 'capacity' ? (
              <Tables key={view} runId={runId} which={view} network={network} flows={flows} legs={legs} loads={loads} pick={pick} />
            ) : (
              <Panel title="Map" note="a site or a line opens what is behind it" actions={
                <div className="row tight" role="group" aria-label="Part of the world">{(Object.keys(AREAS) as Area[]).map((a) => <button key={a} type="button" className="button quiet" aria-pressed={a === area} onClick={() => setArea(a)}>{AREAS[a].label}</button>)}</div>
              }>
                <NetworkMap sites={network.sites} legs={legs} by={by} loads={siteLoads} area={area} modes={modes} picked={picked} way={way} pickSite={pickSite} pickLeg={pickLeg} text={text} />
                <MapKey modes={modes} />
              </Panel>
            )}
          </div>
          {aside && <div className="network-picked">{aside}</div>}
        </div>
      </Tabs>
    </div>
  )
}

function MapKey({ modes }: { modes: string[] }) {
  return (
    <div className="map-key small muted">
      {KINDS.map(([kind, label]) => <span key={kind}><svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true"><g className={`site ${kind}`}><Shape kind={kind} /></g></svg>{label}</span>)}
      <span><svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true"><g className="site full"><Shape kind="supplier" /></g></svg>full in some month</span>
      <span><svg width={20} height={20} viewBox="-10 -10 20 20" aria-hidden="true"><circle r={8} className="ring" /></svg>one of the 12 sites whose full capacities are dearest, or racks are late there</span>
      {modes.map((mode, i) => <span key={mode}><svg width={22} height={8} aria-hidden="true"><path d="M0 4H22" className={`mode-line mode-${i + 1}`} /></svg>{mode}</span>)}
    </div>
  )
}

function LevelKey() {
  return <span className="map-key small muted"><span><svg width={12} height={12} aria-hidden="true"><rect width={12} height={12} rx={2} className="level-full" /></svg>a capacity is full in some month</span></span>
}

const text = (name: string, description = ''): Column => ({ name, type: 'TEXT', description })
const figure = (name: string, unit?: string, description = ''): Column => ({ name, type: 'NUMBER', description, ...(unit ? { unit } : {}) })
const whole = (name: string): Column => ({ name, type: 'WHOLE' })
const round = (value: number) => Math.round(value * 100) / 100

const SITE_COLUMNS = [text('site'), text('title'), text('kind'), text('country'), text('owner'), whole('level'), whole('items'), figure('in_usd', 'USD'), figure('out_usd', 'USD'), figure('in_kg', 'kg'), figure('out_kg', 'kg'), figure('fullest', undefined, 'Share of the fullest capacity that is used in its fullest month'), whole('full_months'), whole('late_demands')]
const FLOW_COLUMNS = [text('from_site'), text('to_site'), figure('value_usd', 'USD'), figure('weight_kg', 'kg'), whole('moves'), figure('freight_usd', 'USD'), figure('duty_usd', 'USD')]
const LOAD_COLUMNS = [text('subject'), text('kind'), text('meaning'), text('site'), text('unit'), figure('used'), figure('available'), figure('share'), figure('peak_share'), whole('full_months'), figure('one_percent_more_saves_usd', 'USD', 'Over the whole plan')]

function siteRows(sites: NetworkSite[], flows: Flow[], loads: Load[]): Cell[][] {
  const by = bySite(loads)
  const sum = (site: string, end: 'from' | 'to', of: Measure) => round(flows.filter((f) => f[end] === site).reduce((s, f) => s + f[of], 0))
  return sites.map((s) => [s.site, s.title, s.kind, s.country, s.owner ?? null, s.level ?? null, s.items, sum(s.site, 'to', 'usd'), sum(s.site, 'from', 'usd'), sum(s.site, 'to', 'kg'), sum(s.site, 'from', 'kg'), by.get(s.site)?.peak ?? null, by.get(s.site)?.fullMonths ?? null, s.lateDemands])
}

/** All that the map shows, as tables. */
function Tables({ runId, which, network, flows, loads, pick }: { runId: string; which: 'sites' | 'flows' | 'capacity'; network: SupplyNetwork; flows: Flow[]; legs: Leg[]; loads: Load[]; pick: (next: Record<string, string>) => void }) {
  const [state, change] = useGridUrlState()
  const rows = useMemo<Cell[][]>(
    () =>
      which === 'sites' ? siteRows(network.sites, flows, loads)
        : which === 'flows' ? flows.map((f) => [f.from, f.to, round(f.usd), round(f.kg), f.orders, round(f.freightUsd), round(f.dutyUsd)])
          : loads.map((l) => [l.load.subject, l.load.kind, l.load.meaning, l.load.site ?? null, l.load.unit, l.used, l.available, l.share ?? null, l.peak, l.fullMonths, l.load.onePercentUsd ?? null]),
    [which, network, flows, loads],
  )
  const columns = which === 'sites' ? SITE_COLUMNS : which === 'flows' ? FLOW_COLUMNS : LOAD_COLUMNS
  return (
    <Panel title={{ sites: 'Sites', flows: 'Flows', capacity: 'Capacity' }[which]} note={which === 'capacity' ? <>a row opens its site; month by month: <Link to={`/runs/${runId}/tables/capacity_use`}>capacity_use</Link></> : 'a row opens what is behind it'} flush fill>
      <div className="network-grid">
        <DataGrid
          label={`Network ${which}`} columns={columns} rows={rows} state={state} change={change}
          onPick={(row) => {
            if (which === 'flows') pick({ from: String(row['from_site']), to: String(row['to_site']) })
            else if (row['site']) pick({ site: String(row['site']) })
          }}
        />
      </div>
    </Panel>
  )
}
