import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { BASE } from '../../api/client'
import { type BillRow, type BillSheet, billQuery, type DesignList, programPath, search, type Sum } from '../../api/design'
import { Icon } from '../../components/icons'
import { KeyFigure, KeyFigures } from '../../components/KeyFigure'
import { Panel } from '../../components/Panel'
import { ProblemNote } from '../../components/ProblemNote'
import { Skeleton } from '../../components/Skeleton'
import { day, exact, money, number, percent } from '../../format'
import { useUrlState } from '../../urlState'

/** A sum as text: with ≥ where something of it is unknown. */
export function sumText(sum: Sum | undefined, text: (v: number) => string): string {
  if (!sum) return ''
  return sum.unknown.length === 0 ? text(sum.known) : sum.known === 0 ? 'unknown' : `\u2265 ${text(sum.known)}`
}

/** The rows whose parents are all open, and that the search meets or lead to one that it does. */
export function shownRows(rows: BillRow[], closed: ReadonlySet<string>, typed: string): BillRow[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted) {
    const met = rows.filter((r) => `${r.item} ${r.description} ${r.family} ${r.partNumber ?? ''}`.toLowerCase().includes(wanted))
    return rows.filter((r) => met.some((m) => m.path === r.path || m.path.startsWith(`${r.path}>`)))
  }
  return rows.filter((r) => ![...closed].some((c) => r.path.startsWith(`${c}>`)))
}

/** The bill of a generation on a day: levels, alternates, cost and weight rolled up. */
export function Bill({ programId, generation, list }: { programId: string; generation: string; list: DesignList }) {
  const [on, setOn] = useUrlState('on')
  const [cost, setCost] = useUrlState<string>('cost', 'STANDARD')
  const bill = useQuery(billQuery(programId, generation, on, cost))
  const file = (format: string) => `${BASE}${programPath(programId)}/bills/${encodeURIComponent(generation)}/file${search({ on, cost, format })}`
  return (
    <>
      <div className="row">
        <label className="row tight">On <input className="input" type="date" value={on ?? (bill.data?.on ?? list.asOf)} onChange={(e) => setOn(e.target.value || undefined)} /></label>
        <label className="row tight">Costed at <select className="input" value={cost} onChange={(e) => setCost(e.target.value)}><option value="STANDARD">standard cost</option><option value="SOURCES">the cheapest qualified source</option></select></label>
        {on && <button type="button" className="button quiet" onClick={() => setOn(undefined)}>First day</button>}
        <span className="row tight design-files">
          {[['CYCLONEDX', 'CycloneDX'], ['CSV', 'CSV'], ['HBOM', 'Hardware attributes'], ['TEXT', 'Text']].map(([format, name]) => <a key={format} className="button quiet" href={file(format!)} download><Icon name="download" />{name}</a>)}
        </span>
      </div>
      {bill.isPending ? <Skeleton lines={12} height={22} /> : bill.isError ? <ProblemNote error={bill.error} retry={bill.refetch} /> : <Shown bill={bill.data} currency={list.currency} />}
    </>
  )
}

