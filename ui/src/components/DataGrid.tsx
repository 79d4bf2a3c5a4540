import { useQueryClient } from '@tanstack/react-query'
import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnApiModule,
  ColumnAutoSizeModule,
  DateFilterModule,
  EventApiModule,
  type GridApi,
  type GridReadyEvent,
  type ICellRendererParams,
  type IDatasource,
  InfiniteRowModelModule,
  ModuleRegistry,
  NumberFilterModule,
  QuickFilterModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TextFilterModule,
  themeQuartz,
  TooltipModule,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Cell, CellFinding, Column, TablePage, TableQuery } from '../api/contract'
import { count } from '../format'
import { type GridState, toTableQuery } from '../urlState'
import './dataGrid.css'
import { cellText, csvField, filtersOf, headingOf, isNumber, modelOf, OP_WORDS, parseFilter, type SimpleModel, sortOf, sortStates, unitOf } from './gridModels'
import { Icon } from './icons'
import { Popover } from './Popover'
import { ProblemNote } from './ProblemNote'

ModuleRegistry.registerModules([
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  DateFilterModule,
  EventApiModule,
  InfiniteRowModelModule,
  NumberFilterModule,
  QuickFilterModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TextFilterModule,
  TooltipModule,
])

/** Rows that stay on the server, asked for as they are scrolled to. */
export interface TableSource {
  /** Names the table in the cache; another key is another table. */
  key: readonly unknown[]
  load: (query: TableQuery) => Promise<TablePage>
  /** The address of all rows as a file, under the same sort and filters. */
  fileHref?: (query: TableQuery, format: 'csv' | 'xlsx') => string
}

export type RowValues = Record<string, Cell>

interface Row {
  cells: Cell[]
  line?: number | undefined
  /** Findings by column; under '' those of the whole row. */
  marks?: Record<string, CellFinding[]>
}

/** Cells that can be written in. What was written is the caller's; the rows themselves stay as they are. */
export interface GridEditing {
  /** The value that stands in place of the row's own; undefined where nothing does. */
  edited: (row: RowValues, column: string) => Cell | undefined
  /** A row that is taken out. */
  isGone: (row: RowValues) => boolean
  write: (row: RowValues, column: string, text: string) => void
}

interface CommonProps {
  label: string
  columns: Column[]
  state: GridState
  change: (state: Partial<GridState>) => void
  /** Columns that stay in sight when scrolling sideways. */
  pinned?: string[]
  /** A row was clicked, or Enter pressed on it. */
  onPick?: (row: RowValues) => void
  /** The row shown as chosen; which one belongs in the address. */
  isPicked?: (row: RowValues) => boolean
  actions?: ReactNode
  editing?: GridEditing
  /** A line of the file to go to, and the column to stand on. */
  goTo?: { line: number; column?: string | undefined } | undefined
}

export type DataGridProps = CommonProps & ({ source: TableSource; rows?: undefined } | { rows: Cell[][]; source?: undefined })

const BLOCK = 200

export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  textColor: 'var(--text)',
  subtleTextColor: 'var(--text-2)',
  borderColor: 'var(--line)',
  browserColorScheme: 'inherit',
  chromeBackgroundColor: 'var(--sunken)',
  headerBackgroundColor: 'var(--sunken)',
  headerTextColor: 'var(--text-2)',
  headerFontWeight: 600,
  headerFontSize: 12,
  menuBackgroundColor: 'var(--raised)',
  menuTextColor: 'var(--text)',
  tooltipBackgroundColor: 'var(--raised)',
  tooltipTextColor: 'var(--text)',
  inputBackgroundColor: 'var(--surface)',
  inputTextColor: 'var(--text)',
  inputBorder: { color: 'var(--line-strong)' },
  rowHoverColor: 'var(--hover)',
  selectedRowBackgroundColor: 'var(--selected)',
  oddRowBackgroundColor: 'var(--surface)',
  fontFamily: 'inherit',
  fontSize: 13,
  rowHeight: 29,
  headerHeight: 34,
  cellHorizontalPadding: 10,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: false,
  iconSize: 13,
  pickerButtonBorder: { color: 'var(--line-strong)' },
  buttonBorder: { color: 'var(--line-strong)' },
})

export const gridNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content

