import type { EChartsCoreOption, ECharts } from 'echarts/core'
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import './chart.css'
import { type ChartColours, useChartColours, withBase } from './chartTheme'
import { Icon } from './icons'

/** The same figures as a table: what a screen reader, or a person who wants the numbers, gets. */
export interface ChartTable {
  columns: { name: string; number?: boolean }[]
  rows: ReactNode[][]
}

export interface ChartProps {
  title: string
  /** One sentence that says what is seen, for those who cannot see it. */
  summary: string
  option: (colours: ChartColours) => Record<string, unknown>
  table: ChartTable
  height?: number
  note?: ReactNode
  actions?: ReactNode
  /** A mark was clicked: the name of its category, its series, and its place in the data. */
  onPick?: (mark: { name: string; seriesName?: string | undefined; dataIndex: number }) => void
}

/** A chart that follows the theme and its place's size, with its figures as a table and as a picture to keep. */
export function Chart({ title, summary, option, table, height = 280, note, actions, onPick }: ChartProps) {
  const id = useId()
  const colours = useChartColours()
  const holder = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(undefined)
  const [asTable, setAsTable] = useState(false)
  const [failed, setFailed] = useState(false)
  const options = useMemo(() => withBase(option(colours), colours), [option, colours])
  const latest = useRef({ options, onPick })
  latest.current = { options, onPick }

  useEffect(() => {
    if (asTable || !holder.current) return
    const element = holder.current
    let gone = false
    const resize = new ResizeObserver(() => chart.current?.resize())
    import('./echarts')
      .then(({ init }) => {
        if (gone) return
        chart.current = init(element)
        chart.current.setOption(latest.current.options as EChartsCoreOption)
        chart.current.on('click', (e) => latest.current.onPick?.({ name: e.name, seriesName: e.seriesName, dataIndex: e.dataIndex }))
        resize.observe(element)
      })
      .catch(() => setFailed(true))
    return () => {
      gone = true
      resize.disconnect()
      chart.current?.dispose()
      chart.current = undefined
    }
  }, [asTable])

  useEffect(() => {
    chart.current?.setOption(options as EChartsCoreOption, { notMerge: true })
  }, [options])

  const download = () => {
    const url = chart.current?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colours.surface })
    if (!url) return
    const link = document.createElement('a')
    link.href = url
    link.download = `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`
    link.click()
  }

  return (
    <section className="panel chart" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note && <span className="muted small">{note}</span>}
        <div className="actions">
          {actions}
          <button type="button" className="button quiet icon-only" aria-pressed={asTable} aria-label={`${title}: show as table`} title={asTable ? 'Show as chart' : 'Show as table'} onClick={() => setAsTable(!asTable)}>
            <Icon name={asTable ? 'chart' : 'tables'} />
          </button>
          <button type="button" className="button quiet icon-only" aria-label={`${title}: download as PNG`} title="Download as PNG" disabled={asTable || failed} onClick={download}>
            <Icon name="download" />
          </button>
        </div>
      </header>
      {asTable || failed ? (
        <div key="table" className="chart-table" style={{ height }} tabIndex={0} role="region" aria-label={`${title}, as a table`}>
          <table className="table">
            <caption className="visually-hidden">{summary}</caption>
            <thead><tr>{table.columns.map((c) => <th key={c.name} scope="col" className={c.number ? 'number' : ''}>{c.name}</th>)}</tr></thead>
            <tbody>{table.rows.map((row, i) => <tr key={i}>{row.map((cell, j) => <td key={j} className={table.columns[j]?.number ? 'number' : ''}>{cell}</td>)}</tr>)}</tbody>
          </table>
        </div>
      ) : (
        // Keyed: a disposed chart empties its element, which must not become the table's.
        <div key="canvas" className="chart-canvas" ref={holder} style={{ height }} role="img" aria-label={summary} />
      )}
    </section>
  )
}
