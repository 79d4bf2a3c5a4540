import type { ReactNode } from 'react'
import './empty.css'

/** Nothing is here, why that is so, and what to do about it. */
export function Empty({ title, hint, children }: { title: string; hint?: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <svg viewBox="0 0 64 48" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2"><rect x="14" y="4" width="36" height="10" rx="2" /><rect x="14" y="19" width="36" height="10" rx="2" strokeDasharray="4 4" /><rect x="14" y="34" width="36" height="10" rx="2" strokeDasharray="4 4" /></svg>
      <h2>{title}</h2>
      {hint && <p className="muted">{hint}</p>}
      {children}
    </div>
  )
}
