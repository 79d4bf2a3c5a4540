import type { GenerationChange, Stretch } from '../../api/design'
import { day, exact, money, number } from '../../format'

function stretches(of: Stretch[]): string {
  return of.length === 0 ? '–' : of.map((s) => `${exact(s.quantity)}${s.from ? ` from ${day(s.from)}` : ''}${s.to ? ` until ${day(s.to)}` : ''}${s.alternateGroup ? `, alternate ${s.alternatePriority} of ${s.alternateGroup}` : ''}${s.atSite ? ' at the site' : ''}`).join('; ')
}

/** What a generation's rack comes to before and after. */
export function ChangeFigures({ change, currency }: { change: GenerationChange; currency: string }) {
  const { before: b, after: a } = change
  if (!b || !a) return <p className="page">{b ? 'The generation is gone.' : 'The generation is new.'}</p>
  const usd = (v: number) => money(v, currency)
  const rows: [string, number, number, (v: number) => string, boolean][] = [
    ['Rack', b.costUsd.known, a.costUsd.known, usd, b.costUsd.unknown.length + a.costUsd.unknown.length > 0],
    ['Beside it at the site', b.besideCostUsd.known, a.besideCostUsd.known, usd, b.besideCostUsd.unknown.length + a.besideCostUsd.unknown.length > 0],
    ['Weight, kg', b.weightKg.known, a.weightKg.known, (v) => number(v, 1), b.weightKg.unknown.length + a.weightKg.unknown.length > 0],
    ['Power of the rack, kW', b.rackPowerKw, a.rackPowerKw, (v) => number(v, 1), false],
    ['Power of the facility, MW', b.facilityMw, a.facilityMw, (v) => number(v, 3), false],
  ]
  return (
    <table className="table">
      <thead><tr><th scope="col">On {day(change.on)}</th><th scope="col" className="number">Before</th><th scope="col" className="number">After</th><th scope="col" className="number">Change</th></tr></thead>
      <tbody>
        {rows.map(([name, was, is, text, bound]) => (
          <tr key={name}><th scope="row">{name}{bound && <span className="muted small"> (at least: something is unknown)</span>}</th><td className="number">{text(was)}</td><td className="number">{text(is)}</td><td className="number">{Math.abs(is - was) < 1e-6 ? 'same' : `${is > was ? '+' : '\u2212'}${text(Math.abs(is - was))}`}</td></tr>
        ))}
      </tbody>
    </table>
  )
}

/** Line by line: what is new, gone, or another quantity or day. */
export function ChangeLines({ change }: { change: GenerationChange }) {
  if (!change.lines.length) return <p className="page muted">No line of its bill differs.</p>
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-label="Rows, scrolling sideways">
      <table className="table">
        <thead><tr><th scope="col">Parent</th><th scope="col">Component</th><th scope="col">What</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
        <tbody>
          {change.lines.map((l) => {
            const what = !l.before.length ? 'added' : !l.after.length ? 'removed' : 'changed'
            return <tr key={l.parent + l.component}><td>{l.parent}</td><th scope="row">{l.component}</th><td>{what}</td><td>{stretches(l.before)}</td><td>{stretches(l.after)}</td></tr>
          })}
        </tbody>
      </table>
    </div>
  )
}

export const rackMonths = (change: GenerationChange): string => Object.keys(change.racksByNeed).sort().filter((_, i, all) => i === 0 || i === all.length - 1).join(' to ')