function Shown({ bill, currency }: { bill: BillSheet; currency: string }) {
  const [typed, setTyped] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set(bill.rows.filter((r) => r.level >= 2 && r.parts > 0).map((r) => r.path)))
  const rows = shownRows(bill.rows, closed, typed)
  const usd = (v: number) => money(v, currency)
  const kg = (v: number) => number(v, v < 100 ? 2 : 0)
  const t = bill.totals
  const marked = Object.entries(bill.costByMark).filter(([, v]) => v > 0).sort((a, b) => b[1] - a[1])
  const all = marked.reduce((s, [, v]) => s + v, 0)
  const toggle = (path: string) => {
    const next = new Set(closed)
    if (!next.delete(path)) next.add(path)
    setClosed(next)
  }
  const unknown = [...new Set([...t.rackKg.unknown, ...t.besideKg.unknown, ...t.rackUsd.unknown, ...t.besideUsd.unknown])]
  return (
    <>
      <KeyFigures>
        <KeyFigure label="Rack" value={sumText(t.rackUsd, usd)} against="as it leaves its plant" />
        <KeyFigure label="Beside it at the site" value={sumText(t.besideUsd, usd)} against="switches, optics, power, cooling" />
        <KeyFigure label="Weight of the rack" value={sumText(t.rackKg, kg)} unit="kg" />
        <KeyFigure label="Beside it" value={sumText(t.besideKg, kg)} unit="kg" />
        <KeyFigure label="Stands on" value={marked[0] && all > 0 ? percent(marked[0][1] / all) : '–'} unit={marked[0]?.[0] ?? ''} against={marked.slice(1).map(([m, v]) => `${percent(v / all)} ${m}`).join(', ')} />
      </KeyFigures>
      {unknown.length > 0 && <p className="muted small">At least (≥), as a figure is unknown of: {unknown.slice(0, 12).join(', ')}{unknown.length > 12 ? ` and ${unknown.length - 12} more` : ''}.</p>}
      {bill.ahead.length > 0 && (
        <Panel title="Changes ahead">
          <ul className="plain">{bill.ahead.map((a, i) => <li key={i}><b>{day(a.from)}</b> {a.parent}{a.ends.length ? `, without ${a.ends.join(', ')}` : ''}{a.begins.length ? `, with ${a.begins.join(', ')}` : ''}</li>)}</ul>
        </Panel>
      )}
      <Panel
        title="Bill of materials"
        note={`${bill.rows.length - 1} places on ${day(bill.on)}`}
        flush
        actions={
          <>
            <input className="input" type="search" aria-label="Find in the bill" placeholder="Find an item" value={typed} onChange={(e) => setTyped(e.target.value)} />
            <button type="button" className="button quiet" onClick={() => setClosed(new Set())}>Open all</button>
            <button type="button" className="button quiet" onClick={() => setClosed(new Set(bill.rows.filter((r) => r.level >= 1 && r.parts > 0).map((r) => r.path)))}>Close all</button>
          </>
        }
      >
        <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
          <table className="table design-bill">
            <thead><tr><th scope="col">Item</th><th scope="col">Description</th><th scope="col">Kind</th><th scope="col" className="number">Each parent</th><th scope="col" className="number">In a rack</th><th scope="col" className="number">Unit cost</th><th scope="col" className="number">In a rack</th><th scope="col" className="number">kg in a rack</th><th scope="col">Mark</th><th scope="col">Remarks</th></tr></thead>
            <tbody>
              {rows.map((r) => (
                <tr key={r.path} className={r.counts ? '' : 'muted'}>
                  <th scope="row" className={`level-${Math.min(r.level, 8)}`}>
                    {r.parts > 0 && !typed ? <button type="button" className="tree-toggle" aria-expanded={!closed.has(r.path)} aria-label={`${r.item}: ${closed.has(r.path) ? 'open' : 'close'}`} onClick={() => toggle(r.path)}><Icon name={closed.has(r.path) ? 'right' : 'down'} /></button> : <span className="tree-toggle" />}
                    <Link to={`?show=used&item=${encodeURIComponent(r.item)}`} title="Where it is used">{r.item}</Link>
                  </th>
                  <td className="clip design-words" title={r.description}>{r.description}</td>
                  <td>{r.kind}</td>
                  <td className="number">{exact(r.perParent)}</td>
                  <td className="number">{r.counts ? exact(r.perRack) : '–'}</td>
                  <td className="number" title={r.usdWhy}>{sumText(r.unitUsd, usd)}</td>
                  <td className="number">{r.counts ? sumText(r.rackUsd, usd) : '–'}</td>
                  <td className="number">{r.counts ? sumText(r.rackKg, kg) : '–'}</td>
                  <td title={r.refs}>{r.mark.split(' ')[0]}</td>
                  <td className="small">{[r.alternateGroup && `alternate ${r.alternatePriority} of ${r.alternateGroup}${r.counts ? '' : ', not counted'}`, r.until && `until ${day(r.until)}`, r.atSite && 'at the site', r.partNumber && `part ${r.partNumber}`, r.revision && `revision ${r.revision}`].filter(Boolean).join('; ')}</td>
                </tr>
              ))}
              {rows.length === 0 && <tr><td colSpan={10} className="muted">No item matches.</td></tr>}
            </tbody>
          </table>
        </div>
      </Panel>
    </>
  )
}
