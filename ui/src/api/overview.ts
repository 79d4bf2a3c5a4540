import { queryOptions } from '@tanstack/react-query'
import { api, ask } from './client'
import type { Id, Overview } from './contract'
import { keys } from './queries'

export type { Overview }
export type LateDemand = Overview['late'][number]

/** A finished run does not change, and so neither does what a page shows of it. */
export const overviewQuery = (id: Id) =>
  queryOptions({
    queryKey: [...keys.run(id), 'overview'],
    queryFn: ({ signal }) => ask(api.GET('/runs/{id}/overview', { params: { path: { id: Number(id) } }, signal })),
    staleTime: Infinity,
  })
