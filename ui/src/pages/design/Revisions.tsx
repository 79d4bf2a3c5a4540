import { useQuery } from '@tanstack/react-query'
import { type BillChange, changeQuery, type DesignList } from '../../api/design'
import { runsQuery } from '../../api/queries'
import { Empty } from '../../components/Empty'
import { Panel } from '../../components/Panel'
import { ProblemNote } from '../../components/ProblemNote'
import { Skeleton } from '../../components/Skeleton'
import { count, day, money, number } from '../../format'
import { runName } from '../../shell/current'
import { useUrlState } from '../../urlState'
import { ChangeFigures, ChangeLines, rackMonths } from './Change'

/** Two revisions of the program, or it and a scenario: bills, racks, orders and stock. */
export function Revisions({ programId, list }: { programId: string; list: DesignList }) {
  const [before, setBefore] = useUrlState<string>('before', String(list.revision))
  const [after, setAfter] = useUrlState<string>('after', String(list.revision))
  const [scenario, setScenario] = useUrlState('scenario')
  const [run, setRun] = useUrlState('orders')
  const plans = useQuery(runsQuery({ program: programId, kind: 'PLAN', state: 'DONE', limit: 100 }))
  const something = before !== after || scenario !== undefined
  const change = useQuery({ ...changeQuery(programId, { before, after, scenario: scenario ? [scenario] : [], run }), enabled: something })
  return (
    <>
      <div className="row">
        <label className="row tight">From revision <select className="input" value={before} onChange={(e) => setBefore(e.target.value)}>{list.revisions.map((r) => <option key={r}>{r}</option>)}</select></label>
        <label className="row tight">to revision <select className="input" value={after} onChange={(e) => setAfter(e.target.value)}>{list.revisions.map((r) => <option key={r}>{r}</option>)}</select></label>
        <label className="row tight">with <select className="input" value={scenario ?? ''} onChange={(e) => setScenario(e.target.value || undefined)}><option value="">no scenario</option>{list.scenarios.map((s) => <option key={s}>{s}</option>)}</select></label>
        <label className="row tight">open orders of <select className="input" value={run ?? ''} onChange={(e) => setRun(e.target.value || undefined)}><option value="">no plan</option>{plans.data?.items.map((p) => <option key={p.id} value={String(p.id)}>{p.id} {runName(p)}</option>)}</select></label>
      </div>
      {!something ? <Empty title="Choose what is held against what" hint="Another revision of the program, or one of its scenarios, such as an engineering change that comes earlier." /> : change.isPending ? <Skeleton lines={10} height={22} /> : change.isError ? <ProblemNote error={change.error} retry={change.refetch} /> : <Shown of={change.data} currency={list.currency} />}
    </>
  )
}

function Shown({ of, currency }: { of: BillChange; currency: string }) {
  if (of.none) return <Panel title={`From ${of.before} to ${of.after}`}><p>Nothing differs in any bill of materials.</p></Panel>
  const differ = of.change.generations.filter((g) => !g.none)
  const same = of.change.generations.filter((g) => g.none).map((g) => g.generation)
  const touched = of.change.affected.filter((p) => p.useUp || p.late.length || p.across.length)
  const save = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${of.text.join('\n')}\n`], { type: 'text/plain' }))
    link.download = 'change.txt'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }
  return (
    <>
      <div className="row spread">
        <p className="design-verdict">From {of.before} to {of.after}: {differ.map((g) => g.generation).join(', ') || 'no generation'} {differ.length === 1 ? 'differs' : 'differ'}{same.length ? `; ${same.join(', ')} as before` : ''}.</p>
        <button type="button" className="button quiet" onClick={save}>As text</button>
      </div>
      {differ.map((g) => (
        <Panel key={g.generation} title={g.generation} note={`${count(g.lines.length, 'line differs', 'lines differ')}${g.firstDay ? `, first on ${day(g.firstDay)}` : ''}`} flush>
          <p className="page">
            {g.supersessions.map((s) => `${s.by} supersedes ${s.old} in ${s.parent}${s.from ? ` from ${day(s.from)}` : ''}. `).join('')}
            {g.racks === 0 ? 'No rack in demand takes other parts.' : `${number(g.racks)} of ${number(g.racksInAll)} racks take other parts, needed ${rackMonths(g)}.`}
          </p>
          <div className="panels"><ChangeFigures change={g} currency={currency} /><ChangeLines change={g} /></div>
        </Panel>
      ))}
      {of.change.parts.length > 0 && (
        <Panel title="Parts with another cost or weight" flush>
          <table className="table"><thead><tr><th scope="col">Part</th><th scope="col" className="number">Own cost</th><th scope="col" className="number">Now</th></tr></thead>
            <tbody>{of.change.parts.map((p) => <tr key={p.item}><th scope="row">{p.item}</th><td className="number">{money(p.costUsd, currency)}</td><td className="number">{money(p.newCostUsd, currency)}</td></tr>)}</tbody></table>
        </Panel>
      )}
      {touched.length > 0 && (
        <Panel title="Orders and stock" note="of parts that bills take more or less of" flush>
          <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways"><table className="table">
            <thead><tr><th scope="col">Part</th><th scope="col">From</th><th scope="col">Superseded by</th><th scope="col" className="number">Orders from then on</th><th scope="col" className="number">Orders across it</th><th scope="col" className="number">In stock and committed</th><th scope="col" className="number">Left over</th><th scope="col">None left from</th></tr></thead>
            <tbody>{touched.map((p) => {
              const orders = (o: { valueUsd: number }[]) => (o.length ? `${number(o.length)}, ${money(o.reduce((s, x) => s + x.valueUsd, 0), currency)}` : '0')
              return <tr key={p.component}><th scope="row">{p.component}</th><td>{day(p.day)}</td><td>{p.by.join(', ') || '–'}</td><td className="number">{orders(p.late)}</td><td className="number">{orders(p.across)}</td><td className="number">{number(p.useUp?.supplyUnits)}</td><td className="number">{p.useUp ? `${number(p.leftUnits)}, ${money(p.leftUsd, currency)}` : '–'}</td><td>{day(p.leavesNone)}</td></tr>
            })}</tbody>
          </table></div>
        </Panel>
      )}
    </>
  )
}
