import { type ReactNode, useEffect, useRef, useState } from 'react'
import './popover.css'

/** A button and what it opens below itself. Escape, a click elsewhere or leaving by Tab closes it. */
export function Popover({ label, button, children, align = 'start', className = 'button quiet' }: { label: string; button: ReactNode; children: (close: () => void) => ReactNode; align?: 'start' | 'end'; className?: string }) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    const outside = (e: PointerEvent) => !root.current?.contains(e.target as Node) && setOpen(false)
    addEventListener('pointerdown', outside)
    return () => removeEventListener('pointerdown', outside)
  }, [open])

  const close = () => {
    setOpen(false)
    trigger.current?.focus()
  }

  return (
    <div
      className="popover-root"
      ref={root}
      onKeyDown={(e) => {
        if (e.key === 'Escape' && open) {
          e.stopPropagation()
          close()
        }
      }}
      onBlur={(e) => {
        if (e.relatedTarget && !root.current?.contains(e.relatedTarget)) setOpen(false)
      }}
    >
      <button type="button" ref={trigger} className={className} aria-label={label} aria-expanded={open} aria-haspopup="true" onClick={() => setOpen(!open)}>
        {button}
      </button>
      {open && <div className={`popover ${align}`}>{children(close)}</div>}
    </div>
  )
}
