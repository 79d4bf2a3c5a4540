import { queryOptions } from '@tanstack/react-query'
import { view } from './client'
import type { Id } from './contract'
import { keys } from './queries'

export interface ComparedPlan { run: number; label: string; scenarios: string[]; kept: boolean; megawatts: (number | null)[] }
export interface ComparedFigure { figure: string; unit: string; base: number; values: (number | null)[] }
export interface ComparedCost { run: number; generation: string; part: string; baseUsd: number; usd: number }
export interface SiteMoved { run: number; site: string; racks: number; onTimeChange: number; baseRackWeeksLate: number; rackWeeksLate: number }
export interface DemandThatSlips { run: number; demand: string; site: string; generation: string; needBy: string; racks: number; baseRackWeeksLate: number; rackWeeksLate: number; baseLastDeployed?: string; lastDeployed?: string; slipWeeks: number }
export interface LimitMoved { run: number; kind: string; subject: string; meaning: string; what: string; baseOnePercentUsd: number; onePercentUsd: number; from?: string; to?: string }
export interface OptionMoved { run: number; option: string; what: string; baseDecided?: string; decided?: string }
export interface PlantLoad { run: number; plant: string; meaning: string; quarter: string; baseRacks: number; racks: number; baseLoad: number; load: number }
export interface OrdersMoved { run: number; family: string; site: string; baseOrders: number; orders: number; added: number; gone: number; moved: number; baseSpendUsd: number; spendUsd: number }

export interface PlanComparison {
  currency: string
  plans: ComparedPlan[]
  reasons: { run: number; sentences: string[] }[]
  figures: ComparedFigure[]
  months: string[]
  costs: ComparedCost[]
  sites: SiteMoved[]
  demandsThatSlip: DemandThatSlips[]
  limits: LimitMoved[]
  options: OptionMoved[]
  plants: PlantLoad[]
  orders: OrdersMoved[]
}

export const comparisonQuery = (id: Id) =>
  queryOptions({
    queryKey: [...keys.run(id), 'comparison'],
    queryFn: ({ signal }) => view<PlanComparison>(`/runs/${encodeURIComponent(id)}/comparison`, signal),
    staleTime: Infinity,
  })
