// Why a due date is what it is: for the screen line by line, and on paper as 期限说明单.

import { readCaseRow } from '#db/queries/case-row.ts'
import { readSetting } from '#db/queries/settings.ts'
import type { CaseClock } from '#shared/cases/case-clocks.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { ClockView, FileView } from '#shared/contract/views.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { explainClock } from '#shared/limits/explain-clock.ts'
import type { ExplanationLine } from '#shared/limits/explanation-line.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { chinese } from '#shared/locales/languages.ts'
import { explanationDocument } from '#shared/print/explanation-document.ts'
import { nameRule } from '#shared/print/limit-words.ts'
import type { Actor } from './access/actor.ts'
import { showParties, showTitle, toClockView } from './clock-lines.ts'
import type { DeskServices } from './desk-services.ts'
import { exportPdf } from './files.ts'
import { readKnownCase } from './record-case-event.ts'

export interface ClockOfCase {
  readonly id: number
  readonly ruleId: RuleId
  readonly round: number
  readonly asOf?: PlainDate | undefined
}

export interface Explained {
  readonly clock: ClockView
  readonly basis: string
  readonly lines: ExplanationLine[]
}

/** @throws FailureError caseNotFound | clockNotFound */
export function explainCaseClock(desk: DeskServices, { id, ruleId, round, asOf }: ClockOfCase): Explained {
  const { clocks } = readKnownCase(desk, id, asOf ?? null)
  const found = clocks.find(clock => clock.facts.rule.id === ruleId && clock.round === round)
  if (!found) throw new FailureError('clockNotFound')
  return explainOn(desk, found, asOf ?? desk.today())
}

/** The clock as it stands on a day, with its explanation. */
export function explainOn({ reckoning }: DeskServices, found: CaseClock, asOf: PlainDate): Explained {
  return {
    clock: toClockView(found, asOf, reckoning),
    basis: found.facts.rule.basis,
    lines: [...explainClock(found.facts, found.clock, reckoning.calendar)],
  }
}

/** @throws FailureError caseNotFound | clockNotFound | printingUnavailable */
export async function printExplanation(
  desk: DeskServices,
  wanted: ClockOfCase,
  actor: Actor,
): Promise<FileView> {
  const explained = explainCaseClock(desk, wanted)
  const row = readCaseRow(desk.store, wanted.id)
  if (!row) throw new FailureError('caseNotFound')
  const { caseNumber, clerk } = row
  const html = explanationDocument(
    {
      centreName: readSetting(desk.store, 'centreName') ?? '',
      asOf: wanted.asOf ?? desk.today(),
      case: { caseNumber, title: showTitle(row), clerk, parties: showParties(row.parties) },
      ...explained,
    },
    chinese,
  )
  const name = `${chinese.print.explanation.title} ${caseNumber} ${nameRule(wanted.ruleId, chinese)}.pdf`
  return exportPdf(desk, actor, name, html)
}
