import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react'
import { asProblem } from '../api/problem'
import { Icon } from './icons'
import './toast.css'

interface Note {
  id: number
  text: string
  bad: boolean
}

const ToastContext = createContext<{ say: (text: string) => void; fail: (error: unknown) => void }>({ say: () => {}, fail: () => {} })

/** Short words on what has just happened. Good news goes after six seconds; what failed stays until it is closed. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [notes, setNotes] = useState<Note[]>([])
  const next = useRef(1)
  const add = useCallback((text: string, bad: boolean) => {
    const id = next.current++
    setNotes((all) => [...all.slice(-3), { id, text, bad }])
    if (!bad) setTimeout(() => setNotes((all) => all.filter((n) => n.id !== id)), 6000)
  }, [])
  const say = useCallback((text: string) => add(text, false), [add])
  const fail = useCallback(
    (error: unknown) => {
      const problem = asProblem(error)
      add(`${problem.message} ${problem.advice}`, true)
    },
    [add],
  )
  const [value] = useState(() => ({ say, fail }))
  return (
    <ToastContext value={value}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {notes.map((note) => (
          <div key={note.id} className={note.bad ? 'toast bad-toast' : 'toast'}>
            <Icon name={note.bad ? 'error' : 'check'} />
            <span>{note.text}</span>
            <button type="button" className="button quiet icon-only" aria-label="Close the message" onClick={() => setNotes((all) => all.filter((n) => n.id !== note.id))}><Icon name="close" /></button>
          </div>
        ))}
      </div>
    </ToastContext>
  )
}

export function useToast() {
  return use(ToastContext)
}
