import { queryOptions } from '@tanstack/react-query'
import { api, ask, BASE, csrfToken, view } from './client'
import type { Cell, Id, Schemas } from './contract'
import { problemOf } from './problem'
import { keys } from './queries'

/** One change of a scenario: its kind, and its keys as the server takes them. */
export type Change = { kind: string } & Record<string, unknown>
export interface Stated { title?: string; question?: string; changes?: Change[]; yaml?: string }
export type ChangeFault = Schemas['ChangeFault']
export type Checked = Schemas['Checked']
export type EditableTable = Schemas['EditableTable']

const scenarioPath = (program: Id, name: string) => `/programs/${encodeURIComponent(program)}/scenarios/${encodeURIComponent(name)}`

export const scenarioQuery = (program: Id, name: string) => queryOptions({ queryKey: [...keys.program(program), 'scenario', name], queryFn: () => view<Stated>(scenarioPath(program, name)) })
export const editableTablesQuery = queryOptions({ queryKey: ['editable tables'], queryFn: () => view<EditableTable[]>('/editable-tables'), staleTime: Infinity })
export const changeKindsQuery = queryOptions({ queryKey: ['change kinds'], queryFn: () => ask(api.GET('/change-kinds')), staleTime: Infinity })

/** What a scenario that is being made would come to; nothing is kept. */
export async function checkScenario(program: Id, stated: Stated, signal?: AbortSignal): Promise<Checked> {
  const response = await fetch(`${BASE}/programs/${encodeURIComponent(program)}/scenario-check`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() ?? '' },
    body: JSON.stringify(stated),
    ...(signal ? { signal } : {}),
  })
  if (!response.ok) throw await problemOf(response)
  return response.json()
}

/** The names that a column of the program's tables has, such as `sites.site`. */
export const namesQuery = (program: Id, holds: string) => {
  const [table = '', column = ''] = holds.split('.')
  return queryOptions({
    queryKey: [...keys.program(program), 'names', holds],
    queryFn: async () => {
      const page = await ask(api.GET('/programs/{id}/tables/{table}', { params: { path: { id: String(program), table }, query: { limit: 1000 } } }))
      const at = page.columns.findIndex((c) => c.name === column)
      return [...new Set(page.rows.map((r) => (r as Cell[])[at]).filter((v) => v !== null && v !== '').map(String))].sort()
    },
  })
}
