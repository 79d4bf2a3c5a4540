import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ask } from '../api/client'
import type { Role, Token, User } from '../api/contract'
import { keys, tokensQuery, usersQuery } from '../api/queries'
import { Dialog } from '../components/Dialog'
import { Empty } from '../components/Empty'
import { SelectField, TextField } from '../components/Form'
import { Icon } from '../components/icons'
import { Panel } from '../components/Panel'
import { PasswordForm } from '../components/PasswordForm'
import { ProblemNote } from '../components/ProblemNote'
import { Skeleton } from '../components/Skeleton'
import { Status } from '../components/Status'
import { Tabs } from '../components/Tabs'
import { useToast } from '../components/Toast'
import { ago, day, instant } from '../format'
import { useSession, useTitle } from '../shell/session'
import { useUrlState } from '../urlState'

const ROLES: [Role, string, string][] = [
  ['VIEWER', 'Viewer', 'looks at programs and runs'],
  ['PLANNER', 'Planner', 'also starts runs and changes programs'],
  ['ADMIN', 'Administrator', 'also manages users'],
]
const roleName = (role: Role) => ROLES.find(([r]) => r === role)?.[1] ?? role

export default function Account() {
  useTitle('Account')
  const session = useSession()
  const [tab, setTab] = useUrlState<string>('tab', 'password')
  const tabs = [
    { id: 'password', label: 'Password' },
    { id: 'tokens', label: 'Access tokens' },
    ...(session.role === 'ADMIN' ? [{ id: 'users', label: 'Users' }] : []),
  ]
  const shown = tabs.some((t) => t.id === tab) ? tab : 'password'
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Account</h1>
          <p>{session.name}, {roleName(session.role)}</p>
        </div>
      </div>
      <Tabs label="Account" tabs={tabs} value={shown} choose={setTab}>
        {shown === 'password' && <Password name={session.name} />}
        {shown === 'tokens' && <Tokens />}
        {shown === 'users' && <Users self={session.name} />}
      </Tabs>
    </div>
  )
}

function Password({ name }: { name: string }) {
  const { say } = useToast()
  return (
    <Panel title="Change the password">
      <PasswordForm name={name} done={() => say('The password is changed.')} />
    </Panel>
  )
}

/** A secret that is shown once: it is copied now, or made anew. */
function Secret({ label, value }: { label: string; value: string }) {
  const { say, fail } = useToast()
  return (
    <>
      <TextField label={label} value={value} readOnly change={() => {}} onFocus={(e) => e.target.select()} className="input mono" />
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() =>
            navigator.clipboard
              .writeText(value)
              .then(() => say('Copied.'))
              .catch(() => fail(new Error('The browser did not let it be copied. Select it and copy it yourself.')))
          }
        >
          <Icon name="copy" />
          Copy
        </button>
        <span className="muted small">It is shown this once only.</span>
      </div>
    </>
  )
}

