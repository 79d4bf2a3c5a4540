import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { uploadProgram } from '../api/client'
import type { Program } from '../api/contract'
import { keys } from '../api/queries'
import { count, number } from '../format'
import { Dialog } from './Dialog'
import { TextField } from './Form'
import { Icon } from './icons'
import { useToast } from './Toast'
import './upload.css'

/** A file, dropped or chosen: a new program, or a new revision of one. What the server finds in it is shown afterwards. */
export function UploadDialog({ replace, close }: { replace?: Program; close: () => void }) {
  const id = useId()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const { say } = useToast()
  const [file, setFile] = useState<File>()
  const [name, setName] = useState('')
  const [over, setOver] = useState(false)
  const wrong = file && !/\.(zip|xlsx)$/i.test(file.name) ? 'It is neither a .zip nor an .xlsx file.' : undefined
  const send = useMutation({
    mutationFn: () => uploadProgram(file!, replace ? { replace: replace.id } : { name }),
    onSuccess: (program) => {
      void cache.invalidateQueries({ queryKey: keys.programs })
      say(program.errors ? `${program.name} is here, with ${count(program.errors, 'error')} to correct.` : `${program.name} is here${program.warnings ? `, with ${count(program.warnings, 'warning')}` : ', and clean'}.`)
      close()
      navigate(`/programs/${program.id}/data`)
    },
  })
  const take = (chosen: File | undefined) => {
    if (!chosen) return
    setFile(chosen)
    send.reset()
    if (!name) setName(chosen.name.replace(/\.(zip|xlsx)$/i, '').replace(/[^A-Za-z0-9._+-]+/g, '-'))
  }
  const drop = (e: DragEvent) => {
    e.preventDefault()
    setOver(false)
    take(e.dataTransfer.files[0])
  }
  return (
    <Dialog title={replace ? `Replace ${replace.name}` : 'Upload a program'} verb={replace ? 'Replace' : 'Upload'} close={close} submit={() => send.mutate()} busy={send.isPending} disabled={!file || Boolean(wrong)} error={send.error} wide>
      <label htmlFor={id} className={`drop${over ? ' over' : ''}`} onDragOver={(e) => { e.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <Icon name="upload" />
        {file ? <span><b>{file.name}</b>, {number(Math.ceil(file.size / 1024))} KB</span> : <span><b>Drop a file here</b> or choose one</span>}
        <span className="muted small">The program's folder as .zip, or its workbook as .xlsx</span>
        <input id={id} type="file" accept=".zip,.xlsx" className="visually-hidden" onChange={(e) => take(e.target.files?.[0])} aria-label="File of the program" />
      </label>
      {wrong && <p className="bad" role="alert">{wrong}</p>}
      {replace ? <p className="muted">It becomes revision {replace.revision + 1}. Runs made from earlier revisions stay as they are.</p> : <TextField label="Name" required pattern="[A-Za-z0-9._\/+\-]+" hint="Letters, digits and . _ / + -" value={name} change={setName} />}
    </Dialog>
  )
}
