import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { api, ask } from '../../api/client'
import { type ItemUses, usesQuery } from '../../api/design'
import { keys } from '../../api/queries'
import { Panel } from '../../components/Panel'
import { ProblemNote } from '../../components/ProblemNote'
import { Skeleton } from '../../components/Skeleton'
import { count, day, exact, money, number, percent } from '../../format'
import { useUrlState } from '../../urlState'

/** An item found by name: every rack that takes it, who builds with it, who supplies it. */
export function WhereUsed({ programId, currency, first }: { programId: string; currency: string; first: string }) {
  const [asked, setAsked] = useUrlState('item')
  const item = asked ?? first
  const [typed, setTyped] = useState(item)
  const [told, setTold] = useState(item)
  if (told !== item) {
    setTold(item)
    setTyped(item)
  }
  const uses = useQuery(usesQuery(programId, item))
  const items = useQuery({ queryKey: [...keys.program(programId), 'item names'], queryFn: () => ask(api.GET('/programs/{id}/tables/{table}', { params: { path: { id: programId, table: 'items' }, query: { limit: 1000 } } })) })
  const at = items.data?.columns.findIndex((c) => c.name === 'item') ?? 0
  const says = items.data?.columns.findIndex((c) => c.name === 'description') ?? 1
  return (
    <>
      <form className="row" onSubmit={(e) => { e.preventDefault(); if (typed.trim()) setAsked(typed.trim()) }}>
        <label className="row tight">Item <input className="input" list="items-of-program" value={typed} onChange={(e) => setTyped(e.target.value)} /></label>
        <datalist id="items-of-program">{items.data?.rows.map((r) => <option key={String(r[at])} value={String(r[at])}>{String(r[says] ?? '')}</option>)}</datalist>
        <button type="submit" className="button primary">Show</button>
      </form>
      {uses.isPending ? <Skeleton lines={10} height={22} /> : uses.isError ? <ProblemNote error={uses.error} retry={uses.refetch} /> : <Shown of={uses.data} programId={programId} currency={currency} />}
    </>
  )
}

const to = (item: string) => `?show=used&item=${encodeURIComponent(item)}`

function Shown({ of, programId, currency }: { of: ItemUses; programId: string; currency: string }) {
  const generations = [...new Set(of.uses.filter((u) => u.counts).map((u) => u.generation))]
  const units = of.uses.filter((u) => u.counts).reduce((s, u) => s + u.perRack * u.racks, 0)
  return (
    <>
      <p className="design-verdict">{of.item}, {of.description}: {generations.length === 0 ? 'in no rack' : `in the racks of ${generations.join(', ')}, ${number(units)} units for all racks in demand before yield`}; {of.sources.length === 0 ? 'no source' : count(of.sources.length, 'source')} in {count(new Set(of.sources.map((s) => s.country)).size, 'country', 'countries')}. {money(of.unitUsd, currency)} each with what goes into it.</p>
      <div className="panels">
        <Panel title="In racks" note="from the rack down, on the bill's day" flush>
          {of.uses.length === 0 ? <p className="page muted">No rack takes it on that day.</p> : (
            <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways"><table className="table">
              <thead><tr><th scope="col">Generation</th><th scope="col">Path</th><th scope="col" className="number">In a rack</th><th scope="col" className="number">Racks</th><th scope="col">Where</th></tr></thead>
              <tbody>{of.uses.map((u, i) => <tr key={i} className={u.counts ? '' : 'muted'}><th scope="row">{u.generation}</th><td>{u.path.map((p, k) => <span key={k}>{k > 0 && ' \u203a '}{p === of.item ? p : <Link to={to(p)}>{p}</Link>}</span>)}</td><td className="number">{exact(u.perRack)}</td><td className="number">{number(u.racks)}</td><td>{u.counts ? (u.atSite ? 'at the site' : 'in the plant') : 'alternate, not counted'}</td></tr>)}</tbody>
            </table></div>
          )}
        </Panel>
        <Panel title="Sources" flush actions={<Link className="button quiet" to={`/programs/${encodeURIComponent(programId)}/data/sources?filter=${encodeURIComponent(`item:eq:${of.item}`)}`}>In the data</Link>}>
          {of.sources.length === 0 ? <p className="page muted">Nobody supplies it: it is a kit, or the program says nothing.</p> : (
            <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways"><table className="table">
              <thead><tr><th scope="col">Site</th><th scope="col">Country</th><th scope="col" className="number">Asks</th><th scope="col" className="number">Weeks</th><th scope="col" className="number">Yield</th><th scope="col">From</th><th scope="col">Pool</th><th scope="col">Mark</th></tr></thead>
              <tbody>{of.sources.map((s) => <tr key={s.site}><th scope="row" title={s.owner}>{s.title || s.site}</th><td>{s.country}</td><td className="number">{money(s.priceUsd, currency)}</td><td className="number">{exact(s.leadTimeWeeks)}</td><td className="number">{percent(s.yield)}</td><td>{day(s.qualifiedFrom)}</td><td>{s.pool ?? ''}</td><td title={s.refs}>{s.mark}</td></tr>)}</tbody>
            </table></div>
          )}
        </Panel>
      </div>
      <div className="panels">
        <Panel title="Goes into" note="lines of bills, on any day" flush>
          {of.lines.length === 0 ? <p className="page muted">No bill holds it.</p> : (
            <table className="table"><thead><tr><th scope="col">Parent</th><th scope="col" className="number">Quantity</th><th scope="col">Generation</th><th scope="col">In force</th></tr></thead>
              <tbody>{of.lines.map((l, i) => <tr key={i}><th scope="row"><Link to={to(l.parent)}>{l.parent}</Link></th><td className="number">{exact(l.quantity)}</td><td>{l.generation ?? 'all'}</td><td>{day(l.from)}{l.until ? ` to ${day(l.until)}` : ' on'}</td></tr>)}</tbody></table>
          )}
        </Panel>
        <Panel title="Made of" note="its own bill" flush>
          {of.goesInto.length === 0 ? <p className="page muted">It has no bill of its own.</p> : (
            <table className="table"><thead><tr><th scope="col">Component</th><th scope="col" className="number">Quantity</th><th scope="col">Generation</th><th scope="col">In force</th></tr></thead>
              <tbody>{of.goesInto.map((l, i) => <tr key={i}><th scope="row"><Link to={to(l.component)}>{l.component}</Link></th><td className="number">{exact(l.quantity)}</td><td>{l.generation ?? 'all'}</td><td>{day(l.from)}{l.until ? ` to ${day(l.until)}` : ' on'}</td></tr>)}</tbody></table>
          )}
        </Panel>
        <Panel title="Sites that build with it" flush>
          {of.builders.length === 0 ? <p className="page muted">None: it is the rack itself, or goes straight to data centers.</p> : (
            <table className="table"><thead><tr><th scope="col">Site</th><th scope="col">Country</th><th scope="col">Builds</th></tr></thead>
              <tbody>{of.builders.map((b) => <tr key={b.item + b.site}><th scope="row">{b.title || b.site}</th><td>{b.country}</td><td>{b.item}</td></tr>)}</tbody></table>
          )}
        </Panel>
      </div>
    </>
  )
}
