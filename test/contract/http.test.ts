import { openDesk } from '#electron/desk/open-desk.ts'
import { OpenWindows } from '#electron/loopback/open-windows.ts'
import { serveLoopback } from '#electron/loopback/serve-loopback.ts'
import { connectHttp } from '#test/electron/loopback/loopback-client.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'
import { contractSuite } from './contract-suite.ts'
import { contractNow, expectOpen, silentLog } from './desk-setting.ts'

contractSuite('HTTP', async () => {
  const dataFolder = scratchFolder()
  const desk = expectOpen(
    await openDesk({ dataFolder, host: 'loopback', printPdf: null, log: silentLog, now: contractNow }),
  )
  const windows = new OpenWindows(0, () => undefined)
  const { router } = desk
  const server = expectOpen(
    await serveLoopback({ router, rendererFolder: dataFolder, port: 0, windows, log: silentLog }),
  )
  let session: string | null = null
  return {
    client: connectHttp(server, () => session),
    useSession: token => {
      session = token
    },
    close: async () => {
      await server.close()
      await desk.close()
    },
  }
})
