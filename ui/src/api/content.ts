/** What the page of content and duty asks for, as the server's records have it. */

export interface LawSource {
  citation: string
  verified: string
  verification: string
}

export interface ContentTest {
  name: string
  title: string
  authority: string
  gate: string
  homeOf: string[]
  strictlyMore: boolean
  fallbackPct?: number | null
  fallbackUntil?: string | null
  source: LawSource
  thresholds: { from: string; before?: string | null; pct: number; source: LawSource }[]
}

export interface Verdict {
  generation: string
  year: number
  test: string
  thresholdPct: number
  components: 'rack_parts' | 'one_tier_down'
  racks: number
  pass: number
  fail: number
  notShown: number
  lowestPct: number
  meanPct: number
  highestPct: number
}

export interface Traced {
  generation: string
  year: string
  designMargin: boolean
  country: string
  usd: number
  sharePct: number
}

export interface ContentAndDuty {
  rules?: string | null
  home: string
  tests: ContentTest[]
  verdicts: Verdict[]
  traced: Traced[]
  dependencies: { generation: string; country: string; soleSourceUsd: number; soleSourcePct: number; stopsRacks: boolean; items: string[] }[]
  duties: { programme: string; generation: string; year: number; valueUsd: number; dutyUsd: number; assumedUsd: number }[]
  programmes: { name: string; title: string; authority: string }[]
  classifications: { item: string; description: string; hts: string; alternative: string; entries: number; valueUsd: number; dutyUsd: number; alternativeDutyUsd: number; differenceUsd: number }[]
  recipes: { recipe: string; generation: string; quarter: string; racks: number; test: string; contentPct: number; parts: string[] }[]
}

export interface ContentParts {
  generation: string
  year: number
  test: string
  components: string
  racks: number
  certified: number
  unknown: number
  meanPct?: number | null
  plants: { site: string; title: string; country: string; racks: number; pct: number }[]
  countries: { country: string; usd: number; homeUsd: number; sharePct: number }[]
  parts: { parent: string; item: string; description: string; site: string; siteTitle: string; country: string; counts: boolean; usd: number; sharePct: number }[]
}

export interface DutyEntries {
  programme: string
  year?: number | null
  rows: {
    heading: string
    title: string
    item: string
    description: string
    originCountry: string
    entries: number
    assumed: number
    leastRatePct: number
    mostRatePct: number
    valueUsd: number
    dutyUsd: number
    source?: LawSource | null
  }[]
}