function Tokens() {
  const cache = useQueryClient()
  const { say } = useToast()
  const tokens = useQuery(tokensQuery)
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<Token>()
  const [revoking, setRevoking] = useState<Token>()
  const [name, setName] = useState('')
  const [days, setDays] = useState('90')
  const refresh = () => cache.invalidateQueries({ queryKey: keys.tokens })
  const make = useMutation({
    mutationFn: () => ask(api.POST('/tokens', { body: { name, days: Number(days) } })),
    onSuccess: (token) => {
      setMaking(false)
      setName('')
      setMade(token)
      void refresh()
    },
  })
  const revoke = useMutation({
    mutationFn: (token: Token) => api.DELETE('/tokens/{id}', { params: { path: { id: token.id } } }),
    onSuccess: () => {
      setRevoking(undefined)
      say('The token is revoked.')
      void refresh()
    },
  })

  return (
    <Panel title="Access tokens" note="For scripts: sent as Authorization: Bearer, they may do what you may." flush actions={<button type="button" className="button" onClick={() => setMaking(true)}><Icon name="plus" />Make a token</button>}>
      {tokens.isPending ? <div className="page"><Skeleton /></div> : tokens.isError ? <div className="page"><ProblemNote error={tokens.error} retry={tokens.refetch} /></div> : tokens.data.length === 0 ? (
        <Empty title="No tokens" hint="A token lets a script use the server in your name, until a day that you choose." />
      ) : (
        <div className="scroll-x">
          <table className="table">
            <thead><tr><th scope="col">Name</th><th scope="col">Made</th><th scope="col">Expires</th><th scope="col">Last used</th><th scope="col"><span className="visually-hidden">Actions</span></th></tr></thead>
            <tbody>
              {tokens.data.map((t) => (
                <tr key={String(t.id)}>
                  <td><b>{t.name}</b></td>
                  <td>{day(t.createdAt)}</td>
                  <td>{day(t.expiresAt)} {Date.parse(t.expiresAt) < Date.now() && <Status tone="warn" icon="warning">Expired</Status>}</td>
                  <td>{t.lastUsedAt ? <span title={instant(t.lastUsedAt)}>{ago(t.lastUsedAt)}</span> : <span className="muted">never</span>}</td>
                  <td className="number"><button type="button" className="button quiet" onClick={() => setRevoking(t)} aria-label={`Revoke ${t.name}`}>Revoke</button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {making && (
        <Dialog title="Make a token" verb="Make the token" close={() => setMaking(false)} submit={() => make.mutate()} busy={make.isPending} error={make.error}>
          <TextField label="Name" hint="What it is for, such as: nightly export" required value={name} change={setName} autoFocus />
          <TextField label="Valid for" unit="days" type="number" min={1} max={366} required value={days} change={setDays} />
        </Dialog>
      )}
      {made && <Dialog title={`Token ${made.name}`} close={() => setMade(undefined)}><Secret label="Token" value={made.secret ?? ''} /></Dialog>}
      {revoking && (
        <Dialog title={`Revoke ${revoking.name}?`} verb="Revoke" danger close={() => setRevoking(undefined)} submit={() => revoke.mutate(revoking)} busy={revoke.isPending} error={revoke.error}>
          <p>Scripts that use it are refused from now on.</p>
        </Dialog>
      )}
    </Panel>
  )
}

function Users({ self }: { self: string }) {
  const cache = useQueryClient()
  const { say, fail } = useToast()
  const users = useQuery(usersQuery)
  const [adding, setAdding] = useState(false)
  const [shown, setShown] = useState<User>()
  const [asking, setAsking] = useState<{ user: User; what: 'reset' | 'delete' }>()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('PLANNER')
  const refresh = () => cache.invalidateQueries({ queryKey: keys.users })
  const add = useMutation({
    mutationFn: () => ask(api.POST('/users', { body: { name, role } })),
    onSuccess: (user) => {
      setAdding(false)
      setName('')
      setShown(user)
      void refresh()
    },
  })
  const setRoleOf = useMutation({
    mutationFn: ({ user, to }: { user: User; to: Role }) => api.PATCH('/users/{name}', { params: { path: { name: user.name } }, body: { role: to } }),
    onSuccess: (_, { user, to }) => {
      say(`${user.name} is ${roleName(to).toLowerCase()} now.`)
      void refresh()
    },
    onError: fail,
  })
  const act = useMutation({
    mutationFn: async ({ user, what }: { user: User; what: 'reset' | 'delete' }) => {
      const params = { path: { name: user.name } }
      if (what === 'reset') return ask(api.PATCH('/users/{name}', { params, body: { resetPassword: true } }))
      await api.DELETE('/users/{name}', { params })
      return undefined
    },
    onSuccess: (user, asked) => {
      setAsking(undefined)
      if (user) setShown(user)
      else say(`${asked.user.name} is deleted.`)
      void refresh()
    },
  })

  return (
    <Panel title="Users" flush actions={<button type="button" className="button" onClick={() => setAdding(true)}><Icon name="plus" />Add a user</button>}>
      {users.isPending ? <div className="page"><Skeleton /></div> : users.isError ? <div className="page"><ProblemNote error={users.error} retry={users.refetch} /></div> : (
        <div className="scroll-x">
          <table className="table">
            <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Since</th><th scope="col">Password</th><th scope="col"><span className="visually-hidden">Actions</span></th></tr></thead>
            <tbody>
              {users.data.map((u) => (
                <tr key={u.name}>
                  <td><b>{u.name}</b>{u.name === self && <span className="muted"> (you)</span>}</td>
                  <td>
                    <select className="input" aria-label={`Role of ${u.name}`} value={u.role} disabled={u.name === self} onChange={(e) => setRoleOf.mutate({ user: u, to: e.target.value as Role })}>
                      {ROLES.map(([r, text]) => <option key={r} value={r}>{text}</option>)}
                    </select>
                  </td>
                  <td>{day(u.createdAt)}</td>
                  <td>{u.mustChangePassword ? <Status tone="warn" icon="warning">One-time, not used yet</Status> : <Status tone="good" icon="check">Chosen</Status>}</td>
                  <td className="number">
                    <button type="button" className="button quiet" disabled={u.name === self} onClick={() => setAsking({ user: u, what: 'reset' })} aria-label={`Reset the password of ${u.name}`}>Reset the password</button>
                    <button type="button" className="button quiet" disabled={u.name === self} onClick={() => setAsking({ user: u, what: 'delete' })} aria-label={`Delete ${u.name}`}>Delete</button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {adding && (
        <Dialog title="Add a user" verb="Add the user" close={() => setAdding(false)} submit={() => add.mutate()} busy={add.isPending} error={add.error}>
          <TextField label="Name" required value={name} change={setName} autoFocus autoComplete="off" />
          <SelectField label="Role" value={role} change={(r) => setRole(r as Role)}>
            {ROLES.map(([r, text, may]) => <option key={r} value={r}>{text}: {may}</option>)}
          </SelectField>
        </Dialog>
      )}
      {shown && (
        <Dialog title={`One-time password of ${shown.name}`} close={() => setShown(undefined)}>
          <p>Give it to {shown.name}. Whoever signs in with it has to choose another at once.</p>
          <Secret label="One-time password" value={shown.oneTimePassword ?? ''} />
        </Dialog>
      )}
      {asking && (
        <Dialog title={asking.what === 'reset' ? `Reset the password of ${asking.user.name}?` : `Delete ${asking.user.name}?`} verb={asking.what === 'reset' ? 'Reset' : 'Delete'} danger close={() => setAsking(undefined)} submit={() => act.mutate(asking)} busy={act.isPending} error={act.error}>
          <p>{asking.what === 'reset' ? 'The present password stops working. You get a one-time password to hand over.' : 'Sessions and tokens of this user end at once. Runs and programs stay.'}</p>
        </Dialog>
      )}
    </Panel>
  )
}
