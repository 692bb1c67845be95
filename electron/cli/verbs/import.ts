// anshi import: brings a ledger in, or with --dry-run says what it would bring.

import { basename } from 'node:path'
import { type CaseKind, caseKinds } from '#shared/cases/case-kind.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { LedgerPlan } from '#shared/contract/ledger-contract.ts'
import type { EntryKind } from '#shared/registries/entry-kind.ts'
import { demand, readOptions } from '../read-options.ts'
import { demandDataFolder, type ExitCode, type Verb, type VerbCall, withDesk } from '../verb.ts'

/** Registries by the words of the command line. */
const registries = {
  registeredEntities: 'entity',
  agencies: 'agency',
  mediationOrganisations: 'organisation',
  mediators: 'mediator',
  experts: 'expert',
  partners: 'partner',
} as const satisfies Record<string, EntryKind>

const usage = `import FILE --kind ${['auto', ...caseKinds, ...Object.keys(registries)].join('|')} [--rows good|all] [--known update|leave] [--dry-run] [--json]`

export const runImport: Verb = async call => {
  const { values, positionals } = readOptions(
    call.args,
    {
      kind: { type: 'string', default: 'auto' },
      rows: { type: 'string', default: 'good' },
      known: { type: 'string', default: 'update' },
      'dry-run': { type: 'boolean' },
    },
    usage,
    1,
  )
  const path = demand(positionals[0], 'FILE', usage)
  const kind = demand(readKind(values.kind), '--kind', usage)
  const rows = demand(values.rows === 'good' || values.rows === 'all' ? values.rows : null, '--rows', usage)
  const known = demand(
    values.known === 'update' || values.known === 'leave' ? values.known : null,
    '--known',
    usage,
  )
  const file = new File([readBytes(call, path)], basename(path))
  if (values['dry-run']) demandDataFolder(call)
  return withDesk<ExitCode>(call, 'supervisor', async client => {
    const plan = await client.ledger.read({ jobId: 'cli', file, kind })
    if (values['dry-run']) {
      print(call, plan, planLines(plan))
      return 0
    }
    const batch = await client.ledger.apply({ jobId: 'cli', planId: plan.planId, rows, known })
    print(call, { ...batch, problems: plan.problems }, [
      ...planLines(plan),
      `imported ${batch.imported}, already here ${batch.skipped}, left out ${batch.leftOut}`,
    ])
    return 0
  })
}

function readKind(text: string): CaseKind | EntryKind | 'auto' | null {
  if (Object.hasOwn(registries, text)) return registries[text as keyof typeof registries]
  return text === 'auto' ? text : (caseKinds.find(kind => kind === text) ?? null)
}

function readBytes({ io }: VerbCall, path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(io.readFile(path))
  } catch {
    throw new FailureError('ledgerUnreadable', { file: path })
  }
}

function print({ json, io }: VerbCall, value: unknown, lines: readonly string[]): void {
  if (json) io.out(JSON.stringify(value))
  else for (const line of lines) io.out(line)
}

function planLines(plan: LedgerPlan): string[] {
  return [
    ...plan.sheets.map(
      ({ sheet, kind, layout, rows }) => `${sheet ?? plan.file}: ${rows} rows, ${kind} (${layout})`,
    ),
    ...plan.unknownSheets.map(({ sheet }) => `${sheet ?? plan.file}: not a known ledger, left out`),
    `${plan.rows} rows: ${plan.errorRows} with errors, ${plan.warningRows} with warnings, ${plan.alreadyImported} already here, ${plan.overdueOnArrival} overdue on arrival`,
    ...registryLines(plan.registry),
    ...plan.problems.map(
      ({ sheet, row, severity, code, column, value }) =>
        `${severity}\t${sheet ?? ''}\t${row}\t${code}\t${column}\t${value.replace(/\s+/g, ' ')}`,
    ),
  ]
}

function registryLines(registry: LedgerPlan['registry']): string[] {
  if (registry === null) return []
  return [
    `${registry.added} to be added, ${registry.changed} to be changed`,
    ...registry.entries
      .filter(({ does }) => does === 'change')
      .map(({ row, knownAs, changed }) => `change\t${row}\t${knownAs}\t${changed.join(' ')}`),
  ]
}
