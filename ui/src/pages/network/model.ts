import type { NetworkFlow, NetworkLoad, NetworkSite } from '../../api/contract'

export type Measure = 'usd' | 'kg'

export interface Sums {
  usd: number
  kg: number
  orders: number
  freightUsd: number
  dutyUsd: number
}

/** Between two sites, by whatever routes, in the period. */
export interface Flow extends Sums {
  from: string
  to: string
}

/** One step of routes: what passes from a site to the next by a mode. */
export interface Leg extends Sums {
  from: string
  to: string
  mode: string
}

const NONE: Sums = { usd: 0, kg: 0, orders: 0, freightUsd: 0, dutyUsd: 0 }

function plus(into: Sums, more: Sums): void {
  into.usd += more.usd
  into.kg += more.kg
  into.orders += more.orders
  into.freightUsd += more.freightUsd
  into.dutyUsd += more.dutyUsd
}

/** A flow's sums in one quarter, or in all when it is undefined. */
export function sumsOf(flow: NetworkFlow, quarter?: number): Sums {
  const sums = { ...NONE }
  for (const q of flow.quarters) if (quarter === undefined || q.quarter === quarter) plus(sums, q)
  return sums
}

export function total(flows: NetworkFlow[], quarter?: number): Sums {
  const sums = { ...NONE }
  for (const flow of flows) plus(sums, sumsOf(flow, quarter))
  return sums
}

/** From site to site, the greatest first; those with nothing in the period are left out. */
export function flowsOf(flows: NetworkFlow[], by: Measure, quarter?: number): Flow[] {
  const found = new Map<string, Flow>()
  for (const flow of flows) {
    const sums = sumsOf(flow, quarter)
    if (sums.orders === 0) continue
    const key = `${flow.from}\n${flow.to}`
    const into = found.get(key) ?? { ...NONE, from: flow.from, to: flow.to }
    plus(into, sums)
    found.set(key, into)
  }
  return [...found.values()].sort((a, b) => b[by] - a[by])
}

/** The steps of a route: `A>truck>H>air>B` is A to H by truck and H to B by air. */
export function stepsOf(route: string[]): { from: string; mode: string; to: string }[] {
  const steps = []
  for (let i = 0; i + 2 < route.length; i += 2) steps.push({ from: route[i]!, mode: route[i + 1]!, to: route[i + 2]! })
  return steps
}

/** The legs of all routes from a site to another, each as `from\nto`. */
export function onTheWay(flows: NetworkFlow[], from: string, to: string): Set<string> {
  return new Set(flows.filter((f) => f.from === from && f.to === to).flatMap((f) => stepsOf(f.route).map((s) => `${s.from}\n${s.to}`)))
}

/** What passes over each leg, the greatest first. A move over three legs counts in each of the three. */
export function legsOf(flows: NetworkFlow[], by: Measure, quarter?: number): Leg[] {
  const found = new Map<string, Leg>()
  for (const flow of flows) {
    const sums = sumsOf(flow, quarter)
    if (sums.orders === 0) continue
    for (const step of stepsOf(flow.route)) {
      const key = `${step.from}\n${step.mode}\n${step.to}`
      const into = found.get(key) ?? { ...NONE, ...step }
      plus(into, sums)
      found.set(key, into)
    }
  }
  return [...found.values()].sort((a, b) => b[by] - a[by])
}

export interface Load {
  load: NetworkLoad
  used: number
  available: number
  /** Of the months in which any is used; undefined where none is, or nothing is known to be available. */
  share: number | undefined
  peak: number
  fullMonths: number
}

/** How much of each capacity is used in the period, the dearest and then the fullest first. */
export function loadsOf(loads: NetworkLoad[], quarter?: number): Load[] {
  return loads
    .map((load) => {
      const rows = load.quarters.filter((q) => quarter === undefined || q.quarter === quarter)
      const used = rows.reduce((sum, q) => sum + q.used, 0)
      const available = rows.reduce((sum, q) => sum + q.available, 0)
      return { load, used, available, share: available > 0 ? used / available : undefined, peak: Math.max(0, ...rows.map((q) => q.peak)), fullMonths: rows.reduce((sum, q) => sum + q.fullMonths, 0) }
    })
    .filter((l) => l.used > 0)
    .sort((a, b) => (b.load.onePercentUsd ?? 0) - (a.load.onePercentUsd ?? 0) || b.peak - a.peak)
}

export interface SiteLoad {
  peak: number
  fullMonths: number
  capacities: number
  /** What one percent more of those of its capacities that are full would save. */
  onePercentUsd: number
}

/** The sites that hold the plan up most: those with the dearest capacities that are full. */
export function dearest(sites: Map<string, SiteLoad>, most = 12): Set<string> {
  return new Set([...sites].filter(([, s]) => s.onePercentUsd > 0).sort(([, a], [, b]) => b.onePercentUsd - a.onePercentUsd).slice(0, most).map(([site]) => site))
}

