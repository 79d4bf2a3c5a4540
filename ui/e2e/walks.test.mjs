// Walks through each page's main task, in order, as its user would.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { PASSWORD, accessible, ask, close, keepSession, open, page, pictures, settled } from './browser.mjs'
import { zipped } from './zipped.mjs'

before(open)
after(close)

test('a login with the one-time password leads to choosing another', async () => {
  const opened = await page()
  await opened.goto('/runs')
  await opened.waitForURL(/\/login/)
  await accessible(opened, 'the login')
  await opened.getByLabel('Name').fill('admin')
  await opened.getByLabel('Password').fill('not the password')
  await opened.getByRole('button', { name: 'Sign in' }).click()
  await opened.getByText('do not match').waitFor()
  await opened.getByLabel('Password').fill(process.env.RACKWRIGHT_PASSWORD)
  await opened.getByRole('button', { name: 'Sign in' }).click()
  await opened.getByLabel('One-time password').fill(process.env.RACKWRIGHT_PASSWORD)
  await opened.getByLabel('New password', { exact: true }).fill(PASSWORD)
  await opened.getByLabel('New password, again').fill(PASSWORD)
  await opened.getByRole('button', { name: 'Set the password' }).click()
  await opened.getByRole('heading', { name: 'Runs', level: 1 }).waitFor()
  await keepSession(opened)
  await opened.done()
})

test('the first plan is followed until it is there', async () => {
  const opened = await page()
  await opened.goto('/runs')
  await opened.getByRole('heading', { name: 'Runs', level: 1 }).waitFor()
  const deadline = Date.now() + 15 * 60_000
  for (;;) {
    const run = await ask(opened, '/runs/1')
    assert.ok(!['FAILED', 'CANCELLED'].includes(run.state), run.message)
    if (run.state === 'DONE') break
    assert.ok(Date.now() < deadline, 'the reference program is not planned after 15 minutes')
    await opened.waitForTimeout(500)
  }
  // The page heard of it by itself.
  await opened.getByRole('row', { name: /us-ai-racks.*Done/ }).first().waitFor()
  await opened.done()
})

test('a scenario is started, and another one that waits is cancelled', async () => {
  const opened = await page()
  await opened.goto('/runs')
  for (const scenario of ['taiwan-packaging-stops', 'kyber-slips']) {
    await opened.getByRole('button', { name: 'Start a run' }).click()
    const dialog = opened.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: new RegExp(scenario) }).or(dialog.getByLabel(new RegExp(scenario))).first().check()
    await dialog.getByRole('button', { name: /^Start/ }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await opened.getByRole('button', { name: 'Cancel run 3' }).click()
  const sure = opened.getByRole('dialog').getByRole('button', { name: /cancel/i })
  if (await sure.count()) await sure.last().click()
  await opened.waitForFunction(async () => (await (await fetch('/api/v1/runs/3')).json()).state === 'CANCELLED')
  await opened.done()
  await pictures('runs', '/runs')
})

test('a table of a hundred and fifty thousand orders is searched, and goes out as a file', async () => {
  const opened = await page()
  await opened.goto('/runs/1/tables/orders')
  await opened.getByRole('grid').waitFor()
  const total = (await ask(opened, '/runs/1/tables/orders?limit=1')).total
  await opened.getByText(new RegExp(total.toLocaleString('en-US'))).first().waitFor()
  await opened.getByLabel(/^Search/).last().fill('RACK-GB300')
  const found = (await ask(opened, '/runs/1/tables/orders?limit=1&q=RACK-GB300')).total
  await opened.getByText(new RegExp(`${found.toLocaleString('en-US')} (of|rows)`)).first().waitFor()
  const [download] = await Promise.all([opened.waitForEvent('download'), opened.getByRole('link', { name: /CSV/ }).first().click()])
  const lines = readFileSync(await download.path(), 'utf8').trim().split('\n')
  assert.equal(lines.length, found + 1)
  await opened.done()
  await pictures('tables', '/runs/1/tables/orders')
})

test('a faulty program is taken with its findings, and its names are text everywhere', async () => {
  const opened = await page()
  await opened.goto('/programs')
  const name = '<img src=x onerror=alert(1)>'
  const file = zipped('../programs/starter', (path, text) => (path === 'items.csv' ? text.replace('\n', `\n"${name}",,\n`) : text))
  await opened.getByRole('button', { name: /upload/i }).first().click()
  const dialog = opened.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles({ name: 'mine.zip', mimeType: 'application/zip', buffer: file })
  await dialog.getByLabel(/name/i).fill('Mine <b>bold</b>')
  await dialog.getByRole('button', { name: /upload/i }).click()
  await opened.getByText('Mine <b>bold</b>').first().waitFor()
  await opened.goto('/programs/mine-b-bold-b/data/items')
  await opened.getByText(name).first().waitFor()
  assert.equal(await opened.locator('img[src="x"]').count(), 0)
  await settled(opened)
  await opened.done()
  await pictures('data', '/programs/us-ai-racks/data/items')
  await pictures('programs', '/programs')
})

test('a token is made, shown once and removed', async () => {
  const opened = await page()
  await opened.goto('/account')
  await opened.getByRole('button', { name: /token/i }).first().click()
  const dialog = opened.getByRole('dialog')
  await dialog.getByLabel(/name/i).fill('nightly')
  await dialog.getByRole('button', { name: /make|create|token/i }).last().click()
  await opened.getByText(/rackwright_[\w-]{20,}/).first().waitFor()
  assert.equal((await ask(opened, '/tokens'))[0].name, 'nightly')
  await opened.done()
  await pictures('account', '/account')
})
