import type { ReactNode } from 'react'

/** Our own icons: 16 by 16, one stroke, drawn in the colour of the text beside them. They are never the only label. */
const SHAPES = {
  overview: <><path d="M2.5 13.5h11" /><path d="M4 11V7.5M8 11V3M12 11V5.5" /></>,
  network: <><circle cx="3.5" cy="8" r="1.75" /><circle cx="12.5" cy="3.75" r="1.75" /><circle cx="12.5" cy="12.25" r="1.75" /><path d="M5.1 7.2l5.8-2.7M5.1 8.8l5.8 2.7" /></>,
  why: <><circle cx="8" cy="8" r="6.25" /><path d="M6.2 6.4c0-2.4 3.7-2.4 3.7 0 0 1.5-1.9 1.5-1.9 3M8 11.4v.5" /></>,
  supply: <><path d="M1.5 4.5h8v7h-8zM9.5 7h3l2 2.2v2.3h-5z" /><circle cx="4.5" cy="12" r="1.25" /><circle cx="11.75" cy="12" r="1.25" /></>,
  capacity: <><path d="M2.5 12.5a6 6 0 1 1 11 0" /><path d="M8 11l2.6-4" /></>,
  content: <><path d="M3.5 1.5h6l3 3v10h-9z" /><path d="M9.5 1.5v3h3M5.5 8h5M5.5 11h3" /></>,
  design: <><rect x="3.5" y="1.5" width="9" height="13" rx="1" /><path d="M3.5 5.5h9M3.5 9.5h9M5.5 3.5h1.5M5.5 7.5h1.5M5.5 12h1.5" /></>,
  scenarios: <><path d="M2 8h3.5c2 0 2.5-4.5 4.5-4.5h4M5.5 8c2 0 2.5 4.5 4.5 4.5h4" /><path d="M12.2 1.8L14 3.5l-1.8 1.7M12.2 10.8l1.8 1.7-1.8 1.7" /></>,
  compare: <><path d="M8 1.5v13M2 5h4v7H2zM10 3h4v9h-4z" /></>,
  data: <><ellipse cx="8" cy="3.5" rx="5.5" ry="2" /><path d="M2.5 3.5v9c0 1.1 2.5 2 5.5 2s5.5-.9 5.5-2v-9M2.5 8c0 1.1 2.5 2 5.5 2s5.5-.9 5.5-2" /></>,
  tables: <><rect x="1.5" y="2.5" width="13" height="11" rx="1" /><path d="M1.5 6h13M1.5 9.75h13M6 6v7.5" /></>,
  runs: <><circle cx="8" cy="8" r="6" /><path d="M6.75 5.5v5l4-2.5z" /></>,
  account: <><circle cx="8" cy="5" r="2.75" /><path d="M2.5 14c.5-3 2.7-4.5 5.5-4.5s5 1.5 5.5 4.5" /></>,
  sun: <><circle cx="8" cy="8" r="2.75" /><path d="M8 1.5v1.75M8 12.75v1.75M1.5 8h1.75M12.75 8h1.75M3.4 3.4l1.25 1.25M11.35 11.35l1.25 1.25M12.6 3.4l-1.25 1.25M4.65 11.35L3.4 12.6" /></>,
  moon: <path d="M13.5 9.7A5.9 5.9 0 0 1 6.3 2.5a5.9 5.9 0 1 0 7.2 7.2z" />,
  system: <><rect x="1.5" y="2.5" width="13" height="8.5" rx="1" /><path d="M5.5 13.5h5M8 11v2.5" /></>,
  collapse: <><rect x="1.5" y="2.5" width="13" height="11" rx="1" /><path d="M6 2.5v11M11.5 6L9.5 8l2 2" /></>,
  expand: <><rect x="1.5" y="2.5" width="13" height="11" rx="1" /><path d="M6 2.5v11M9.5 6l2 2-2 2" /></>,
  menu: <path d="M2 4h12M2 8h12M2 12h12" />,
  down: <path d="M4 6l4 4 4-4" />,
  right: <path d="M6 4l4 4-4 4" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  search: <><circle cx="7" cy="7" r="4.5" /><path d="M10.3 10.3L14 14" /></>,
  download: <path d="M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11" />,
  upload: <path d="M8 10.5v-8M4.5 5.5L8 2l3.5 3.5M2.5 13.5h11" />,
  columns: <><rect x="1.5" y="2.5" width="13" height="11" rx="1" /><path d="M6 2.5v11M10.25 2.5v11" /></>,
  error: <><path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" /><path d="M8 4.5v4M8 10.75v.5" /></>,
  warning: <><path d="M8 1.75l6.5 12h-13z" /><path d="M8 6v4M8 11.5v.5" /></>,
  check: <path d="M3 8.5l3.5 3.5L13 4.5" />,
  dot: <circle cx="8" cy="8" r="3" />,
  queued: <><circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.5 1.5" /></>,
  running: <><path d="M13.5 8A5.5 5.5 0 1 1 8 2.5" /><path d="M8 .75L10 2.5 8 4.25" /></>,
  cancelled: <><circle cx="8" cy="8" r="6" /><path d="M3.8 3.8l8.4 8.4" /></>,
  pin: <path d="M6 1.5h4l-.5 5 2.5 2.5H4l2.5-2.5zM8 9v5.5" />,
  edit: <path d="M2.5 13.5l.75-3 7.5-7.5 2.25 2.25-7.5 7.5zM9.25 4.5l2.25 2.25" />,
  trash: <path d="M2.5 4.5h11M6 4.5V2.5h4v2M4 4.5l.75 9h6.5l.75-9M6.75 7v4M9.25 7v4" />,
  plus: <path d="M8 3v10M3 8h10" />,
  external: <path d="M9.5 2.5h4v4M13.5 2.5L7.5 8.5M6.5 3.5h-4v10h10v-4" />,
  copy: <><rect x="5.5" y="5.5" width="8" height="8.5" rx="1" /><path d="M10.5 5.5v-3h-8V11h3" /></>,
  chart: <path d="M2 2.5v11.5h12M4.5 10.5l3-3.5 2.5 2L14 4.5" />,
  leave: <path d="M6.5 2.5h-4v11h4M6.5 8h7M11 5.5L13.5 8 11 10.5" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof SHAPES

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  )
}
