// Every screen and panel of a desk on which nothing is empty, and every screen of one on which everything is: nothing
// overflows, nothing serious for axe, in both languages, both lights and both sizes. The pictures are for people.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { storeFileName } from '#db/data-folder.ts'
import { chinese, languages } from '#shared/locales/languages.ts'
import { type FullDesk, makeFullDesk } from './full-desk.ts'
import { test as base, expect } from './launch.ts'
import { setUpDesk, signIn } from './steps.ts'

let full: FullDesk

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter to see what a fixture needs.
  dataFolder: async ({}, use) => use(full.copy()),
})

const looks = [
  { name: 'zh', width: 1366, height: 768, english: false, dark: false },
  { name: 'zh-wide', width: 1920, height: 1080, english: false, dark: false },
  { name: 'zh-dark', width: 1366, height: 768, english: false, dark: true },
  { name: 'en', width: 1366, height: 768, english: true, dark: false },
] as const
type Look = (typeof looks)[number]
type Words = typeof chinese

/** How something over a screen is opened. */
type Opening = (page: Page, words: Words) => Promise<void>

interface Scene {
  readonly hash: string
  readonly panels?: Readonly<Record<string, Opening>>
}

const button =
  (name: (words: Words) => string): Opening =>
  (page, words) =>
    page
      .getByRole('button', { name: name(words) })
      .first()
      .click()

const more =
  (name: (words: Words) => string): Opening =>
  async (page, words) => {
    await page.getByRole('button', { name: words.cases.page.more }).click()
    await page.getByRole('menuitem', { name: name(words) }).click()
  }

function scenes({ caseId, entryId }: FullDesk): Readonly<Record<string, Scene>> {
  return {
    today: { hash: '#/today', panels: { keys: page => page.keyboard.press('?'), search: search('湘潭') } },
    cases: {
      hash: '#/cases?state=open&sort=due',
      panels: {
        columns: button(({ cases }) => cases.list.columns),
        views: button(({ cases }) => cases.list.views.title),
        chosen: choose,
        'step-many': button(({ logging }) => logging.chosen.step),
      },
    },
    'cases-found-none': { hash: '#/cases?text=zzqqzz' },
    case: {
      hash: `#/case/${caseId}`,
      panels: {
        explanation: (page, { limits }) =>
          page.getByRole('button', { name: limits.rule['PX-EXAM-INV'] }).first().click(),
        step: page => page.keyboard.press('s'),
        more: page => page.keyboard.press('m'),
        extension: more(({ cases }) => cases.step.apply),
        pause: more(({ cases }) => cases.step.pause),
        change: more(({ cases }) => cases.step.change),
        history: (page, { dossier }) => page.getByTitle(dossier.history.open).first().click(),
        correct: async (page, { dossier }) => {
          const entry = page.locator('.timeline-entry').filter({ hasText: 'A22.3' })
          await entry.hover()
          await entry.getByRole('button', { name: dossier.timeline.correct }).click()
        },
        attachment: (page, words) =>
          page
            .getByRole('region', { name: words.dossier.attachments.title })
            .getByRole('button', { name: /专利请求书/ })
            .click(),
        link: button(({ links }) => links.add),
      },
    },
    'case-invented': { hash: '#/case/1' },
    'new-case': { hash: '#/new/preExamination', panels: { duplicates: duplicate, paste } },
    'new-mediation': { hash: '#/new/mediation' },
    'new-rights': { hash: '#/new/rightsProtection' },
    overdue: { hash: '#/overdue' },
    'overdue-clerks': { hash: '#/overdue?byClerk=true' },
    summary: {
      hash: '#/summary',
      panels: {
        behind: page => page.locator('.summary-table td button').first().click(),
        preview: (page, words) => page.getByText(words.monthly.preview, { exact: true }).click(),
      },
    },
    registries: {
      hash: '#/registries/entity',
      panels: {
        add: (page, { registries }) =>
          page.getByRole('button', { name: registries.add, exact: true }).click(),
      },
    },
    'registries-agency': { hash: '#/registries/agency' },
    'registries-mediator': { hash: '#/registries/mediator' },
    'registries-partner': { hash: '#/registries/partner' },
    'registries-met': { hash: '#/registries/agency?show=met' },
    'registries-removed': { hash: '#/registries/entity?show=removed' },
    'registries-entry': { hash: `#/registries/entity?entry=${entryId}` },
    'registries-merge': {
      hash: `#/registries/entity?entry=${entryId}`,
      panels: { form: button(({ registries }) => registries.action.merge) },
    },
    ledger: { hash: '#/ledger' },
    account: { hash: '#/settings/account' },
    users: { hash: '#/settings/users', panels: { add: button(({ access }) => access.users.add) } },
    calendar: {
      hash: '#/settings/calendar',
      panels: {
        year: button(({ reckoning }) => reckoning.calendar.import),
        overlay: button(({ reckoning }) => reckoning.calendar.overlay),
      },
    },
    limits: {
      hash: '#/settings/limits',
      panels: {
        rule: page => page.locator('tr[data-row="1"]').click(),
        'try-out': button(({ reckoning }) => reckoning.tryOut.open),
      },
    },
    numbers: {
      hash: '#/settings/numbers',
      panels: { reserve: button(({ links }) => links.numbers.reserve) },
    },
    backups: { hash: '#/settings/backups', panels: { restore: button(({ keeping }) => keeping.restore) } },
    desk: { hash: '#/settings/desk' },
  }
}