function valuesOf(row: Row, columns: Column[]): RowValues {
  return Object.fromEntries(columns.map((c, i) => [c.name, row.cells[i] ?? null]))
}

/** The findings to show at a cell: its own, and at the first column those of the whole row. */
function marksAt(row: Row | undefined, column: string, first: boolean): CellFinding[] {
  if (!row?.marks) return []
  return [...(row.marks[column] ?? []), ...(first ? (row.marks[''] ?? []) : [])]
}

function MarkedCell({ value, valueFormatted, data, colDef }: ICellRendererParams<Row>) {
  const text = valueFormatted ?? (value == null ? '' : String(value))
  const marks = marksAt(data, colDef?.colId ?? '', colDef?.cellRendererParams?.first)
  if (!marks.length) return text
  const bad = marks.some((m) => m.severity === 'ERROR')
  return (
    <>
      <Icon name={bad ? 'error' : 'warning'} />
      {text}
      <span className="visually-hidden">{marks.map((m) => `, ${m.severity.toLowerCase()}: ${m.message}`).join('')}</span>
    </>
  )
}

function filterOf(column: Column): Pick<ColDef<Row>, 'filter' | 'filterParams'> {
  const common = { maxNumConditions: 1, buttons: ['reset', 'apply'], closeOnApply: true }
  const asked = (displayKey: string, displayName: string, predicate: (values: unknown[], cell: unknown) => boolean) => ({ displayKey, displayName, numberOfInputs: 1 as const, predicate })
  if (isNumber(column)) return { filter: 'agNumberColumnFilter', filterParams: { ...common, inRangeInclusive: true, filterOptions: ['equals', 'notEqual', 'lessThan', 'lessThanOrEqual', 'greaterThan', 'greaterThanOrEqual', 'inRange'] } }
  if (column.type === 'DATE') {
    const time = (value: unknown) => (value instanceof Date ? value.getTime() : Number.NaN)
    const day = (value: unknown) => (typeof value === 'string' ? new Date(`${value}T00:00:00`).getTime() : time(value))
    return {
      filter: 'agDateColumnFilter',
      filterParams: {
        ...common,
        inRangeInclusive: true,
        comparator: (filter: Date, cell: string) => Math.sign(day(cell) - filter.getTime()),
        filterOptions: [
          asked('from', 'From', ([v], cell) => day(cell) >= time(v)),
          asked('until', 'Until', ([v], cell) => day(cell) <= time(v)),
          'equals',
          'notEqual',
          'lessThan',
          'greaterThan',
          'inRange',
        ],
      },
    }
  }
  return {
    filter: 'agTextColumnFilter',
    filterParams: {
      ...common,
      filterOptions: [
        'contains',
        'equals',
        'notEqual',
        asked('oneOf', 'Is one of (a;b)', ([v], cell) => String(v).toLowerCase().split(';').includes(String(cell).toLowerCase())),
      ],
    },
  }
}

/** The rows of a page with their lines and findings, as the grid keeps them. */
export function rowsOf(page: TablePage, untouched: boolean): Row[] {
  const marks = new Map<number, Record<string, CellFinding[]>>()
  for (const f of page.findings ?? []) {
    const of = marks.get(f.line) ?? {}
    marks.set(f.line, of)
    const column = page.columns.some((c) => c.name === f.column) ? f.column! : ''
    ;(of[column] ??= []).push(f)
  }
  return page.rows.map((cells, i) => {
    // Without lines from the server: one row a line under the header, as long as nothing is sorted or filtered.
    const line = page.lines?.[i] ?? (untouched ? page.offset + i + 2 : undefined)
    const of = line === undefined ? undefined : marks.get(line)
    return { cells, line, ...(of ? { marks: of } : {}) }
  })
}

/**
 * A table of any size: a million rows on the server, asked for as one scrolls, or rows that are here already (pivots).
 * Sort, filters, search and hidden columns are the caller's, who keeps them in the address.
 */
