import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark' | 'system'

const CHANGED = 'rackwright-theme'

export function theme(): Theme {
  const set = document.documentElement.dataset['theme']
  return set === 'light' || set === 'dark' ? set : 'system'
}

export function setTheme(next: Theme): void {
  if (next === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = next
  try {
    if (next === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', next)
  } catch {
    // It lasts for this page then.
  }
  window.dispatchEvent(new Event(CHANGED))
}

function watch(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  window.addEventListener(CHANGED, changed)
  system.addEventListener('change', changed)
  return () => {
    window.removeEventListener(CHANGED, changed)
    system.removeEventListener('change', changed)
  }
}

export function useTheme(): Theme {
  return useSyncExternalStore(watch, theme)
}

/** Whether it is dark now, whoever said so. */
export function useDark(): boolean {
  return useSyncExternalStore(watch, () => {
    const chosen = theme()
    return chosen === 'dark' || (chosen === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  })
}
