import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { BASE } from '../../api/client'
import { programPath, type RoadmapSheet, roadmapQuery, search, type Shared } from '../../api/design'
import { Chart } from '../../components/Chart'
import type { ChartColours } from '../../components/chartTheme'
import { Icon } from '../../components/icons'
import { Panel } from '../../components/Panel'
import { ProblemNote } from '../../components/ProblemNote'
import { Skeleton } from '../../components/Skeleton'
import { count, day, money, number, percent } from '../../format'
import { useUrlState } from '../../urlState'

/** `VR200:26,KYBER:-4` as weeks by generation. */
export function delaysOf(text: string): Record<string, number> {
  return Object.fromEntries(text.split(',').flatMap((part) => {
    const match = /^(.+):(-?\d{1,3})$/.exec(part)
    return match && Number(match[2]) !== 0 ? [[match[1]!, Number(match[2])]] : []
  }))
}

/** Generations side by side: dates, what they share, and what a delay of one does to the rest. */
export function Roadmap({ programId, currency }: { programId: string; currency: string }) {
  const [late, setLate] = useUrlState<string>('late', '')
  const delays = delaysOf(late)
  const asked = Object.entries(delays).map(([g, weeks]) => `${g}:${weeks}`)
  const roadmap = useQuery({ ...roadmapQuery(programId, asked), placeholderData: keepPreviousData })
  if (roadmap.isPending) return <Skeleton lines={12} height={22} />
  if (roadmap.isError) return <ProblemNote error={roadmap.error} retry={roadmap.refetch} />
  const sheet = roadmap.data
  const drawing = `${BASE}${programPath(programId)}/roadmap/drawing${search({ delay: asked })}`
  const set = (generation: string, weeks: number) => setLate(Object.entries({ ...delays, [generation]: weeks }).filter(([, w]) => w !== 0).map(([g, w]) => `${g}:${w}`).join(','))
  return (
    <>
      <p className="design-verdict">{sentence(sheet)}</p>
      <div className="design-road">
        <Panel title="Delays" note="in weeks; demand moves along" actions={late ? <button type="button" className="button quiet" onClick={() => setLate('')}>None</button> : undefined}>
          <div className="stack">{sheet.generations.map((g) => <Delay key={g.name} name={g.name} weeks={delays[g.name] ?? 0} set={set} />)}</div>
        </Panel>
        <Panel title="Dates" actions={<a className="button quiet" href={drawing} download="roadmap.svg"><Icon name="download" />SVG</a>}>
          <img className="design-drawing" src={drawing} alt={`Dates of ${sheet.generations.map((g) => `${g.name}, first shipped ${day(g.firstShip)}, needed ${day(g.firstNeed)} to ${day(g.lastNeed)}`).join('; ')}`} />
        </Panel>
      </div>
      <Panel title="In common" note="share of parts, and of their cost, that the other has as well" flush>
        <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways"><table className="table">
          <thead><tr><th scope="col">Generation</th><th scope="col">First ship</th><th scope="col">Needed</th><th scope="col" className="number">Racks</th><th scope="col" className="number">Parts</th><th scope="col" className="number">Cost of parts</th>{sheet.generations.map((g) => <th key={g.name} scope="col" className="number">Also in {g.name}</th>)}</tr></thead>
          <tbody>{sheet.generations.map((g) => (
            <tr key={g.name}><th scope="row">{g.name}</th><td>{day(g.firstShip)}</td><td>{day(g.firstNeed)} to {day(g.lastNeed)}</td><td className="number">{number(g.racks)}</td><td className="number">{number(g.parts)}</td><td className="number">{money(g.partCostUsd, currency)}</td>
              {sheet.generations.map((o) => {
                const c = g.common.find((x) => x.with === o.name)
                return <td key={o.name} className="number">{c ? `${percent(c.shareOfParts, 0)}, ${percent(c.shareOfCost, 0)}` : ''}</td>
              })}
            </tr>
          ))}</tbody>
        </table></div>
      </Panel>
      <SharedSupplies sheet={sheet} />
      {sheet.moved.length > 0 && <Moved sheet={sheet} />}
    </>
  )
}

function sentence(sheet: RoadmapSheet): string {
  const delayed = sheet.generations.filter((g) => g.delayDays !== 0)
  const short = sheet.pools.filter((p) => p.shortUnits > 0)
  const then = sheet.pools.filter((p) => p.shortThenUnits > 0)
  const names = (of: Shared[]) => of.map((p) => p.name.split('+')[0]).join(', ')
  const now = short.length ? `${count(short.length, 'group of pools falls', 'groups of pools fall')} short of what their generations need in some quarter: ${names(short)}.` : 'No pool that generations share falls short in any quarter.'
  if (!delayed.length) return `${now} Move a generation to see what it does to the others.`
  return `With ${delayed.map((g) => `${g.name} ${number(Math.abs(g.delayDays) / 7)} weeks ${g.delayDays > 0 ? 'late' : 'early'}`).join(', ')}: ${then.length ? `${names(then)} ${then.length === 1 ? 'falls' : 'fall'} short` : 'no shared pool falls short'}; ${count(sheet.moved.length, 'first order moves', 'first orders move')}.`
}