/** The fullest capacity of each site. */
export function bySite(loads: Load[]): Map<string, SiteLoad> {
  const sites = new Map<string, SiteLoad>()
  for (const { load, peak, fullMonths } of loads) {
    if (load.site === undefined) continue
    const known = sites.get(load.site)
    sites.set(load.site, { peak: Math.max(peak, known?.peak ?? 0), fullMonths: Math.max(fullMonths, known?.fullMonths ?? 0), capacities: (known?.capacities ?? 0) + 1, onePercentUsd: (known?.onePercentUsd ?? 0) + (fullMonths > 0 ? (load.onePercentUsd ?? 0) : 0) })
  }
  return sites
}

export interface LevelNode {
  id: string
  label: string
  level: number
  sites: string[]
  value: number
  x: number
  y: number
  height: number
}

export interface LevelLink {
  from: LevelNode
  to: LevelNode
  value: number
  width: number
  y0: number
  y1: number
}

/**
 * The network in columns, the furthest from the rack on the left and data centers on the right: a box a site, as high
 * as the greater of what comes in and goes out; the small ones of a column share a box.
 */
export function levels(sites: NetworkSite[], flows: Flow[], by: Measure, width: number, height: number, most = 13): { nodes: LevelNode[]; links: LevelLink[]; columns: { level: number; x: number }[] } {
  const level = new Map(sites.map((s) => [s.site, s.level]))
  const into = new Map<string, number>()
  const out = new Map<string, number>()
  for (const f of flows) {
    into.set(f.to, (into.get(f.to) ?? 0) + f[by])
    out.set(f.from, (out.get(f.from) ?? 0) + f[by])
  }
  const used = sites.filter((s) => s.level !== undefined && Math.max(into.get(s.site) ?? 0, out.get(s.site) ?? 0) > 0)
  const deepest = Math.max(0, ...used.map((s) => s.level ?? 0))
  const boxWidth = 14
  const room = 150
  const nodeOf = new Map<string, LevelNode>()
  const columns = []
  const columnNodes: LevelNode[][] = []
  for (let l = deepest; l >= 0; l--) {
    const x = deepest === 0 ? 0 : ((deepest - l) / deepest) * (width - boxWidth - room)
    columns.push({ level: l, x })
    const here = used.filter((s) => s.level === l).map((s) => ({ site: s, value: Math.max(into.get(s.site) ?? 0, out.get(s.site) ?? 0) })).sort((a, b) => b.value - a.value)
    const alone = here.length > most + 1 ? here.slice(0, most) : here
    const rest = here.slice(alone.length)
    const nodes = alone.map(({ site, value }): LevelNode => ({ id: site.site, label: site.site, level: l, sites: [site.site], value, x, y: 0, height: 0 }))
    if (rest.length) nodes.push({ id: `others-${l}`, label: `${rest.length} others`, level: l, sites: rest.map((r) => r.site.site), value: rest.reduce((sum, r) => sum + r.value, 0), x, y: 0, height: 0 })
    for (const node of nodes) for (const site of node.sites) nodeOf.set(site, node)
    columnNodes.push(nodes)
  }
  const gap = 15
  const scale = Math.min(...columnNodes.filter((c) => c.length).map((c) => (height - gap * c.length) / c.reduce((sum, n) => sum + n.value, 0)))
  for (const nodes of columnNodes) {
    let y = gap / 2
    for (const node of nodes) {
      node.height = Math.max(2, node.value * scale)
      node.y = y
      y += node.height + gap
    }
  }
  const merged = new Map<string, LevelLink>()
  for (const f of flows) {
    const from = nodeOf.get(f.from)
    const to = nodeOf.get(f.to)
    if (!from || !to || from === to || level.get(f.from) === level.get(f.to)) continue
    const key = `${from.id}\n${to.id}`
    const link = merged.get(key) ?? { from, to, value: 0, width: 0, y0: 0, y1: 0 }
    link.value += f[by]
    merged.set(key, link)
  }
  const links = [...merged.values()].sort((a, b) => a.to.y - b.to.y || a.from.y - b.from.y)
  const outAt = new Map<string, number>()
  for (const link of links) {
    link.width = link.value * scale
    link.y0 = link.from.y + (outAt.get(link.from.id) ?? 0) + link.width / 2
    outAt.set(link.from.id, (outAt.get(link.from.id) ?? 0) + link.width)
  }
  const inAt = new Map<string, number>()
  for (const link of [...links].sort((a, b) => a.from.y - b.from.y || a.from.x - b.from.x)) {
    link.y1 = link.to.y + (inAt.get(link.to.id) ?? 0) + link.width / 2
    inAt.set(link.to.id, (inAt.get(link.to.id) ?? 0) + link.width)
  }
  return { nodes: columnNodes.flat(), links, columns }
}
