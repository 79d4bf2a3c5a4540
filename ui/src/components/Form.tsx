import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react'
import './form.css'

interface FieldProps {
  label: string
  hint?: ReactNode
  /** What is wrong with it, in words; said by screen readers with the field. */
  error?: string | undefined
}

function Field({ label, hint, error, id, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && <p id={`${id}-hint`} className="muted small">{hint}</p>}
      {error && <p id={`${id}-error`} className="bad small">{error}</p>}
    </div>
  )
}

function describedBy(id: string, hint: unknown, error: unknown): { 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(error ? { 'aria-invalid': true as const } : {}) }
}

export function TextField({ label, hint, error, change, unit, ...input }: FieldProps & { change: (value: string) => void; unit?: string } & Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'>) {
  const id = useId()
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      <span className="with-unit">
        <input className="input" id={id} onChange={(e) => change(e.target.value)} {...describedBy(id, hint, error)} {...input} />
        {unit && <span className="muted">{unit}</span>}
      </span>
    </Field>
  )
}

export function SelectField({ label, hint, error, change, children, ...select }: FieldProps & { change: (value: string) => void } & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'>) {
  const id = useId()
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      <select className="input" id={id} onChange={(e) => change(e.target.value)} {...describedBy(id, hint, error)} {...select}>
        {children}
      </select>
    </Field>
  )
}

/** Several of a list, as checkboxes under one caption. */
export function ChoiceList({ label, hint, options, chosen, change, none }: { label: string; hint?: string; options: { value: string; text: ReactNode; note?: ReactNode }[]; chosen: string[]; change: (chosen: string[]) => void; none: string }) {
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {hint && <p className="muted small">{hint}</p>}
      <div className="choice-list">
        {options.map((o) => (
          <label key={o.value}>
            <input type="checkbox" checked={chosen.includes(o.value)} onChange={(e) => change(e.target.checked ? [...chosen, o.value] : chosen.filter((v) => v !== o.value))} />
            <span>{o.text}{o.note && <small className="muted">{o.note}</small>}</span>
          </label>
        ))}
        {options.length === 0 && <p className="muted">{none}</p>}
      </div>
    </fieldset>
  )
}