export function DataGrid(props: DataGridProps) {
  const { label, columns, state, change, pinned, onPick, isPicked, source, rows, actions, editing, goTo } = props
  const cache = useQueryClient()
  const api = useRef<GridApi<Row>>(undefined)
  const holder = useRef<HTMLDivElement>(null)
  const [total, setTotal] = useState<number | undefined>(rows?.length)
  const [problem, setProblem] = useState<unknown>()
  const latest = useRef({ state, change, columns, isPicked, editing })
  latest.current = { state, change, columns, isPicked, editing }
  const isEditable = editing !== undefined

  const definitions = useMemo<ColDef<Row>[]>(
    () =>
      columns.map((column, i) => {
        const right = isNumber(column)
        const unit = unitOf(column)
        return {
          colId: column.name,
          headerName: headingOf(column) + (unit ? ` (${unit})` : ''),
          headerTooltip: [column.name, column.description].filter(Boolean).join(': '),
          valueGetter: (p) => {
            const written = p.data && latest.current.editing?.edited(valuesOf(p.data, columns), column.name)
            return written === undefined ? p.data?.cells[i] : written
          },
          ...(isEditable
            ? {
                editable: (p: { data: Row | undefined }) => Boolean(p.data && !latest.current.editing?.isGone(valuesOf(p.data, columns))),
                cellEditor: 'agTextCellEditor',
                valueParser: (p: { newValue: unknown }) => String(p.newValue ?? ''),
                valueSetter: (p: { data: Row; newValue: unknown }) => {
                  latest.current.editing?.write(valuesOf(p.data, columns), column.name, String(p.newValue ?? ''))
                  return true
                },
              }
            : {}),
          valueFormatter: (p) => cellText(column, p.value),
          tooltipValueGetter: (p) => {
            const marks = marksAt(p.data ?? undefined, column.name, i === 0)
            if (marks.length) return marks.map((m) => m.message).join('\n')
            return column.type === 'TEXT' && String(p.value ?? '').length > 30 ? p.value : undefined
          },
          cellRenderer: MarkedCell,
          cellRendererParams: { first: i === 0 },
          cellClass: right ? 'right' : '',
          cellClassRules: {
            'cell-error': (p) => marksAt(p.data, column.name, i === 0).some((m) => m.severity === 'ERROR'),
            'cell-warning': (p) => {
              const marks = marksAt(p.data, column.name, i === 0)
              return marks.length > 0 && marks.every((m) => m.severity === 'WARNING')
            },
            'cell-written': (p) => Boolean(p.data && latest.current.editing?.edited(valuesOf(p.data, columns), column.name) !== undefined && latest.current.editing),
            'cell-gone': (p) => Boolean(p.data && latest.current.editing?.isGone(valuesOf(p.data, columns))),
          },
          headerClass: right ? 'right' : '',
          width: right ? 130 : column.type === 'DATE' ? 116 : column.type === 'FLAG' ? 90 : 170,
          pinned: pinned?.includes(column.name) ? 'left' : null,
          initialHide: latest.current.state.hidden.includes(column.name),
          comparator: right ? (a, b) => Number(a ?? Number.NaN) - Number(b ?? Number.NaN) : undefined,
          ...filterOf(column),
        } as ColDef<Row>
      }),
    [columns, pinned, isEditable],
  )

  const datasource = useMemo<IDatasource | undefined>(() => {
    if (!source) return undefined
    let sized = false
    let counted = ''
    return {
      getRows: async ({ startRow, endRow, sortModel, filterModel, successCallback, failCallback }) => {
        const sort = sortModel.map((s) => (s.sort === 'desc' ? '-' : '') + s.colId).join(',')
        const filter = filtersOf(filterModel as Record<string, SimpleModel>)
        const query: TableQuery = { ...toTableQuery({ sort, filter, q: latest.current.state.q, hidden: [] }), offset: startRow, limit: endRow - startRow }
        // Under another search or filter, the old count is the count of something else.
        const narrowing = JSON.stringify([filter, query.q])
        if (counted !== narrowing) setTotal(undefined)
        counted = narrowing
        try {
          const page = await cache.fetchQuery({ queryKey: [...source.key, query], queryFn: () => source.load(query), staleTime: 60_000, gcTime: 120_000 })
          setProblem(undefined)
          setTotal(page.total)
          successCallback(rowsOf(page, !sort && !filter.length && !query.q), page.total)
          if (!sized && page.rows.length) {
            sized = true
            setTimeout(() => {
              if (api.current && !api.current.isDestroyed()) api.current.autoSizeAllColumns()
            }, 30)
          }
        } catch (error) {
          setProblem(error)
          failCallback()
        }
      },
    }
  }, [source, cache])

  const local = useMemo<Row[] | undefined>(() => rows?.map((cells) => ({ cells })), [rows])

  const ready = useCallback((e: GridReadyEvent<Row>) => {
    api.current = e.api
    e.api.applyColumnState({ state: sortStates(latest.current.state.sort), defaultState: { sort: null } })
    const model = modelOf(latest.current.state.filter, latest.current.columns)
    if (Object.keys(model).length) e.api.setFilterModel(model)
    holder.current?.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', label)
  }, [label])

  // The address changed by other means than the grid (back, a link, a filter taken away above): the grid follows.
  useEffect(() => {
    const grid = api.current
    if (!grid) return
    if (sortOf(grid.getColumnState()) !== state.sort) grid.applyColumnState({ state: sortStates(state.sort), defaultState: { sort: null } })
    const shown = filtersOf((grid.getFilterModel() ?? {}) as Record<string, SimpleModel>)
    const model = modelOf(state.filter, columns)
    if (shown.join('\n') !== filtersOf(model).join('\n')) grid.setFilterModel(model)
    for (const column of columns) {
      const hide = state.hidden.includes(column.name)
      if (grid.getColumn(column.name)?.isVisible() === hide) grid.setColumnsVisible([column.name], !hide)
    }
  }, [state.sort, state.filter, state.hidden, columns])

  const searched = useRef(state.q)
  useEffect(() => {
    if (searched.current === state.q) return
    searched.current = state.q
    if (source) api.current?.purgeInfiniteCache()
  }, [state.q, source])

  useEffect(() => {
    if (isPicked || editing) api.current?.redrawRows()
  }, [isPicked, editing])

  const gone = useRef<string>(undefined)
  const follow = useCallback(() => {
    const grid = api.current
    if (!grid || !goTo) return
    const key = `${goTo.line}:${goTo.column ?? ''}`
    if (gone.current === key) return
    let at: number | undefined
    grid.forEachNode((node) => {
      if (node.data?.line === goTo.line && node.rowIndex !== null) at = node.rowIndex
    })
    const guess = Math.max(0, goTo.line - 2)
    if (at === undefined && guess >= grid.getDisplayedRowCount()) return
    grid.ensureIndexVisible(at ?? guess, 'middle')
    if (at === undefined) return
    gone.current = key
    const column = goTo.column && grid.getColumn(goTo.column) ? goTo.column : columns[0]?.name
    if (!column) return
    grid.ensureColumnVisible(column)
    grid.setFocusedCell(at, column)
  }, [goTo, columns])
  useEffect(follow, [follow])

  const filters = state.filter.map((text) => ({ text, term: parseFilter(text) })).filter((f) => f.term && columns.some((c) => c.name === f.term?.column))
  const query = toTableQuery(state)
  const narrowed = filters.length > 0 || state.q !== ''

  const saveLocal = () => {
    const lines = [columns.map((c) => csvField(c.name)).join(',')]
    api.current?.forEachNodeAfterFilterAndSort((node) => lines.push((node.data?.cells ?? []).map(csvField).join(',')))
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([lines.join('\r\n')], { type: 'text/csv' }))
    link.download = `${label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }

  return (
    <div className="data-grid">
      <div className="grid-bar">
        <QuickSearch label={label} value={state.q} change={(q) => change({ q })} />
        {filters.map(({ text, term }) => (
          <button key={text} type="button" className="chip" aria-label={`Remove filter: ${term!.column} ${OP_WORDS[term!.op]} ${term!.value}`} onClick={() => change({ filter: state.filter.filter((f) => f !== text) })}>
            {headingOf(columns.find((c) => c.name === term!.column)!)} {OP_WORDS[term!.op]} <b>{term!.value}</b>
            <Icon name="close" />
          </button>
        ))}
        <span className="muted small" role="status">{total === undefined ? 'Loading' : count(total, narrowed ? 'matching row' : 'row')}</span>
        <div className="actions">
          {actions}
          <Popover label="Choose columns" button={<><Icon name="columns" /><span className="wide-only">Columns</span></>} align="end">
            {() => (
              <div className="column-list">
                <div className="row spread">
                  <b>Columns</b>
                  <button type="button" className="button quiet" disabled={!state.hidden.length} onClick={() => change({ hidden: [] })}>Show all</button>
                </div>
                {columns.map((c) => (
                  <label key={c.name} title={c.description ?? undefined}>
                    <input type="checkbox" checked={!state.hidden.includes(c.name)} onChange={(e) => change({ hidden: e.target.checked ? state.hidden.filter((h) => h !== c.name) : [...state.hidden, c.name] })} />
                    {headingOf(c)}
                    {unitOf(c) && <span className="muted small">{unitOf(c)}</span>}
                  </label>
                ))}
              </div>
            )}
          </Popover>
          {source?.fileHref && (
            <>
              <a className="button quiet" href={source.fileHref(query, 'csv')} download aria-label={`Download ${label} as CSV`}><Icon name="download" />CSV</a>
              <a className="button quiet" href={source.fileHref(query, 'xlsx')} download aria-label={`Download ${label} as XLSX`}><Icon name="download" />XLSX</a>
            </>
          )}
          {!source && <button type="button" className="button quiet" onClick={saveLocal} aria-label={`Download ${label} as CSV`}><Icon name="download" />CSV</button>}
        </div>
      </div>
      {problem != null && (
        <div className="grid-problem">
          <ProblemNote error={problem} retry={() => { setProblem(undefined); api.current?.purgeInfiniteCache() }} />
        </div>
      )}
      <div className={`grid-holder${onPick ? ' pickable' : ''}`} ref={holder}>
        <AgGridReact<Row>
          key={source ? JSON.stringify(source.key) : 'local'}
          theme={gridTheme}
          {...(gridNonce ? { styleNonce: gridNonce } : {})}
          columnDefs={definitions}
          defaultColDef={{ resizable: true, minWidth: 70, maxWidth: 420, suppressHeaderMenuButton: false }}
          {...(source
            ? { rowModelType: 'infinite' as const, datasource: datasource!, cacheBlockSize: BLOCK, maxBlocksInCache: 25, infiniteInitialRowCount: 30, maxConcurrentDatasourceRequests: 2, blockLoadDebounceMillis: 60 }
            : { rowData: local!, quickFilterText: state.q })}
          rowClassRules={{ waiting: (p) => !p.data, picked: (p) => Boolean(p.data && latest.current.isPicked?.(valuesOf(p.data, latest.current.columns))) }}
          enableCellTextSelection
          ensureDomOrder
          tooltipShowDelay={400}
          suppressMultiSort={false}
          alwaysMultiSort={false}
          suppressNoRowsOverlay
          onGridReady={ready}
          onFirstDataRendered={(e) => {
            if (!source) e.api.autoSizeAllColumns()
          }}
          onModelUpdated={(e) => {
            follow()
            if (!source) setTotal(e.api.getDisplayedRowCount())
          }}
          onSortChanged={(e) => {
            if (e.source !== 'api') change({ sort: sortOf(e.api.getColumnState()) })
          }}
          onFilterChanged={(e) => {
            if (e.source !== 'api') change({ filter: filtersOf(e.api.getFilterModel() as Record<string, SimpleModel>) })
          }}
          onRowClicked={(e) => {
            if (e.data && !getSelection()?.toString()) onPick?.(valuesOf(e.data, columns))
          }}
          onCellKeyDown={(e) => {
            if (e.data && (e.event as KeyboardEvent | null)?.key === 'Enter') onPick?.(valuesOf(e.data, columns))
          }}
        />
        {total === 0 && problem == null && (
          <div className="grid-none">
            <p>{narrowed ? 'No row matches.' : 'This table has no rows.'}</p>
            {narrowed && <button type="button" className="button" onClick={() => change({ filter: [], q: '' })}>Clear search and filters</button>}
          </div>
        )}
      </div>
    </div>
  )
}

function QuickSearch({ label, value, change }: { label: string; value: string; change: (q: string) => void }) {
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  useEffect(() => {
    if (value !== told.current) setTyped(value)
    told.current = value
  }, [value])
  useEffect(() => {
    if (typed === told.current) return
    const timer = setTimeout(() => {
      told.current = typed
      change(typed)
    }, 250)
    return () => clearTimeout(timer)
  }, [typed, change])
  return (
    <span className="quick-search">
      <Icon name="search" />
      <input className="input" type="search" placeholder="Search all columns" aria-label={`Search ${label}`} value={typed} onChange={(e) => setTyped(e.target.value)} />
    </span>
  )
}
