import { createContext, use, useEffect } from 'react'
import type { Session } from '../api/contract'

export const SessionContext = createContext<Session | undefined>(undefined)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('This part of the page needs a session')
  return session
}

/** Whether this person may start runs and change data; a viewer may only look. */
export function useMayPlan(): boolean {
  return useSession().role !== 'VIEWER'
}

export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Rackwright` : 'Rackwright'
  }, [title])
}
