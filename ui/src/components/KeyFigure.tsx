import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { UNKNOWN } from '../format'
import { Icon } from './icons'
import './keyFigure.css'

export interface KeyFigureProps {
  label: string
  /** As format.ts writes it; a dash is said as "unknown". */
  value: string
  unit?: string
  /** What it is held against: `of 20,885 demanded`. */
  against?: ReactNode
  /** What changed, and whether that is good. */
  delta?: { text: string; good?: boolean }
  /** The share of the target that is reached, 0 to 1, drawn as a bar. */
  share?: number
  why?: { to: string; text?: string }
}

/** One number that matters, large, with its unit, its target, its change and the way to why. */
export function KeyFigure({ label, value, unit, against, delta, share, why }: KeyFigureProps) {
  const unknown = value === UNKNOWN
  return (
    <div className="key-figure" role="group" aria-label={label}>
      <div className="label">{label}</div>
      <div className="value" title={unknown ? 'Unknown' : undefined}>
        {unknown ? <span className="muted">unknown</span> : value}
        {unit && !unknown && <small>{unit}</small>}
        {delta && (
          <span className={`delta ${delta.good === undefined ? '' : delta.good ? 'good' : 'bad'}`}>
            {delta.text}
            {delta.good !== undefined && <span className="visually-hidden">{delta.good ? ', better' : ', worse'}</span>}
          </span>
        )}
      </div>
      {share !== undefined && <div className="share" aria-hidden="true"><i style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} /></div>}
      <div className="against">
        <span>{against}</span>
        {why && <Link to={why.to}>{why.text ?? 'Why'}<Icon name="right" /></Link>}
      </div>
    </div>
  )
}

export function KeyFigures({ children }: { children: ReactNode }) {
  return <div className="key-figures">{children}</div>
}
