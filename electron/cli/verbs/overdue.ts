// anshi overdue: the overdue list as of a day, the latest first.

import { readOverdueLists } from '#shared/contract/read-overdue-lists.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { demand, readOptions } from '../read-options.ts'
import { demandDataFolder, type ExitCode, type Verb, withDesk } from '../verb.ts'

const usage = 'overdue [--as-of YYYY-MM-DD] [--known-on YYYY-MM-DD] [--json]'

export const runOverdue: Verb = async call => {
  const { values } = readOptions(call.args, { 'as-of': { type: 'string' } }, usage)
  const asOf = demand(
    values['as-of'] === undefined ? (call.knownOn ?? call.io.today) : parsePlainDate(values['as-of']),
    '--as-of',
    usage,
  )
  demandDataFolder(call)
  return withDesk<ExitCode>(call, 'auditor', async client => {
    const { lines, atRisk } = await readOverdueLists(client, { asOf, filter: {} })
    if (call.json) call.io.out(JSON.stringify({ asOf, lines, atRisk }))
    else {
      for (const { caseNumber, ruleId, due, workingDaysLate, clerk, title } of lines) {
        call.io.out(
          [caseNumber, ruleId, due?.date ?? '', workingDaysLate ?? '', clerk ?? '', title].join('\t'),
        )
      }
      call.io.out(
        `${lines.length} overdue, ${atRisk.length} at risk as of ${asOf}${call.knownOn ? `, as recorded by ${call.knownOn}` : ''}`,
      )
    }
    return 0
  })
}
