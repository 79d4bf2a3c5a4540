import './skeleton.css'

/** Grey lines where text will be, of about its size, so that nothing jumps when it comes. */
export function Skeleton({ lines = 3, height = 14 }: { lines?: number; height?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">Loading</span>
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} style={{ height, width: `${[100, 92, 97, 84, 95][i % 5]}%` }} />
      ))}
    </div>
  )
}

export function PageSkeleton() {
  return (
    <div className="page">
      <Skeleton lines={1} height={26} />
      <Skeleton lines={1} height={84} />
      <Skeleton lines={10} height={22} />
    </div>
  )
}
