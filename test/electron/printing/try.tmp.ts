import { writeFileSync } from 'node:fs'
import { computeSummary } from '#shared/summary/compute-summary.ts'
import { computeBalance } from '#shared/summary/balance.ts'
import { summaryPeriod } from '#shared/summary/summary-period.ts'
import { summaryDocument } from '#shared/print/summary-document.ts'
import { languages } from '#shared/locales/languages.ts'
import { printToPdf } from '#electron/printing/print-to-pdf.ts'
import { findBrowser } from '#electron/printing/find-browser.ts'
import { buildFacts, tally } from '#test/shared/summary/build-facts.ts'
import { summary as zs } from '#shared/locales/zh-CN/summary.ts'
import { print as zp } from '#shared/locales/zh-CN/print.ts'
import { summary as es } from '#shared/locales/en/summary.ts'
import { print as ep } from '#shared/locales/en/print.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { milestones } from '#shared/cases/milestone.ts'
import { outcomes } from '#shared/cases/outcome.ts'
import { subKindsOf } from '#shared/cases/case-kind.ts'
let seed = 7
const rnd = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 2147483648 * n) }
const range = (scale: number) => ({
  tallies: Object.keys(kinds).flatMap(kind => [...subKindsOf[kind as 'mediation'], ...(rnd(3)===0?[null]:[])].flatMap(subKind => milestones.flatMap(milestone =>
    (milestone === 'closed' || milestone === 'filed' ? [null, ...outcomes] : [null]).map(outcome => tally({ kind: kind as 'mediation', subKind, milestone, outcome, cases: rnd(scale) , passed: milestone==='passed'|| rnd(2)===0, hadDefect: rnd(2)===0, closedInTime: milestone==='closed'? rnd(9)!==0:null, publicHearing: rnd(2)===0, claimFen: rnd(1e8*scale), recoveredFen: rnd(1e7*scale)}))))),
  grantCycles: Array.from({ length: 30 }, () => ({ subKind: (['invention','utilityModel','design'] as const)[rnd(3)]!, workingDays: 2 + rnd(45) })),
})
const facts = buildFacts({
  ranges: { thisMonth: range(60), lastMonth: range(50), sameMonthLastYear: range(40), yearToDate: range(700), lastYearToDate: range(600) },
  openAtEnd: { thisMonth: { open: 220, atRisk: 21, overdue: 59, paused: 30 }, yearToDate: { open: 220, atRisk: 21, overdue: 59, paused: 30 } },
  openAtStart: { thisMonth: 200 },
})
const period = summaryPeriod('2024-03' as never, 'calendarMonth')
const computed = computeSummary(facts, period, { passRateBase: 'accepted', grantLimitDays: { invention: 40, utilityModel: 10, design: 5 }, targets: { preExaminationAccepted: 1000, mediationAgreedAmount: 100_000_000_00, passRate: 0.8 } })
const balance = process.argv[2]==='final' ? { openAtStart: 200, received: 100, transferredIn: 0, reopened: 0, closed: 70, transferredOut: 10, openAtEnd: 220, holds: true, breaking: [] } : computeBalance(facts, [{ id: 5, caseNumber: '湘预审〔2024〕00007号' }])
const summary = { ...computed, centreName: '湘潭市知识产权保护中心', balance, undated: process.argv[2]==='final'?[]: Array.from({ length: 12 }, (_, i) => ({ id: i, caseNumber: `湘预审〔2024〕000${i + 10}号`, dating: i % 3 ? 'unknown' as const : 'doubtful' as const })) }
const L = process.argv[3] === 'en' ? { ...languages.en, summary: es, print: ep } : { ...languages['zh-CN'], summary: zs, print: zp }
const html = summaryDocument(summary, L)
writeFileSync('/tmp/out.html', html)
const t = performance.now()
writeFileSync('/tmp/out.pdf', await printToPdf(html, findBrowser()!))
console.log(summary.rows.length, 'rows', Math.round(performance.now() - t), 'ms')
