import { useQuery } from '@tanstack/react-query'
import { geoNaturalEarth1, type GeoPermissibleObjects, geoPath } from 'd3-geo'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { feature, mesh } from 'topojson-client'
import type { NetworkSite } from '../../api/contract'
import { Skeleton } from '../../components/Skeleton'
import { money, percent } from '../../format'
import { useWidth } from './useWidth'
import { dearest, type Leg, type Measure, type SiteLoad } from './model'

const MOST_LEGS = 220

/** What the map shows: west, south, east and north in degrees, east of the antimeridian beyond 180. */
export const AREAS = {
  world: { label: 'Everything', box: undefined },
  us: { label: 'United States', box: [-124, 25, -67, 49] },
  asia: { label: 'East Asia', box: [95, -6, 146, 44] },
  europe: { label: 'Europe and Israel', box: [-11, 29, 36, 60] },
} as const
export type Area = keyof typeof AREAS

/** Outlines that come along with this page; nothing is asked of any other host. */
const outlines = {
  queryKey: ['outlines'],
  queryFn: async () => {
    const [world, us] = await Promise.all([import('world-atlas/countries-50m.json'), import('us-atlas/states-10m.json')])
    const countries = world.default as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>
    const states = us.default as unknown as Topology<{ states: GeometryCollection }>
    return {
      land: feature(countries, countries.objects.land),
      borders: mesh(countries, countries.objects.countries, (a, b) => a !== b),
      states: mesh(states, states.objects.states, (a, b) => a !== b),
    }
  },
  staleTime: Infinity,
}

function around(sites: NetworkSite[], area: Area): GeoPermissibleObjects {
  const box = AREAS[area].box
  const points = box ? [[box[0], box[1]], [box[0], box[3]], [box[2], box[1]], [box[2], box[3]], [(box[0] + box[2]) / 2, box[3]]] : sites.map((s) => [s.longitude!, s.latitude!])
  return { type: 'MultiPoint', coordinates: points as [number, number][] }
}

interface Props {
  sites: NetworkSite[]
  legs: Leg[]
  by: Measure
  loads: Map<string, SiteLoad>
  area: Area
  modes: string[]
  picked: { site?: string | undefined; from?: string | undefined; to?: string | undefined }
  /** Legs of the flow that is picked, as `onTheWay` has them. */
  way: Set<string>
  pickSite: (site: string) => void
  pickLeg: (from: string, to: string) => void
  text: (value: number) => string
}

