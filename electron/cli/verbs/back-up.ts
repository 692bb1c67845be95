// anshi backup: a verified copy of the store, now.

import { readOptions } from '../read-options.ts'
import { demandDataFolder, type ExitCode, type Verb, withDesk } from '../verb.ts'

const usage = 'backup [--json]'

export const runBackUpVerb: Verb = async call => {
  readOptions(call.args, {}, usage)
  demandDataFolder(call)
  return withDesk<ExitCode>(call, 'administrator', async client => {
    const made = await client.desk.backUp()
    call.io.out(call.json ? JSON.stringify(made) : `${made.file}\t${made.bytes} bytes\t${made.cases} cases`)
    return 0
  })
}
