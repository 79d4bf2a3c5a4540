import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import './dialog.css'
import { Icon } from './icons'
import { ProblemNote } from './ProblemNote'

/**
 * A native dialog: the browser keeps the focus in it, Escape closes it, and the page behind is inert. With `submit` it
 * is a form; what the server refuses is shown in it, and it stays open.
 */
export function Dialog({ title, children, close, submit, verb, busy = false, error, danger = false, wide = false, disabled = false }: {
  title: string
  children: ReactNode
  close: () => void
  submit?: () => void
  verb?: string
  busy?: boolean
  error?: unknown
  danger?: boolean
  wide?: boolean
  disabled?: boolean
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || dialog.open) return
    dialog.showModal()
    // The first field, or the way out: never a button that cannot be undone.
    const first = dialog.querySelector<HTMLElement>('.dialog-body :is(input:not([hidden]), select, textarea)') ?? dialog.querySelector<HTMLElement>('footer button')
    first?.focus()
  }, [])

  const onSubmit = (e: FormEvent) => {
    e.preventDefault()
    submit?.()
  }

  return (
    <dialog
      ref={ref}
      className={`dialog${wide ? ' wide' : ''}`}
      aria-labelledby={id}
      onCancel={(e) => {
        e.preventDefault()
        if (!busy) close()
      }}
      onClose={close}
    >
      <form onSubmit={onSubmit}>
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="button quiet icon-only" aria-label="Close" onClick={close}><Icon name="close" /></button>
        </header>
        <div className="dialog-body">
          {children}
          {error != null && <ProblemNote error={error} />}
        </div>
        <footer>
          <button type="button" className="button" onClick={close}>{submit ? 'Cancel' : 'Close'}</button>
          {submit && <button type="submit" className={`button ${danger ? 'danger' : 'primary'}`} disabled={busy || disabled}>{busy ? 'One moment …' : verb}</button>}
        </footer>
      </form>
    </dialog>
  )
}