/** Sites by kind and flows by worth, drawn over outlines, the Pacific in the middle since most goods cross it. */
export function NetworkMap({ sites, legs, by, loads, area, modes, picked, way, pickSite, pickLeg, text }: Props) {
  const holder = useRef<HTMLDivElement>(null)
  const width = useWidth(holder)
  const height = Math.round(Math.min(640, Math.max(340, width * 0.5)))
  const land = useQuery(outlines)
  const placed = useMemo(() => sites.filter((s) => s.latitude !== undefined && s.longitude !== undefined), [sites])
  const drawing = useMemo(() => {
    if (!land.data || width === 0) return undefined
    const projection = geoNaturalEarth1().rotate(area === 'europe' ? [0, 0] : area === 'us' ? [96, 0] : area === 'asia' ? [-120, 0] : [150, 0])
    projection.fitExtent([[24, 24], [width - 24, height - 24]], around(placed, area))
    projection.clipExtent([[-50, -50], [width + 50, height + 50]])
    const path = geoPath(projection)
    return { land: path(land.data.land) ?? '', borders: path(land.data.borders) ?? '', states: path(land.data.states) ?? '', at: (s: NetworkSite) => projection([s.longitude!, s.latitude!])!, line: (a: NetworkSite, b: NetworkSite) => path({ type: 'LineString', coordinates: [[a.longitude!, a.latitude!], [b.longitude!, b.latitude!]] }) ?? '' }
  }, [land.data, width, height, area, placed])

  const named = useMemo(() => new Map(placed.map((s) => [s.site, s])), [placed])
  const shown = legs.filter((l) => named.has(l.from) && named.has(l.to) && l[by] > 0).slice(0, MOST_LEGS)
  const most = shown[0]?.[by] ?? 1
  const touches = (l: Leg) => (picked.site ? l.from === picked.site || l.to === picked.site : picked.from ? (l.from === picked.from && l.to === picked.to) || way.has(`${l.from}\n${l.to}`) : true)
  const some = picked.site !== undefined || picked.from !== undefined
  const active = new Set(legs.flatMap((l) => [l.from, l.to]))
  const holding = useMemo(() => dearest(loads), [loads])
  const press = (act: () => void) => (e: KeyboardEvent) => {
    if (e.key === 'Enter' || e.key === ' ') {
      e.preventDefault()
      act()
    }
  }
  const labels = drawing ? labelled(placed.filter((s) => active.has(s.site) && (s.kind === 'datacenter' || s.kind === 'plant' || s.site === picked.site || area !== 'world')), drawing.at, width, height) : []
  return (
    <div ref={holder} className="network-map" style={{ minHeight: height }}>
      {land.isError ? <p className="muted">The outlines could not be loaded. Sites, flows and capacities are there as tables.</p> : !drawing ? <Skeleton lines={8} height={24} /> : (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={`Map: ${placed.length} sites and the ${shown.length} greatest flows between them. The same is there as tables.`}>
          <path d={drawing.land} className="land" />
          <path d={drawing.borders} className="borders" />
          <path d={drawing.states} className="borders states" />
          {shown.map((l) => {
            const d = drawing.line(named.get(l.from)!, named.get(l.to)!)
            const on = touches(l)
            return (
              <g key={`${l.from} ${l.mode} ${l.to}`} className={`leg mode-${modes.indexOf(l.mode) + 1}${some ? (on ? ' on' : ' off') : ''}`} onClick={() => pickLeg(l.from, l.to)}>
                <title>{`${l.from} to ${l.to} by ${l.mode}: ${text(l[by])}, ${l.orders} moves`}</title>
                <path d={d} strokeWidth={0.5 + 8 * Math.sqrt(l[by] / most)} />
                <path d={d} strokeWidth={9} className="hit" />
              </g>
            )
          })}
          {placed.filter((s) => active.has(s.site) || s.items > 0).map((s) => {
            const [x, y] = drawing.at(s)
            const load = loads.get(s.site)
            const full = (load?.fullMonths ?? 0) > 0
            const words = `${s.title} (${s.site}), ${s.kind}${load ? `, fullest capacity ${percent(load.peak, 0)} used${full ? `, full in ${load.fullMonths} months` : ''}` : ''}${holding.has(s.site) ? `, one percent more saves up to ${money(load?.onePercentUsd)}` : ''}${s.lateDemands ? `, ${s.lateDemands} late demands` : ''}`
            return (
              <g key={s.site} className={`site ${s.kind}${full ? ' full' : ''}${picked.site === s.site ? ' on' : ''}`} transform={`translate(${x} ${y})`} tabIndex={0} role="button" aria-label={words} aria-pressed={picked.site === s.site} onClick={() => pickSite(s.site)} onKeyDown={press(() => pickSite(s.site))}>
                <title>{words}</title>
                {(holding.has(s.site) || s.lateDemands > 0) && <circle r={9} className="ring" />}
                <Shape kind={s.kind} />
              </g>
            )
          })}
          {labels.map(({ site: s, x, y }) => <text key={s.site} x={x} y={y} className="site-label" aria-hidden="true">{s.site}</text>)}
        </svg>
      )}
    </div>
  )
}

/** A data center is a square, a plant a diamond, a hub a small triangle, a supplier a dot. */
export function Shape({ kind }: { kind: string }) {
  if (kind === 'datacenter') return <rect x={-5.5} y={-5.5} width={11} height={11} rx={1.5} />
  if (kind === 'plant') return <path d="M0-6.5L6.5 0 0 6.5-6.5 0z" />
  if (kind === 'hub') return <path d="M0-4.5L4.5 3.5h-9z" />
  return <circle r={4} />
}

/** Labels that do not lie on each other, the first ones first. */
function labelled(sites: NetworkSite[], at: (s: NetworkSite) => [number, number], width: number, height: number): { site: NetworkSite; x: number; y: number }[] {
  const order = ['datacenter', 'plant', 'hub', 'supplier']
  const taken: [number, number, number, number][] = []
  const placed = []
  for (const site of [...sites].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const [px, py] = at(site)
    const wide = site.site.length * 6.6
    if (px < 0 || py < 0 || px > width || py > height) continue
    for (const [x, y] of [[px + 10, py + 4], [px - 10 - wide, py + 4], [px - wide / 2, py - 11], [px - wide / 2, py + 20]] as const) {
      const box: [number, number, number, number] = [x, y - 10, x + wide, y + 3]
      if (x < 0 || x + wide > width || taken.some((t) => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1])) continue
      taken.push(box)
      placed.push({ site, x, y })
      break
    }
  }
  return placed
}
