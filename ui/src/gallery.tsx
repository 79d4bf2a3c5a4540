/**
 * Every component with figures of its own, for whoever builds or changes one: `npx vite` and /gallery.html. It is not
 * part of the shipped build.
 */
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import type { Column, Run } from './api/contract'
import { Problem } from './api/problem'
import { queryClient } from './api/queries'
import './base.css'
import { Chart } from './components/Chart'
import type { ChartColours } from './components/chartTheme'
import { DataGrid } from './components/DataGrid'
import { Dialog } from './components/Dialog'
import { Empty } from './components/Empty'
import { Findings } from './components/Findings'
import { SelectField, TextField } from './components/Form'
import { Icon } from './components/icons'
import { KeyFigure, KeyFigures } from './components/KeyFigure'
import { Panel } from './components/Panel'
import { ProblemNote } from './components/ProblemNote'
import { Progress } from './components/Progress'
import { Skeleton } from './components/Skeleton'
import { RunStatus } from './components/Status'
import { Tabs } from './components/Tabs'
import { ToastProvider, useToast } from './components/Toast'
import { money, number } from './format'
import './theme.css'
import { useGridUrlState, useUrlState } from './urlState'

const YEARS = ['2026', '2027', '2028', '2029', '2030']
const MEGAWATTS = [1099.72, 3470.776, 6009.125, 7543.025, 7543.805]
const PLANNED = [1100, 3600, 6200, 7600, 7600]

function megawatts(c: ChartColours) {
  return {
    xAxis: { type: 'category', data: YEARS },
    yAxis: { type: 'value', name: 'MW' },
    series: [
      { name: 'Online', type: 'bar', data: MEGAWATTS, itemStyle: { color: c.series[0] } },
      { name: 'Asked for', type: 'line', data: PLANNED, symbol: 'diamond', symbolSize: 9, itemStyle: { color: c.series[1] } },
    ],
  }
}

const COLUMNS: Column[] = [
  { name: 'generation', type: 'TEXT', description: 'The rack generation' },
  { name: 'site', type: 'TEXT' },
  { name: 'racks', type: 'WHOLE' },
  { name: 'landed_usd', type: 'NUMBER', unit: 'USD' },
  { name: 'need_by', type: 'DATE' },
  { name: 'firm', type: 'FLAG' },
]
const GENERATIONS = ['GB300', 'VR200', 'VR300', 'MI450']
const ROWS = Array.from({ length: 400 }, (_, i) => [GENERATIONS[i % 4]!, `DC-${String.fromCharCode(65 + (i % 7))}BI`, (i * 37) % 500, i * 1_234_567.891, `2027-${String(1 + (i % 12)).padStart(2, '0')}-28`, i % 5 === 0])

const RUN: Run = { id: 7, kind: 'PLAN', label: 'a plan', createdBy: 'ann', request: { kind: 'PLAN' }, scenarios: [], state: 'RUNNING', stage: 'order', gap: 0.0042, createdAt: new Date().toISOString(), startedAt: new Date(Date.now() - 83_000).toISOString(), attempts: 1, pinned: false }

function Buttons() {
  const { say, fail } = useToast()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('DC-ABl')
  return (
    <Panel title="Buttons, fields, messages">
      <div className="stack">
        <div className="row">
          <button type="button" className="button primary" onClick={() => say('Run 58 is in the queue.')}>Say</button>
          <button type="button" className="button" onClick={() => fail(new Problem(503, 'The server failed', 'The database does not answer.'))}>Fail</button>
          <button type="button" className="button danger" onClick={() => setOpen(true)}><Icon name="trash" />Delete</button>
          <button type="button" className="button quiet">Quiet</button>
          <button type="button" className="button" disabled>Disabled</button>
          {(['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const).map((s) => <RunStatus key={s} state={s} />)}
        </div>
        <div className="fields">
          <TextField label="Site" value={name} change={setName} error="There is no site of this name. Maybe DC-ABI" />
          <SelectField label="Generation" hint="Which racks" change={() => {}}>{GENERATIONS.map((g) => <option key={g}>{g}</option>)}</SelectField>
        </div>
        <Progress run={RUN} />
        <ProblemNote error={new Problem(400, 'Not accepted', 'Nothing of the file can be read.', undefined, [{ file: 'items.csv', line: 12, message: 'weight is missing', maybe: 'weight_kg' }])} retry={() => {}} />
      </div>
      {open && <Dialog title="Delete run 7?" verb="Delete" danger close={() => setOpen(false)} submit={() => setOpen(false)}><p>Its tables and report go for good.</p></Dialog>}
    </Panel>
  )
}

function Pivot() {
  const [state, change] = useGridUrlState()
  const [row, setRow] = useUrlState('row')
  const picked = useCallback((values: Record<string, unknown>) => String(values['landed_usd']) === row, [row])
  return (
    <Panel title="Rows that are here already" flush fill>
      <DataGrid label="Racks by site" columns={COLUMNS} rows={ROWS} pinned={PINNED} state={state} change={change} onPick={(values) => setRow(String(values['landed_usd']))} isPicked={picked} />
    </Panel>
  )
}
const PINNED = ['generation']

function TabsStory() {
  const [tab, setTab] = useUrlState<string>('tab', 'findings')
  const shown: Record<string, ReactNode> = {
    findings: <Findings findings={[{ severity: 'ERROR', file: 'sources.csv', line: 14, column: 'unit_price_usd', value: '1O.5', message: 'is not a number', maybe: '10.5' }, { severity: 'WARNING', file: 'items.csv', line: 42, column: 'weight_kg', value: '0', message: 'a part without weight travels free' }]} />,
    loading: <Skeleton lines={5} />,
    empty: <Empty title="Nothing is late" hint="Every rack is there by the day it is needed." />,
  }
  return (
    <Panel title="Tabs, findings, empty">
      <Tabs label="Stories" value={tab} choose={setTab} tabs={[{ id: 'findings', label: 'Findings', count: 2 }, { id: 'loading', label: 'Loading' }, { id: 'empty', label: 'Empty' }]}>{shown[tab]}</Tabs>
    </Panel>
  )
}

function Gallery() {
  return (
    <main className="page">
      <h1>Components</h1>
      <KeyFigures>
        <KeyFigure label="Racks on time" value={number(12488)} against="of 20,885 demanded" share={12488 / 20885} delta={{ text: '+214', good: true }} why={{ to: '/gallery.html?why' }} />
        <KeyFigure label="Landed cost" value={money(219148767051)} against="$10.49 m a rack" delta={{ text: '+$0.31 bn', good: false }} />
        <KeyFigure label="Online end of 2028" value={number(6009.125)} unit="MW" against="of 6,200 MW asked for" share={6009 / 6200} />
        <KeyFigure label="Domestic content" value="–" against="no target" />
      </KeyFigures>
      <div className="panels">
        <Chart title="Megawatts online" summary="Megawatts online at the end of each year, 1,100 in 2026 to 7,544 in 2030, against those asked for" option={megawatts} table={{ columns: [{ name: 'Year' }, { name: 'Online, MW', number: true }, { name: 'Asked for, MW', number: true }], rows: YEARS.map((y, i) => [y, number(MEGAWATTS[i]), number(PLANNED[i])]) }} note="end of year" />
        <TabsStory />
      </div>
      <Buttons />
      <div style={{ height: 340, display: 'flex' }}><Pivot /></div>
    </main>
  )
}

const router = createBrowserRouter([{ path: '*', Component: Gallery }])
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queryClient}>
    <ToastProvider>
      <RouterProvider router={router} />
    </ToastProvider>
  </QueryClientProvider>,
)
