// One desk for all tests of a worker, a supervisor signed in: for specs of many tests of which each needs no more than
// a case of its own. A test still fails by itself when the page reports an error.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type OpenDesk, startDesk } from './launch.ts'
import { setUpDesk, signIn, signInAsNewSupervisor } from './steps.ts'

export { expect }

interface SharedDesk extends OpenDesk {
  readonly folder: string
  /** What the page has reported and no test has answered for yet. */
  readonly troubles: string[]
}

export const test = base.extend<object, { readonly sharedDesk: SharedDesk }>({
  sharedDesk: [
    async ({ browser }, use, { project }) => {
      const folder = mkdtempSync(join(tmpdir(), 'anshi-e2e-'))
      const troubles: string[] = []
      const { viewport, locale } = project.use
      const context = { ...(viewport && { viewport }), ...(locale && { locale }) }
      const { host } = project.metadata
      const desk = await startDesk({ browser, host, folder, context, troubles })
      await setUpDesk(desk.page)
      await signIn(desk.page)
      await signInAsNewSupervisor(desk.page)
      await use({ ...desk, folder, troubles })
      await desk.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  dataFolder: ({ sharedDesk }, use) => use(sharedDesk.folder),
  page: async ({ sharedDesk }, use) => {
    await use(sharedDesk.page)
    expect(sharedDesk.troubles.splice(0), 'what the page reported').toEqual([])
  },
})
