import { useEffect, useId, useRef, useState } from 'react'
import { Icon, type IconName } from './icons'
import { Popover } from './Popover'

export interface Option {
  value: string
  text: string
  note?: string
  aside?: string
  icon?: IconName
}

/** One of many, found by typing: a button with what is chosen, and a searchable list below it. */
export function Picker({ label, value, text, options, choose }: { label: string; value: string | undefined; text: string; options: Option[]; choose: (value: string) => void }) {
  return (
    <Popover label={`${label} ${text}`} className="picker-button" button={<><span><small>{label}</small> <b>{text}</b></span><Icon name="down" /></>}>
      {(close) => (
        <Choices
          label={label}
          value={value}
          options={options}
          choose={(v) => {
            close()
            if (v !== value) choose(v)
          }}
        />
      )}
    </Popover>
  )
}

function Choices({ label, value, options, choose }: { label: string; value: string | undefined; options: Option[]; choose: (value: string) => void }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const found = options.filter((o) => `${o.text} ${o.note ?? ''}`.toLowerCase().includes(typed.trim().toLowerCase()))
  const [active, setActive] = useState(() => Math.max(0, options.findIndex((o) => o.value === value)))
  const at = Math.min(active, found.length - 1)

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView?.({ block: 'nearest' })
  }, [at])

  return (
    <div className="picker">
      <input
        className="input"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        aria-label={`Find a ${label.toLowerCase()}`}
        placeholder={`Find a ${label.toLowerCase()}`}
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={(e) => {
          setTyped(e.target.value)
          setActive(0)
        }}
        onKeyDown={(e) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[e.key]
          if (step) {
            e.preventDefault()
            setActive(Math.max(0, Math.min(found.length - 1, at + step)))
          } else if (e.key === 'Enter' && found[at]) {
            e.preventDefault()
            choose(found[at].value)
          }
        }}
      />
      <ul role="listbox" id={`${id}-list`} aria-label={label} ref={list} tabIndex={-1}>
        {found.map((o, i) => (
          <li key={o.value} id={`${id}-${i}`} role="option" aria-selected={o.value === value} className={i === at ? 'active' : ''} onPointerMove={() => setActive(i)} onClick={() => choose(o.value)}>
            {o.value === value ? <Icon name="check" /> : o.icon ? <Icon name={o.icon} /> : <i />}
            <span className="clip">{o.text}{o.note && <small className="clip">{o.note}</small>}</span>
            <span className="muted small">{o.aside}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="none">{options.length ? 'Nothing matches.' : 'There is none yet.'}</p>}
    </div>
  )
}
