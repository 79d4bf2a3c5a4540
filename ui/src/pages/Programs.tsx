import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '../api/client'
import type { Program } from '../api/contract'
import { keys, programsQuery } from '../api/queries'
import { Dialog } from '../components/Dialog'
import { Empty } from '../components/Empty'
import { Icon } from '../components/icons'
import { Panel } from '../components/Panel'
import { ProblemNote } from '../components/ProblemNote'
import { Skeleton } from '../components/Skeleton'
import { FindingCounts } from '../components/Status'
import { useToast } from '../components/Toast'
import { UploadDialog } from '../components/UploadDialog'
import { ago, day, instant, number, UNKNOWN } from '../format'
import { useMayPlan, useTitle } from '../shell/session'

/** Every program the server has: what it plans from, and what is wrong with it. */
export default function Programs() {
  useTitle('Data')
  const programs = useQuery(programsQuery)
  const cache = useQueryClient()
  const { say } = useToast()
  const mayPlan = useMayPlan()
  const [upload, setUpload] = useState<{ replace?: Program }>()
  const [deleting, setDeleting] = useState<Program>()
  const remove = useMutation({
    mutationFn: (p: Program) => api.DELETE('/programs/{id}', { params: { path: { id: p.id } } }),
    onSuccess: (_, p) => {
      setDeleting(undefined)
      say(`${p.name} is deleted.`)
      void cache.invalidateQueries({ queryKey: keys.programs })
    },
  })

  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Data</h1>
          <p>Programs: each a folder of tables, or a workbook, that plans are made from.</p>
        </div>
        {mayPlan && <button type="button" className="button primary" onClick={() => setUpload({})}><Icon name="upload" />Upload a program</button>}
      </div>
      <Panel title="Programs" flush>
        {programs.isPending ? <div className="page"><Skeleton lines={4} height={22} /></div> : programs.isError ? <div className="page"><ProblemNote error={programs.error} retry={programs.refetch} /></div> : programs.data.items.length === 0 ? (
          <Empty title="No programs yet" hint="Upload a program's folder as a .zip file, or its workbook as .xlsx." />
        ) : (
          <div className="scroll-x">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Program</th>
                  <th scope="col">Findings</th>
                  <th scope="col" className="number">Racks</th>
                  <th scope="col">Generations</th>
                  <th scope="col">Planned</th>
                  <th scope="col" className="number">Scenarios</th>
                  <th scope="col"><span className="visually-hidden">Actions</span></th>
                </tr>
              </thead>
              <tbody>
                {programs.data.items.map((p) => (
                  <tr key={String(p.id)}>
                    <td>
                      <Link to={`/programs/${p.id}/data`}><b>{p.name}</b></Link>
                      <div className="muted small" title={instant(p.createdAt)}>{p.source === 'SHIPPED' ? 'shipped with Rackwright' : `uploaded ${ago(p.createdAt)}${p.createdBy ? ` by ${p.createdBy}` : ''}`}, revision {p.revision}</div>
                    </td>
                    <td><FindingCounts errors={p.errors} warnings={p.warnings} clean="Clean" /></td>
                    <td className="number">{number(p.racksDemanded)}</td>
                    <td>{p.generations.join(', ') || UNKNOWN}</td>
                    <td className="nowrap">{p.asOf && p.horizonEnd ? `${day(p.asOf)} to ${day(p.horizonEnd)}` : UNKNOWN}</td>
                    <td className="number">{number(p.scenarios)}</td>
                    <td className="acts">
                      <Link className="button quiet" to={`/runs?program=${encodeURIComponent(p.id)}`} aria-label={`Runs of ${p.name}`}>Runs</Link>
                      {mayPlan && p.source === 'UPLOADED' && (
                        <>
                          <button type="button" className="button quiet icon-only" aria-label={`Replace ${p.name}`} title="Replace" onClick={() => setUpload({ replace: p })}><Icon name="upload" /></button>
                          <button type="button" className="button quiet icon-only" aria-label={`Delete ${p.name}`} title="Delete" onClick={() => setDeleting(p)}><Icon name="trash" /></button>
                        </>
                      )}
                      {mayPlan && p.errors === 0 && <Link className="button" to={`/runs?new=PLAN&program=${p.id}`} aria-label={`Plan ${p.name}`}>Plan</Link>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
      {upload && <UploadDialog {...upload} close={() => setUpload(undefined)} />}
      {deleting && (
        <Dialog title={`Delete ${deleting.name}?`} verb="Delete" danger close={() => setDeleting(undefined)} submit={() => remove.mutate(deleting)} busy={remove.isPending} error={remove.error}>
          <p>Its tables and scenarios go, all {deleting.revision} revisions. Runs made from it stay.</p>
        </Dialog>
      )}
    </div>
  )
}
