import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { TableQuery } from './api/contract'

/**
 * What a person has chosen on a page lives in its address: one key of the query each, absent when it is the default,
 * so that an address stays short and says the same to whoever opens it.
 */
export function useUrlState<T extends string>(key: string, initial: T): [T, (value: T) => void]
export function useUrlState(key: string): [string | undefined, (value: string | undefined) => void]
export function useUrlState(key: string, initial?: string) {
  const [search, setSearch] = useSearchParams()
  const value = search.get(key) ?? initial
  const set = useCallback(
    (next: string | undefined) => {
      // The router's own copy lags behind two changes in one event; the address bar does not.
      const now = new URLSearchParams(location.search)
      if (next === undefined || next === initial || next === '') now.delete(key)
      else now.set(key, next)
      // At once: a slider that waits for the router would snap back under the next key.
      setSearch(now, { replace: true, flushSync: true })
    },
    [key, initial, setSearch],
  )
  return [value, set]
}

export interface GridState {
  /** `column,-other`: descending with a minus, most important first. */
  sort: string
  /** `column:op:value`, as the server takes it. */
  filter: string[]
  q: string
  hidden: string[]
}

export function readGridState(search: URLSearchParams): GridState {
  return {
    sort: search.get('sort') ?? '',
    filter: search.getAll('filter'),
    q: search.get('q') ?? '',
    hidden: search.get('hide')?.split(',').filter(Boolean) ?? [],
  }
}

export function writeGridState(search: URLSearchParams, state: Partial<GridState>): URLSearchParams {
  const next = new URLSearchParams(search)
  const set = (key: string, value: string) => (value ? next.set(key, value) : next.delete(key))
  if (state.sort !== undefined) set('sort', state.sort)
  if (state.q !== undefined) set('q', state.q)
  if (state.hidden !== undefined) set('hide', state.hidden.join(','))
  if (state.filter !== undefined) {
    next.delete('filter')
    for (const filter of state.filter) next.append('filter', filter)
  }
  return next
}

export function toTableQuery(state: GridState): TableQuery {
  return {
    ...(state.sort ? { sort: state.sort } : {}),
    ...(state.q ? { q: state.q } : {}),
    ...(state.filter.length ? { filter: state.filter } : {}),
  }
}

/** The sort, filters, search and hidden columns of the one grid of a page. */
export function useGridUrlState(): [GridState, (state: Partial<GridState>) => void] {
  const [search, setSearch] = useSearchParams()
  const state = useMemo(() => readGridState(search), [search])
  const set = useCallback(
    (change: Partial<GridState>) => {
      const now = new URLSearchParams(location.search)
      const next = writeGridState(now, change)
      if (next.toString() !== now.toString()) setSearch(next, { replace: true })
    },
    [setSearch],
  )
  return [state, set]
}
