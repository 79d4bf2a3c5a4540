import { type ReactNode, useState } from 'react'
import { NavLink } from 'react-router'
import type { TableSummary } from '../api/contract'
import { number } from '../format'
import { FindingCounts } from './Status'
import './tableList.css'

/** The tables of a run or program, with how many rows and findings each has. */
export function TableList({ tables, href, first }: { tables: TableSummary[]; href: (table: string) => string; first?: ReactNode }) {
  const [typed, setTyped] = useState('')
  const found = tables.filter((t) => `${t.name} ${t.description ?? ''}`.toLowerCase().includes(typed.toLowerCase()))
  return (
    <nav className="table-list" aria-label="Tables">
      <input className="input" type="search" placeholder="Find a table" aria-label="Find a table" value={typed} onChange={(e) => setTyped(e.target.value)} />
      <ul>
        {first && <li>{first}</li>}
        {found.map((t) => (
          <li key={t.name}>
            <NavLink to={href(t.name)} title={t.description ?? undefined}>
              <span className="clip">{t.name}</span>
              <FindingCounts errors={t.errors} warnings={t.warnings} />
              <span className="muted small number">{number(t.rows)}</span>
            </NavLink>
          </li>
        ))}
        {found.length === 0 && <li className="muted small">No table matches.</li>}
      </ul>
    </nav>
  )
}
