import { createRouterClient } from '@orpc/server'
import { openDesk } from '#electron/desk/open-desk.ts'
import { sessionHeader } from '#shared/contract/contract.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'
import { contractSuite } from './contract-suite.ts'
import { contractNow, expectOpen, silentLog } from './desk-setting.ts'

contractSuite('the same process', async () => {
  const dataFolder = scratchFolder()
  const desk = expectOpen(
    await openDesk({ dataFolder, host: 'inProcess', printPdf: null, log: silentLog, now: contractNow }),
  )
  let session: string | null = null
  const context = () => {
    const reqHeaders = new Headers(session === null ? {} : { [sessionHeader]: session })
    return { reqHeaders, connection: 'inProcess' }
  }
  return {
    client: createRouterClient(desk.router, { context }),
    useSession: token => {
      session = token
    },
    close: () => desk.close(),
  }
})
