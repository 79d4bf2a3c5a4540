import { queryOptions } from '@tanstack/react-query'
import { view } from './client'
import type { Id } from './contract'
import { keys } from './queries'

export interface Design { name: string; kind: 'RACK' | 'HALL' | 'POD'; title: string; item: string; generation: string }
export interface GenerationEntry { name: string; title: string; vendor: string; rackItem: string; design?: string; rackPowerKw: number; facilityMw: number; priceUsd: number; gpus: number; petaflops: number; firstShip?: string; lastOrder?: string }
export interface DesignList { revision: number; asOf: string; currency: string; designs: Design[]; generations: GenerationEntry[]; revisions: number[]; scenarios: string[] }

export interface Region { place: number; piece: number; x: number; y: number; width: number; height: number }
export interface RackCheck { code: string; verdict: 'HOLDS' | 'FAILS' | 'UNKNOWN'; inputs: string; formula: string; value?: number; limit?: number; unit: string; marginPct?: number; source: string; line: number; suggestion: string }
export interface RackUnit { component: string; item: string; part: string; count: number; heightSlots: number; weightKg?: number; typicalW?: number; maximumW?: number; transientW?: number; liquidShare?: number; outputW: number; ports: Record<string, number>; holds: Record<string, number>; mark: string; source: string }
export interface RackSheet {
  design: string
  name: string
  item: string
  generation: string
  revision: string
  standard: string
  slots: number
  usedSlots: number
  front: { width: number; height: number; drawingWidth: number; drawingHeight: number; regions: Region[] }
  places: { component: string; from: number; count: number }[]
  units: RackUnit[]
  candidates: { component: string; item: string; heightSlots: number }[]
  checks: RackCheck[]
  checksBefore: RackCheck[]
  lines: { parent: string; item: string; quantity: number; atSite: boolean; line: number; why: string }[]
  swap?: { from: string; to: string; generation?: GenerationChange; unsaid?: string }
}

export interface Sum { known: number; unknown: string[] }
export interface BillRow { path: string; level: number; item: string; description: string; family: string; kind: string; partNumber?: string; revision?: string; perParent: number; perRack: number; counts: boolean; atSite: boolean; unitUsd: Sum; rackUsd?: Sum; rackKg?: Sum; usdWhy: string; alternateGroup?: string; alternatePriority?: number; from?: string; until?: string; mark: string; refs: string; parts: number }
export interface BillSheet { generation: string; title: string; on: string; basis: 'STANDARD' | 'SOURCES'; rows: BillRow[]; totals: { rackUsd: Sum; besideUsd: Sum; rackKg: Sum; besideKg: Sum }; costByMark: Record<string, number>; ahead: { from: string; parent: string; ends: string[]; begins: string[] }[] }

export interface ItemLine { parent: string; component: string; quantity: number; generation?: string; from: string; until?: string; alternateGroup?: string; atSite: boolean }
export interface ItemUses {
  item: string
  description: string
  family: string
  kind: string
  hts: string
  unitUsd: number
  ownKg?: number
  mark: string
  refs: string
  uses: { generation: string; on: string; path: string[]; perRack: number; counts: boolean; atSite: boolean; racks: number }[]
  lines: ItemLine[]
  builders: { item: string; site: string; title: string; country: string }[]
  sources: { site: string; title: string; owner: string; country: string; priceUsd: number; leadTimeWeeks: number; yield: number; qualifiedFrom: string; pool?: string; mark: string; refs: string }[]
  goesInto: ItemLine[]
}

export interface Stretch { from?: string; to?: string; quantity: number; alternateGroup: string; alternatePriority: number; atSite: boolean }
export interface BillFigures { costUsd: Sum; besideCostUsd: Sum; weightKg: Sum; besideWeightKg: Sum; rackPowerKw: number; facilityMw: number; priceUsd: number }
export interface OpenOrder { id: string; units: number; valueUsd: number }
export interface GenerationChange {
  generation: string
  lines: { parent: string; component: string; before: Stretch[]; after: Stretch[] }[]
  supersessions: { parent: string; old: string; by: string; from?: string; oldQuantity: number; quantity: number }[]
  firstDay?: string | null
  on: string
  before?: BillFigures | null
  after?: BillFigures | null
  racks: number
  racksInAll: number
  racksByNeed: Record<string, number>
  none: boolean
}
export interface BillChange {
  before: string
  after: string
  none: boolean
  change: { generations: GenerationChange[]; parts: { item: string; costUsd: number; newCostUsd: number }[]; affected: { component: string; day: string; by: string[]; late: OpenOrder[]; across: OpenOrder[]; useUp?: { supplyUnits: number; runsOut?: string | null } | null; leftUnits: number; leftUsd: number; leavesNone?: string | null }[] }
  text: string[]
}

export interface Shared { name: string; unit: string; items: string[]; generations: string[]; moves: boolean; needed: number[]; neededThen: number[]; canBeHad: (number | null)[]; shortUnits: number; shortThenUnits: number; shortQuarters: string[]; shortThenQuarters: string[] }
export interface RoadmapSheet {
  on: string
  generations: { name: string; title: string; firstShip?: string; volumeFrom?: string; lastOrder?: string; firstNeed?: string; lastNeed?: string; racks: number; delayDays: number; parts: number; partCostUsd: number; common: { with: string; shareOfParts: number; shareOfCost: number }[] }[]
  quarters: string[]
  pools: Shared[]
  parts: Shared[]
  sharedParts: number
  moved: { part: string; generation: string; before?: string; after?: string }[]
}

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
