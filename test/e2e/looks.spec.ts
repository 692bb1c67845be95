// Every screen of a desk with a year of cases: nothing overflows, nothing serious for axe, in both languages, both
// lights and both sizes. The pictures are for people to look at.

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './launch.ts'
import { setUpDesk, signIn } from './steps.ts'

const screens = {
  today: '#/today',
  cases: '#/cases?state=open&sort=due',
  case: '#/case/1',
  'new-case': '#/new/mediation',
  overdue: '#/overdue',
  summary: '#/summary',
  registries: '#/registries/entity',
  'registries-met': '#/registries/agency?show=met',
  ledger: '#/ledger',
  account: '#/settings/account',
  users: '#/settings/users',
  calendar: '#/settings/calendar',
  limits: '#/settings/limits',
  desk: '#/settings/desk',
} as const

const looks = [
  { name: 'zh', width: 1366, height: 768, switches: [] },
  { name: 'zh-wide', width: 1920, height: 1080, switches: [] },
  { name: 'zh-dark', width: 1366, height: 768, switches: ['深色'] },
  { name: 'en', width: 1366, height: 768, switches: ['English'] },
] as const

test.describe('every screen', () => {
  for (const { name, width, height, switches } of looks) {
    test(`looks right: ${name}`, async ({ page, shoot }) => {
      test.setTimeout(180_000)
      await setUpDesk(page, { demonstration: true })
      await signIn(page)
      await page.setViewportSize({ width, height })
      for (const label of switches) await page.getByRole('button', { name: label }).click()
      await waitForDemonstration(page)
      for (const [screen, hash] of Object.entries(screens)) {
        await test.step(screen, async () => {
          await page.goto(`${page.url().split('#')[0]}${hash}`)
          await settle(page)
          await shoot(`${name}/${screen}`)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect.soft(overflow, `${screen} is wider than the window`).toBeLessThanOrEqual(0)
          const { violations } = await new AxeBuilder({ page }).analyze()
          const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
          const told = serious.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map(node => node.html.slice(0, 160))
                .join(' | ')}`,
          )
          expect.soft(told, screen).toEqual([])
        })
      }
    })
  }
})

// The invented year is made in the background while the administrator signs in.
async function waitForDemonstration(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/cases?sort=received`)
  await expect(page.getByText(/7,?139/).first()).toBeVisible({ timeout: 60_000 })
}

// Screens come in parts loaded when first shown: the title stands, and nothing is being read any more.
async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.loading')).toHaveCount(0)
}
