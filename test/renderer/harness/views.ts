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
  { name: 'overdue-en', hash: '#/overdue', language: 'en' },
]
