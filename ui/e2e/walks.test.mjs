// Walks through each page's main task, in order, as its user would.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { PASSWORD, accessible, ask, close, open, page, pictures } from './browser.mjs'
import { zipped } from './zipped.mjs'

before(open)
after(close)

/** Uploads a program as one called so. */
async function upload(opened, called, file = zipped('../programs/starter')) {
  await opened.goto('/programs')
  await opened.getByRole('button', { name: /upload/i }).first().click()
  const dialog = opened.getByRole('dialog')
  await dialog.getByLabel('File of the program').setInputFiles({ name: `${called}.zip`, mimeType: 'application/zip', buffer: file })
  await dialog.getByRole('button', { name: 'Upload' }).click()
  await opened.waitForURL(new RegExp(`programs/${called}/data`))
}

/** The newest run of those asked for, once it is done. */
async function finished(opened, query) {
  const deadline = Date.now() + 120_000
  for (;;) {
    const [run] = (await ask(opened, `/runs?${query}&limit=1`)).items
    assert.ok(!['FAILED', 'CANCELLED'].includes(run?.state), run?.message)
    if (run?.state === 'DONE') return run
    assert.ok(Date.now() < deadline, `no run of ${query} after two minutes`)
    await opened.waitForTimeout(250)
  }
}

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