/** A slider that asks when it is let go. */
function Delay({ name, weeks, set }: { name: string; weeks: number; set: (name: string, weeks: number) => void }) {
  const [now, setNow] = useState(weeks)
  const [told, setTold] = useState(weeks)
  if (told !== weeks) {
    setTold(weeks)
    setNow(weeks)
  }
  const done = () => {
    if (now !== weeks) set(name, now)
  }
  return (
    <label className="design-delay">
      <span>{name}</span>
      <input type="range" min={-26} max={78} step={1} value={now} onChange={(e) => setNow(Number(e.target.value))} onPointerUp={done} onKeyUp={done} onBlur={done} />
      <output>{now === 0 ? 'as planned' : `${Math.abs(now)} weeks ${now > 0 ? 'late' : 'early'}`}</output>
    </label>
  )
}

function SharedSupplies({ sheet }: { sheet: RoadmapSheet }) {
  const all = [...sheet.pools, ...sheet.parts]
  const worst = [...all].sort((a, b) => b.shortThenUnits - a.shortThenUnits)[0]
  const [asked, choose] = useUrlState('supply')
  const chosen = all.find((s) => s.name === asked) ?? (sheet.pools.find((p) => p.shortThenUnits > 0) ?? worst)
  const moves = all.some((s) => s.moves)
  const option = useCallback(
    (c: ChartColours) => ({
      tooltip: { valueFormatter: (v: unknown) => (typeof v === 'number' ? number(v) : 'no limit') },
      xAxis: { type: 'category', data: sheet.quarters },
      yAxis: { type: 'value', name: chosen?.unit || 'units' },
      series: [
        { name: 'needed', type: 'bar', itemStyle: { color: c.series[0] }, data: chosen?.needed },
        ...(moves ? [{ name: 'needed with the delays', type: 'bar', itemStyle: { color: c.series[1] }, data: chosen?.neededThen }] : []),
        { name: 'can be had at most', type: 'line', step: 'middle', symbol: 'none', lineStyle: { color: c.text, width: 2, type: 'dashed' }, itemStyle: { color: c.text }, data: chosen?.canBeHad },
      ],
    }),
    [sheet.quarters, chosen, moves],
  )
  if (!chosen) return <p className="muted">The generations share no part that is scarce.</p>
  return (
    <>
      <Chart
        title={chosen.name}
        note={`for ${chosen.generations.join(', ')}: ${chosen.items.join(', ')}`}
        summary={`What the generations need of ${chosen.name} by quarter, against what can be had: short in ${chosen.shortThenQuarters.join(', ') || 'no quarter'}.`}
        option={option}
        table={{ columns: [{ name: 'Quarter' }, { name: 'Needed', number: true }, { name: 'With the delays', number: true }, { name: 'Can be had', number: true }], rows: sheet.quarters.map((q, i) => [q, number(chosen.needed[i]), number(chosen.neededThen[i]), chosen.canBeHad[i] == null ? 'no limit' : number(chosen.canBeHad[i])]) }}
      />
      <Panel title="Shared pools and parts" note={`${sheet.sharedParts} parts are shared; shown are those that run short or move`} flush>
        <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways"><table className="table">
          <thead><tr><th scope="col">Supply</th><th scope="col">For</th><th scope="col" className="number">Short, units</th><th scope="col">In</th>{moves && <><th scope="col" className="number">Then short</th><th scope="col">In</th></>}</tr></thead>
          <tbody>{all.map((s) => (
            <tr key={s.name} aria-selected={s.name === chosen.name}>
              <th scope="row"><button type="button" className="link" onClick={() => choose(s.name)}>{s.name}</button>{s.unit && <span className="muted small"> {s.unit}</span>}</th>
              <td>{s.generations.join(', ')}</td><td className="number">{number(s.shortUnits)}</td><td className="small">{s.shortQuarters.join(', ')}</td>
              {moves && <><td className={`number ${s.shortThenUnits > s.shortUnits ? 'bad' : s.shortThenUnits < s.shortUnits ? 'good' : ''}`}>{number(s.shortThenUnits)}</td><td className="small">{s.shortThenQuarters.join(', ')}</td></>}
            </tr>
          ))}</tbody>
        </table></div>
      </Panel>
    </>
  )
}

function Moved({ sheet }: { sheet: RoadmapSheet }) {
  return (
    <Panel title="First orders that move" note={count(sheet.moved.length, 'part and generation', 'parts and generations')} flush>
      <div className="scroll-x design-moved" tabIndex={0} role="region" aria-label="First orders that move"><table className="table">
        <thead><tr><th scope="col">Part</th><th scope="col">Generation</th><th scope="col">First order</th><th scope="col">Then</th></tr></thead>
        <tbody>{sheet.moved.map((m) => <tr key={m.part + m.generation}><th scope="row">{m.part}</th><td>{m.generation}</td><td>{day(m.before)}</td><td>{day(m.after)}</td></tr>)}</tbody>
      </table></div>
    </Panel>
  )
}
