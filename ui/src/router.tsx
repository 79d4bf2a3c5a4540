import { createBrowserRouter, type RouteObject } from 'react-router'
import { Empty } from './components/Empty'
import { PageFailed } from './components/ProblemNote'
import { PageSkeleton } from './components/Skeleton'
import { PAGES } from './pages'
import { Home } from './shell/Home'
import { SignedIn } from './shell/SignedIn'

const pages: RouteObject[] = PAGES.map(({ path, load }) => ({
  path: path.slice(1),
  lazy: async () => ({ Component: (await load()).default }),
  ErrorBoundary: PageFailed,
  HydrateFallback: PageSkeleton,
}))

export const router = createBrowserRouter([
  { path: '/login', lazy: async () => ({ Component: (await import('./pages/Login')).default }), HydrateFallback: PageSkeleton },
  {
    path: '/',
    Component: SignedIn,
    ErrorBoundary: PageFailed,
    HydrateFallback: PageSkeleton,
    children: [
      { index: true, Component: Home },
      ...pages,
      {
        path: '*',
        element: <Empty title="There is no such page" hint="The address may be old or mistyped. The navigation on the left has every page." />,
      },
    ],
  },
])
