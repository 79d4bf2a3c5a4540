import { queryOptions } from '@tanstack/react-query'
import { view } from './client'
import type { Id, Schemas } from './contract'
import { keys } from './queries'

export type Design = Schemas['Design']
export type GenerationEntry = Schemas['DesignListGenerationEntry']
export type DesignList = Schemas['DesignList']
export type Region = Schemas['Region']
export type RackCheck = Schemas['RackSheetRackCheck']
export type RackUnit = Schemas['RackSheetRackUnit']
export type RackSheet = Schemas['RackSheet']
export type Sum = Schemas['BillSheetSum']
export type BillRow = Schemas['BillSheetBillRow']
export type BillSheet = Schemas['BillSheet']
export type ItemLine = Schemas['ItemUsesItemLine']
export type ItemUses = Schemas['ItemUses']
export type Stretch = Schemas['LineChangeStretch']
export type BillFigures = Schemas['BillFigures']
export type OpenOrder = Schemas['OpenOrder']
export type GenerationChange = Schemas['GenerationChange']
export type BillChange = Schemas['BillChange']
export type Shared = Schemas['RoadmapSheetShared']
export type RoadmapSheet = Schemas['RoadmapSheet']

/** The query string of what is given; what is empty is left out. */
export function search(parameters: Record<string, string | string[] | undefined>): string {
  const given = new URLSearchParams()
  for (const [key, value] of Object.entries(parameters)) for (const one of Array.isArray(value) ? value : [value]) if (one) given.append(key, one)
  const text = given.toString()
  return text ? `?${text}` : ''
}

export const programPath = (id: Id) => `/programs/${encodeURIComponent(id)}`

function asked<T>(id: Id, path: string) {
  return queryOptions({ queryKey: [...keys.program(id), 'view', path], queryFn: ({ signal }) => view<T>(`${programPath(id)}${path}`, signal) })
}

export const designsQuery = (id: Id) => asked<DesignList>(id, '/designs')
export const rackQuery = (id: Id, design: string, swap: { from?: string | undefined; to?: string | undefined }) => asked<RackSheet>(id, `/designs/${encodeURIComponent(design)}${swap.from && swap.to ? search({ from: swap.from, to: swap.to }) : ''}`)
export const billQuery = (id: Id, generation: string, on: string | undefined, cost: string) => asked<BillSheet>(id, `/bills/${encodeURIComponent(generation)}${search({ on, cost })}`)
export const usesQuery = (id: Id, item: string) => asked<ItemUses>(id, `/uses${search({ item })}`)
export const changeQuery = (id: Id, of: { before?: string | undefined; after?: string | undefined; scenario?: string[]; run?: string | undefined }) => asked<BillChange>(id, `/change${search(of)}`)
export const roadmapQuery = (id: Id, delays: string[]) => asked<RoadmapSheet>(id, `/roadmap${search({ delay: delays })}`)
