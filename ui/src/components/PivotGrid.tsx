import { CellStyleModule, type ColDef, type GridApi, ModuleRegistry, PinnedRowModule } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useEffect, useMemo, useRef } from 'react'
import { gridNonce, gridTheme } from './DataGrid'
import { sortOf, sortStates } from './gridModels'
import './pivotGrid.css'

ModuleRegistry.registerModules([CellStyleModule, PinnedRowModule])

/** A column that says what a row is about; it stays in sight when scrolling sideways. */
export interface LeadColumn<T> {
  name: string
  heading: string
  width: number
  value: (row: T) => string | number | null | undefined
  /** How a number is written; columns with it stand on the right. */
  format?: (value: number) => string
  tip?: (row: T) => string | undefined
}

export interface PivotGridProps<T> {
  label: string
  lead: LeadColumn<T>[]
  rows: T[]
  periods: string[]
  /** Of a column of a period; as wide as money or large counts by default. */
  periodWidth?: number
  /** null is unknown or nothing to tell, and stays empty. */
  cell: (row: T, at: number) => number | null
  format: (value: number, row: T) => string
  /** 0 to 5: how much the cell stands out; `bad` as trouble. */
  heat: (row: T, at: number) => number
  bad?: boolean
  onPick: (row: T, at: number) => void
  isPicked?: (row: T, at: number) => boolean
  keyOf: (row: T) => string
  /** `column` or `-column`; a period by its label. */
  sort: string
  changeSort: (sort: string) => void
  totals?: { label: string; texts: string[] }
}

/** Rows against periods, with heat: of any size, its first columns frozen. Enter opens a cell as a click does. */
export function PivotGrid<T>({ label, lead, rows, periods, cell, format, heat, bad, onPick, isPicked, keyOf, periodWidth, sort, changeSort, totals }: PivotGridProps<T>) {
  const api = useRef<GridApi<T>>(undefined)
  const holder = useRef<HTMLDivElement>(null)
  const latest = useRef({ heat, onPick, isPicked, format, cell, sort })
  latest.current = { heat, onPick, isPicked, format, cell, sort }

  const columns = useMemo<ColDef<T>[]>(() => {
    const scale = bad ? 'hurt' : 'heat'
    const right = (name: string) => ({ cellClass: name, headerClass: 'right', sortingOrder: ['desc' as const, 'asc' as const, null] })
    return [
      ...lead.map((column, i): ColDef<T> => ({
        colId: column.name,
        headerName: column.heading,
        width: column.width,
        pinned: 'left',
        valueGetter: (p) => (p.node?.rowPinned ? (i === 0 ? (p.data as { label?: string } | undefined)?.label : null) : p.data && column.value(p.data)),
        valueFormatter: (p) => (typeof p.value === 'number' && column.format ? column.format(p.value) : String(p.value ?? '')),
        tooltipValueGetter: (p) => (p.data && !p.node?.rowPinned ? column.tip?.(p.data) : undefined),
        ...(column.format ? { ...right('right'), comparator: (a: unknown, b: unknown) => Number(a ?? -1) - Number(b ?? -1) } : {}),
      })),
      ...periods.map((period, at): ColDef<T> => ({
        colId: period,
        headerName: period,
        width: periodWidth ?? (period.length > 8 ? 104 : 92),
        valueGetter: (p) => (p.node?.rowPinned ? (p.data as { texts?: string[] } | undefined)?.texts?.[at] : p.data && latest.current.cell(p.data, at)),
        valueFormatter: (p) => (p.node?.rowPinned ? String(p.value ?? '') : typeof p.value === 'number' && p.data ? latest.current.format(p.value, p.data) : ''),
        ...right(''),
        cellClass: (p) => (p.node.rowPinned || !p.data ? 'right' : `right pick ${scale}-${latest.current.heat(p.data, at)}`),
        cellClassRules: { picked: (p) => Boolean(p.data && !p.node.rowPinned && latest.current.isPicked?.(p.data, at)) },
        comparator: (a: unknown, b: unknown) => Number(a ?? -1) - Number(b ?? -1),
      })),
    ]
  }, [lead, periods, bad, periodWidth])

  useEffect(() => {
    const grid = api.current
    if (grid && sortOf(grid.getColumnState()) !== sort) grid.applyColumnState({ state: sortStates(sort), defaultState: { sort: null } })
  }, [sort, columns])
  useEffect(() => {
    api.current?.refreshCells({ force: true })
  }, [isPicked, heat])

  const pinned = useMemo(() => (totals ? [{ label: totals.label, texts: totals.texts } as T] : []), [totals])
  const pick = (row: T | undefined, column: string) => {
    const at = periods.indexOf(column)
    if (row && at >= 0) onPick(row, at)
  }

  return (
    <div className="pivot-grid" ref={holder}>
      <AgGridReact<T>
        theme={gridTheme}
        {...(gridNonce ? { styleNonce: gridNonce } : {})}
        columnDefs={columns}
        rowData={rows}
        getRowId={(p) => keyOf(p.data)}
        pinnedBottomRowData={pinned}
        defaultColDef={{ resizable: true, minWidth: 60, suppressHeaderMenuButton: true, suppressMovable: true }}
        ensureDomOrder
        tooltipShowDelay={400}
        suppressNoRowsOverlay
        onGridReady={(e) => {
          api.current = e.api
          e.api.applyColumnState({ state: sortStates(latest.current.sort), defaultState: { sort: null } })
          holder.current?.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', label)
        }}
        onSortChanged={(e) => {
          if (e.source !== 'api') changeSort(sortOf(e.api.getColumnState()))
        }}
        onCellClicked={(e) => {
          if (!e.node.rowPinned) pick(e.data, e.column.getColId())
        }}
        onCellKeyDown={(e) => {
          if ((e.event as KeyboardEvent | null)?.key === 'Enter' && !e.node.rowPinned && 'column' in e) pick(e.data, e.column.getColId())
        }}
      />
    </div>
  )
}

/** Which of five steps a value is in, of the largest; the root keeps small ones in sight. */
export function heatStep(value: number | null | undefined, largest: number): number {
  if (value == null || value <= 0 || largest <= 0) return 0
  return Math.max(1, Math.min(5, Math.ceil(Math.sqrt(value / largest) * 5)))
}
