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
let context

export async function open() {
  // With scrollbars, as people have them.
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS, ignoreDefaultArgs: ['--hide-scrollbars'] })
  // One for all walks, as a user's browser: what it has loaded and who is logged in stay.
  context = await browser.newContext({ baseURL: BASE, reducedMotion: 'reduce', acceptDownloads: true })
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

/** A page as its user has it. */
export async function page({ width = 1280, height = 800 } = {}) {
  const opened = await context.newPage()
  opened.setDefaultTimeout(30_000)
  await opened.setViewportSize({ width, height })
  opened.faults = watch(opened)
  opened.done = async () => {
    await opened.close()
    assert.deepEqual(opened.faults, [], 'faults in the console, or requests to another host')
  }
  return opened
}

/** The page's data is there, and nothing moves any more. */
export async function settled(opened) {
  await opened.waitForLoadState('networkidle').catch(() => {})
  await opened.waitForFunction(() => !document.querySelector('[aria-busy="true"]'), undefined, { timeout: 30_000 })
  await opened.waitForTimeout(150)
}

/** No serious fault for people who use a keyboard or a screen reader. */
export async function accessible(opened, where) {
  if (!(await opened.evaluate(() => 'axe' in globalThis))) await opened.evaluate(AXE)
  const found = await opened.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] }),
  )
  const serious = found.violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' | ')}`)
  assert.deepEqual(serious, [], `accessibility faults of ${where}`)
}

/** Pictures of what a page shows now, in both themes, each looked through by axe. */
export async function pictures(opened, name, { width = 1280, height = 800 } = {}) {
  await opened.setViewportSize({ width, height })
  // A pointer that rests on a chart or a row would show in its picture.
  await opened.mouse.move(0, 0)
  for (const theme of ['light', 'dark']) {
    await opened.emulateMedia({ colorScheme: theme })
    await settled(opened)
    await accessible(opened, `${name}, ${theme}`)
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true })
      await opened.screenshot({ path: join(PICTURES, `${name}-${theme}.png`) })
    }
  }
}

/** An answer of the API, as the page's own session gets it. */
export async function ask(opened, path) {
  return opened.evaluate(async (p) => (await fetch(`/api/v1${p}`)).json(), path)
}
