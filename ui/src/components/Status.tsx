import type { ReactNode } from 'react'
import type { RunState, Severity } from '../api/contract'
import { Icon, type IconName } from './icons'
import './status.css'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plain'

/** A state as icon, word and colour, so that it never depends on the colour. */
export function Status({ tone, icon, children }: { tone: Tone; icon: IconName; children: ReactNode }) {
  return <span className={`status ${tone}`}><Icon name={icon} />{children}</span>
}

const RUN: Record<RunState, [Tone, IconName, string]> = {
  QUEUED: ['plain', 'queued', 'Queued'],
  RUNNING: ['info', 'running', 'Running'],
  DONE: ['good', 'check', 'Done'],
  FAILED: ['bad', 'error', 'Failed'],
  CANCELLED: ['plain', 'cancelled', 'Cancelled'],
}

export function RunStatus({ state }: { state: RunState }) {
  const [tone, icon, word] = RUN[state]
  return <Status tone={tone} icon={icon}>{word}</Status>
}

export function SeverityStatus({ severity }: { severity: Severity }) {
  return severity === 'ERROR' ? <Status tone="bad" icon="error">Error</Status> : <Status tone="warn" icon="warning">Warning</Status>
}

/** Counts of errors and warnings; nothing where there are none. */
export function FindingCounts({ errors = 0, warnings = 0, clean }: { errors?: number | undefined; warnings?: number | undefined; clean?: string }) {
  if (!errors && !warnings) return clean ? <Status tone="good" icon="check">{clean}</Status> : null
  return (
    <span className="row tight">
      {errors > 0 && <Status tone="bad" icon="error">{errors}<span className="visually-hidden"> {errors === 1 ? 'error' : 'errors'}</span></Status>}
      {warnings > 0 && <Status tone="warn" icon="warning">{warnings}<span className="visually-hidden"> {warnings === 1 ? 'warning' : 'warnings'}</span></Status>}
    </span>
  )
}
