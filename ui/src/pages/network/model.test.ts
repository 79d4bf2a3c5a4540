import { expect, test } from 'vitest'
import type { NetworkFlow, NetworkSite } from '../../api/contract'
import { bySite, dearest, flowsOf, legsOf, levels, loadsOf, onTheWay, stepsOf, total } from './model'

const quarter = (q: number, usd: number, orders = 1) => ({ quarter: q, usd, kg: usd / 10, orders, freightUsd: 1, dutyUsd: 0 })
const FLOWS: NetworkFlow[] = [
  { from: 'S', to: 'P', route: ['S', 'truck', 'H', 'air', 'P'], quarters: [quarter(0, 100), quarter(1, 50)] },
  { from: 'S', to: 'P', route: ['S', 'truck', 'P'], quarters: [quarter(1, 10)] },
  { from: 'P', to: 'D', route: ['P', 'truck', 'D'], quarters: [quarter(1, 400, 3)] },
]
const site = (name: string, level?: number): NetworkSite => ({ site: name, title: name, kind: 'plant', country: 'US', items: 1, lateDemands: 0, ...(level === undefined ? {} : { level }) })

test('flows of a period, by whatever route, the greatest first', () => {
  expect(total(FLOWS)).toMatchObject({ usd: 560, orders: 6, freightUsd: 4 })
  expect(flowsOf(FLOWS, 'usd').map((f) => [f.from, f.to, f.usd])).toEqual([['P', 'D', 400], ['S', 'P', 160]])
  expect(flowsOf(FLOWS, 'kg', 0).map((f) => [f.from, f.kg])).toEqual([['S', 10]])
})

test('a move counts on each leg of its route', () => {
  expect(stepsOf(['A'])).toEqual([])
  expect([...onTheWay(FLOWS, 'S', 'P')]).toEqual(['S\nH', 'H\nP', 'S\nP'])
  expect(legsOf(FLOWS, 'usd', 1).map((l) => `${l.from} ${l.mode} ${l.to} ${l.usd}`)).toEqual(['P truck D 400', 'S truck H 50', 'H air P 50', 'S truck P 10'])
})

test('a capacity is as full as its fullest month; one that is not used in the period is left out', () => {
  const loads = loadsOf([
    { kind: 'pool', subject: 'A', meaning: 'A', unit: 'wafers', site: 'S', quarters: [{ quarter: 0, used: 5, available: 10, peak: 0.9, fullMonths: 0 }, { quarter: 1, used: 10, available: 10, peak: 1, fullMonths: 2 }] },
    { kind: 'pool', subject: 'B', meaning: 'B', unit: 'units', site: 'S', onePercentUsd: 7, quarters: [{ quarter: 1, used: 1, available: 0, peak: 0, fullMonths: 0 }] },
  ])
  expect(loads.map((l) => [l.load.subject, l.share, l.peak, l.fullMonths])).toEqual([['B', undefined, 0, 0], ['A', 0.75, 1, 2]])
  expect(bySite(loads).get('S')).toEqual({ peak: 1, fullMonths: 2, capacities: 2, onePercentUsd: 0 })
  expect(loadsOf(loads.map((l) => l.load), 0).map((l) => l.load.subject)).toEqual(['A'])
})

test('levels run from the furthest supplier to the data centers, and every flow between them keeps its worth', () => {
  const { nodes, links, columns } = levels([site('S', 2), site('P', 1), site('D', 0), site('H')], flowsOf(FLOWS, 'usd'), 'usd', 800, 300)
  expect(columns.map((c) => c.level)).toEqual([2, 1, 0])
  expect(nodes.map((n) => n.id)).toEqual(['S', 'P', 'D'])
  expect(links.map((l) => [l.from.id, l.to.id, l.value])).toEqual([['P', 'D', 400], ['S', 'P', 160]])
  for (const n of nodes) expect(n.y + n.height).toBeLessThanOrEqual(300)
  expect(levels([], [], 'usd', 800, 300)).toEqual({ nodes: [], links: [], columns: [{ level: 0, x: 0 }] })
})

test('the small sites of a level share a box', () => {
  const sites = [site('P', 0), ...Array.from({ length: 6 }, (_, i) => site(`S${i}`, 1))]
  const flows = sites.slice(1).map((s, i) => ({ from: s.site, to: 'P', usd: i + 1, kg: 0, orders: 1, freightUsd: 0, dutyUsd: 0 }))
  const { nodes, links } = levels(sites, flows, 'usd', 800, 300, 2)
  expect(nodes.map((n) => [n.label, n.value])).toEqual([['S5', 6], ['S4', 5], ['4 others', 10], ['P', 21]])
  expect(links.reduce((sum, l) => sum + l.value, 0)).toBe(21)
})

test('the dearest sites are those whose full capacities are worth most', () => {
  const of = (onePercentUsd: number) => ({ peak: 1, fullMonths: 1, capacities: 1, onePercentUsd })
  expect([...dearest(new Map([['A', of(1)], ['B', of(3)], ['C', of(0)], ['D', of(2)]]), 2)]).toEqual(['B', 'D'])
})
