// The desk in a browser on the large store: from a key or a click to the next painted frame that shows its answer.

import type { Browser, Page } from '@playwright/test'
import type { BenchPart } from '../bench-part.ts'
import { type BenchRow, benchRow, skippedRow } from '../bench-row.ts'
import { login, password, setUpAccount } from '../built-desk.ts'
import { memoryOf, type ProcessMemory, startBrowser, startHost, whyNoBrowser } from '../built-host.ts'
import { spreadOf } from '../measure.ts'
import { watchPaints } from '../watch-paints.ts'

const deepRow = 5_000
/** Somebody looks at a list for as long before they narrow it down. */
const readingMs = 1_000

export const use: BenchPart = {
  name: 'use',
  run: async ({ copy, discard }) => {
    const why = whyNoBrowser()
    if (why !== null) return [skippedRow('the desk in a browser', why)]
    const folder = copy()
    await setUpAccount(folder)
    const host = await startHost(folder)
    const browser = await startBrowser()
    try {
      const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })
      await page.goto(host.address)
      await signIn(page)
      return [...(await useDesk(page)), ...(await memoryRows(host.pid, browser, page))]
    } finally {
      await browser.close()
      await host.stop()
      discard(folder)
    }
  },
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').first().fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
}

const hits = '.case-search-hits'
const rows = '.row-table tbody'

async function useDesk(page: Page): Promise<readonly BenchRow[]> {
  const paints = await watchPaints(page)
  const { keyboard } = page
  const open = (hash: string) => paints.take(rows, () => page.evaluate(to => location.assign(to), hash))
  await open('#/cases?state=open&sort=due')
  const lists = await eachOf(
    [
      '#/cases?sort=number',
      '#/cases?state=open&kind=mediation&sort=received&descending=true',
      '#/cases?light=overdue&sort=due',
      '#/cases?kind=preExamination&subKind=design&sort=received',
      '#/cases?light=closedLate&sort=closed&descending=true',
      '#/cases?state=open&sort=due',
      '#/cases?kind=rightsProtection&sort=received',
      '#/cases?sort=received',
    ],
    open,
  )
  const openRead = async (hash: string) => {
    const times = await open(hash)
    await page.waitForTimeout(readingMs)
    return times
  }
  const overdue = await eachOf(
    ['#/overdue', '#/cases?sort=received', '#/overdue', '#/cases?state=open&sort=due', '#/overdue'],
    async hash => {
      const times = await openRead(hash)
      return hash === '#/overdue' ? times : []
    },
  )
  const narrowed = await eachOf(
    ['#/overdue?byClerk=true', '#/overdue?kind=mediation', '#/overdue?atLeastDaysLate=5', '#/overdue'],
    openRead,
  )
  await open('#/cases?sort=received')
  const sorts = await eachOf(['案号', '案号', '收案日', '收案日'], heading =>
    paints.take(rows, () => page.getByRole('button', { name: new RegExp(`^${heading}`) }).click()),
  )
  const deep = await goDown(page, paints)
  await open('#/cases?state=open&sort=due')
  const cases = await eachOf([0, 1, 2, 3, 4, 5, 6, 7], async row => {
    await page.locator(`[data-row="${row}"]`).focus()
    const ms = await paints.take('h1', () => keyboard.press('Enter'))
    await paints.take(rows, () => page.goBack())
    return ms
  })
  const steps = await eachOf([1, 2, 3, 4, 5, 6], async () => {
    await open('#/cases?state=open&sort=due')
    // First as it was left, then as it is after the step before.
    await openRead('#/cases?kind=preExamination&stage=submitted&sort=received&descending=true')
    await page.locator('[data-row="0"]').focus()
    await paints.take('h1', () => keyboard.press('Enter'))
    await page.getByRole('button', { name: '受理', exact: true }).click()
    await page.getByRole('dialog').waitFor()
    return paints.take('.timeline', () => keyboard.press('Control+Enter'))
  })
  await page.keyboard.press('Control+k')
  const letters = [...'湘潭陶瓷', ...'xttc', ...'长沙棠翊']
  const suggestions = await eachOf(letters, async (letter, index) => {
    if (index % 4 === 0) await paints.take(hits, () => page.getByRole('combobox').first().fill(''), 300)
    return paints.take(hits, () => keyboard[letter < '\u0080' ? 'press' : 'insertText'](letter))
  })
  const longest = await paints.longTasks()
  return [
    timesRow('a list opened, filtered', lists),
    timesRow('the overdue list opened', overdue),
    timesRow('the overdue list by clerk, filtered', narrowed),
    timesRow('a list sorted', sorts),
    timesRow(`down to row ${deepRow.toLocaleString('en')}, a hundred at a time`, deep),
    timesRow('a case opened', cases),
    timesRow('a step recorded, to the page that shows it', steps, 50),
    timesRow('a letter typed into the search, to its hits', suggestions, 50),
    benchRow({
      what: 'tasks over 50 ms in the window',
      value: longest.length,
      unit: '',
      note: longest.length === 0 ? '' : `the longest ${Math.max(...longest).toFixed(0)} ms`,
    }),
  ]
}

async function goDown(
  page: Page,
  paints: Awaited<ReturnType<typeof watchPaints>>,
): Promise<readonly number[]> {
  await paints.take(rows, () => page.evaluate(to => location.assign(to), '#/cases?sort=number'), 1_000)
  await page.locator('[data-row="0"]').focus()
  const last = () => page.locator('table[aria-rowcount]').getAttribute('aria-rowcount').then(Number)
  const times: number[] = []
  for (let loaded = await last(), before = 0; loaded < deepRow && loaded > before; ) {
    times.push(...(await paints.take('@rowcount', () => page.keyboard.press('End'))))
    before = loaded
    loaded = await last()
  }
  return times
}

async function eachOf<T>(
  all: readonly T[],
  one: (value: T, index: number) => Promise<readonly number[]>,
): Promise<readonly number[]> {
  const times: number[] = []
  for (const [index, value] of all.entries()) times.push(...(await one(value, index)))
  return times
}

function timesRow(what: string, times: readonly number[], most = 100): BenchRow {
  if (times.length === 0) return skippedRow(what, 'too few cases')
  const { p50, p95 } = spreadOf(times)
  return benchRow({
    what: `${what}, p95`,
    value: p95,
    unit: 'ms',
    goal: { most },
    note: `p50 ${p50.toFixed(0)} ms, ${times.length} times`,
  })
}

async function memoryRows(hostPid: number, browser: Browser, page: Page): Promise<readonly BenchRow[]> {
  const host = memoryOf(hostPid)
  const window = await windowMemory(browser)
  if (host === null || window === null) return [skippedRow('memory', 'this system does not say')]
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const inUse = (await windowMemory(browser))?.own ?? 0
  const mapped = ({ mapped: megabytes }: ProcessMemory) =>
    `and ${megabytes.toFixed(0)} MB of the program's files, mapped`
  return [
    benchRow({
      what: 'memory of the host after that',
      value: host.own,
      unit: 'MB',
      goal: { most: 200 },
      note: mapped(host),
    }),
    benchRow({
      what: 'memory of the window after that',
      value: window.own,
      unit: 'MB',
      goal: { most: 300 },
      note: `${inUse.toFixed(0)} MB of it in use, ${mapped(window)}`,
    }),
  ]
}

async function windowMemory(browser: Browser): Promise<ProcessMemory | null> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const windows = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => memoryOf(id) ?? [])
  return windows.sort((a, b) => b.own - a.own)[0] ?? null
}
