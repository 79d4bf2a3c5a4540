import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { view } from '../api/client'
import type { ContentAndDuty, ContentParts, ContentTest, DutyEntries, LawSource, Verdict } from '../api/content'
import type { Run } from '../api/contract'
import { keys, runQuery } from '../api/queries'
import { Chart } from '../components/Chart'
import type { ChartColours } from '../components/chartTheme'
import { SelectField } from '../components/Form'
import { FrontierPanel } from '../components/FrontierPanel'
import { Icon } from '../components/icons'
import { KeyFigure, KeyFigures } from '../components/KeyFigure'
import { Panel } from '../components/Panel'
import { ProblemNote } from '../components/ProblemNote'
import { PageSkeleton, Skeleton } from '../components/Skeleton'
import { Status } from '../components/Status'
import { Tabs } from '../components/Tabs'
import { count, money, number } from '../format'
import { runName } from '../shell/current'
import { useTitle } from '../shell/session'
import { useUrlState } from '../urlState'
import { byCountry, COMPONENTS, outcome, shareOf, totalDuty } from './contentFigures'
import './content.css'

/** Where racks are made of, whether they pass the law's tests, and what is paid at the border. */
export default function Content() {
  const { runId = '' } = useParams()
  const run = useQuery(runQuery(runId))
  useTitle(`Content and duty, run ${runId}`)
  if (run.isPending) return <PageSkeleton />
  if (run.isError) return <div className="page"><ProblemNote error={run.error} retry={run.refetch} /></div>
  if (run.data.kind === 'FRONTIER') {
    return (
      <div className="page">
        <div className="page-head"><div><h1>Content and duty</h1><p>Run {run.data.id}, {runName(run.data)}: the cheapest way to each level of domestic content.</p></div></div>
        <FrontierPanel run={run.data} />
      </div>
    )
  }
  return <Plan run={run.data} />
}

