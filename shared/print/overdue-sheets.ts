// The overdue list and what is at risk as two sheets, one clock a row, with real dates and numbers to sort by.

import type { ClockLine } from '#shared/contract/views.ts'
import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'
import { nameAction, nameRule, nameStage, writeAmount } from './limit-words.ts'
import { leftOf, type OverdueList, writeAsOf } from './overdue-document.ts'
import { dateCell, type Sheet, type SheetCell, type SheetColumn, textCell } from './sheet.ts'

/** Party names are written as they come: the caller masks them for its reader. */
export function overdueSheets(list: OverdueList, words: DocumentWords): readonly Sheet[] {
  const own = words.print.overdue
  const sheet = (name: string, lines: readonly ClockLine[], part: 'overdue' | 'atRisk'): Sheet => ({
    name,
    title: fillWords(own.title, { centre: list.centreName }),
    subtitles: [
      writeAsOf(list, words.print),
      fillWords(part === 'overdue' ? own.count : own.atRiskCount, { count: lines.length }),
    ],
    columns: columnsOf(part, words),
    rows: lines.map((line, index) => cellsOf(line, index + 1, part, words)),
    footnotes: [],
  })
  return [sheet(own.overdue, list.overdue, 'overdue'), sheet(own.atRisk, list.atRisk, 'atRisk')]
}

function columnsOf(part: 'overdue' | 'atRisk', words: DocumentWords): readonly SheetColumn[] {
  const heads = words.print.overdue.columns
  return [
    { head: heads.number, width: 6 },
    { head: heads.caseNumber, width: 22 },
    { head: heads.kind, width: 12 },
    { head: heads.title, width: 40 },
    { head: heads.parties, width: 36 },
    { head: heads.clock, width: 22 },
    { head: heads.limit, width: 12 },
    { head: heads.start, width: 12 },
    { head: heads.due, width: 12 },
    { head: heads.provisional, width: 12 },
    { head: part === 'overdue' ? heads.daysLate : heads.left, width: 12 },
    { head: heads.pausedSince, width: 12 },
    { head: heads.clerk, width: 12 },
    { head: heads.stage, width: 12 },
    { head: heads.lastStepOn, width: 12 },
    { head: heads.lastStep, width: 16 },
  ]
}

function cellsOf(
  line: ClockLine,
  number: number,
  part: 'overdue' | 'atRisk',
  words: DocumentWords,
): readonly SheetCell[] {
  const late: SheetCell =
    part === 'atRisk'
      ? textCell(leftOf(line, words), 'right')
      : { value: line.workingDaysLate, format: '0', align: 'right' }
  return [
    { value: number, format: '0', align: 'center' },
    textCell(line.caseNumber),
    textCell(words.cases.kind[line.kind]),
    textCell(line.title),
    textCell(line.parties),
    textCell(nameRule(line.ruleId, words)),
    textCell(writeAmount(line.amount, line.unit, words.limits)),
    dateCell(line.start),
    dateCell(line.due?.date ?? null),
    textCell(line.due?.provisional ? words.limits.provisional : null),
    late,
    dateCell(line.pausedSince),
    textCell(line.clerk),
    textCell(nameStage(line.kind, line.stage, words)),
    dateCell(line.lastStepOn),
    textCell(line.lastAction === null ? null : nameAction(line.kind, line.lastAction, words)),
  ]
}
