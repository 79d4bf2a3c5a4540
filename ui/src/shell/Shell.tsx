import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { Link, NavLink, Outlet, useLocation, useNavigation } from 'react-router'
import type { Session } from '../api/contract'
import { useRunEvents } from '../api/events'
import { runsQuery } from '../api/queries'
import { Icon } from '../components/icons'
import { PageSkeleton } from '../components/Skeleton'
import { PAGES, pageHref } from '../pages'
import { useCurrent } from './current'
import { SessionContext } from './session'
import './shell.css'
import { TopBar } from './TopBar'

function storedCollapsed(): boolean {
  try {
    return localStorage.getItem('rail') === 'collapsed'
  } catch {
    return false
  }
}

/** The frame of every page: navigation on the left, the program and run being looked at on top, the page between. */
export function Shell({ session }: { session: Session }) {
  const connection = useRunEvents()
  const current = useCurrent()
  const { pathname } = useLocation()
  const navigation = useNavigation()
  const [collapsed, setCollapsed] = useState(storedCollapsed)
  const [open, setOpen] = useState(false)
  const active = useQuery(runsQuery({ state: 'RUNNING', limit: 1 })).data?.total ?? 0

  useEffect(() => setOpen(false), [pathname])
  useEffect(() => {
    if (!open) return
    const close = (e: KeyboardEvent) => e.key === 'Escape' && setOpen(false)
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [open])

  const fold = () => {
    setCollapsed(!collapsed)
    try {
      localStorage.setItem('rail', collapsed ? 'open' : 'collapsed')
    } catch {
      // It lasts for this page then.
    }
  }

  return (
    <SessionContext value={session}>
      <a className="skip" href="#main">Skip to the page</a>
      <div className={`shell${collapsed ? ' collapsed' : ''}${open ? ' open' : ''}`}>
        <nav className="rail" aria-label="Pages" id="rail">
          <Link to="/" className="brand" aria-label="Rackwright, newest plan">
            <svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#2a74c7" /><g fill="#fff"><rect x="7" y="7" width="12" height="4" rx="1" /><rect x="7" y="14" width="18" height="4" rx="1" /><rect x="7" y="21" width="15" height="4" rx="1" /></g></svg>
            <span>Rackwright</span>
          </Link>
          <ul>
            {PAGES.filter((page) => page.icon).map((page) => {
              const href = pageHref(page.path, current)
              // A program's other pages have entries of their own.
              const inside = page.path === '/programs' && /^\/programs(\/[^/]+(\/data(\/.*)?)?)?$/.test(pathname)
              return (
                <li key={page.path}>
                  {href ? (
                    <NavLink to={href} end={page.path === '/runs' || page.path === '/programs'} title={collapsed ? page.label : undefined} {...(inside ? { 'aria-current': 'page' } : {})}>
                      <Icon name={page.icon!} />
                      <span>{page.label}</span>
                      {page.path === '/runs' && active > 0 && <b className="badge">{active}<span className="visually-hidden"> running</span></b>}
                    </NavLink>
                  ) : (
                    <span className="off" aria-disabled="true" title={`${page.label}: there is no finished plan yet`}>
                      <Icon name={page.icon!} />
                      <span>{page.label}</span>
                    </span>
                  )}
                </li>
              )
            })}
          </ul>
          <button type="button" className="fold" onClick={fold} aria-expanded={!collapsed} aria-controls="rail" title={collapsed ? 'Show labels' : undefined}>
            <Icon name={collapsed ? 'expand' : 'collapse'} />
            <span>Collapse</span>
          </button>
        </nav>
        {open && <div className="veil" onClick={() => setOpen(false)} />}
        <TopBar session={session} current={current} connection={connection} openMenu={() => setOpen(true)} menuOpen={open} />
        <main id="main" tabIndex={-1} aria-busy={navigation.state === 'loading'}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </SessionContext>
  )
}
