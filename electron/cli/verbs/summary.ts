// anshi summary: the monthly summary as text, PDF or workbook.

import type { Summary, SummaryRow } from '#shared/contract/summary-contract.ts'
import type { FileView } from '#shared/contract/views.ts'
import { parsePlainMonth } from '#shared/dates/plain-date.ts'
import { chinese } from '#shared/locales/languages.ts'
import { formatFigure } from '#shared/summary/format-figure.ts'
import { rowLabel } from '#shared/summary/row-label.ts'
import { demand, readOptions } from '../read-options.ts'
import { demandDataFolder, type ExitCode, type Verb, type VerbCall, withDesk } from '../verb.ts'

const usage = 'summary --month YYYY-MM [--pdf FILE] [--xlsx FILE] [--known-on YYYY-MM-DD] [--json]'

export const runSummary: Verb = async call => {
  const { values } = readOptions(
    call.args,
    { month: { type: 'string' }, pdf: { type: 'string' }, xlsx: { type: 'string' } },
    usage,
  )
  const month = demand(parsePlainMonth(values.month), '--month', usage)
  for (const option of ['pdf', 'xlsx'] as const) if (values[option] === '') demand(null, `--${option}`, usage)
  demandDataFolder(call)
  return withDesk<ExitCode>(call, 'auditor', async client => {
    const summary = await client.summary.read({ month })
    if (call.json) call.io.out(JSON.stringify(summary))
    else for (const line of textOf(summary)) call.io.out(line)
    if (values.pdf !== undefined) await save(call, values.pdf, await client.summary.pdf({ month }))
    if (values.xlsx !== undefined) await save(call, values.xlsx, await client.summary.xlsx({ month }))
    return summary.balance.holds ? 0 : 1
  })
}

async function save(call: VerbCall, path: string, { content }: FileView): Promise<void> {
  call.writeFile(path, new Uint8Array(await content.arrayBuffer()))
  if (!call.json) call.io.out(`written: ${path}`)
}

function textOf({ month, rows, balance }: Summary): string[] {
  const { openAtStart, received, transferredIn, reopened, closed, transferredOut, openAtEnd, holds } = balance
  return [
    month,
    ...rows.map(row => [rowLabel(row, chinese), ...figuresOf(row)].join('\t')),
    `open ${openAtStart} + received ${received} + transferred in ${transferredIn} + reopened ${reopened} - closed ${closed} - transferred ${transferredOut} = ${openAtEnd}${holds ? '' : ' DOES NOT HOLD'}`,
  ]
}

function figuresOf(row: SummaryRow): string[] {
  if (row.heading) return []
  return [row.thisMonth, row.lastMonth, row.yearToDate].map(value => formatFigure(value, row.unit))
}
