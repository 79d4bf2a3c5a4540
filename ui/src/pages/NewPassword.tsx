import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client'
import type { Session } from '../api/contract'
import { keys } from '../api/queries'
import { PasswordForm } from '../components/PasswordForm'
import { useTitle } from '../shell/session'
import { LoginCard } from './Login'
import './login.css'

/** The password that came from an administrator works once: its owner chooses another before anything else. */
export default function NewPassword({ session }: { session: Session }) {
  useTitle('Choose a password')
  const cache = useQueryClient()
  const [left, setLeft] = useState(false)
  const leave = async () => {
    setLeft(true)
    await api.DELETE('/session').catch(() => undefined)
    cache.setQueryData(keys.session, null)
  }
  return (
    <main className="login">
      <LoginCard title="Choose a password" intro={`Welcome, ${session.name}. The one-time password has done its work; choose one of your own to go on.`}>
        <PasswordForm
          name={session.name}
          currentLabel="One-time password"
          done={() => void cache.invalidateQueries({ queryKey: keys.session })}
        />
        <button type="button" className="button quiet" disabled={left} onClick={leave}>Sign out instead</button>
      </LoginCard>
    </main>
  )
}
