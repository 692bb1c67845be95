import { openDesk } from '#electron/desk/open-desk.ts'
import { runShell } from '#electron/shell/run-shell.ts'
import { connectPage } from '#test/electron/shell/page-client.ts'
import { builtPage } from '#test/stand-ins/built-page.ts'
import { app, type BrowserWindow, electron, resetElectron } from '#test/stand-ins/electron.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'
import { contractSuite } from './contract-suite.ts'
import { contractNow } from './desk-setting.ts'

contractSuite('the MessagePort of the shell', async () => {
  resetElectron()
  await runShell({
    dataFolder: scratchFolder(),
    rendererFolder: builtPage(),
    args: [],
    preloadFile: '',
    openDesk: options => openDesk({ ...options, now: contractNow }),
    now: contractNow,
    say: () => undefined,
  })
  let session: string | null = null
  return {
    client: connectPage(electron.windows[0] as BrowserWindow, () => session),
    useSession: token => {
      session = token
    },
    close: async () => {
      const gone = new Promise<void>(resolve => app.once('exited', resolve))
      app.emit('will-quit', { preventDefault: () => undefined })
      await gone
      resetElectron()
    },
  }
})
