import { useRouteError } from 'react-router'
import { asProblem, type ProblemItem } from '../api/problem'
import './empty.css'
import { Icon } from './icons'

function where(item: ProblemItem): string {
  return [item.file, item.line, item.column].filter((x) => x !== undefined && x !== null).join(':')
}

/** What failed, in the server's words, what to do now, and a way to try again. */
export function ProblemNote({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const problem = asProblem(error)
  return (
    <div className="problem" role="alert">
      <Icon name="error" />
      <div>
        <p><b>{problem.title}.</b> {problem.message}</p>
        {problem.errors.length > 0 && (
          <ul>
            {problem.errors.slice(0, 50).map((item, i) => (
              <li key={i}>
                {where(item) && <code>{where(item)} </code>}
                {item.message}{item.maybe && <>{/[.?!]$/.test(item.message) ? ' ' : '. '}<b>Maybe {item.maybe}</b></>}
              </li>
            ))}
            {problem.errors.length > 50 && <li className="muted">and {problem.errors.length - 50} more</li>}
          </ul>
        )}
        <p className="muted">{problem.advice}</p>
      </div>
      {retry && <button type="button" className="button" onClick={() => retry()}>Try again</button>}
    </div>
  )
}

/** The page itself failed: a fault of ours, or a part of it that could not be loaded after an update. */
export function PageFailed() {
  const error = useRouteError()
  return (
    <div className="page">
      <ProblemNote error={error} retry={() => location.reload()} />
    </div>
  )
}
