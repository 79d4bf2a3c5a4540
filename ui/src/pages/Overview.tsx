import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { type Overview as View, overviewQuery } from '../api/overview'
import { KeyFigure, KeyFigures } from '../components/KeyFigure'
import { Panel } from '../components/Panel'
import { ProblemNote } from '../components/ProblemNote'
import { PageSkeleton } from '../components/Skeleton'
import { count, day, money, number, percent } from '../format'
import { useTitle } from '../shell/session'
import { DeliveriesChart, OnlineChart } from './overview/charts'
import { Late } from './overview/Late'
import { Released } from './overview/Released'
import { Scarce } from './overview/Scarce'
import './overview.css'

/** Which racks reach which site when, what is late and why, and what must be done now. */
export default function Overview() {
  const { runId = '' } = useParams()
  const overview = useQuery(overviewQuery(runId))
  useTitle(`Overview of run ${runId}`)
  if (overview.isPending) return <PageSkeleton />
  if (overview.isError) return <div className="page"><ProblemNote error={overview.error} retry={overview.refetch} /></div>
  const view = overview.data
  return (
    <div className="page overview">
      <div className="page-head">
        <div>
          <h1>Overview</h1>
          <p>{sentence(view)}</p>
        </div>
      </div>
      <Figures view={view} runId={runId} />
      <div className="panels">
        <OnlineChart view={view} />
        <DeliveriesChart view={view} />
      </div>
      <div className="panels">
        <Late view={view} runId={runId} />
        <Scarce view={view} runId={runId} />
      </div>
      <div className="panels">
        <Released view={view} runId={runId} />
        <Decisions view={view} />
      </div>
    </div>
  )
}

/** The answer before the figures. */
function sentence({ program, scenarios, figures: f, asOf, horizonEnd }: View): string {
  const what = scenarios.length ? `${program} with ${scenarios.join(', ')}` : program
  const late = f.racksLate > 0 ? `${number(f.racksLate)} come late, by ${number(f.meanWeeksLate, 1)} weeks on average` : 'none comes late'
  const never = f.racksUndelivered > 0 ? `, ${number(f.racksUndelivered)} do not come by the end` : ''
  return `${what}, ${day(asOf)} to ${day(horizonEnd)}: ${number(f.racksOnTime)} of ${number(f.racksDemanded)} racks are deployed on time, ${late}${never}.`
}

function Figures({ view, runId }: { view: View; runId: string }) {
  const f = view.figures
  const table = (name: string) => `/runs/${runId}/tables/${name}`
  const last = view.online.months.length - 1
  const exaflops = view.online.byGeneration.reduce((sum, g) => sum + (g.exaflops[last] ?? 0), 0)
  const years = Object.entries(f.megawattsOnline).sort()
  const online = years.at(-1)
  const asked = view.online.demandedMegawatts[last]
  return (
    <KeyFigures>
      <KeyFigure label="Racks on time" value={f.racksDemanded > 0 ? percent(f.racksOnTime / f.racksDemanded) : '–'} against={`${number(f.racksOnTime)} of ${number(f.racksDemanded)}`} share={f.racksDemanded > 0 ? f.racksOnTime / f.racksDemanded : 0} why={{ to: table('deliveries'), text: 'Deliveries' }} />
      <KeyFigure label="Racks late" value={number(f.racksLate)} against={`${number(f.meanWeeksLate, 1)} weeks on average, ${number(f.rackWeeksLate)} rack-weeks`} why={{ to: table('late') }} />
      <KeyFigure label="Not deployed" value={number(f.racksUndelivered)} against={`by ${day(view.horizonEnd)}`} why={{ to: `${table('late')}?filter=undelivered:gt:0` }} />
      <KeyFigure label="Online" value={online ? number(online[1]) : '–'} unit="MW" against={asked === undefined ? undefined : `of ${number(asked)} MW needed by ${day(view.horizonEnd)}`} share={online && asked ? online[1] / asked : 0} why={{ to: table('power'), text: 'By site' }} />
      <KeyFigure label="Compute" value={number(exaflops)} unit="EF" against="dense FP4, at the end" why={{ to: table('compute'), text: 'By month' }} />
      <KeyFigure label="Landed cost" value={money(f.landedCostUsd, view.currency)} against={view.landedUsdPerRack === undefined ? 'no rack is deployed' : `${money(view.landedUsdPerRack, view.currency)} a rack`} why={{ to: table('costs'), text: 'By generation' }} />
      <KeyFigure label="Cost of lateness" value={money(f.latenessCostUsd, view.currency)} against="what late racks cost, by the program" why={{ to: table('late') }} />
      <KeyFigure label="Proof" value={f.gap === undefined ? '–' : percent(f.gap, 2)} against={f.influenceableGap === undefined ? 'made without an optimiser' : `from the best bucketed plan; ${percent(f.influenceableGap)} of what a plan can influence`} />
      <KeyFigure label="Audit" value={f.auditViolations === 0 ? 'passed' : count(f.auditViolations, 'violation')} against={`${number(f.auditChecks)} checks of the orders`} />
      {view.outlook && <KeyFigure label="Likely on time" value={number(view.outlook.racksOnTimeSure90)} unit="racks" against={`with 90% confidence; ${number(view.outlook.racksOnTimeSure50)} in half of ${number(view.outlook.futures)} futures`} why={{ to: table('date_risk'), text: 'Date risk' }} />}
    </KeyFigures>
  )
}

/** What the plan builds, and what the program was warned of. */
function Decisions({ view }: { view: View }) {
  return (
    <Panel title="Expansions and warnings">
      <h3>Expansions taken</h3>
      {view.expansions.length === 0 ? <p className="muted">None pays.</p> : (
        <table className="table">
          <thead><tr><th scope="col">Option</th><th scope="col">Site</th><th scope="col">Decided</th><th scope="col">Available</th><th scope="col" className="number">Capital</th><th scope="col" className="number">Jobs</th></tr></thead>
          <tbody>
            {view.expansions.map((e) => (
              <tr key={e.option}><th scope="row">{e.option}</th><td>{e.site ?? '–'}</td><td>{day(e.decided)}</td><td>{day(e.available)}</td><td className="number">{money(e.capitalUsd, view.currency)}</td><td className="number">{number(e.directJobs)}</td></tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>Warnings about the program</h3>
      {view.warnings.length === 0 ? <p className="muted">None.</p> : <ul className="warnings">{view.warnings.map((w) => <li key={w}>{w}</li>)}</ul>}
      <p className="small"><Link to="/programs">The program's data</Link></p>
    </Panel>
  )
}
