import { type KeyboardEvent, type ReactNode, useId } from 'react'
import './tabs.css'

export interface Tab {
  id: string
  label: ReactNode
  /** Shown beside the label, such as a count. */
  count?: number | string | undefined
}

/** Tabs as the pattern has it: arrows move, one stop for the Tab key. The chosen one belongs in the address (useUrlState). */
export function Tabs({ label, tabs, value, choose, children }: { label: string; tabs: Tab[]; value: string; choose: (id: string) => void; children: ReactNode }) {
  const id = useId()
  const move = (e: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex((t) => t.id === value)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[e.key]
    if (to === undefined) return
    e.preventDefault()
    const tab = tabs[(to + tabs.length) % tabs.length]
    if (!tab) return
    choose(tab.id)
    document.getElementById(`${id}-${tab.id}`)?.focus()
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button key={tab.id} id={`${id}-${tab.id}`} type="button" role="tab" aria-selected={tab.id === value} aria-controls={`${id}-panel`} tabIndex={tab.id === value ? 0 : -1} onClick={() => choose(tab.id)}>
            {tab.label}
            {tab.count !== undefined && <span className="count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div className="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  )
}
