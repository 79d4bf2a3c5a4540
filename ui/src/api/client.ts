import createClient, { type Middleware } from 'openapi-fetch'
import type { Id, Program, TableQuery, paths } from './contract'
import { Problem, problemOf } from './problem'

export const BASE = '/api/v1'

let whenSignedOut: () => void = () => {}
let whenPasswordMustChange: () => void = () => {}

/** Says once what happens when the session has ended, or when only a new password is let through. */
export function onRefused(refused: { signedOut: () => void; passwordMustChange: () => void }): void {
  whenSignedOut = refused.signedOut
  whenPasswordMustChange = refused.passwordMustChange
}

export function csrfToken(cookies = document.cookie): string | undefined {
  const cookie = cookies.split('; ').find((c) => c.startsWith('XSRF-TOKEN='))
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : undefined
}

/** The header for a call that changes something. The first answer of the server sets the cookie; ask for it if need be. */
async function csrfHeader(): Promise<Record<string, string>> {
  if (!csrfToken()) await fetch(`${BASE}/session`, { headers: { Accept: 'application/json' } }).catch(() => undefined)
  const token = csrfToken()
  return token ? { 'X-XSRF-TOKEN': token } : {}
}

async function refuse(response: Response, url: string): Promise<never> {
  const problem = await problemOf(response)
  if (problem.status === 401 && !new URL(url, location.href).pathname.endsWith('/session')) whenSignedOut()
  if (problem.mustChangePassword) whenPasswordMustChange()
  throw problem
}

const guard: Middleware = {
  async onRequest({ request }) {
    request.headers.set('Accept', 'application/json')
    if (request.method !== 'GET') {
      for (const [name, value] of Object.entries(await csrfHeader())) request.headers.set(name, value)
    }
    return request
  },
  async onResponse({ request, response }) {
    if (!response.ok) await refuse(response, request.url)
  },
}

export const api = createClient<paths>({ baseUrl: location.origin + BASE, fetch: (request) => fetch(request) })
api.use(guard)

/** The data of a call; a failed call has thrown its Problem already. */
export async function ask<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T
}

/** Sends a program's folder (.zip) or workbook (.xlsx): a new program, or a new revision of `replace`. */
export async function uploadProgram(file: File, to: { name: string } | { replace: Id }): Promise<Program> {
  const form = new FormData()
  if ('name' in to) form.set('name', to.name)
  form.set('file', file)
  const url = 'name' in to ? `${BASE}/programs` : `${BASE}/programs/${encodeURIComponent(to.replace)}/file`
  const response = await fetch(url, {
    method: 'name' in to ? 'POST' : 'PUT',
    body: form,
    headers: { Accept: 'application/json', ...(await csrfHeader()) },
  })
  if (!response.ok) await refuse(response, url)
  return response.json()
}

/** What the worker of a run printed. */
export async function runLog(id: Id): Promise<string> {
  const url = `${BASE}/runs/${encodeURIComponent(id)}/log`
  const response = await fetch(url, { headers: { Accept: 'text/plain' } })
  if (!response.ok) await refuse(response, url)
  return response.text()
}

/** A view of a run or program that has no type here yet: `view<Overview>('/runs/12/overview')`. */
export async function view<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(`${BASE}${path}`, { headers: { Accept: 'application/json' }, ...(signal ? { signal } : {}) })
  if (!response.ok) await refuse(response, `${BASE}${path}`)
  return response.json()
}

/** The query string of a table's page or file. */
export function tableSearch(query: TableQuery & { format?: 'csv' | 'xlsx' }): string {
  const search = new URLSearchParams()
  if (query.format) search.set('format', query.format)
  if (query.offset !== undefined) search.set('offset', String(query.offset))
  if (query.limit !== undefined) search.set('limit', String(query.limit))
  if (query.sort) search.set('sort', query.sort)
  if (query.q) search.set('q', query.q)
  for (const filter of query.filter ?? []) search.append('filter', filter)
  const text = search.toString()
  return text ? `?${text}` : ''
}

export { Problem }
