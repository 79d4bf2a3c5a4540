/** What went wrong with one field or at one place of a file, in the server's words. */
export interface ProblemItem {
  field?: string
  message: string
  file?: string
  line?: number
  column?: number
  maybe?: string
}

/**
 * A call that failed: RFC 9457 problem details as an error. `message` is a sentence that may be shown as it is, and
 * `advice` says what the person can do next.
 */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
    readonly type = 'about:blank',
    readonly errors: ProblemItem[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(detail)
  }

  get mustChangePassword(): boolean {
    return this.type === 'urn:rackwright:password-must-change'
  }

  get advice(): string {
    if (this.status === 0) return 'Check that the server runs and that you are connected, then try again.'
    if (this.status === 401) return 'Sign in again.'
    if (this.status === 403) return 'Ask an administrator for the right to do this.'
    if (this.status === 404) return 'It may have been deleted. Go back to the list.'
    if (this.status === 409 || this.status === 412) return 'Load the page again to see what changed, then repeat.'
    if (this.status === 413) return 'Send a smaller file, or ask an administrator to raise the limit.'
    if (this.status === 429) return `Wait ${this.retryAfterSeconds ?? 60} seconds, then try again.`
    if (this.status >= 500) return "Try again. If it stays, the server's log says more."
    return 'Correct what is named and try again.'
  }

  /** The messages at one field of a form. */
  at(field: string): string | undefined {
    const messages = this.errors.filter((e) => e.field === field).map((e) => e.message)
    return messages.length ? messages.join(' ') : undefined
  }
}

const TITLES: Record<number, string> = {
  400: 'Not accepted',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Changed meanwhile',
  413: 'Too large',
  429: 'Too many tries',
}

/** Reads any failed answer; one that is no problem+json (a proxy's page, say) still becomes a sentence. */
export async function problemOf(response: Response): Promise<Problem> {
  let body: Record<string, unknown> = {}
  if (/\bjson\b/.test(response.headers.get('Content-Type') ?? '')) {
    body = await response.json().catch(() => ({}))
  }
  const text = (key: string) => (typeof body[key] === 'string' && body[key] !== '' ? (body[key] as string) : undefined)
  const title = text('title') ?? TITLES[response.status] ?? (response.status >= 500 ? 'The server failed' : 'It did not work')
  const after = Number(response.headers.get('Retry-After') ?? Number.NaN)
  return new Problem(
    response.status,
    title,
    text('detail') ?? `The server answered ${response.status}${response.statusText ? ` ${response.statusText}` : ''}.`,
    text('type'),
    Array.isArray(body['errors']) ? (body['errors'] as ProblemItem[]) : [],
    Number.isFinite(after) ? after : undefined,
  )
}

/** Whatever was thrown, as a Problem: a failed fetch means that no answer came. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof TypeError) return new Problem(0, 'No answer', 'The server did not answer.')
  return new Problem(-1, 'The page failed', error instanceof Error ? error.message : String(error))
}
