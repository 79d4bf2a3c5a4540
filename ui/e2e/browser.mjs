// A real browser on a real server: what every walk needs. Started by BrowserTest, which says where the server is.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

export const BASE = process.env.RACKWRIGHT_URL
export const PASSWORD = 'correct horse battery staple'
const PICTURES = process.env.RACKWRIGHT_SCREENSHOTS
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let browser
let state

export async function open() {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
}

export async function close() {
  await browser?.close()
}

/** What went wrong in a page that no user would report: errors in its console, and requests to others. */
function watch(page) {
  const faults = []
  page.on('console', (message) => {
    // A refused request is told in the console by the browser itself; the walks look at what the page says.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(BASE) && !url.startsWith('data:') && !url.startsWith('blob:')) faults.push(`asked another host: ${url}`)
  })
  return faults
}

/** A page as its user has it, logged in once somebody has logged in. */
export async function page({ theme = 'light', width = 1280, height = 800 } = {}) {
  const context = await browser.newContext({
    baseURL: BASE,
    colorScheme: theme,
    viewport: { width, height },
    reducedMotion: 'reduce',
    storageState: state,
    acceptDownloads: true,
  })
  const opened = await context.newPage()
  opened.setDefaultTimeout(30_000)
  opened.faults = watch(opened)
  opened.done = async () => {
    await context.close()
    assert.deepEqual(opened.faults, [], 'faults in the console, or requests to another host')
  }
  return opened
}

/** Later pages are logged in as this one is. */
export async function keepSession(opened) {
  state = await opened.context().storageState()
}

/** The page's data is there, and nothing moves any more. */
export async function settled(opened) {
  await opened.waitForLoadState('networkidle').catch(() => {})
  await opened.waitForFunction(() => !document.querySelector('[aria-busy="true"]'), undefined, { timeout: 30_000 })
  await opened.waitForTimeout(250)
}

/** No serious fault for people who use a keyboard or a screen reader. */
export async function accessible(opened, where) {
  await opened.evaluate(AXE)
  const found = await opened.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] }),
  )
  const serious = found.violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' | ')}`)
  assert.deepEqual(serious, [], `accessibility faults of ${where}`)
}

/** Pictures of a view in both themes, each looked through by axe. */
export async function pictures(name, path, { prepare, width, height } = {}) {
  for (const theme of ['light', 'dark']) {
    const opened = await page({ theme, width, height })
    await opened.goto(path)
    await settled(opened)
    await prepare?.(opened)
    await settled(opened)
    await accessible(opened, `${name}, ${theme}`)
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true })
      await opened.screenshot({ path: join(PICTURES, `${name}-${theme}.png`) })
    }
    await opened.done()
  }
}

/** An answer of the API, as the page's own session gets it. */
export async function ask(opened, path) {
  return opened.evaluate(async (p) => (await fetch(`/api/v1${p}`)).json(), path)
}
