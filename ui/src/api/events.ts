import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { BASE } from './client'
import type { Page, Run } from './contract'
import { keys } from './queries'

export type Connection = 'connecting' | 'live' | 'lost'

const QUICKEST_MS = 1_000
const SLOWEST_MS = 30_000

/** Puts one changed run where it is shown: its own entry, and its row in every list that has it. */
export function applyRun(cache: QueryClient, run: Run): void {
  const known = cache.getQueryData<Run>(keys.run(run.id))
  cache.setQueryData(keys.run(run.id), run)
  const stateChanged = known?.state !== run.state
  let listed = false
  cache.setQueriesData<Page<Run>>({ queryKey: keys.runLists }, (page) => {
    if (!page?.items.some((r) => r.id === run.id)) return page
    listed = true
    return { ...page, items: page.items.map((r) => (r.id === run.id ? run : r)) }
  })
  // A new run, or one that a filter on the state now lets in or out: only the server knows the lists.
  if (!listed || stateChanged) void cache.invalidateQueries({ queryKey: keys.runLists })
  if (run.state === 'DONE' && stateChanged) void cache.invalidateQueries({ queryKey: keys.programs })
}

export function applyDeleted(cache: QueryClient, id: number): void {
  cache.removeQueries({ queryKey: keys.run(id) })
  cache.setQueriesData<Page<Run>>({ queryKey: keys.runLists }, (page) =>
    page?.items.some((r) => r.id === id)
      ? { ...page, total: page.total - 1, items: page.items.filter((r) => r.id !== id) }
      : page,
  )
}

/** How long to wait before the given try (0 is the first): doubling, at most half a minute. */
export function backoff(attempt: number): number {
  return Math.min(SLOWEST_MS, QUICKEST_MS * 2 ** attempt)
}

/**
 * Listens to the changes of runs and keeps the cache true, for as long as the page is open. A browser gives up on an
 * event source that was answered with an error, so we open it again ourselves; whatever was missed is fetched then.
 */
export function listen(cache: QueryClient, tell: (connection: Connection) => void, open = () => new EventSource(`${BASE}/runs/events`)): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  let missed = false

  const connect = () => {
    source = open()
    source.addEventListener('open', () => {
      attempt = 0
      tell('live')
      if (missed) void cache.invalidateQueries({ queryKey: keys.runs })
      missed = false
    })
    source.addEventListener('run', (e) => applyRun(cache, JSON.parse((e as MessageEvent<string>).data)))
    source.addEventListener('deleted', (e) => applyDeleted(cache, JSON.parse((e as MessageEvent<string>).data).id))
    source.addEventListener('error', () => {
      missed = true
      tell('lost')
      if (source?.readyState !== 2) return
      source.close()
      timer = setTimeout(connect, backoff(attempt++))
      // Perhaps the session ended: asking for it says so.
      void cache.invalidateQueries({ queryKey: keys.session })
    })
  }
  connect()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

export function useRunEvents(): Connection {
  const cache = useQueryClient()
  const [connection, setConnection] = useState<Connection>('connecting')
  useEffect(() => listen(cache, setConnection), [cache])
  return connection
}
