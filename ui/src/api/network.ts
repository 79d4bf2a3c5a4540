import { queryOptions } from '@tanstack/react-query'
import { api, ask } from './client'
import type { Id } from './contract'
import { keys } from './queries'

export const networkQuery = (id: Id) =>
  queryOptions({
    queryKey: [...keys.run(id), 'network'],
    queryFn: ({ signal }) => ask(api.GET('/runs/{id}/network', { params: { path: { id: Number(id) } }, signal })),
    staleTime: Infinity,
  })

export const siteQuery = (id: Id, site: string) =>
  queryOptions({
    queryKey: [...keys.run(id), 'network', 'site', site],
    queryFn: ({ signal }) => ask(api.GET('/runs/{id}/network/site', { params: { path: { id: Number(id) }, query: { site } }, signal })),
    staleTime: Infinity,
  })

export const flowQuery = (id: Id, from: string, to: string) =>
  queryOptions({
    queryKey: [...keys.run(id), 'network', 'flow', from, to],
    queryFn: ({ signal }) => ask(api.GET('/runs/{id}/network/flow', { params: { path: { id: Number(id) }, query: { from, to } }, signal })),
    staleTime: Infinity,
  })
