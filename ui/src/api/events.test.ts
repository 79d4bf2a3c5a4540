import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Page, Run } from './contract'
import { applyDeleted, applyRun, backoff, type Connection, listen } from './events'
import { keys, runsQuery } from './queries'

const run = (id: number, more: Partial<Run> = {}): Run => ({ id, kind: 'PLAN', label: 'a plan', createdBy: 'ann', request: { kind: 'PLAN' }, scenarios: [], state: 'RUNNING', createdAt: '2026-11-28T14:00:00Z', attempts: 1, pinned: false, ...more })
const list = runsQuery({ limit: 50 }).queryKey
const page = (...items: Run[]): Page<Run> => ({ items, total: items.length, offset: 0, limit: 50 })
let cache: QueryClient

beforeEach(() => {
  vi.useFakeTimers()
  cache = new QueryClient()
})
afterEach(() => vi.useRealTimers())

test('a changed run is put into its own entry and its row, and no list is fetched again for progress alone', () => {
  cache.setQueryData(list, page(run(2), run(1)))
  cache.setQueryData(keys.run(2), run(2))
  applyRun(cache, run(2, { stage: 'optimise', gap: 0.08 }))
  expect(cache.getQueryData<Page<Run>>(list)!.items.map((r) => r.gap)).toEqual([0.08, undefined])
  expect(cache.getQueryData<Run>(keys.run(2))!.stage).toBe('optimise')
  expect(cache.getQueryState(list)!.isInvalidated).toBe(false)
})

test('a new run, or one in another state, makes the lists stale', () => {
  cache.setQueryData(list, page(run(1)))
  applyRun(cache, run(2))
  expect(cache.getQueryState(list)!.isInvalidated).toBe(true)
  cache.setQueryData(list, page(run(2)))
  applyRun(cache, run(2, { state: 'DONE' }))
  expect(cache.getQueryState(list)!.isInvalidated).toBe(true)
})

test('a deleted run leaves the lists and the cache', () => {
  cache.setQueryData(list, page(run(2), run(1)))
  cache.setQueryData(keys.run(2), run(2))
  applyDeleted(cache, 2)
  expect(cache.getQueryData<Page<Run>>(list)).toMatchObject({ total: 1, items: [{ id: 1 }] })
  expect(cache.getQueryData(keys.run(2))).toBeUndefined()
})

class FakeSource extends EventTarget {
  readyState = 0
  close() {
    this.readyState = 2
  }
  send(type: string, data?: unknown) {
    this.dispatchEvent(data === undefined ? new Event(type) : new MessageEvent(type, { data: JSON.stringify(data) }))
  }
}

test('a refused connection is opened again, later each time, and what was missed is fetched', () => {
  const sources: FakeSource[] = []
  const told: Connection[] = []
  cache.setQueryData(list, page(run(1)))
  const stop = listen(cache, (c) => told.push(c), () => {
    const source = new FakeSource()
    sources.push(source)
    return source as unknown as EventSource
  })
  sources[0]!.send('open')
  sources[0]!.readyState = 2
  sources[0]!.send('error')
  vi.advanceTimersByTime(999)
  expect(sources).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(sources).toHaveLength(2)
  sources[1]!.readyState = 2
  sources[1]!.send('error')
  vi.advanceTimersByTime(1_999)
  expect(sources).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(cache.getQueryState(list)!.isInvalidated).toBe(false)
  sources[2]!.send('open')
  expect(cache.getQueryState(list)!.isInvalidated).toBe(true)
  sources[2]!.send('run', run(1, { gap: 0.01 }))
  expect(cache.getQueryData<Page<Run>>(list)!.items[0]!.gap).toBe(0.01)
  expect(told).toEqual(['live', 'lost', 'lost', 'live'])
  stop()
  expect(sources[2]!.readyState).toBe(2)
})

test('a connection that the browser mends itself is left to it', () => {
  const open = vi.fn(() => new FakeSource() as unknown as EventSource)
  listen(cache, () => {}, open)
  const source = open.mock.results[0]!.value as FakeSource
  source.send('error')
  vi.advanceTimersByTime(60_000)
  expect(open).toHaveBeenCalledOnce()
  expect([backoff(0), backoff(3), backoff(20)]).toEqual([1_000, 8_000, 30_000])
})
