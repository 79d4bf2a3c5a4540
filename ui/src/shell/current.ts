import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useMatches, useSearchParams } from 'react-router'
import type { Program, Run } from '../api/contract'
import { programsQuery, runQuery, runsQuery } from '../api/queries'

export interface CurrentView {
  runId?: string | undefined
  run?: Run | undefined
  programId?: string | undefined
  program?: Program | undefined
  programs: Program[]
  /** Done plans and other done runs, newest first: what the run picker offers. */
  runs: Run[]
  /** The page's own path names the run, so another one can be put in its place. */
  onRunPage: boolean
  onProgramPage: boolean
}

const REMEMBERED = 'rackwright.run'

function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(REMEMBERED) ?? undefined
  } catch {
    return undefined
  }
}

/**
 * The run and program that are being looked at. The address says so; on a page without one (Runs, Account) it is the
 * run looked at last in this tab, else the newest done plan.
 */
export function useCurrent(): CurrentView {
  const params = useMatches().at(-1)?.params ?? {}
  const [search] = useSearchParams()
  const runs = useQuery(runsQuery({ state: 'DONE', limit: 200 }))
  const programs = useQuery(programsQuery)
  const items = runs.data?.items ?? []
  const asked = params['runId']
  const last = remembered()
  const askedProgram = params['programId'] ?? search.get('program') ?? undefined
  const fitting = askedProgram === undefined ? items : items.filter((r) => String(r.program) === askedProgram)
  const runId = asked ?? (fitting.some((r) => String(r.id) === last) ? last : undefined) ?? fitting.find((r) => r.kind === 'PLAN')?.id.toString()
  const listed = items.find((r) => String(r.id) === runId)
  const one = useQuery({ ...runQuery(runId ?? ''), enabled: runId !== undefined && !listed && !runs.isPending })
  const run = listed ?? one.data

  useEffect(() => {
    try {
      if (asked) sessionStorage.setItem(REMEMBERED, asked)
    } catch {
      // Without storage the newest plan is shown instead.
    }
  }, [asked])

  const programId = askedProgram ?? (run?.program != null ? String(run.program) : undefined) ?? programs.data?.items[0]?.id.toString()
  return {
    runId,
    run,
    programId,
    program: programs.data?.items.find((p) => String(p.id) === programId),
    programs: programs.data?.items ?? [],
    runs: items,
    onRunPage: asked !== undefined,
    onProgramPage: params['programId'] !== undefined,
  }
}

export function runName(run: Run): string {
  return run.label || (run.scenarios.length ? run.scenarios.join(' + ') : { PLAN: 'Base plan', COMPARE: 'Comparison', FRONTIER: 'Frontier', DESIGN: 'Design' }[run.kind])
}