// What is told of a failure is in the pictures.
test.use({ trace: 'off' })

test.describe('a desk on which nothing is empty', () => {
  test.beforeAll(async () => {
    full = await makeFullDesk()
  })
  test.afterAll(() => full.remove())

  for (const look of looks) {
    test(`looks right: ${look.name}`, async ({ page, shoot }) => {
      test.setTimeout(180_000)
      await signIn(page)
      const words = await dress(page, look)
      for (const [screen, { hash, panels = {} }] of Object.entries(scenes(full))) {
        await test.step(screen, async () => {
          await goTo(page, hash)
          await shoot(`${look.name}/${screen}`)
          await judge(page, screen, look)
        })
        for (const [panel, open] of Object.entries(panels)) {
          await test.step(`${screen} ${panel}`, async () => {
            await open(page, words)
            await settle(page)
            await shoot(`${look.name}/${screen}-${panel}`)
            await judge(page, `${screen} ${panel}`, look)
            if (panel !== 'chosen') await leave(page, hash)
          })
        }
      }
    })
  }

  test.describe('damaged', () => {
    // The page asks for the desk and is answered that there is none to be had.
    test.use({ mayReport: /status of 422/ })
    test('at its head: told of before anything is opened', async ({ openDesk }, info) => {
      const { page } = await openDesk(damagedCopy(() => 0))
      await settle(page)
      await page.screenshot({ path: pictureOf(info.project.name, 'damaged') })
      await judge(page, 'damaged', looks[0])
    })

    test('in the middle: found by the check, and only to be looked at from then on', async ({
      openDesk,
    }, info) => {
      const { page } = await openDesk(damagedCopy(pages => Math.floor(pages * 0.6)))
      await signIn(page)
      await expect(page.getByText(chinese.keeping.banner.damaged)).toBeVisible({ timeout: 20_000 })
      await page.screenshot({ path: pictureOf(info.project.name, 'read-only') })
      await judge(page, 'read only', looks[0])
    })
  })
})

/** @param at the page that the damage begins at */
function damagedCopy(at: (pages: number) => number): string {
  const folder = full.copy()
  const file = join(folder, storeFileName)
  const bytes = readFileSync(file)
  const pageBytes = bytes.readUInt16BE(16)
  const start = at(bytes.length / pageBytes) * pageBytes
  bytes.fill(0xff, start, start + (start === 0 ? 100 : pageBytes * 4))
  writeFileSync(file, bytes)
  return folder
}

function pictureOf(project: string, name: string): string {
  return join('screenshots', project, `zh/${name}.png`)
}

