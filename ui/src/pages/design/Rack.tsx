import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { type RackCheck, type RackSheet, programPath, rackQuery, search } from '../../api/design'
import { BASE } from '../../api/client'
import { Icon } from '../../components/icons'
import { KeyFigure, KeyFigures } from '../../components/KeyFigure'
import { Panel } from '../../components/Panel'
import { ProblemNote } from '../../components/ProblemNote'
import { Skeleton } from '../../components/Skeleton'
import { Status } from '../../components/Status'
import { number, percent } from '../../format'
import { useUrlState } from '../../urlState'
import { changed, checkFigure, checkName, share, shareText, verdictOf, verdictWord } from './checks'
import { ChangeFigures, ChangeLines } from './Change'

/** A rack, drawn, with its limits, its parts, and what a swap would change. */
export function Rack({ programId, design, currency }: { programId: string; design: string; currency: string }) {
  const [unit, setUnit] = useUrlState('unit')
  const [from, setFrom] = useUrlState('from')
  const [to, setTo] = useUrlState('to')
  const sheet = useQuery({ ...rackQuery(programId, design, { from, to }), placeholderData: keepPreviousData })
  if (sheet.isPending) return <Skeleton lines={12} height={24} />
  if (sheet.isError) return <><ProblemNote error={sheet.error} retry={sheet.refetch} />{from && <button type="button" className="button" onClick={() => { setFrom(undefined); setTo(undefined) }}>Undo the swap</button>}</>
  const rack = sheet.data
  const verdict = verdictOf(rack.checks)
  const drawing = `${BASE}${programPath(programId)}/designs/${encodeURIComponent(design)}/drawing${from && to ? search({ from, to }) : ''}`
  return (
    <>
      <p className={`design-verdict ${verdict.good ? 'good' : 'bad'}`}><Icon name={verdict.good ? 'check' : 'warning'} />{rack.swap ? `With ${rack.swap.to} in place of ${rack.swap.from}: ` : ''}{verdict.text}</p>
      <KeyFigures>
        {rack.checks.filter((c) => ['space', 'weight', 'rated-power', 'feeds', 'coolant-flow', 'air'].includes(c.code)).map((c) => (
          <KeyFigure key={c.code} label={checkName(c.code)} value={c.value === undefined ? '–' : checkFigure(c.value)} unit={c.unit} against={c.limit === undefined ? 'limit unknown' : `of ${checkFigure(c.limit)} ${c.unit}${c.marginPct === undefined ? '' : c.marginPct < 0 ? `, ${number(-c.marginPct)}% too much` : `, ${number(c.marginPct)}% left`}`} {...(share(c) === undefined ? {} : { share: share(c)! })} />
        ))}
      </KeyFigures>
      <div className="design-rack">
        <Panel title="Elevation" note={`${rack.usedSlots} of ${rack.slots} slots, ${rack.standard}`} actions={<a className="button quiet" href={drawing} download={`${design}.svg`}><Icon name="download" />SVG</a>}>
          <Elevation rack={rack} drawing={drawing} unit={unit} choose={setUnit} />
        </Panel>
        <div className="stack">
          <Swap rack={rack} from={from} to={to} setFrom={(c) => { setFrom(c); setTo(undefined) }} setTo={setTo} />
          {rack.swap && (
            <Panel title="What the swap changes in the bill" flush>
              {rack.swap.generation ? (
                <>
                  <p className="page">{number(rack.swap.generation.racks)} of {number(rack.swap.generation.racksInAll)} racks in demand would take other parts.</p>
                  <ChangeFigures change={rack.swap.generation} currency={currency} />
                  <ChangeLines change={rack.swap.generation} />
                </>
              ) : <p className="page muted">It cannot be said: {rack.swap.unsaid}</p>}
            </Panel>
          )}
          {unit && <Unit rack={rack} component={unit} close={() => setUnit(undefined)} />}
          <Checks checks={rack.checks} before={rack.checksBefore} />
        </div>
      </div>
      <Parts rack={rack} unit={unit} choose={setUnit} />
      <Counted rack={rack} />
    </>
  )
}

