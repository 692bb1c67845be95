// A centre's first day, from an empty folder to the printed month, through the screens, against the known truth.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './launch.ts'
import { root } from './programs.ts'
import { setUpDesk, signIn } from './steps.ts'

const ledgers = join(root, 'test', 'fixtures', 'ledgers')
const truth = JSON.parse(readFileSync(join(ledgers, 'truth.json'), 'utf8')).files

interface OpenCase {
  readonly caseNo: string
  readonly clock: string
  readonly state: string
  readonly due: string
  readonly workingDaysLate: number
}

test('first run, a ledger, what is overdue and why, and the month on paper', async ({ page, shoot }) => {
  test.setTimeout(180_000)
  await setUpDesk(page, { shoot })
  await signIn(page)
  await shoot('today-empty')

  await bringIn(page, 'open-2026-11.xlsx', /^导入/, 220)
  await shoot('ledger-done')
  await bringIn(page, 'preexam-2023-2024.xlsx', '全部导入', 992, shoot)

  await test.step('the overdue list as of 2026-11-20 equals the truth', async () => {
    await page.getByRole('link', { name: /^超期/ }).click()
    await page.getByLabel('截至').fill('2026-11-20')
    await page.keyboard.press('Enter')
    await expect(page.getByText('59 项超期')).toBeVisible()
    const expected = (truth['open-2026-11.xlsx'].cases as OpenCase[])
      .filter(known => known.state === 'overdue')
      .map(known => `${known.caseNo} ${known.workingDaysLate} ${known.due}`)
    const shown = await readRows(page.getByRole('table', { name: '超期案件' }))
    const found = shown.map(cells => {
      const [late = '', number = '', , , , due = ''] = cells
      return `${number} ${/\d+/.exec(late)?.[0]} ${due.slice(0, 10)}`
    })
    expect(found.sort()).toEqual(expected.sort())
    await shoot('overdue')
  })

  await test.step('a case explains its due date line by line', async () => {
    await page.getByText('湘预审〔2026〕00329号').first().click()
    await expect(page.getByText('应于 2026-08-26 办结')).toBeVisible()
    await shoot('case')
    await page
      .getByRole('button', { name: /发明授权/ })
      .first()
      .click()
    const last = page.getByRole('row', { name: /2026-08-26 周三\s*40/ })
    await last.scrollIntoViewIfNeeded()
    await expect(last).toBeVisible()
    await shoot('explanation')
    await page.keyboard.press('Escape')
  })

  await test.step('the summary of 2024-03 on paper has the figures of the truth', async () => {
    await page.goto(`${page.url().split('#')[0]}#/summary/2024-03`)
    await expect(page.getByText('2024-03-01 至 2024-03-31')).toBeVisible()
    await shoot('summary')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '另存 PDF' }).click()
    const pdf = await (await saved).path()
    const text = textOfPdf(pdf)
    expect(text).toContain('湘潭市知识产权保护中心2024年3月案件统计表')
    const rows = figuresOf(text)
    const month = '2024-03'
    const preexam = truth['preexam-2023-2024.xlsx']
    for (const [label, figures] of [
      ['受理', preexam.acceptedMonth_type[month]],
      ['打标', preexam.markedMonth_type[month]],
      ['授权', preexam.grantedMonth_type[month]],
      ['提交国家知识产权局', preexam.filedMonth_type[month]],
    ] as const) {
      for (const type of ['发明', '实用新型', '外观设计']) {
        expect(rows.get(label)?.get(type), `${label} ${type}`).toBe(figures[type])
      }
    }
    expect(text.match(/第\s*\d+\s*页\s*共\s*\d+\s*页/g)?.length).toBeGreaterThan(1)
    expect(text.match(/环比/g)?.length, 'the head is on every page').toBeGreaterThan(1)
  })
})

async function bringIn(
  page: Page,
  file: string,
  button: string | RegExp,
  cases: number,
  shoot?: (name: string) => Promise<void>,
): Promise<void> {
  await test.step(`bring in ${file}`, async () => {
    await page.getByRole('link', { name: '台账' }).click()
    const another = page.getByRole('button', { name: '换一个文件' })
    if (await another.isVisible()) await another.click()
    await page.locator('input[type=file]').setInputFiles(join(ledgers, file))
    await expect(page.getByRole('button', { name: button })).toBeVisible({ timeout: 30_000 })
    await shoot?.('ledger-plan')
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByText(`新登记 ${cases} 件`)).toBeVisible({ timeout: 60_000 })
  })
}

// Only the rows in sight are drawn: scroll through and keep what was seen.
async function readRows(table: Locator): Promise<string[][]> {
  const rows = new Map<string, string[]>()
  const count = Number(await table.getAttribute('aria-rowcount')) - 1
  const first = table.locator('tr[data-row]').first()
  await first.focus()
  for (let guard = 0; rows.size < count && guard < 40; guard++) {
    for (const row of await table.locator('tr[data-row]').all()) {
      const cells = await row.locator('td').allInnerTexts()
      rows.set(
        (await row.getAttribute('data-row')) ?? '',
        cells.map(cell => cell.trim()),
      )
    }
    await table.page().keyboard.press('PageDown')
  }
  return [...rows.values()]
}

function textOfPdf(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'anshi-pdf-'))
  const out = join(folder, 'text')
  const { status } = spawnSync('pdftotext', ['-layout', path, out])
  if (status !== 0) throw new Error('pdftotext is needed to read the printed figures')
  const text = readFileSync(out, 'utf8')
  rmSync(folder, { recursive: true })
  return text
}

/** This month's figures by row and, under it, by type. */
function figuresOf(text: string): Map<string, Map<string, number>> {
  const rows = new Map<string, Map<string, number>>()
  let types = new Map<string, number>()
  for (const line of text.split('\n')) {
    const [, number, label = '', figure] = /^\s*(\d+(?:\.\d+)?)\s+(\S+)\s+件\s+([\d,]+)/.exec(line) ?? []
    if (number === undefined) continue
    if (number.includes('.')) types.set(label, Number(figure?.replace(',', '')))
    else if (!rows.has(label)) {
      types = new Map()
      rows.set(label, types)
    }
  }
  return rows
}
