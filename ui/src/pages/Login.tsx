import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { api, ask } from '../api/client'
import { Problem } from '../api/problem'
import { keys, sessionQuery } from '../api/queries'
import { TextField } from '../components/Form'
import { ProblemNote } from '../components/ProblemNote'
import { useTitle } from '../shell/session'
import './login.css'

/** Only an address of this UI: `next` is typed by anyone who writes a link. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/login') ? next : '/'
}

export default function Login() {
  useTitle('Sign in')
  const cache = useQueryClient()
  const session = useQuery(sessionQuery)
  const [search] = useSearchParams()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  if (session.data) return <Navigate to={safeNext(search.get('next'))} replace />

  const submit = async (e: FormEvent) => {
    e.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      cache.setQueryData(keys.session, await ask(api.POST('/session', { body: { name, password } })))
    } catch (refused) {
      setPassword('')
      setError(refused instanceof Problem && refused.status === 401 ? new Problem(400, 'Not signed in', 'Name and password do not match.') : refused)
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className="login">
      <LoginCard title="Sign in" intro="Plans for AI data-center hardware: what is built, shipped and switched on, when, and why.">
        <form className="form" onSubmit={submit}>
          <TextField label="Name" name="username" autoComplete="username" required autoFocus value={name} change={setName} />
          <TextField label="Password" name="password" type="password" autoComplete="current-password" required value={password} change={setPassword} />
          {error != null && <ProblemNote error={error} />}
          <button type="submit" className="button primary" disabled={busy}>{busy ? 'One moment …' : 'Sign in'}</button>
          <p className="muted small">Forgotten it? An administrator can set a one-time password.</p>
        </form>
      </LoginCard>
    </main>
  )
}

export function LoginCard({ title, intro, children }: { title: string; intro: string; children: React.ReactNode }) {
  return (
    <div className="login-card">
      <div className="login-brand">
        <svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#2a74c7" /><g fill="#fff"><rect x="7" y="7" width="12" height="4" rx="1" /><rect x="7" y="14" width="18" height="4" rx="1" /><rect x="7" y="21" width="15" height="4" rx="1" /></g></svg>
        Rackwright
      </div>
      <h1>{title}</h1>
      <p className="muted">{intro}</p>
      {children}
    </div>
  )
}