/** The drawing, cut to the rack's front; each piece in it is a button. */
function Elevation({ rack, drawing, unit, choose }: { rack: RackSheet; drawing: string; unit: string | undefined; choose: (component: string | undefined) => void }) {
  const { front } = rack
  return (
    <svg className="elevation" viewBox={`0 0 ${front.width} ${front.height}`} role="group" aria-label={`Front of ${rack.name}: ${rack.places.map((p) => `${p.count} ${p.component} from slot ${p.from}`).join(', ')}`}>
      <svg x={0} y={0} width={front.width} height={front.height}>
        <image href={drawing} x={0} y={0} width={front.drawingWidth} height={front.drawingHeight} />
      </svg>
      {rack.places.map((place, at) => {
        const regions = front.regions.filter((r) => r.place === at)
        const top = Math.min(...regions.map((r) => r.y))
        const bottom = Math.max(...regions.map((r) => r.y + r.height))
        const first = regions[0]
        if (!first) return null
        const toggle = () => choose(unit === place.component ? undefined : place.component)
        return (
          <rect
            key={at}
            className={`elevation-place${unit === place.component ? ' chosen' : ''}`}
            x={first.x}
            y={top}
            width={first.width}
            height={bottom - top}
            role="button"
            tabIndex={0}
            aria-pressed={unit === place.component}
            aria-label={`${place.count} ${place.component} from slot ${place.from}`}
            onClick={toggle}
            onKeyDown={(e) => {
              if (e.key === 'Enter' || e.key === ' ') {
                e.preventDefault()
                toggle()
              }
            }}
          >
            <title>{place.component}</title>
          </rect>
        )
      })}
    </svg>
  )
}

function Swap({ rack, from, to, setFrom, setTo }: { rack: RackSheet; from: string | undefined; to: string | undefined; setFrom: (c: string | undefined) => void; setTo: (c: string | undefined) => void }) {
  const inRack = rack.swap ? [rack.swap.from, ...rack.units.filter((u) => u.component !== rack.swap?.to).map((u) => u.component)] : rack.units.map((u) => u.component)
  const placed = rack.places.some((p) => p.component === from || p.component === rack.swap?.to)
  const fitting = rack.candidates.filter((c) => c.component !== from && (placed ? c.heightSlots > 0 : true))
  return (
    <Panel title="What if a part is swapped?" note="nothing is saved">
      <div className="row">
        <label className="row tight">Take out <select className="input" value={from ?? ''} onChange={(e) => setFrom(e.target.value || undefined)}><option value="">choose</option>{inRack.map((c) => <option key={c}>{c}</option>)}</select></label>
        <label className="row tight">put in <select className="input" value={to ?? ''} disabled={!from} onChange={(e) => setTo(e.target.value || undefined)}><option value="">choose</option>{fitting.map((c) => <option key={c.component} value={c.component}>{c.component}{c.heightSlots ? ` (${c.heightSlots} slots)` : ''}</option>)}</select></label>
        {from && <button type="button" className="button quiet" onClick={() => setFrom(undefined)}>Undo</button>}
      </div>
    </Panel>
  )
}

export function Verdict({ verdict }: { verdict: RackCheck['verdict'] }) {
  return <Status tone={verdict === 'HOLDS' ? 'good' : verdict === 'FAILS' ? 'bad' : 'warn'} icon={verdict === 'HOLDS' ? 'check' : verdict === 'FAILS' ? 'error' : 'warning'}>{verdictWord(verdict)}</Status>
}

