import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api, ask, BASE } from '../../api/client'
import type { Run } from '../../api/contract'
import type { Design } from '../../api/design'
import { keys, runsQuery, runTablesQuery } from '../../api/queries'
import { Empty } from '../../components/Empty'
import { Icon } from '../../components/icons'
import { Panel } from '../../components/Panel'
import { RunStatus } from '../../components/Status'
import { useToast } from '../../components/Toast'
import { ago, number } from '../../format'
import { useMayPlan } from '../../shell/session'

/** Halls and pods: counted out, cabled, checked and drawn by a run of their own. */
export function Halls({ programId, designs }: { programId: string; designs: Design[] }) {
  const runs = useQuery(runsQuery({ program: programId, kind: 'DESIGN', limit: 100 }))
  if (designs.length === 0) return <Empty title="The program has no hall or pod" hint="A file in its designs folder with the key hall or pod is counted out here: cables from port to port, switches, power, cooling and a drawing." />
  return <>{designs.map((d) => <Hall key={d.name} programId={programId} design={d} last={runs.data?.items.find((r) => r.request.design === d.name)} />)}</>
}

function Hall({ programId, design, last }: { programId: string; design: Design; last: Run | undefined }) {
  const cache = useQueryClient()
  const mayPlan = useMayPlan()
  const { say, fail } = useToast()
  const start = useMutation({
    mutationFn: () => ask(api.POST('/runs', { body: { kind: 'DESIGN', program: programId, design: design.name } })),
    onSuccess: (run) => {
      say(`Run ${run.id} is in the queue.`)
      void cache.invalidateQueries({ queryKey: keys.runLists })
    },
    onError: fail,
  })
  return (
    <Panel title={design.title || design.name} note={design.kind === 'HALL' ? 'hall' : 'pod'} actions={mayPlan && <button type="button" className="button primary" disabled={start.isPending} onClick={() => start.mutate()}>{last ? 'Make it again' : 'Make it'}</button>}>
      {!last ? <p className="muted">It has not been made yet.</p> : <><p className="row"><RunStatus state={last.state} /><span className="muted">run {last.id}, {ago(last.createdAt)}{last.message ? `: ${last.message}` : ''}</span></p>{last.state === 'DONE' && <Made run={last} hall={design.kind === 'HALL'} />}</>}
    </Panel>
  )
}

function Made({ run, hall }: { run: Run; hall: boolean }) {
  const tables = useQuery(runTablesQuery(run.id))
  const answer = useQuery({
    queryKey: [...keys.run(run.id), 'answer'],
    queryFn: async () => (await fetch(`${BASE}/runs/${run.id}/answer`)).text(),
    staleTime: Infinity,
  })
  const drawing = `${BASE}/runs/${run.id}/drawing`
  return (
    <div className="stack">
      <p className="row">
        {tables.data?.map((t) => <span key={t.name} className="row tight"><Link className="button" to={`/runs/${run.id}/tables/${t.name}`}><Icon name="tables" />{t.name}, {number(t.rows)} rows</Link><a className="button quiet" href={`${BASE}/runs/${run.id}/tables/${t.name}/file?format=csv`} download>CSV</a></span>)}
        {hall && <a className="button quiet" href={drawing} download={`${run.request.design}.svg`}><Icon name="download" />SVG</a>}
      </p>
      {hall && <img className="design-drawing" src={drawing} alt={`Plan of the hall ${run.request.design}`} />}
      {answer.data && <pre className="design-answer" tabIndex={0}>{answer.data}</pre>}
    </div>
  )
}
