import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Navigate, useLocation } from 'react-router'
import { sessionQuery } from '../api/queries'
import { ProblemNote } from '../components/ProblemNote'
import { PageSkeleton } from '../components/Skeleton'
import { Shell } from './Shell'

const NewPassword = lazy(() => import('../pages/NewPassword'))

/** Everything but the login page: it needs a session, and one whose password has been chosen by its owner. */
export function SignedIn() {
  const session = useQuery(sessionQuery)
  const { pathname, search } = useLocation()
  if (session.isPending) return <PageSkeleton />
  if (session.isError) return <div className="page"><ProblemNote error={session.error} retry={session.refetch} /></div>
  if (session.data === null) {
    const here = pathname + search
    return <Navigate to={here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`} replace />
  }
  if (session.data.mustChangePassword) return <Suspense fallback={<PageSkeleton />}><NewPassword session={session.data} /></Suspense>
  return <Shell session={session.data} />
}
