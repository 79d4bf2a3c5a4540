import { useMemo } from 'react'
import { useDark } from '../shell/theme'

/** The colours of theme.css as a canvas needs them. */
export interface ChartColours {
  series: string[]
  text: string
  text2: string
  line: string
  surface: string
  raised: string
  good: string
  warn: string
  bad: string
  accent: string
}

function read(): ChartColours {
  const probe = document.createElement('span')
  // At once: where motion is reduced, every change of colour is a transition, if a very short one.
  probe.style.setProperty('transition', 'none', 'important')
  document.body.append(probe)
  const colour = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const colours = {
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((i) => colour(`series-${i}`)),
    text: colour('text'),
    text2: colour('text-2'),
    line: colour('line'),
    surface: colour('surface'),
    raised: colour('raised'),
    good: colour('good'),
    warn: colour('warn'),
    bad: colour('bad'),
    accent: colour('accent'),
  }
  probe.remove()
  return colours
}

export function useChartColours(): ChartColours {
  const dark = useDark()
  // The values come from the style sheet, which changes with `dark`.
  return useMemo(() => (dark ? read() : read()), [dark])
}

export const CHART_FONT = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"

/** How every chart starts: our colours, thin axes, tooltips drawn on the canvas (HTML ones would break the style policy). */
export function baseOption(c: ChartColours): Record<string, unknown> {
  const axis = {
    axisLine: { lineStyle: { color: c.line } },
    axisTick: { lineStyle: { color: c.line } },
    axisLabel: { color: c.text2, fontSize: 11 },
    splitLine: { lineStyle: { color: c.line } },
    nameTextStyle: { color: c.text2, fontSize: 11 },
  }
  return {
    color: c.series,
    backgroundColor: 'transparent',
    animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250,
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    textStyle: { fontFamily: CHART_FONT, color: c.text },
    grid: { left: 8, right: 16, top: 46, bottom: 8, containLabel: true },
    legend: { top: 2, right: 8, icon: 'roundRect', itemWidth: 12, itemHeight: 8, textStyle: { color: c.text2, fontSize: 12 } },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: c.raised,
      borderColor: c.line,
      textStyle: { color: c.text, fontSize: 12, fontFamily: CHART_FONT },
      axisPointer: { lineStyle: { color: c.text2 }, crossStyle: { color: c.text2 } },
    },
    axisDefaults: axis,
  }
}

type Options = Record<string, unknown>

function merged(base: unknown, over: unknown): unknown {
  if (over === undefined) return base
  if (Array.isArray(over)) return over.map((o) => merged(base, o))
  if (base && over && typeof base === 'object' && typeof over === 'object' && !Array.isArray(base)) {
    const result: Options = { ...(base as Options) }
    for (const [key, value] of Object.entries(over)) result[key] = merged(result[key], value)
    return result
  }
  return over
}

/** A chart's own options over the common ones; axes get the common look, whether one or several. */
export function withBase(option: Options, colours: ChartColours): Options {
  const { axisDefaults, ...base } = baseOption(colours)
  const result = { ...base } as Options
  for (const [key, value] of Object.entries(option)) {
    result[key] = key === 'series' || key === 'color' ? value : merged(/^[xy]Axis$/.test(key) ? axisDefaults : base[key], value)
  }
  return result
}