function Checks({ checks, before }: { checks: RackCheck[]; before: RackCheck[] }) {
  return (
    <Panel title="Limits" note="each with what goes into it, its formula and its source" flush>
      <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
        <table className="table design-checks">
          <thead><tr><th scope="col">Limit</th><th scope="col">Verdict</th><th scope="col" className="number">Value</th>{before.length > 0 && <th scope="col" className="number">Before</th>}<th scope="col" className="number">Limit</th><th scope="col" className="number">Taken</th><th scope="col">How it is told</th></tr></thead>
          <tbody>
            {checks.map((c) => {
              const was = changed(c, before)
              return (
                <tr key={c.code}>
                  <th scope="row">{checkName(c.code)}</th>
                  <td><Verdict verdict={c.verdict} /></td>
                  <td className="number">{checkFigure(c.value)} {c.unit}</td>
                  {before.length > 0 && <td className="number muted">{was ? `${checkFigure(was.value)}${was.verdict === c.verdict ? '' : `, ${verdictWord(was.verdict)}`}` : 'same'}</td>}
                  <td className="number">{checkFigure(c.limit)}</td>
                  <td className="number">{shareText(c)}</td>
                  <td className="small">
                    <span className="muted">{c.formula}{c.inputs && <>; {c.inputs}</>}{c.source && <>; {c.source}</>}; line {c.line}</span>
                    {c.suggestion && <><br /><b>{c.suggestion}</b></>}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

function Unit({ rack, component, close }: { rack: RackSheet; component: string; close: () => void }) {
  const u = rack.units.find((x) => x.component === component)
  if (!u) return null
  const facts: [string, string][] = [
    ['In the rack', number(u.count)], ['Height', `${u.heightSlots} slots`], ['Weight each', u.weightKg === undefined ? 'unknown' : `${number(u.weightKg, 1)} kg`],
    ['Draws at most', u.maximumW === undefined ? 'unknown' : `${number(u.maximumW)} W`], ['Typically', u.typicalW === undefined ? 'unknown' : `${number(u.typicalW)} W`], ['For milliseconds', u.transientW === undefined ? 'unknown' : `${number(u.transientW)} W`],
    ['Heat into the coolant', u.liquidShare === undefined ? 'unknown' : percent(u.liquidShare, 0)], ...(u.outputW ? [['Gives', `${number(u.outputW / 1000)} kW`] as [string, string]] : []),
    ...Object.entries(u.ports).map(([kind, n]): [string, string] => [`Ports, ${kind}`, number(n)]), ...Object.entries(u.holds).map(([held, n]): [string, string] => [`Holds ${held}`, number(n)]),
    ['Known as', [u.mark, u.source].filter(Boolean).join(', ') || 'not marked'],
  ]
  return (
    <Panel title={u.component} note={u.item} actions={<button type="button" className="button quiet icon-only" aria-label="Close" onClick={close}><Icon name="close" /></button>}>
      <dl className="facts">{facts.map(([k, v]) => <div key={k}><dt>{k}</dt><dd>{v}</dd></div>)}</dl>
      {u.item && <p><Link to={`?show=used&item=${encodeURIComponent(u.item)}`}>Where {u.item} is used, and who supplies it</Link></p>}
    </Panel>
  )
}

function Parts({ rack, unit, choose }: { rack: RackSheet; unit: string | undefined; choose: (c: string | undefined) => void }) {
  return (
    <Panel title="In the rack" note="a dash is not known" flush>
      <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
        <table className="table">
          <thead><tr><th scope="col">Component</th><th scope="col" className="number">Number</th><th scope="col" className="number">Slots each</th><th scope="col" className="number">kg each</th><th scope="col" className="number">kg together</th><th scope="col" className="number">W at most</th><th scope="col" className="number">W together</th><th scope="col" className="number">Into coolant</th><th scope="col">Mark</th></tr></thead>
          <tbody>
            {rack.units.map((u) => (
              <tr key={u.component} aria-selected={u.component === unit}>
                <th scope="row"><button type="button" className="link" onClick={() => choose(u.component === unit ? undefined : u.component)}>{u.component}</button></th>
                <td className="number">{number(u.count)}</td><td className="number">{u.heightSlots || ''}</td><td className="number">{number(u.weightKg, 1)}</td>
                <td className="number">{u.weightKg === undefined ? '–' : number(u.weightKg * u.count, 1)}</td><td className="number">{number(u.maximumW)}</td>
                <td className="number">{u.maximumW === undefined ? '–' : number(u.maximumW * u.count)}</td><td className="number">{percent(u.liquidShare, 0)}</td><td>{u.mark}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

/** The lines of the bill that follow from the design, each with how its number was counted. */
function Counted({ rack }: { rack: RackSheet }) {
  return (
    <Panel title="Counted out of the design" note="what the plan builds from" flush>
      <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
        <table className="table">
          <thead><tr><th scope="col">Parent</th><th scope="col">Item</th><th scope="col" className="number">Quantity</th><th scope="col">Where</th><th scope="col">Why so many</th></tr></thead>
          <tbody>{rack.lines.map((l, i) => <tr key={i}><td>{l.parent}</td><th scope="row">{l.item}</th><td className="number">{number(l.quantity, Number.isInteger(l.quantity) ? 0 : 4)}</td><td>{l.atSite ? 'at the site' : 'in the plant'}</td><td className="muted">{l.why}, line {l.line}</td></tr>)}</tbody>
        </table>
      </div>
    </Panel>
  )
}
