// What is looked at: one entry a picture.

import type { Page } from '@playwright/test'

export interface View {
  readonly name: string
  readonly hash: string
  /** `?role=…&cases=…`, see main.tsx. */
  readonly query?: string
  readonly theme?: 'light' | 'dark'
  readonly language?: 'zh-CN' | 'en'
  readonly width?: number
  readonly height?: number
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>
}

const large = { width: 1920, height: 1080 } as const

export const views: readonly View[] = [
  { name: 'sign-in', hash: '#/', query: '?signedOut' },
  { name: 'sign-in-dark-en', hash: '#/', query: '?signedOut', theme: 'dark', language: 'en' },
  { name: 'set-up', hash: '#/', query: '?setUp&signedOut' },
  { name: 'set-up-en', hash: '#/', query: '?setUp&signedOut', language: 'en' },
  { name: 'overdue', hash: '#/overdue' },
  { name: 'overdue-large-dark', hash: '#/overdue?byClerk=true', ...large, theme: 'dark' },
  { name: 'case-late', hash: '#/case/1' },
  { name: 'case-paused-dark', hash: '#/case/2', theme: 'dark' },
  { name: 'case-mediation', hash: '#/case/3', query: '?role=supervisor' },
  { name: 'case-mediation-large-en', hash: '#/case/3', ...large, language: 'en' },
  { name: 'case-provisional', hash: '#/case/4' },
  { name: 'case-closed', hash: '#/case/5' },
  {
    name: 'case-linked-series',
    hash: '#/case/5',
    act: async page => {
      await page.getByRole('button', { name: '关联', exact: true }).click()
      await page.getByLabel(/查找案件/).fill('手环')
      await page.getByText('智能手环').first().click()
      await page.locator('.side-panel').getByRole('button', { name: '关联', exact: true }).click()
      await page.getByText('相关').waitFor()
      await page.getByRole('button', { name: /转办、系列等/ }).click()
      await page.getByRole('menuitem', { name: '加入系列案' }).click()
      await page.getByLabel(/系列名称/).fill('手环系列')
      await page.locator('.side-panel').getByRole('button', { name: '加入系列案' }).click()
      await page.getByText('共 1 件').waitFor()
      await page.locator('.case-links').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'case-reopen',
    hash: '#/case/5',
    query: '?role=supervisor',
    act: async page => {
      await page.getByRole('button', { name: /转办、系列等/ }).click()
      await page.getByRole('menuitem', { name: '恢复办理' }).click()
    },
  },
  {
    name: 'case-explained',
    hash: '#/case/3',
    act: page => page.locator('.clock').first().click(),
  },
  {
    name: 'case-step',
    hash: '#/case/3',
    act: page => page.locator('.case-actions .ant-btn-primary').click(),
  },
  {
    name: 'case-decide',
    hash: '#/case/3',
    query: '?role=supervisor',
    async act(page) {
      await page.getByRole('button', { name: '更多' }).click()
      await page.getByText('审批延期').click()
    },
  },
  { name: 'today', hash: '#/' },
  { name: 'today-large-dark-en', hash: '#/', ...large, theme: 'dark', language: 'en' },
  { name: 'today-empty', hash: '#/', query: '?cases=0' },
  { name: 'cases', hash: '#/cases?state=open' },
  { name: 'cases-filtered-en', hash: '#/cases?kind=mediation&text=商行', language: 'en' },
  { name: 'cases-many', hash: '#/cases?sort=number', query: '?cases=800', ...large },
  { name: 'registries', hash: '#/registries/entity' },
  { name: 'registries-large', hash: '#/registries/entity', ...large },
  { name: 'registries-met-en', hash: '#/registries/entity?show=met', language: 'en' },
  { name: 'registries-empty', hash: '#/registries/expert' },
  {
    name: 'registries-entry',
    hash: '#/registries/entity?show=suspended',
    query: '?role=supervisor',
    act: page => page.locator('tbody tr').first().click(),
  },
  {
    name: 'registries-merge-large-dark',
    hash: '#/registries/entity?show=suspended',
    query: '?role=supervisor',
    ...large,
    theme: 'dark',
    async act(page) {
      await page.locator('tbody tr').first().click()
      await page.getByRole('button', { name: '合并' }).click()
    },
  },
  {
    name: 'registries-add',
    hash: '#/registries/entity',
    act: page => page.getByRole('button', { name: '登记', exact: true }).click(),
  },
  { name: 'new-case', hash: '#/new' },
  {
    name: 'new-case-errors',
    hash: '#/new/mediation',
    act: page => page.keyboard.press('Control+Enter'),
  },
  { name: 'new-case-complaint-dark-en', hash: '#/new/rightsProtection', theme: 'dark', language: 'en' },
  { name: 'summary', hash: '#/summary' },
  {
    name: 'summary-preview',
    hash: '#/summary/2026-10',
    act: page => page.getByText('打印预览').click(),
  },
  {
    name: 'summary-figure',
    hash: '#/summary/2026-10',
    act: page => page.locator('.summary-figure').first().click(),
  },
  { name: 'ledger', hash: '#/ledger' },
  { name: 'ledger-plan', hash: '#/ledger', act: pickLedger },
  {
    name: 'ledger-done',
    hash: '#/ledger',
    async act(page) {
      await pickLedger(page)
      await page.getByRole('button', { name: /^导入/ }).click()
    },
  },
  { name: 'settings-account', hash: '#/settings/account' },
  { name: 'settings-users', hash: '#/settings/users', query: '?role=administrator' },
  {
    name: 'settings-users-add-en',
    hash: '#/settings/users',
    query: '?role=administrator',
    language: 'en',
    act: page => page.getByRole('button', { name: 'Add a user' }).click(),
  },
  { name: 'settings-calendar', hash: '#/settings/calendar' },
  { name: 'settings-limits', hash: '#/settings/limits' },
  {
    name: 'reckoning-calendar',
    hash: '#/settings/calendar',
    query: '?role=administrator',
    ...large,
    act: closeADay,
  },
  { name: 'reckoning-year', hash: '#/settings/calendar', query: '?role=administrator', act: readAYear },
  {
    name: 'reckoning-year-preview',
    hash: '#/settings/calendar',
    query: '?role=administrator&cases=400',
    async act(page) {
      await readAYear(page)
      await page.getByRole('button', { name: '查看影响' }).click()
    },
  },
  {
    name: 'reckoning-rule',
    hash: '#/settings/limits',
    query: '?role=administrator',
    async act(page) {
      await page.getByText('发明授权（承诺）').click()
      await page.getByRole('button', { name: '制定新版本' }).click()
    },
  },
  {
    name: 'reckoning-rule-preview-dark-en',
    hash: '#/settings/limits',
    query: '?role=administrator&cases=400',
    theme: 'dark',
    language: 'en',
    async act(page) {
      await page.getByTitle(/^PX-GRANT-INV/).click()
      await page.getByRole('button', { name: 'Make a new version' }).click()
      await page.getByLabel(/In force from/).fill('2026-09-01')
      await page.getByRole('textbox', { name: /^Limit/ }).fill('30')
      await page.getByRole('button', { name: 'Show the effect' }).click()
    },
  },
  {
    name: 'reckoning-try-out',
    hash: '#/settings/limits',
    async act(page) {
      await page.getByRole('button', { name: '试算' }).click()
      await page.getByRole('button', { name: '推算' }).click()
    },
  },
  { name: 'settings-desk', hash: '#/settings/desk', query: '?role=administrator&demonstration' },
  {
    name: 'day-picker',
    hash: '#/overdue',
    act: page => page.locator('.day-input button').click(),
  },
  {
    name: 'locked',
    hash: '#/cases',
    async act(page) {
      await page.getByRole('button', { name: '李知行' }).click()
      await page.getByText('锁定').click()
    },
  },
  { name: 'overdue-en', hash: '#/overdue', language: 'en' },
]

async function closeADay(page: Page): Promise<void> {
  await page.getByRole('button', { name: '添加本地休班' }).click()
  await page.getByLabel(/^日期/).fill('2026-11-18')
  await page.getByLabel(/^事由/).fill('中心搬迁')
  await page.getByRole('button', { name: '查看影响' }).click()
  await page.getByRole('button', { name: /^确认/ }).click()
}

async function readAYear(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导入放假安排' }).click()
  await page.locator('input[type=file]').setInputFiles('test/fixtures/calendars/invented-2027.json')
  await page.getByText(/invented-2027/).waitFor()
}

async function pickLedger(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: '2023年预审台账.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('stand-in'),
  })
}