function Plan({ run }: { run: Run }) {
  const runId = String(run.id)
  const [tab, choose] = useUrlState<string>('tab', 'verdicts')
  const content = useQuery({
    queryKey: [...keys.run(runId), 'content'],
    queryFn: ({ signal }) => view<ContentAndDuty>(`/runs/${runId}/content`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (content.isPending) return <PageSkeleton />
  if (content.isError) return <div className="page"><ProblemNote error={content.error} retry={content.refetch} /></div>
  const c = content.data
  const share = shareOf(c, '(all)', '(all)', true)
  const without = shareOf(c, '(all)', '(all)', false)
  const duty = totalDuty(c)
  const rows = c.verdicts.filter((v) => v.components === 'rack_parts')
  const passes = rows.filter((v) => v.pass === v.racks)
  const stops = new Set(c.dependencies.filter((d) => d.stopsRacks && d.country !== c.home).map((d) => d.country))

  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Content and duty</h1>
          <p>
            Run {run.id}, {runName(run)}{c.rules ? `, under the rules '${c.rules}'` : ''}:{' '}
            {rows.length === 0 ? 'no legal test of content applies.' : passes.length === rows.length ? 'every generation passes every test in every year.' : passes.length === 0 ? 'no generation is shown to pass any test of component cost in any year.' : `in ${passes.length} of ${rows.length} cases of generation, year and test all racks pass.`}
            {' '}{c.home} is the source of {share === undefined ? 'an unknown share' : `${number(share, 1)}%`} of traced value; {money(duty)} of duty and fees are paid.
          </p>
        </div>
      </div>
      <KeyFigures>
        <KeyFigure label={`Traced value from ${c.home}`} value={share === undefined ? '–' : `${number(share, 1)}%`} against={without === undefined ? undefined : `${number(without, 1)}% without design margin`} {...(share === undefined ? {} : { share: share / 100 })} />
        <KeyFigure label="Cases that pass" value={number(passes.length)} unit={`of ${rows.length}`} against="generation, year and test" />
        <KeyFigure label="Duty and fees" value={money(duty)} against={`${money(c.duties.reduce((s, d) => s + d.assumedUsd, 0))} of it at assumed rates`} why={{ to: `/runs/${runId}/tables/duties`, text: 'Entries' }} />
        <KeyFigure label="Countries that stop racks" value={number(stops.size)} against={`besides ${c.home}, as the only source`} why={{ to: `/runs/${runId}/content?tab=value`, text: 'Which' }} />
      </KeyFigures>
      <Tabs
        label="Content and duty"
        value={tab}
        choose={choose}
        tabs={[
          { id: 'verdicts', label: 'Legal tests', count: c.tests.length },
          { id: 'value', label: 'Value by country' },
          { id: 'duty', label: 'Duty' },
          { id: 'frontier', label: 'Frontier' },
        ]}
      >
        {tab === 'value' ? <ValueTab runId={runId} c={c} /> : tab === 'duty' ? <DutyTab runId={runId} c={c} /> : tab === 'frontier' ? <FrontierPanel run={run} /> : <VerdictTab runId={runId} c={c} />}
      </Tabs>
    </div>
  )
}

function VerdictTab({ runId, c }: { runId: string; c: ContentAndDuty }) {
  const [boundary, setBoundary] = useUrlState<string>('components', 'rack_parts')
  const [picked, pick] = useUrlState('case')
  const rows = c.verdicts.filter((v) => v.components === boundary)
  const [generation, year, test] = picked?.split('|') ?? []
  const shown = rows.find((v) => v.generation === generation && String(v.year) === year && v.test === test)
  if (!c.verdicts.length) return <Panel title="Legal tests"><p className="muted">{c.rules ? 'No rack that the plan makes falls under a test of component cost.' : 'The program is planned under no rule set: program.yaml names none.'}</p></Panel>
  return (
    <>
      <Panel
        title="Verdicts"
        note="by generation and year of deployment; choose a case for its evidence"
        flush
        actions={<Link className="button quiet" to={`/runs/${runId}/tables/content`}>Open as table</Link>}
      >
        <div className="filter-row">
          <SelectField label="What counts as a component" value={boundary} change={(v) => setBoundary(v)}>
            {Object.entries(COMPONENTS).map(([id, text]) => <option key={id} value={id}>{text}</option>)}
          </SelectField>
          <p className="muted small">A rack passes by its recipe or its certificate. One made abroad fails where the law asks for making at home; of any other nothing is shown, and its share is estimated from what came to its plant.</p>
        </div>
        <div className="scroll-x" tabIndex={0} role="region" aria-label="Verdicts by generation, year and test">
          <table className="table verdicts">
            <thead>
              <tr>
                <th scope="col">Generation</th><th scope="col">Year</th>
                {c.tests.map((t) => <th key={t.name} scope="col" title={t.title}>{t.title}</th>)}
              </tr>
            </thead>
            <tbody>
              {[...new Set(rows.map((v) => `${v.generation}|${v.year}`))].map((key) => {
                const [g, y] = key.split('|')
                return (
                  <tr key={key}>
                    <th scope="row">{g}</th><td>{y}</td>
                    {c.tests.map((t) => {
                      const v = rows.find((r) => r.generation === g && String(r.year) === y && r.test === t.name)
                      return <td key={t.name}>{v ? <VerdictCell v={v} test={t} picked={v === shown} pick={() => pick(`${g}|${y}|${t.name}`)} /> : <span className="muted">no racks</span>}</td>
                    })}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      </Panel>
      {shown && <Evidence runId={runId} v={shown} test={c.tests.find((t) => t.name === shown.test)} />}
      <Panel title="The law" note="the rules that the plan was made under; no legal advice" flush>
        <ul className="law">
          {c.tests.map((t) => <li key={t.name}><Law test={t} /></li>)}
        </ul>
      </Panel>
      {c.recipes.length > 0 && <Recipes runId={runId} c={c} />}
    </>
  )
}

function VerdictCell({ v, test, picked, pick }: { v: Verdict; test: ContentTest; picked: boolean; pick: () => void }) {
  const o = outcome(v)
  return (
    <button type="button" className="verdict" aria-pressed={picked} onClick={pick}>
      <Status tone={o.tone} icon={o.icon}>{o.word}</Status>
      <span className="track" aria-hidden="true">
        <i className="range" style={{ left: `${v.lowestPct}%`, width: `${Math.max(0.5, v.highestPct - v.lowestPct)}%` }} />
        <i className="mean" style={{ left: `${v.meanPct}%` }} />
        <i className="asked" style={{ left: `${v.thresholdPct}%` }} />
      </span>
      <span className="small">
        {number(v.lowestPct, 1)} to {number(v.highestPct, 1)}%, mean <b>{number(v.meanPct, 1)}%</b>; {test.strictlyMore ? 'more than' : 'at least'} {number(v.thresholdPct)}% asked
      </span>
      <span className="small muted">{number(v.pass)} pass, {number(v.fail)} fail, {number(v.notShown)} not shown</span>
    </button>
  )
}

function Cited({ source }: { source: LawSource }) {
  return <span className="small muted" title={source.verification}>{source.citation || 'no citation'} (verified by {source.verified})</span>
}

function Law({ test: t }: { test: ContentTest }) {
  return (
    <>
      <p><b>{t.title}</b> <span className="muted">{t.name}, {t.authority}</span></p>
      <p>
        Counts components of {t.homeOf.join(', ')}; {t.gate === 'none' ? 'nothing is asked of the product itself' : `the product itself must be: ${t.gate}`}.
        {t.fallbackPct != null && ` Above ${number(t.fallbackPct)}% it counts where no domestic product is offered at a reasonable price${t.fallbackUntil ? `, before ${t.fallbackUntil}` : ''}.`}
      </p>
      <p><Cited source={t.source} /></p>
      <ul className="thresholds">
        {t.thresholds.map((h) => (
          <li key={h.from}>{t.strictlyMore ? 'More than' : 'At least'} <b>{number(h.pct)}%</b> from {h.from}{h.before ? `, before ${h.before}` : ', no end known'}. <Cited source={h.source} /></li>
        ))}
      </ul>
    </>
  )
}

function Evidence({ runId, v, test }: { runId: string; v: Verdict; test: ContentTest | undefined }) {
  const parts = useQuery({
    queryKey: [...keys.run(runId), 'content', 'parts', v.generation, v.year, v.test, v.components],
    queryFn: ({ signal }) => view<ContentParts>(`/runs/${runId}/content/parts?generation=${encodeURIComponent(v.generation)}&year=${v.year}&test=${encodeURIComponent(v.test)}&components=${v.components}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const title = `Evidence: ${v.generation} in ${v.year} under ${test?.title ?? v.test}`
  if (parts.isError) return <Panel title={title}><ProblemNote error={parts.error} retry={parts.refetch} /></Panel>
  if (!parts.data) return <Panel title={title}><Skeleton lines={6} height={20} /></Panel>
  const p = parts.data
  const law = test?.thresholds.filter((h) => h.from <= `${v.year}-12-31` && (!h.before || h.before > `${v.year}-01-01`)) ?? []
  return (
    <Panel title={title} note={p.meanPct == null ? undefined : `${number(p.meanPct, 1)}% on average`} flush>
      <div className="evidence">
        <p>
          {count(p.racks, 'rack')}{p.certified > 0 ? `, ${number(p.certified)} of them by certificate alone, whose parts nobody tells` : ''}.
          {p.unknown > 0 ? ` ${number(p.unknown)} more were there before the plan, and are in no verdict.` : ''}
          {' '}{COMPONENTS[p.components as keyof typeof COMPONENTS]} count as components, with price, carriage and duty to where they are built in.
        </p>
        {law.map((h) => <p key={h.from}>In force: {test?.strictlyMore ? 'more than' : 'at least'} {number(h.pct)}% from {h.from}. <Cited source={h.source} /></p>)}
        <p>Made at {p.plants.map((x) => `${x.title} (${x.country}): ${count(x.racks, 'rack')}, ${number(x.pct, 1)}%`).join('; ')}.</p>
        <p>By country: {p.countries.slice(0, 8).map((x) => `${x.country || 'from stock, unknown'} ${number(x.sharePct, 1)}%`).join(', ')}.</p>
      </div>
      <div className="table-scroll parts" tabIndex={0} role="region" aria-label="Parts behind the verdict">
        <table className="table lines">
          <thead><tr><th scope="col">Component</th>{p.components === 'one_tier_down' && <th scope="col">In</th>}<th scope="col">From</th><th scope="col">Country</th><th scope="col">Counts</th><th scope="col" className="number">USD a rack</th><th scope="col" className="number">Share</th><th scope="col"><span className="visually-hidden">Orders</span></th></tr></thead>
          <tbody>
            {p.parts.map((x) => (
              <tr key={`${x.parent} ${x.item} ${x.site}`}>
                <td className="clip narrow" title={x.description}><b>{x.item}</b> <span className="muted">{x.description}</span></td>
                {p.components === 'one_tier_down' && <td>{x.parent}</td>}
                <td className="clip narrow" title={x.siteTitle}>{x.siteTitle || <span className="muted">stock, unknown</span>}</td>
                <td>{x.country || <span className="muted">unknown</span>}</td>
                <td>{x.counts ? <Status tone="good" icon="check">Yes</Status> : <span className="muted">no</span>}</td>
                <td className="number">{number(x.usd)}</td>
                <td className="number">{number(x.sharePct, 1)}%</td>
                <td>{x.site && <Link to={`/runs/${runId}/tables/orders?filter=item:eq:${encodeURIComponent(x.item)}&filter=from_site:eq:${encodeURIComponent(x.site)}`}>Orders</Link>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

function Recipes({ runId, c }: { runId: string; c: ContentAndDuty }) {
  return (
    <Panel title="Recipes" note="a source for each component, so that racks pass by themselves" flush actions={<Link className="button quiet" to={`/runs/${runId}/tables/recipes`}>Open as table</Link>}>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Recipes">
        <table className="table">
          <thead><tr><th scope="col">Recipe</th><th scope="col">Generation</th><th scope="col">Quarter</th><th scope="col" className="number">Racks</th><th scope="col">Test</th><th scope="col" className="number">Content</th><th scope="col">Components</th></tr></thead>
          <tbody>{c.recipes.map((r) => <tr key={`${r.recipe} ${r.test}`}><td>{r.recipe}</td><td>{r.generation}</td><td>{r.quarter}</td><td className="number">{number(r.racks)}</td><td>{r.test}</td><td className="number">{number(r.contentPct, 2)}%</td><td className="small">{r.parts.join(', ')}</td></tr>)}</tbody>
        </table>
      </div>
    </Panel>
  )
}

function ValueTab({ runId, c }: { runId: string; c: ContentAndDuty }) {
  const [margin, setMargin] = useUrlState<string>('margin', 'with')
  const [generation, setGeneration] = useUrlState<string>('generation', '(all)')
  const generations = useMemo(() => [...new Set(c.traced.map((t) => t.generation))], [c.traced])
  const split = useMemo(() => byCountry(c.traced, generation, margin === 'with', c.home), [c.traced, c.home, generation, margin])
  const option = useCallback(
    (colours: ChartColours) => ({
      grid: { top: 60 },
      xAxis: { type: 'category', data: split.years },
      yAxis: { type: 'value', name: '% of traced value', max: 100, nameTextStyle: { align: 'left' } },
      series: split.countries.map((country, i) => ({
        name: country,
        type: 'bar',
        stack: 'share',
        barMaxWidth: 72,
        data: split.shares[i],
        itemStyle: { color: colours.series[i % colours.series.length], borderColor: colours.surface, borderWidth: 1 },
        label: { show: true, color: colours.surface, fontSize: 11, formatter: (p: { value: number | null }) => (p.value != null && p.value >= 6 ? `${country} ${p.value.toFixed(0)}%` : '') },
      })),
    }),
    [split],
  )
  if (!c.traced.length) return <Panel title="Value by country"><p className="muted">The run does not trace value.</p></Panel>
  return (
    <>
      <div className="row">
        <SelectField label="Generation" value={generation} change={setGeneration}>
          {generations.map((g) => <option key={g} value={g}>{g === '(all)' ? 'All' : g}</option>)}
        </SelectField>
        <SelectField label="Design margin" value={margin} change={setMargin}>
          <option value="with">Counted</option>
          <option value="without">Not counted</option>
        </SelectField>
      </div>
      <div className="panels">
        <Chart
          title="Where value comes from"
          note="by year of deployment, through all tiers"
          height={340}
          summary={`Share of traced value by country and year: ${split.years.map((y, k) => `${y}: ${split.countries.map((n, i) => `${n} ${number(split.shares[i]![k], 0)}%`).join(', ')}`).join('; ')}.`}
          option={option}
          table={{ columns: [{ name: 'Country' }, ...split.years.map((name) => ({ name, number: true }))], rows: split.countries.map((n, i) => [n, ...split.years.map((_, k) => (split.shares[i]![k] == null ? '–' : `${number(split.shares[i]![k], 1)}%`))]) }}
          actions={<Link className="button quiet" to={`/runs/${runId}/tables/traced_value`}>Open as table</Link>}
        />
        <Panel title="What hangs on one country" note="value that only it supplies" flush actions={<Link className="button quiet" to={`/runs/${runId}/tables/dependency`}>Open as table</Link>}>
          <div className="table-scroll parts" tabIndex={0} role="region" aria-label="Dependency on one country">
            <table className="table">
              <thead><tr><th scope="col">Generation</th><th scope="col">Country</th><th scope="col" className="number">Share</th><th scope="col" className="number">Value</th><th scope="col">Without it</th><th scope="col">Items</th></tr></thead>
              <tbody>
                {c.dependencies.filter((d) => generation === '(all)' || d.generation === generation).map((d) => (
                  <tr key={`${d.generation} ${d.country}`}>
                    <td>{d.generation}</td><td>{d.country}</td><td className="number">{number(d.soleSourcePct, 1)}%</td><td className="number">{money(d.soleSourceUsd)}</td>
                    <td>{d.stopsRacks ? <Status tone="warn" icon="warning">Racks stop</Status> : <span className="muted">racks go on</span>}</td>
                    <td className="small">{d.items.join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      </div>
    </>
  )
}

function DutyTab({ runId, c }: { runId: string; c: ContentAndDuty }) {
  const [picked, pick] = useUrlState('programme')
  const years = [...new Set(c.duties.map((d) => d.year))].sort()
  const cell = (programme: string, year?: number) => c.duties.filter((d) => d.programme === programme && (year === undefined || d.year === year)).reduce((s, d) => s + d.dutyUsd, 0)
  const programmes = [...c.programmes].sort((a, b) => cell(b.name) - cell(a.name))
  const [name, year] = picked?.split('|') ?? []
  if (!c.duties.length) return <Panel title="Duty"><p className="muted">{c.rules ? 'Nothing pays duty in this plan.' : 'The program is planned under no rule set, and pays no duty: program.yaml names none.'}</p></Panel>
  return (
    <>
      <Panel title="Duty by programme of the law" note="dollars by year of entry; choose a figure for its entries" flush actions={<Link className="button quiet" to={`/runs/${runId}/tables/duty_by_programme`}>Open as table</Link>}>
        <div className="scroll-x" tabIndex={0} role="region" aria-label="Duty by programme and year">
          <table className="table lines">
            <thead><tr><th scope="col">Programme</th><th scope="col">Authority</th>{years.map((y) => <th key={y} scope="col" className="number">{y}</th>)}<th scope="col" className="number">All</th></tr></thead>
            <tbody>
              {programmes.map((p) => (
                <tr key={p.name}>
                  <td><b>{p.name}</b> <span className="muted small">{p.title}</span></td>
                  <td className="small muted">{p.authority}</td>
                  {[...years, undefined].map((y) => {
                    const usd = cell(p.name, y)
                    const key = `${p.name}|${y ?? ''}`
                    return <td key={key} className="number">{usd === 0 ? <span className="muted">0</span> : <button type="button" className="figure" aria-pressed={picked === key} onClick={() => pick(key)}>{money(usd)}</button>}</td>
                  })}
                </tr>
              ))}
              <tr className="sum"><th scope="row">All</th><td />{[...years, undefined].map((y) => <td key={y ?? 'all'} className="number"><b>{money(programmes.reduce((s, p) => s + cell(p.name, y), 0))}</b></td>)}</tr>
            </tbody>
          </table>
        </div>
      </Panel>
      {name && <Entries runId={runId} programme={name} year={year || undefined} />}
      {c.classifications.length > 0 && <Classification runId={runId} c={c} />}
    </>
  )
}

function Entries({ runId, programme, year }: { runId: string; programme: string; year: string | undefined }) {
  const entries = useQuery({
    queryKey: [...keys.run(runId), 'content', 'duty', programme, year],
    queryFn: ({ signal }) => view<DutyEntries>(`/runs/${runId}/content/duty?programme=${encodeURIComponent(programme)}${year ? `&year=${year}` : ''}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const days = year ? [`entered:ge:${year}-01-01`, `entered:le:${year}-12-31`] : []
  const href = (more: string[]) => {
    const search = new URLSearchParams()
    for (const f of [`programme:eq:${programme}`, ...days, ...more]) search.append('filter', f)
    return `/runs/${runId}/tables/duties?${search}`
  }
  return (
    <Panel title={`${programme}${year ? `, ${year}` : ''}`} note={entries.data ? `${count(entries.data.rows.length, 'kind')} of goods` : undefined} flush actions={<Link className="button quiet" to={href([])}>All entries</Link>}>
      {entries.isError ? <ProblemNote error={entries.error} retry={entries.refetch} /> : !entries.data ? <div className="page"><Skeleton lines={5} /></div> : (
        <div className="table-scroll parts" tabIndex={0} role="region" aria-label={`Entries under ${programme}`}>
          <table className="table lines">
            <thead><tr><th scope="col">Item</th><th scope="col">Origin</th><th scope="col">Heading</th><th scope="col" className="number">Rate</th><th scope="col" className="number">Entries</th><th scope="col" className="number">Value</th><th scope="col" className="number">Duty</th><th scope="col">Law</th></tr></thead>
            <tbody>
              {entries.data.rows.map((r) => (
                <tr key={`${r.heading} ${r.item} ${r.originCountry}`}>
                  <td className="clip narrow" title={r.description}><b>{r.item}</b> <span className="muted">{r.description}</span></td>
                  <td>{r.originCountry}</td>
                  <td title={r.title}>{r.heading}</td>
                  <td className="number">{number(r.leastRatePct, 2)}{r.mostRatePct !== r.leastRatePct ? ` to ${number(r.mostRatePct, 2)}` : ''}%</td>
                  <td className="number"><Link to={href([`item:eq:${r.item}`, `origin_country:eq:${r.originCountry}`, `heading:eq:${r.heading}`])}>{number(r.entries)}</Link></td>
                  <td className="number">{money(r.valueUsd)}</td>
                  <td className="number">{money(r.dutyUsd)}{r.assumed > 0 && <span className="muted"> (assumed)</span>}</td>
                  <td className="clip narrow">{r.source ? <Cited source={r.source} /> : <span className="muted">unknown</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}

function Classification({ runId, c }: { runId: string; c: ContentAndDuty }) {
  return (
    <Panel title="What an ambiguous heading is worth" note="duty as classified, and under the heading that it could also have" flush actions={<Link className="button quiet" to={`/runs/${runId}/tables/classification`}>Open as table</Link>}>
      <div className="table-scroll parts" tabIndex={0} role="region" aria-label="Ambiguous headings">
        <table className="table lines">
          <thead><tr><th scope="col">Item</th><th scope="col">Heading</th><th scope="col">Could be</th><th scope="col" className="number">Entries</th><th scope="col" className="number">Value</th><th scope="col" className="number">Duty</th><th scope="col" className="number">Duty then</th><th scope="col" className="number">Difference</th></tr></thead>
          <tbody>
            {c.classifications.map((r) => (
              <tr key={`${r.item} ${r.alternative}`}>
                <td className="clip narrow" title={r.description}><b>{r.item}</b> <span className="muted">{r.description}</span></td><td>{r.hts}</td><td>{r.alternative}</td><td className="number">{number(r.entries)}</td>
                <td className="number">{money(r.valueUsd)}</td><td className="number">{money(r.dutyUsd)}</td><td className="number">{money(r.alternativeDutyUsd)}</td>
                <td className="number">{r.differenceUsd === 0 ? 'none' : <>{r.differenceUsd < 0 ? <Icon name="down" /> : null}{r.differenceUsd > 0 ? '+' : ''}{money(r.differenceUsd)}</>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
