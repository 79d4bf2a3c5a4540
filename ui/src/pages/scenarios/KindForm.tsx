import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChangeKind } from '../../api/contract'
import { type Change, changeKindsQuery, namesQuery } from '../../api/scenarios'
import { Icon } from '../../components/icons'
import { Panel } from '../../components/Panel'
import { ProblemNote } from '../../components/ProblemNote'
import { Skeleton } from '../../components/Skeleton'
import { heading } from '../../format'
import { keyValue } from './edits'

/** These are made by editing cells and rows, or as YAML. */
const ELSEWHERE = new Set(['set', 'add_row', 'remove_rows', 'settings'])

/** A form for each kind of change; names are those that the program's tables have. */
export function KindForm({ programId, add, disabled }: { programId: string; add: (change: Change) => void; disabled: boolean }) {
  const kinds = useQuery(changeKindsQuery)
  const [chosen, choose] = useState('site_closed')
  const [typed, setTyped] = useState<Record<string, string>>({})
  const shown = (kinds.data ?? []).filter((k) => !ELSEWHERE.has(k.kind))
  const kind = shown.find((k) => k.kind === chosen) ?? shown[0]
  if (kinds.isPending) return <Skeleton lines={8} height={24} />
  if (kinds.isError) return <ProblemNote error={kinds.error} retry={kinds.refetch} />
  if (!kind) return null
  const lacking = kind.keys.filter((k) => k.required && !typed[k.key]?.trim())
  const submit = () => {
    const change: Change = { kind: kind.kind }
    for (const k of kind.keys) {
      const value = keyValue(typed[k.key] ?? '', k.holds)
      if (value !== undefined) change[k.key] = value
    }
    add(change)
    setTyped({})
  }
  return (
    <Panel title="Add a change">
      <form className="stack" onSubmit={(e) => { e.preventDefault(); if (!lacking.length && !disabled) submit() }}>
        <label className="field">What happens
          <select className="input" value={kind.kind} onChange={(e) => { choose(e.target.value); setTyped({}) }}>{shown.map((k) => <option key={k.kind} value={k.kind}>{heading(k.kind)}</option>)}</select>
        </label>
        <p className="muted">{kind.description.replaceAll('`', '')}</p>
        <div className="scenario-keys">{kind.keys.map((k) => <Key key={`${kind.kind} ${k.key}`} programId={programId} of={k} value={typed[k.key] ?? ''} change={(v) => setTyped({ ...typed, [k.key]: v })} />)}</div>
        <p className="row"><button type="submit" className="button primary" disabled={disabled || lacking.length > 0}><Icon name="plus" />Add it</button>{lacking.length > 0 && <span className="muted small">still needs {lacking.map((k) => k.key).join(', ')}</span>}</p>
      </form>
    </Panel>
  )
}

function Key({ programId, of, value, change }: { programId: string; of: ChangeKind['keys'][number]; value: string; change: (v: string) => void }) {
  const id = `key-${of.key}`
  const references = /^[a-z_]+\.[a-z_]+$/.test(of.holds)
  const [names] = useQueries({ queries: [{ ...namesQuery(programId, of.holds), enabled: references }] })
  const choices = of.holds.includes('|') ? of.holds.split('|') : of.holds === 'flag' ? ['true', 'false'] : undefined
  const several = references && of.key.endsWith('s')
  const chosen = several ? value.split(',').map((v) => v.trim()).filter(Boolean) : []
  const described = { 'aria-describedby': `${id}-hint` }
  return (
    <div className="field">
      <label htmlFor={id}>{heading(of.key)}{of.required ? '' : <span className="muted"> (if any)</span>}</label>
      {choices ? (
        <select id={id} className="input" value={value} onChange={(e) => change(e.target.value)} {...described}><option value="">{of.standard ? `${of.standard} (as usual)` : 'choose'}</option>{choices.map((c) => <option key={c}>{c}</option>)}</select>
      ) : several ? (
        <>
          <select id={id} className="input" value="" onChange={(e) => e.target.value && change([...chosen, e.target.value].join(', '))} {...described}>
            <option value="">{chosen.length ? 'and another' : names?.isPending ? 'loading' : 'choose'}</option>
            {(names?.data ?? []).filter((n) => !chosen.includes(n)).map((n) => <option key={n}>{n}</option>)}
          </select>
          {chosen.length > 0 && <span className="row tight">{chosen.map((n) => <button key={n} type="button" className="chip" aria-label={`Remove ${n}`} onClick={() => change(chosen.filter((c) => c !== n).join(', '))}>{n}<Icon name="close" /></button>)}</span>}
        </>
      ) : (
        <>
          <span className="with-unit"><input id={id} className="input" value={value} list={references ? `${id}-names` : undefined} type={of.holds === 'date' ? 'date' : of.holds === 'number' || of.holds === 'whole' ? 'number' : 'text'} step="any" onChange={(e) => change(e.target.value)} {...described} />{of.unit && <span className="muted">{of.unit}</span>}</span>
          {references && <datalist id={`${id}-names`}>{(names?.data ?? []).map((n) => <option key={n} value={n} />)}</datalist>}
        </>
      )}
      <p id={`${id}-hint`} className="muted small">{of.description.replaceAll('`', '')}</p>
    </div>
  )
}
