import { type ReactNode, useId } from 'react'
import './panel.css'

/** A titled part of a page: a region that screen readers list, with what can be done on the right of its title. */
export function Panel({ title, note, actions, children, flush = false, fill = false }: { title: ReactNode; note?: ReactNode; actions?: ReactNode; children: ReactNode; flush?: boolean; fill?: boolean }) {
  const id = useId()
  return (
    <section className={`panel${flush ? ' flush' : ''}${fill ? ' fill' : ''}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note && <span className="muted small">{note}</span>}
        {actions && <div className="actions">{actions}</div>}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  )
}
