import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from 'react-router'
import { api } from '../api/client'
import type { Session } from '../api/contract'
import type { Connection } from '../api/events'
import { keys } from '../api/queries'
import { Icon, type IconName } from '../components/icons'
import { Picker } from '../components/Picker'
import { Popover } from '../components/Popover'
import { ago, money, number } from '../format'
import { runHome } from '../pages'
import { type CurrentView, runName } from './current'
import { setTheme, type Theme, useTheme } from './theme'

const THEMES: [Theme, string, IconName][] = [
  ['light', 'Light theme', 'sun'],
  ['dark', 'Dark theme', 'moon'],
  ['system', "The system's theme", 'system'],
]

export function TopBar({ session, current, connection, openMenu, menuOpen }: { session: Session; current: CurrentView; connection: Connection; openMenu: () => void; menuOpen: boolean }) {
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { pathname, search } = useLocation()
  const theme = useTheme()

  const toRun = (id: string) =>
    navigate(current.onRunPage ? pathname.replace(/^\/runs\/[^/]+/, `/runs/${encodeURIComponent(id)}`) + search : runHome(id))

  const toProgram = (id: string) => {
    if (current.onProgramPage) return navigate(pathname.replace(/^\/programs\/[^/]+/, `/programs/${encodeURIComponent(id)}`))
    if (pathname === '/runs') return navigate(`/runs?program=${encodeURIComponent(id)}`)
    const newest = current.runs.find((r) => r.kind === 'PLAN' && String(r.program) === id)
    return navigate(newest ? runHome(newest.id) : `/programs/${encodeURIComponent(id)}/data`)
  }

  const signOut = async () => {
    await api.DELETE('/session').catch(() => undefined)
    cache.clear()
    cache.setQueryData(keys.session, null)
    navigate('/login')
  }

  const runs = current.runs.filter((r) => current.programId === undefined || String(r.program ?? current.programId) === current.programId)

  return (
    <header className="top">
      <button type="button" className="button quiet icon-only menu" aria-label="Pages" aria-expanded={menuOpen} aria-controls="rail" onClick={openMenu}>
        <Icon name="menu" />
      </button>
      <Picker
        label="Program"
        value={current.programId}
        text={current.program?.name ?? current.programId ?? 'None yet'}
        options={current.programs.map((p) => ({
          value: String(p.id),
          text: p.name,
          note: `${p.racksDemanded == null ? '' : `${number(p.racksDemanded)} racks, `}revision ${p.revision}`,
        }))}
        choose={toProgram}
      />
      <Picker
        label="Run"
        value={current.runId}
        text={current.run ? `${current.run.id} ${runName(current.run)}` : 'None yet'}
        options={runs.map((r) => ({
          value: String(r.id),
          text: `${r.id} ${runName(r)}`,
          note: r.figures?.racksOnTime != null ? `${number(r.figures.racksOnTime)} on time, ${money(r.figures.landedCostUsd)}` : r.kind.toLowerCase(),
          aside: ago(r.endedAt ?? r.createdAt),
          ...(r.pinned ? { icon: 'pin' as const } : {}),
        }))}
        choose={toRun}
      />
      <div className="grow" />
      <div className="connection" role="status">
        {connection === 'lost' && <><Icon name="warning" /><span>No connection, trying again</span></>}
      </div>
      <fieldset className="segments">
        <legend className="visually-hidden">Theme</legend>
        {THEMES.map(([value, label, icon]) => (
          <label key={value} title={label}>
            <input type="radio" name="theme" checked={theme === value} onChange={() => setTheme(value)} aria-label={label} />
            <Icon name={icon} />
          </label>
        ))}
      </fieldset>
      <Popover label={`Account of ${session.name}`} button={<><Icon name="account" /><span className="who">{session.name}</span><Icon name="down" /></>} align="end">
        {(close) => (
          <div className="account-menu">
            <p><b>{session.name}</b><br /><span className="muted small">{{ ADMIN: 'Administrator', PLANNER: 'Planner', VIEWER: 'Viewer' }[session.role]}</span></p>
            <Link to="/account" onClick={close}><Icon name="account" />Account</Link>
            <button type="button" onClick={signOut}><Icon name="leave" />Sign out</button>
            <p className="muted small">Rackwright {session.version}</p>
          </div>
        )}
      </Popover>
    </header>
  )
}
