import { type FormEvent, useState } from 'react'
import { api } from '../api/client'
import { asProblem, type Problem } from '../api/problem'
import { TextField } from './Form'
import { ProblemNote } from './ProblemNote'

/** The old password, the new one twice; what the server says about the new one stands at its field. */
export function PasswordForm({ name, currentLabel = 'Current password', done }: { name: string; currentLabel?: string; done: () => void }) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const differs = again !== '' && again !== next

  const submit = async (e: FormEvent) => {
    e.preventDefault()
    if (next !== again) return
    setBusy(true)
    setProblem(undefined)
    try {
      await api.PUT('/session/password', { body: { current, next } })
      setCurrent('')
      setNext('')
      setAgain('')
      done()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="form" onSubmit={submit}>
      <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
      <TextField label={currentLabel} type="password" autoComplete="current-password" required value={current} change={setCurrent} error={problem?.at('current')} />
      <TextField label="New password" type="password" autoComplete="new-password" required minLength={12} value={next} change={setNext} hint="At least 12 characters, not your name, and not a common one." error={problem?.at('next')} />
      <TextField label="New password, again" type="password" autoComplete="new-password" required value={again} change={setAgain} error={differs ? 'The two differ.' : undefined} />
      {problem && !problem.at('next') && !problem.at('current') && <ProblemNote error={problem} />}
      <button type="submit" className="button primary" disabled={busy || differs}>{busy ? 'One moment …' : 'Set the password'}</button>
    </form>
  )
}
