import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { NetworkSite } from '../../api/contract'
import type { Flow, Measure, SiteLoad } from './model'
import { levels } from './model'
import { useWidth } from './useWidth'

const HEIGHT = 620

function levelName(level: number): string {
  return level === 0 ? 'Data centers' : level === 1 ? 'Racks' : `Tier ${level - 1}`
}

/** The network's levels as columns, with what flows between them. */
export function Levels({ sites, flows, by, loads, picked, pickSite, pickLeg, text }: { sites: NetworkSite[]; flows: Flow[]; by: Measure; loads: Map<string, SiteLoad>; picked: string | undefined; pickSite: (site: string) => void; pickLeg: (from: string, to: string) => void; text: (value: number) => string }) {
  const holder = useRef<HTMLDivElement>(null)
  const width = Math.max(760, useWidth(holder))
  const { nodes, links, columns } = useMemo(() => levels(sites, flows, by, width, HEIGHT), [sites, flows, by, width])
  const titles = new Map(sites.map((s) => [s.site, s.title]))
  const press = (act: () => void) => (e: KeyboardEvent) => {
    if (e.key === 'Enter' || e.key === ' ') {
      e.preventDefault()
      act()
    }
  }
  return (
    <div ref={holder} className="network-levels scroll-x" tabIndex={0} role="region" aria-label="Levels of the network">
      <svg width={width} height={HEIGHT + 30} viewBox={`0 -26 ${width} ${HEIGHT + 30}`} role="group" aria-label={`${nodes.length} sites in ${columns.length} levels; the same is there as tables.`}>
        {columns.map((c) => <text key={c.level} x={c.x} y={-10} className="level-name">{levelName(c.level)}</text>)}
        {links.map((l) => {
          const on = picked === undefined || l.from.sites.includes(picked) || l.to.sites.includes(picked)
          const x0 = l.from.x + 14
          const x1 = l.to.x
          const bend = Math.max(40, Math.abs(x1 - x0) / 2)
          const alone = l.from.sites.length === 1 && l.to.sites.length === 1
          return (
            <path key={`${l.from.id} ${l.to.id}`} className={`link${on ? ' on' : ''}`} d={`M${x0} ${l.y0}C${x0 + bend} ${l.y0} ${x1 - bend} ${l.y1} ${x1} ${l.y1}`} strokeWidth={Math.max(0.6, l.width)} {...(alone ? { onClick: () => pickLeg(l.from.id, l.to.id) } : {})}>
              <title>{`${l.from.label} to ${l.to.label}: ${text(l.value)}`}</title>
            </path>
          )
        })}
        {nodes.map((n) => {
          const alone = n.sites.length === 1
          const full = alone && (loads.get(n.id)?.fullMonths ?? 0) > 0
          const words = `${alone ? titles.get(n.id) : n.label}: ${text(n.value)}${full ? ', a capacity is full' : ''}`
          return (
            <g key={n.id} className={`level-node${full ? ' full' : ''}${picked === n.id ? ' on' : ''}`} transform={`translate(${n.x} ${n.y})`} {...(alone ? { tabIndex: 0, role: 'button', onClick: () => pickSite(n.id), onKeyDown: press(() => pickSite(n.id)) } : {})}>
              <title>{words}</title>
              <rect width={14} height={n.height} rx={2} />
              <text x={19} y={Math.min(n.height / 2 + 4, n.height + 8)} className="site-label">{n.label}<tspan className="value" dx={5}>{text(n.value)}</tspan></text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
