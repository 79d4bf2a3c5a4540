import { queryOptions } from '@tanstack/react-query'
import { view } from './client'
import type { Id, Schemas } from './contract'
import { keys } from './queries'

export type ComparedPlan = Schemas['PlanComparisonComparedPlan']
export type ComparedFigure = Schemas['PlanComparisonComparedFigure']
export type ComparedCost = Schemas['PlanComparisonComparedCost']
export type SiteMoved = Schemas['PlanComparisonSiteMoved']
export type DemandThatSlips = Schemas['PlanComparisonDemandThatSlips']
export type LimitMoved = Schemas['PlanComparisonLimitMoved']
export type OptionMoved = Schemas['PlanComparisonOptionMoved']
export type PlantLoad = Schemas['PlanComparisonPlantLoad']
export type OrdersMoved = Schemas['PlanComparisonOrdersMoved']
export type PlanComparison = Schemas['PlanComparison']

export const comparisonQuery = (id: Id) =>
  queryOptions({
    queryKey: [...keys.run(id), 'comparison'],
    queryFn: ({ signal }) => view<PlanComparison>(`/runs/${encodeURIComponent(id)}/comparison`, signal),
    staleTime: Infinity,
  })
