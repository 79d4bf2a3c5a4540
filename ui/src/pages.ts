import type { ComponentType } from 'react'
import type { IconName } from './components/icons'

/**
 * Every page, in the order of the navigation. A page is one line here and one file with a default export, loaded when
 * it is first opened. `icon` puts it into the navigation; a path with `:runId` or `:programId` is filled with the run
 * or program that is being looked at. `/` opens the first page of a run.
 */
export interface PageEntry {
  path: string
  label: string
  icon?: IconName
  load: () => Promise<{ default: ComponentType }>
}

export const PAGES: PageEntry[] = [
  { path: '/runs/:runId/overview', label: 'Overview', icon: 'overview', load: () => import('./pages/Overview') },
  { path: '/runs/:runId/network', label: 'Network', icon: 'network', load: () => import('./pages/Network') },
  { path: '/runs/:runId/why/*', label: 'Why', icon: 'why', load: () => import('./pages/Why') },
  { path: '/runs/:runId/supply', label: 'Supply', icon: 'supply', load: () => import('./pages/Supply') },
  { path: '/runs/:runId/capacity', label: 'Capacity', icon: 'capacity', load: () => import('./pages/Capacity') },
  { path: '/runs/:runId/content', label: 'Content and duty', icon: 'content', load: () => import('./pages/Content') },
  { path: '/runs/:runId/tables/:table?', label: 'Tables', icon: 'tables', load: () => import('./pages/RunTables') },
  { path: '/programs/:programId/design', label: 'Design', icon: 'design', load: () => import('./pages/Design') },
  { path: '/programs/:programId/design/:generation', label: 'Design', load: () => import('./pages/Design') },
  { path: '/programs/:programId/scenarios', label: 'Scenarios', icon: 'scenarios', load: () => import('./pages/Scenarios') },
  { path: '/programs/:programId/scenarios/:name', label: 'Scenarios', load: () => import('./pages/Scenarios') },
  { path: '/compare', label: 'Compare', icon: 'compare', load: () => import('./pages/Compare') },
  { path: '/runs/:runId/compare', label: 'Compare', load: () => import('./pages/Compare') },
  { path: '/programs', label: 'Data', icon: 'data', load: () => import('./pages/Programs') },
  { path: '/programs/:programId/data/:table?', label: 'Data', load: () => import('./pages/ProgramData') },
  { path: '/runs', label: 'Runs', icon: 'runs', load: () => import('./pages/Runs') },
  { path: '/account', label: 'Account', icon: 'account', load: () => import('./pages/Account') },
]

export interface Current {
  runId?: string | undefined
  programId?: string | undefined
}

/** The address of a page for a run and program; undefined when it needs one that there is not. */
export function pageHref(path: string, current: Current): string | undefined {
  let lacking = false
  const href = path
    .replace(/\/:[A-Za-z]+\?|\/\*$/g, '')
    .replace(/:([A-Za-z]+)/g, (_, name: string) => {
      const value = name === 'runId' ? current.runId : name === 'programId' ? current.programId : undefined
      if (value === undefined) lacking = true
      return encodeURIComponent(value ?? '')
    })
  return lacking ? undefined : href
}

/** Where a run is opened: its first page. */
export function runHome(runId: string | number): string {
  const first = PAGES.find((page) => page.path.includes(':runId'))
  return (first && pageHref(first.path, { runId: String(runId) })) ?? '/runs'
}
