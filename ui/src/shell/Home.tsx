import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { runsQuery } from '../api/queries'
import { ProblemNote } from '../components/ProblemNote'
import { PageSkeleton } from '../components/Skeleton'
import { runHome } from '../pages'

/** `/` is the newest plan that is done; while there is none, the list of runs, where one is started. */
export function Home() {
  const newest = useQuery(runsQuery({ kind: 'PLAN', state: 'DONE', limit: 1 }))
  if (newest.isPending) return <PageSkeleton />
  if (newest.isError) return <div className="page"><ProblemNote error={newest.error} retry={newest.refetch} /></div>
  const run = newest.data.items[0]
  return <Navigate to={run ? runHome(run.id) : '/runs'} replace />
}
