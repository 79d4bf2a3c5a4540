import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { onRefused } from './api/client'
import { keys, queryClient } from './api/queries'
import './base.css'
import { ToastProvider } from './components/Toast'
import { router } from './router'
import './theme.css'

onRefused({
  signedOut: () => queryClient.setQueryData(keys.session, null),
  passwordMustChange: () => void queryClient.invalidateQueries({ queryKey: keys.session }),
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
)