base('an empty desk says on every screen what to do', async ({ page, shoot }) => {
  await setUpDesk(page)
  await signIn(page)
  for (const screen of [
    'today',
    'cases',
    'overdue',
    'summary',
    'registries/entity',
    'ledger',
    'settings/backups',
  ]) {
    await goTo(page, `#/${screen}`)
    await shoot(`empty/${screen.replace('/', '-')}`)
    await judge(page, `empty ${screen}`, looks[0])
  }
})

async function dress(page: Page, look: Look): Promise<Words> {
  const { name, width, height } = look
  await page.setViewportSize({ width, height })
  if (look.dark) await page.getByRole('button', { name: chinese.frame.top.toDark }).click()
  if (look.english) await page.getByRole('button', { name: chinese.frame.top.toEnglish }).click()
  test.info().annotations.push({ type: 'look', description: name })
  return look.english ? (languages.en as unknown as Words) : chinese
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}${hash}`)
  await settle(page)
}

// Whatever is open is gone with the screen.
async function leave(page: Page, hash: string): Promise<void> {
  await goTo(page, '#/settings/desk')
  await goTo(page, hash)
}

// Screens come in parts loaded when first shown: the title stands, and nothing is being read any more.
async function settle(page: Page): Promise<void> {
  await expect(page.locator('h1')).toBeVisible()
  await expect(page.locator('.loading')).toHaveCount(0)
}

async function judge(page: Page, what: string, look: Look): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(wide, `${what} is wider than the window`).toBeLessThanOrEqual(0)
  expect.soft(await listCut(page, look), `${what} cuts off what a list must say whole`).toEqual([])
  // A larger window changes nothing that axe looks at.
  if (look.width > 1366) return
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const told = serious.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(node => node.html.slice(0, 160))
        .slice(0, 3)
        .join(' | ')}`,
  )
  expect.soft(told, what).toEqual([])
}

// What a list cuts off, but in the columns that are as wide as the others leave them. A third line is higher than what
// hangs over the second.
function listCut(page: Page, { english }: Look): Promise<readonly string[]> {
  const { cases, reference } = english ? languages.en : chinese
  const mayCut: readonly string[] = [
    cases.column.title,
    cases.column.parties,
    reference.limits.basis,
    reference.limits.pauses,
  ]
  return page.evaluate(
    mayCut =>
      [...document.querySelectorAll<HTMLTableCellElement>('.row-table tbody td')]
        .filter(cell => {
          const head = cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent ?? ''
          const lines = cell.querySelector('.two-lines') ?? cell
          const cut = lines.scrollWidth > lines.clientWidth || lines.scrollHeight > lines.clientHeight + 8
          return cut && !mayCut.includes(head)
        })
        .map(cell => cell.textContent),
    mayCut,
  )
}

function search(text: string): Opening {
  return async page => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(text)
    await expect(page.getByRole('listbox')).toBeVisible()
  }
}

async function choose(page: Page): Promise<void> {
  await page.locator('tr[data-row="0"]').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.locator('.selection-bar')).toBeVisible()
}

async function duplicate(page: Page, words: Words): Promise<void> {
  const { register, kind } = words.cases
  await page.getByLabel(kind.preExamination, { exact: true }).check()
  await page.getByLabel(register.name.preExamination).fill('一种轨道检测小车的减振支架')
  await page.getByLabel(words.cases.field.applicant).first().fill('湘潭韶峰矿山机械有限公司')
  await page.getByLabel(words.cases.field.creditCode).fill('91430300MA4L16JQ90')
  await page.keyboard.press('Control+Enter')
  await page.getByLabel(words.logging.override.label).fill('营业执照原件如此')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: words.logging.duplicate.title })).toBeVisible()
}

async function paste(page: Page, words: Words): Promise<void> {
  const rows = ['收案日期\t专利类型\t发明名称\t申请人', '2026.3.5\t外观\t一种杯子\t丙公司、丁公司']
  await page.evaluate(text => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, rows.join('\n'))
  await expect(page.getByRole('dialog', { name: words.logging.paste.title })).toBeVisible()
}
