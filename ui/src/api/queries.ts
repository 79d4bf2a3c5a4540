import { QueryClient, queryOptions } from '@tanstack/react-query'
import { api, ask, runLog } from './client'
import type { Id, RunKind, RunState } from './contract'
import { Problem } from './problem'

export interface RunFilter {
  program?: string
  kind?: RunKind
  state?: RunState
  offset?: number
  limit?: number
}

/** The cache's keys, outermost first, so that a change can be said of one thing or of all of a kind. */
export const keys = {
  session: ['session'] as const,
  programs: ['programs'] as const,
  program: (id: Id) => ['programs', 'one', String(id)] as const,
  runs: ['runs'] as const,
  runLists: ['runs', 'list'] as const,
  run: (id: Id) => ['runs', 'one', String(id)] as const,
  tokens: ['tokens'] as const,
  users: ['users'] as const,
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refusal stays one; only silence and the server's own failures are worth another try.
      retry: (count, error) => count < 2 && !(error instanceof Problem && error.status > 0 && error.status < 500),
    },
  },
})

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: () =>
    ask(api.GET('/session')).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 401) return null
      throw error
    }),
  staleTime: 300_000,
})

export const programsQuery = queryOptions({
  queryKey: [...keys.programs, 'list'],
  queryFn: () => ask(api.GET('/programs', { params: { query: { limit: 1000 } } })),
})

export const programQuery = (id: Id) =>
  queryOptions({ queryKey: keys.program(id), queryFn: () => ask(api.GET('/programs/{id}', { params: { path: { id: String(id) } } })) })

export const findingsQuery = (id: Id) =>
  queryOptions({
    queryKey: [...keys.program(id), 'findings'],
    queryFn: () => ask(api.GET('/programs/{id}/findings', { params: { path: { id: String(id) }, query: { limit: 1000 } } })),
  })

export const programTablesQuery = (id: Id) =>
  queryOptions({
    queryKey: [...keys.program(id), 'tables'],
    queryFn: () => ask(api.GET('/programs/{id}/tables', { params: { path: { id: String(id) } } })),
  })

export const scenariosQuery = (id: Id) =>
  queryOptions({
    queryKey: [...keys.program(id), 'scenarios'],
    queryFn: () => ask(api.GET('/programs/{id}/scenarios', { params: { path: { id: String(id) } } })),
  })

export const runsQuery = (filter: RunFilter = {}) =>
  queryOptions({
    queryKey: [...keys.runLists, filter],
    queryFn: () => ask(api.GET('/runs', { params: { query: filter } })),
  })

export const runQuery = (id: Id) =>
  queryOptions({ queryKey: keys.run(id), queryFn: () => ask(api.GET('/runs/{id}', { params: { path: { id: Number(id) } } })) })

export const runTablesQuery = (id: Id) =>
  queryOptions({
    queryKey: [...keys.run(id), 'tables'],
    queryFn: () => ask(api.GET('/runs/{id}/tables', { params: { path: { id: Number(id) } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const runLogQuery = (id: Id) => queryOptions({ queryKey: [...keys.run(id), 'log'], queryFn: () => runLog(id) })

export const tokensQuery = queryOptions({
  queryKey: keys.tokens,
  queryFn: () => ask(api.GET('/tokens')),
})

export const usersQuery = queryOptions({
  queryKey: keys.users,
  queryFn: () => ask(api.GET('/users')),
})
