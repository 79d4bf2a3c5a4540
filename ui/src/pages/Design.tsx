import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { designsQuery } from '../api/design'
import { Empty } from '../components/Empty'
import { ProblemNote } from '../components/ProblemNote'
import { PageSkeleton } from '../components/Skeleton'
import { Tabs } from '../components/Tabs'
import { count, number } from '../format'
import { useTitle } from '../shell/session'
import { useUrlState } from '../urlState'
import './design.css'
import { Bill } from './design/Bill'
import { Halls } from './design/Halls'
import { Rack } from './design/Rack'
import { Revisions } from './design/Revisions'
import { Roadmap } from './design/Roadmap'
import { WhereUsed } from './design/WhereUsed'

/** Whether a rack fits its limits, what it is made of, where each part is used, and what a change comes to. */
export default function DesignPage() {
  const { programId = '', generation: asked } = useParams()
  const designs = useQuery(designsQuery(programId))
  const navigate = useNavigate()
  const [tab, setTab] = useUrlState<string>('show', 'rack')
  useTitle([asked, 'Design'].filter(Boolean).join(', '))
  if (designs.isPending) return <PageSkeleton />
  if (designs.isError) return <div className="page"><ProblemNote error={designs.error} retry={designs.refetch} /></div>
  const list = designs.data
  const generation = list.generations.find((g) => g.name === asked) ?? list.generations[0]
  const others = list.designs.filter((d) => d.kind !== 'RACK')
  if (!generation) return <div className="page"><Empty title="No generation has a bill" hint="A generation that is modelled and names its rack's item is shown here." /></div>
  return (
    <div className="page design">
      <div className="page-head">
        <div>
          <h1>{generation.title || generation.name}</h1>
          <p>{[generation.vendor, count(generation.gpus, 'accelerator'), `${number(generation.petaflops)} PF dense FP4`, `${number(generation.rackPowerKw)} kW a rack`].filter(Boolean).join(', ')}</p>
        </div>
        <label className="row tight">
          <span className="muted">Generation</span>
          <select className="input" value={generation.name} onChange={(e) => void navigate({ pathname: `/programs/${encodeURIComponent(programId)}/design/${encodeURIComponent(e.target.value)}`, search: tab === 'rack' ? '' : `?show=${tab}` })}>
            {list.generations.map((g) => <option key={g.name}>{g.name}</option>)}
          </select>
        </label>
      </div>
      <Tabs
        label="What is shown of the design"
        value={tab}
        choose={setTab}
        tabs={[
          { id: 'rack', label: 'Rack and limits' },
          { id: 'bill', label: 'Bill of materials' },
          { id: 'used', label: 'Where used' },
          { id: 'change', label: 'Changes' },
          { id: 'roadmap', label: 'Roadmap' },
          { id: 'halls', label: 'Halls and pods', count: others.length || undefined },
        ]}
      >
        <div className="stack design-tab">
          {tab === 'bill' ? <Bill programId={programId} generation={generation.name} list={list} /> : tab === 'used' ? <WhereUsed programId={programId} currency={list.currency} first={generation.rackItem} /> : tab === 'change' ? <Revisions programId={programId} list={list} /> : tab === 'roadmap' ? <Roadmap programId={programId} currency={list.currency} /> : tab === 'halls' ? <Halls programId={programId} designs={others} /> : generation.design ? (
            <Rack key={generation.design} programId={programId} design={generation.design} currency={list.currency} />
          ) : (
            <Empty title="This generation has no rack design" hint="A file in the program's designs folder whose item is its rack is drawn and checked here." />
          )}
        </div>
      </Tabs>
    </div>
  )
}
