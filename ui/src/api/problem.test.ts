import { afterEach, expect, test, vi } from 'vitest'
import { api, ask, csrfToken, onRefused } from './client'
import { asProblem, Problem, problemOf } from './problem'

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } })

const answer = (response: () => Response) => {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request)
    return response()
  })
  return asked
}

afterEach(() => {
  vi.unstubAllGlobals()
  document.cookie = 'XSRF-TOKEN=; max-age=0'
})

test("a problem has the server's sentence, its errors at their fields, and advice", async () => {
  const problem = await problemOf(json(400, { type: 'about:blank', title: 'Not accepted', status: 400, detail: 'The new password is too short.', errors: [{ field: 'next', message: 'At least 12 characters.' }] }))
  expect(problem).toMatchObject({ status: 400, title: 'Not accepted', message: 'The new password is too short.' })
  expect(problem.at('next')).toBe('At least 12 characters.')
  expect(problem.at('current')).toBeUndefined()
  expect(problem.advice).toMatch(/Correct/)
})

test("what is no problem+json, such as a proxy's page, still becomes a sentence", async () => {
  const problem = await problemOf(new Response('<html>', { status: 502, statusText: 'Bad Gateway', headers: { 'Content-Type': 'text/html' } }))
  expect(problem).toMatchObject({ status: 502, title: 'The server failed', message: 'The server answered 502 Bad Gateway.' })
  const broken = await problemOf(new Response('{', { status: 404, headers: { 'Content-Type': 'application/problem+json' } }))
  expect(broken.title).toBe('Not found')
})

test('too many tries say how long to wait', async () => {
  const problem = await problemOf(json(429, { detail: 'Too many tries.' }, { 'Retry-After': '30' }))
  expect(problem.advice).toBe('Wait 30 seconds, then try again.')
})

test('no answer at all is a problem too', () => {
  expect(asProblem(new TypeError('Failed to fetch'))).toMatchObject({ status: 0, message: 'The server did not answer.' })
  expect(asProblem(new Error('no such chunk')).message).toBe('no such chunk')
})

test('a refused call throws its problem; a lost session is said once to whoever listens', async () => {
  const signedOut = vi.fn()
  const passwordMustChange = vi.fn()
  onRefused({ signedOut, passwordMustChange })
  answer(() => json(401, { title: 'Not signed in', detail: 'Sign in first.' }))
  await expect(ask(api.GET('/programs', {}))).rejects.toBeInstanceOf(Problem)
  expect(signedOut).toHaveBeenCalledOnce()
  await expect(ask(api.GET('/session', {}))).rejects.toMatchObject({ status: 401 })
  expect(signedOut).toHaveBeenCalledOnce()
  answer(() => json(403, { type: 'urn:rackwright:password-must-change', detail: 'Choose a password first.' }))
  await expect(ask(api.GET('/runs', {}))).rejects.toMatchObject({ mustChangePassword: true })
  expect(passwordMustChange).toHaveBeenCalledOnce()
})

test('a call that changes something carries the CSRF token; one that reads does not', async () => {
  document.cookie = 'XSRF-TOKEN=a%2Bb'
  expect(csrfToken()).toBe('a+b')
  const asked = answer(() => new Response('{}', { headers: { 'Content-Type': 'application/json' } }))
  await api.POST('/runs/{id}/cancel', { params: { path: { id: 7 } } })
  await api.GET('/runs/{id}', { params: { path: { id: 7 } } })
  expect(asked.map((r) => [r.method, new URL(r.url).pathname, r.headers.get('X-XSRF-TOKEN')])).toEqual([
    ['POST', '/api/v1/runs/7/cancel', 'a+b'],
    ['GET', '/api/v1/runs/7', null],
  ])
})