test('plans of scenarios are started, and cancelled while they wait and while they run', async () => {
  const opened = await page()
  await opened.goto('/runs')
  const titles = new Map((await ask(opened, '/programs/us-ai-racks/scenarios')).map((s) => [s.name, s.title]))
  for (const scenario of ['taiwan-packaging-stops', 'kyber-slips']) {
    await opened.getByRole('button', { name: 'Start a run' }).click()
    const dialog = opened.getByRole('dialog')
    await dialog.getByLabel('Program').selectOption('us-ai-racks')
    await dialog.getByLabel(titles.get(scenario)).first().check()
    await dialog.getByRole('button', { name: 'Start the plan' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  const [waiting, running] = (await ask(opened, '/runs?limit=2')).items
  await opened.getByRole('button', { name: `Cancel run ${waiting.id}` }).click()
  await opened.getByRole('row', { name: /kyber-slips.*Cancelled/i }).first().waitFor()
  await pictures(opened, 'runs')
  await opened.getByRole('button', { name: `Cancel run ${running.id}` }).click()
  await opened.getByRole('row', { name: /taiwan-packaging-stops.*Cancelled/i }).first().waitFor()
  await opened.done()
})

test('the overview says what comes when, what is late and why, and leads to the rows', async () => {
  const opened = await page()
  await opened.goto('/')
  await opened.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()
  const view = await ask(opened, '/runs/1/overview')
  const share = `${((100 * view.figures.racksOnTime) / view.figures.racksDemanded).toFixed(1)}%`
  await opened.getByRole('group', { name: 'Racks on time' }).getByText(share).waitFor()
  await opened.getByRole('img', { name: /Megawatts online/ }).waitFor()
  await opened.getByLabel('Megawatts online: show as table').click()
  await opened.getByRole('region', { name: 'Megawatts online, as a table' }).waitFor()
  await opened.getByRole('link', { name: view.late[0].demand }).click()
  await opened.waitForURL(/\/why\//)
  await opened.getByRole('heading', { level: 1 }).getByText(view.late[0].demand).waitFor()
  await opened.goto('/runs/1/overview')
  await pictures(opened, 'overview')
  await pictures(opened, 'overview-wide', { width: 1920, height: 1080 })
  await pictures(opened, 'overview-phone', { width: 390, height: 844 })
  await opened.done()
})

const SHOWN = [
  ['network', '/runs/1/network', 'Network'],
  ['supply', '/runs/1/supply', 'Supply'],
  ['capacity', '/runs/1/capacity', 'Capacity'],
  ['content', '/runs/1/content', 'Content and duty'],
  ['design', '/programs/us-ai-racks/design', 'Design'],
  ['scenarios', '/programs/us-ai-racks/scenarios', 'Scenarios'],
]
for (const [name, path, heading] of SHOWN) {
  test(`the page ${heading} is there, from the navigation, without a fault`, async () => {
    const opened = await page()
    await opened.goto('/runs/1/overview')
    await opened.getByRole('navigation').getByRole('link', { name: heading, exact: true }).click()
    await opened.waitForURL(new RegExp(path))
    await opened.getByRole('heading', { level: 1 }).first().waitFor()
    await pictures(opened, name)
    await opened.done()
  })
}

test('a table of a hundred and fifty thousand orders is searched, and goes out as a file', async () => {
  const opened = await page()
  await opened.goto('/runs/1/tables/orders')
  await opened.getByRole('grid').waitFor()
  const total = (await ask(opened, '/runs/1/tables/orders?limit=1')).total
  await opened.getByText(`${total.toLocaleString('en-US')} rows`).waitFor()
  await opened.getByLabel('Search Orders').fill('RACK-GB300')
  const found = (await ask(opened, '/runs/1/tables/orders?limit=1&q=RACK-GB300')).total
  await opened.getByText(`${found.toLocaleString('en-US')} matching rows`).waitFor()
  const [download] = await Promise.all([opened.waitForEvent('download'), opened.getByRole('link', { name: 'Download Orders as CSV' }).click()])
  const lines = readFileSync(await download.path(), 'utf8').trim().split('\n')
  assert.equal(lines.length, found + 1)
  await pictures(opened, 'tables')
  await opened.done()
})

test('a faulty program is taken with its findings, and what it is called is text everywhere', async () => {
  const opened = await page()
  const name = '<img src=x onerror=alert(1)>'
  await upload(opened, 'mine', zipped('../programs/starter', (path, text) => (path === 'items.csv' ? text.replace('\n', `\n"${name}",,\n`) : text)))
  await opened.getByText('items.csv:2').first().waitFor()
  await opened.goto('/programs/mine/data/items')
  await opened.getByText(name).first().waitFor()
  assert.equal(await opened.locator('img[src="x"]').count(), 0)
  for (const [shown, path] of [
    ['findings', '/programs/mine/data'],
    ['data', '/programs/us-ai-racks/data/items'],
    ['programs', '/programs'],
  ]) {
    await opened.goto(path)
    await pictures(opened, shown)
  }
  await opened.done()
})

test('a scenario is made by writing in a cell, planned, and held against the base', async () => {
  const opened = await page({ width: 1920, height: 1080 })
  await upload(opened, 'small')
  await opened.goto('/runs')
  await opened.getByRole('button', { name: 'Start a run' }).click()
  const dialog = opened.getByRole('dialog')
  await dialog.getByLabel('Program').selectOption('small')
  await dialog.getByRole('button', { name: 'Start the plan' }).click()
  const base = await finished(opened, 'program=small&kind=PLAN')

  await opened.goto('/programs/small/scenarios')
  await opened.getByRole('button', { name: 'New scenario' }).click()
  await dialog.getByLabel('What is it called?').fill('Twice the racks in May')
  await dialog.getByRole('button', { name: 'Make it' }).click()
  await opened.getByLabel('Title').fill('Twice the racks in May')
  await opened.getByRole('tab', { name: 'In the tables' }).click()
  await opened.getByLabel('Table', { exact: true }).selectOption('demand')
  const cell = opened.getByRole('row', { name: /DC-1.*2026-05-11/ }).getByRole('gridcell', { name: '10', exact: true })
  await cell.dblclick()
  await opened.keyboard.press('Control+A')
  await opened.keyboard.type('20')
  await opened.keyboard.press('Enter')
  await opened.getByText('it can be applied').waitFor()
  await pictures(opened, 'scenario', { width: 1920, height: 1080 })
  await opened.getByRole('button', { name: 'Keep and plan' }).click()
  await opened.getByText(/Run \d+ is in the queue/).waitFor()
  const run = await finished(opened, 'program=small&kind=PLAN')
  assert.notEqual(run.id, base.id)
  assert.equal(run.figures.racksDemanded, base.figures.racksDemanded + 10)

  await opened.getByRole('link', { name: 'Why it differs' }).click()
  await opened.getByRole('button', { name: /^(Compare|Show the comparison)$/ }).click()
  await opened.waitForURL(/\/runs\/\d+\/compare/)
  await finished(opened, 'kind=COMPARE')
  await opened.getByText(/held against/).waitFor()
  await pictures(opened, 'compare')
  await opened.done()
})

test('a frontier is planned, and its slider leads to the plan of a level', async () => {
  const opened = await page()
  await opened.goto('/runs')
  const [plan] = (await ask(opened, '/runs?program=small&kind=PLAN&limit=1')).items
  await opened.goto(`/runs/${plan.id}/content?tab=frontier`)
  await opened.getByRole('button', { name: 'Start a frontier' }).click()
  const dialog = opened.getByRole('dialog')
  for (const [label, value] of [['From level', '20'], ['To level', '40'], ['Levels', '3'], ['Country', 'US']]) await dialog.getByLabel(label, { exact: false }).first().fill(value)
  await dialog.getByRole('button', { name: 'Start the frontier' }).click()
  const run = await finished(opened, 'program=small&kind=FRONTIER')
  await opened.goto(`/runs/${run.id}/content?tab=frontier`)
  const slider = opened.getByRole('slider')
  await slider.focus()
  await opened.keyboard.press('Home')
  await opened.keyboard.press('ArrowRight')
  assert.match(await slider.getAttribute('aria-valuetext'), /20/)
  await pictures(opened, 'frontier')
  await opened.getByRole('link', { name: 'Open the plan at this level' }).click()
  await opened.waitForURL(/\/runs\/\d+\/overview/)
  await opened.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()
  await opened.done()
})

test('a hall is cabled, checked and drawn', async () => {
  const opened = await page()
  const hall = readFileSync('../designs/ai-hall-64.yaml', 'utf8').replace('../programs/us-ai-racks/designs/', '')
  await upload(opened, 'hall', zipped('../programs/us-ai-racks', undefined, { 'designs/hall.yaml': hall }))
  await opened.goto('/programs/hall/design')
  await opened.getByRole('tab', { name: 'Halls and pods' }).click()
  await opened.getByRole('button', { name: 'Make it' }).click()
  await finished(opened, 'program=hall&kind=DESIGN')
  const drawing = opened.getByRole('img', { name: /Plan of the hall/ })
  await drawing.waitFor()
  assert.ok(await drawing.evaluate(async (image) => { await image.decode(); return image.naturalWidth > 100 }))
  await opened.getByRole('link', { name: /cabling|cables/ }).first().waitFor()
  await pictures(opened, 'hall')
  await opened.done()
})

test('a token is made, shown once and removed', async () => {
  const opened = await page()
  await opened.goto('/account')
  await opened.getByRole('tab', { name: 'Access tokens' }).click()
  await opened.getByRole('button', { name: 'Make a token' }).click()
  await opened.getByRole('dialog').getByLabel('Name').fill('nightly')
  await opened.getByRole('dialog').getByRole('button', { name: 'Make the token' }).click()
  await opened.getByRole('dialog', { name: 'Token nightly' }).waitFor()
  assert.match(await opened.getByRole('dialog').getByText(/^rackwright_/).or(opened.getByRole('dialog').locator('input')).first().evaluate((e) => e.value ?? e.textContent), /^rackwright_[\w-]{40,}$/)
  await opened.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await opened.getByRole('button', { name: 'Revoke nightly' }).click()
  await opened.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await opened.getByText('No tokens').waitFor()
  assert.deepEqual(await ask(opened, '/tokens'), [])
  await opened.goto('/account?tab=users')
  await pictures(opened, 'account')
  await opened.done()
})

// Last: the overview asked it, and what takes the longest is there by now.
test('a late demand says why, and what its racks are made of', async () => {
  const opened = await page()
  await opened.goto('/runs/1/overview')
  const { late } = await ask(opened, '/runs/1/overview')
  await opened.goto(`/runs/1/why/${late[0].demand}`)
  await opened.getByRole('heading', { level: 1 }).first().waitFor()
  await opened.getByText(late[0].demand).first().waitFor()
  await opened.getByRole('heading', { name: /What binds behind it/ }).waitFor({ timeout: 120_000 })
  await pictures(opened, 'why')
  await opened.done()
})
