import { useEffect, useState } from 'react'
import type { Run } from '../api/contract'
import { duration, percent } from '../format'
import './progress.css'

/** The stages of a plan, in their order. A run of another kind, or of a later server, may name others: they are shown too. */
const STAGES = ['read', 'optimise', 'order', 'audit', 'stress', 'report']

function useNow(running: boolean): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [running])
  return now
}

/** How far a run is: its stages, the gap that the optimiser still has, and the time. Only a new stage is read out, not each second. */
export function Progress({ run }: { run: Run }) {
  const now = useNow(run.state === 'RUNNING')
  if (run.state === 'QUEUED') {
    return <p className="muted" aria-live="polite">{run.position ? `Number ${run.position} in the queue` : 'In the queue'}</p>
  }
  const stage = run.stage ?? ''
  const at = STAGES.indexOf(stage)
  const elapsed = run.startedAt ? Math.max(0, (now - Date.parse(run.startedAt)) / 1000) : undefined
  return (
    <div className="progress">
      {run.kind === 'PLAN' && (at >= 0 || !stage) ? (
        <ol aria-hidden="true">
          {STAGES.map((name, i) => <li key={name} className={i < at ? 'past' : i === at ? 'now' : ''}>{name}</li>)}
        </ol>
      ) : (
        <div className="bar" aria-hidden="true"><i /></div>
      )}
      <p className="small">
        <span aria-live="polite">{stage ? `Stage: ${stage}` : 'Starting'}</span>
        {run.gap != null && <span>gap {percent(run.gap, run.gap < 0.01 ? 2 : 1)}</span>}
        {elapsed !== undefined && <span>{duration(elapsed)}</span>}
        {run.attempts > 1 && <span>attempt {run.attempts}</span>}
      </p>
    </div>
  )
}
