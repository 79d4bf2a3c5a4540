import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { subjectsQuery } from '../../api/why'
import { Icon } from '../../components/icons'
import { whyHref } from './subjects'

const KINDS = { DEMAND: 'demand', POOL: 'pool', CAPACITY: 'capacity', POWER: 'power', OPTION: 'option', ORDER: 'order', GIVEN: 'stock' }

/** Finds a demand, an order, a capacity: by its name, or by words of what it is. */
export function Search({ runId, value }: { runId: string; value: string }) {
  const navigate = useNavigate()
  const id = useId()
  const [typed, setTyped] = useState(value)
  const [asked, setAsked] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim().slice(0, 200)), 180)
    return () => clearTimeout(timer)
  }, [typed])
  const found = useQuery({ ...subjectsQuery(runId, asked), enabled: open && asked.length > 0 })
  const options = asked && typed.trim() ? (found.data?.subjects ?? []) : []
  const go = (subject: string) => {
    setOpen(false)
    setTyped(subject)
    navigate(whyHref(runId, subject))
  }
  const key = (e: KeyboardEvent) => {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault()
      setOpen(true)
      if (options.length) setAt((at + (e.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length)
    } else if (e.key === 'Escape') setOpen(false)
    else if (e.key === 'Enter' && typed.trim()) {
      e.preventDefault()
      const chosen = open && !found.isPlaceholderData && asked === typed.trim() ? options[at] : undefined
      go(chosen?.subject ?? typed.trim())
    }
  }
  const shown = open && options.length > 0
  return (
    <div className="why-search" onBlur={(e) => { if (!e.currentTarget.contains(e.relatedTarget)) setOpen(false) }}>
      <Icon name="search" />
      <input
        className="input" type="search" role="combobox" aria-label="Ask about a demand, an order or a capacity" placeholder="A demand, an order, a capacity: DC-ABI, CoWoS, O-0012…"
        autoComplete="off" aria-expanded={shown} aria-controls={`${id}-list`} aria-autocomplete="list" {...(shown ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        value={typed} onChange={(e) => { setTyped(e.target.value); setOpen(true); setAt(0) }} onFocus={(e) => e.target.select()} onKeyDown={key}
      />
      <ul role="listbox" id={`${id}-list`} aria-label="Subjects" hidden={!shown}>
        {options.map((o, i) => (
          <li key={o.subject} id={`${id}-${i}`} role="option" aria-selected={i === at} onMouseDown={(e) => { e.preventDefault(); go(o.subject) }} onMouseEnter={() => setAt(i)}>
            <b>{o.subject}</b> <span className="tag">{KINDS[o.kind]}</span>
            <span className="muted small clip">{o.title}{o.note ? `, ${o.note}` : ''}</span>
          </li>
        ))}
      </ul>
      {open && asked !== '' && found.isSuccess && !found.isPlaceholderData && options.length === 0 && <p className="none small muted" role="status">Nothing in this run is called so.</p>}
    </div>
  )
}
