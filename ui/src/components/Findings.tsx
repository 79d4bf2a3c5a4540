import { Link } from 'react-router'
import type { Finding } from '../api/contract'
import './findings.css'
import { SeverityStatus } from './Status'

export function placeOf(f: Finding): string {
  return [f.file, f.line, f.column].filter((x) => x !== undefined && x !== null).join(':')
}

/** What is wrong with a program, one by one: where, what was found and expected, and what was perhaps meant. */
export function Findings({ findings, href }: { findings: Finding[]; href?: (finding: Finding) => string | undefined }) {
  return (
    <ul className="findings">
      {findings.map((f, i) => {
        const to = href?.(f)
        return (
          <li key={i}>
            <SeverityStatus severity={f.severity} />
            <div>
              <p>
                {f.column && <b>{f.column}: </b>}
                {f.message}
                {f.maybe && <>{/[.?!]$/.test(f.message) ? ' ' : '. '}<b className="maybe">Maybe {f.maybe}</b></>}
              </p>
              <p className="small muted">
                {to ? <Link to={to} className="mono">{placeOf(f)}</Link> : <code>{placeOf(f)}</code>}
                {f.value != null && f.value !== '' && <> has <code>{f.value}</code></>}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
