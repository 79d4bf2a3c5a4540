import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from './client'
import type { Id } from './contract'
import { keys } from './queries'

/** An answer takes seconds: it is asked for again until it is there. */
export const whyQuery = (id: Id, subject: string) =>
  queryOptions({
    queryKey: [...keys.run(id), 'why', subject],
    queryFn: ({ signal }) => ask(api.GET('/runs/{id}/why', { params: { path: { id: Number(id) }, query: { subject } }, signal })),
    staleTime: Infinity,
    refetchInterval: (query) => (query.state.data && query.state.data.stage !== 'DONE' ? 700 : false),
  })

export const subjectsQuery = (id: Id, q: string) =>
  queryOptions({
    queryKey: [...keys.run(id), 'subjects', q],
    queryFn: ({ signal }) => ask(api.GET('/runs/{id}/subjects', { params: { path: { id: Number(id) }, query: { q } }, signal })),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  })

export const peggingQuery = (id: Id, demand: string) =>
  queryOptions({
    queryKey: [...keys.run(id), 'pegging', 'demand', demand],
    queryFn: ({ signal }) => ask(api.GET('/runs/{id}/pegging/demand', { params: { path: { id: Number(id) }, query: { demand } }, signal })),
    staleTime: Infinity,
  })

export const placeOrdersQuery = (id: Id, demand: string, item: string, site: string) =>
  queryOptions({
    queryKey: [...keys.run(id), 'pegging', 'place', demand, item, site],
    queryFn: ({ signal }) => ask(api.GET('/runs/{id}/pegging/place', { params: { path: { id: Number(id) }, query: { demand, item, site } }, signal })),
    staleTime: Infinity,
  })

/** What an order takes; for one demand alone when it is given. */
export const orderPeggingQuery = (id: Id, order: string, demand?: string) =>
  queryOptions({
    queryKey: [...keys.run(id), 'pegging', 'order', order, demand ?? ''],
    queryFn: ({ signal }) => ask(api.GET('/runs/{id}/pegging/order', { params: { path: { id: Number(id) }, query: { order, ...(demand ? { demand } : {}) } }, signal })),
    staleTime: Infinity,
  })
