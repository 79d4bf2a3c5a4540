import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, ask } from '../../api/client'
import type { Cell, Column } from '../../api/contract'
import { programTablesQuery } from '../../api/queries'
import { type Change, editableTablesQuery } from '../../api/scenarios'
import { DataGrid, type GridEditing, type RowValues, type TableSource } from '../../components/DataGrid'
import { Dialog } from '../../components/Dialog'
import { Icon } from '../../components/icons'
import { Panel } from '../../components/Panel'
import { ProblemNote } from '../../components/ProblemNote'
import { Skeleton } from '../../components/Skeleton'
import { useToast } from '../../components/Toast'
import { heading, number } from '../../format'
import { useGridUrlState, useUrlState } from '../../urlState'
import { addRow, editOf, removeRow, setCell, typed, whereOf } from './edits'

/** A table of the program whose cells can be written in: each edit is a change of the scenario. */
export function TableEditor({ programId, revision, changes, change, disabled }: { programId: string; revision: number; changes: Change[]; change: (changes: Change[]) => void; disabled: boolean }) {
  const tables = useQuery(programTablesQuery(programId))
  const keysOf = useQuery(editableTablesQuery)
  const [name, choose] = useUrlState<string>('table', 'demand')
  const [state, setState] = useGridUrlState()
  const [picked, setPicked] = useState<RowValues>()
  const [adding, setAdding] = useState(false)
  const { fail } = useToast()
  const filled = tables.data?.filter((t) => t.rows > 0) ?? []
  const table = filled.find((t) => t.name === name) ?? filled[0]
  const keys = useMemo(() => keysOf.data?.find((t) => t.table === table?.name)?.keys ?? [], [keysOf.data, table?.name])
  const tableName = table?.name ?? ''
  const source = useMemo<TableSource>(
    () => ({
      key: ['programs', 'one', programId, 'table', tableName, revision],
      load: (query) => ask(api.GET('/programs/{id}/tables/{table}', { params: { path: { id: programId, table: tableName }, query } })),
    }),
    [programId, revision, tableName],
  )
  const columns = table?.columns
  const editing = useMemo<GridEditing>(
    () => ({
      edited: (row, column) => editOf(changes, tableName, row).to[column],
      isGone: (row) => editOf(changes, tableName, row).removed,
      write: (row, column, text) => {
        if (disabled) return
        const of = columns?.find((c) => c.name === column)
        const value = of && typed(text, of)
        if (value === undefined) fail(new Error(`'${text}' is no ${of?.type === 'DATE' ? 'day as 2027-03-31' : 'number'}.`))
        else change(setCell(changes, tableName, keys, row, column, value))
      },
    }),
    [changes, tableName, keys, columns, change, disabled, fail],
  )
  const isPicked = useMemo(() => {
    const where = picked && JSON.stringify(whereOf(picked, keys))
    return (row: RowValues) => where !== undefined && JSON.stringify(whereOf(row, keys)) === where
  }, [picked, keys])
  if (tables.isPending || keysOf.isPending) return <Skeleton lines={10} height={24} />
  if (tables.isError || keysOf.isError) return <ProblemNote error={tables.error ?? keysOf.error} retry={() => { void tables.refetch(); void keysOf.refetch() }} />
  if (!table) return <p className="muted">The program has no rows.</p>
  const gone = picked && editOf(changes, table.name, picked).removed
  return (
    <Panel
      title="Edit cells in place"
      note="double-click a cell, or press Enter on it"
      flush
      actions={
        <>
          <select className="input" aria-label="Table" value={table.name} onChange={(e) => { choose(e.target.value); setState({ sort: '', filter: [], q: '', hidden: [] }); setPicked(undefined) }}>{filled.map((t) => <option key={t.name} value={t.name}>{heading(t.name)}, {number(t.rows)}</option>)}</select>
          <button type="button" className="button quiet" disabled={!picked || disabled} onClick={() => picked && change(removeRow(changes, table.name, keys, picked))}><Icon name={gone ? 'plus' : 'trash'} />{gone ? 'Put the row back' : 'Take the row out'}</button>
          <button type="button" className="button quiet" disabled={disabled} onClick={() => setAdding(true)}><Icon name="plus" />{picked ? 'Add one like it' : 'Add a row'}</button>
        </>
      }
    >
      <div className="scenario-grid">
        <DataGrid label={`${heading(table.name)}, editable`} columns={table.columns} source={source} state={state} change={setState} pinned={keys} editing={editing} onPick={setPicked} isPicked={isPicked} />
      </div>
      {adding && <NewRow table={table.name} columns={table.columns} like={picked} close={() => setAdding(false)} add={(row) => { change(addRow(changes, table.name, row)); setAdding(false) }} />}
    </Panel>
  )
}

function NewRow({ table, columns, like, close, add }: { table: string; columns: Column[]; like: RowValues | undefined; close: () => void; add: (row: Record<string, Cell>) => void }) {
  const [cells, setCells] = useState<Record<string, string>>(() => Object.fromEntries(columns.map((c) => [c.name, like?.[c.name] == null ? '' : String(like[c.name])])))
  const wrong = columns.filter((c) => typed(cells[c.name] ?? '', c) === undefined || (c.required && !cells[c.name]?.trim()))
  return (
    <Dialog title={`A new row of ${heading(table).toLowerCase()}`} verb="Add it" close={close} wide disabled={wrong.length > 0} submit={() => add(Object.fromEntries(columns.map((c) => [c.name, typed(cells[c.name] ?? '', c) ?? ''])))}>
      <div className="scenario-keys">
        {columns.map((c) => (
          <label key={c.name} className="field">{heading(c.name)}{c.required ? ' *' : ''}
            <input className="input" type={c.type === 'DATE' ? 'date' : 'text'} inputMode={c.type === 'NUMBER' || c.type === 'WHOLE' ? 'decimal' : undefined} value={cells[c.name] ?? ''} aria-invalid={wrong.includes(c) || undefined} onChange={(e) => setCells({ ...cells, [c.name]: e.target.value })} />
            {c.unit && <span className="muted small">{c.unit}</span>}
          </label>
        ))}
      </div>
    </Dialog>
  )
}
