// anshi backup: a verified copy of the store, now.

import { type ExitCode, type Verb, withDesk } from '../verb.ts'

export const runBackUpVerb: Verb = call =>
  withDesk<ExitCode>(call, 'administrator', async client => {
    const made = await client.desk.backUp()
    call.io.out(call.json ? JSON.stringify(made) : `${made.file}\t${made.bytes} bytes\t${made.cases} cases`)
    return 0
  })
