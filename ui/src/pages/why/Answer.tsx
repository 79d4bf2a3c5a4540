import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Cell, Column, WhyPart } from '../../api/contract'
import { whyQuery } from '../../api/why'
import { cellText, csvField, headingOf, isNumber, unitOf } from '../../components/gridModels'
import { Icon } from '../../components/icons'
import { Panel } from '../../components/Panel'
import { ProblemNote } from '../../components/ProblemNote'
import { duration } from '../../format'
import { cut, namedIn, subjectOfCell, whyHref } from './subjects'

const STAGES = { WAITING: 'Other questions are answered first', READING: 'The run is read', SOLVING: "The orders are followed and the optimiser's model is solved again", DONE: 'Done' }
const SHOWN = 10
const SAID = ['limit', 'unit', 'kind', 'subject', 'meaning']

/** Why, in sentences with what they rest on. Parts that the pegging shows are left to it. */
export function Answer({ runId, subject, without }: { runId: string; subject: string; without: string[] }) {
  const why = useQuery(whyQuery(runId, subject))
  const answer = why.data?.answer
  const named = useMemo(() => {
    const found = namedIn(answer?.parts ?? [])
    for (const [word, of] of found) if (of === subject) found.delete(word)
    return found
  }, [answer, subject])
  if (why.isError) return <ProblemNote error={why.error} retry={why.refetch} />
  if (!answer) {
    const stage = why.data?.stage ?? 'WAITING'
    return (
      <div className="panel why-wait progress">
        <div className="bar" aria-hidden="true"><i /></div>
        <p className="small"><span role="status">{why.data ? STAGES[stage] : 'Asking'}</span>{why.data && <span>{duration(Math.floor(why.data.seconds))}</span>}</p>
        <p className="small muted">A late demand or a capacity takes seconds: its limits are moved and the plan is found again. What was asked once is there at once.</p>
      </div>
    )
  }
  return (
    <>
      <p className="why-headline"><Sentence runId={runId} text={answer.headline} named={named} /></p>
      {answer.parts.filter((p) => !without.includes(p.name)).map((part) => <Part key={part.name} runId={runId} subject={subject} part={part} named={named} />)}
    </>
  )
}

function Sentence({ runId, text, named }: { runId: string; text: string; named: Map<string, string> }) {
  return cut(text, named).map((piece, i) => (piece.subject ? <Link key={i} to={whyHref(runId, piece.subject)}>{piece.text}</Link> : <span key={i}>{piece.text}</span>))
}

function Part({ runId, subject, part, named }: { runId: string; subject: string; part: WhyPart; named: Map<string, string> }) {
  const [all, setAll] = useState(false)
  const table = part.table
  // Of a limit's own table: what is the same in every row was said above it. The file has it all.
  const columns = table?.columns.map((column, at) => ({ column, at })).filter(({ column, at }) => !(SAID.includes(column.name) && table.rows.length > 1 && table.rows.every((row) => row[at] === table.rows[0]![at]))) ?? []
  const rows = all ? table?.rows : table?.rows.slice(0, SHOWN)
  const save = () => {
    if (!table) return
    const lines = [table.columns.map((c) => csvField(c.name)).join(','), ...table.rows.map((row) => row.map(csvField).join(','))]
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([lines.join('\r\n')], { type: 'text/csv' }))
    link.download = `${subject}-${part.name}`.toLowerCase().replace(/[^a-z0-9]+/g, '-') + '.csv'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }
  return (
    <Panel title={part.title} actions={table && table.rows.length > 0 && <button type="button" className="button quiet" aria-label={`${part.title}: download as CSV`} onClick={save}><Icon name="download" />CSV</button>}>
      {part.sentences.length === 1 ? <p className="why-sentence"><Sentence runId={runId} text={part.sentences[0]!} named={named} /></p> : (
        <ul className="why-sentences">{part.sentences.map((s, i) => <li key={i}><Sentence runId={runId} text={s} named={named} /></li>)}</ul>
      )}
      {table && rows && rows.length > 0 && (
        <>
          <div className="scroll-x" tabIndex={0} role="region" aria-label={`${part.title}: figures`}>
            <table className="table lines">
              <thead><tr>{columns.map(({ column: c }) => <th key={c.name} scope="col" className={isNumber(c) ? 'number' : ''}>{headingOf(c)}{unitOf(c) && ` (${unitOf(c)})`}</th>)}</tr></thead>
              <tbody>{rows.map((row, i) => <tr key={i}>{columns.map(({ column: c, at: j }) => <td key={c.name} className={isNumber(c) ? 'number' : ''}><Value runId={runId} column={c} value={row[j] ?? null} named={named} /></td>)}</tr>)}</tbody>
            </table>
          </div>
          {table.rows.length > SHOWN && <button type="button" className="button quiet" onClick={() => setAll(!all)}>{all ? `The first ${SHOWN}` : `All ${table.rows.length} rows`}</button>}
        </>
      )}
    </Panel>
  )
}

function Value({ runId, column, value, named }: { runId: string; column: Column; value: Cell; named: Map<string, string> }) {
  const subject = subjectOfCell(column.name, value) ?? (column.name === 'limit' || column.name === 'what' ? named.get(String(value)) : undefined)
  const text = cellText(column, value)
  if (subject) return <Link to={whyHref(runId, subject)}>{text}</Link>
  if (value !== null && (column.name === 'site' || column.name === 'from_site')) return <Link to={`/runs/${runId}/network?site=${encodeURIComponent(String(value))}`}>{text}</Link>
  return text
}
