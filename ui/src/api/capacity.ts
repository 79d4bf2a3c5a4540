/** What the capacity page asks for, as the server's records have it. */

export interface CapacityLimit {
  kind: string
  subject: string
  meaning: string
  unit: string
  family: string
  site?: string | null
  siteTitle?: string | null
  /** What one percent more saves at most; unknown without an optimiser. */
  onePercentUsd?: number | null
  bestUnitUsd?: number | null
  bestFrom?: string | null
  racksPerUnit: Record<string, number>
  peakShare?: number | null
  fullMonths: number
  shares: (number | null)[]
  worthUsd: (number | null)[]
}

export interface CapacityOption {
  option: string
  kind: string
  subject: string
  site: string
  siteTitle: string
  family: string
  pool?: string | null
  items: string[]
  unitsPerWeek: number
  unit: string
  capitalUsd: number
  chargedUsd: number
  costUsd: number
  leadTimeWeeks: number
  directJobs: number
  requires?: string | null
  earliest: string
  decided?: string | null
  available?: string | null
  bestUnitUsd?: number | null
  worthUsd?: number | null
  why: string
}

export interface CapacityLoad {
  asOf: string
  horizonEnd: string
  optimised: boolean
  months: string[]
  limits: CapacityLimit[]
  options: CapacityOption[]
}

export interface LimitDetail {
  kind: string
  subject: string
  meaning: string
  unit: string
  months: { month: string; used: number; available?: number | null; share?: number | null }[]
  prices: { from: string; to: string; used: number; limit: number; oneMoreUsd: number; oneLessUsd: number }[]
  racksPerUnit: Record<string, number>
  draws: { item: string; description: string; site: string; orders: number; started: number; firstRelease: string; lastAvailable: string; valueUsd: number }[]
  options: string[]
}
