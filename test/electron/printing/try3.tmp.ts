import { writeFileSync } from 'node:fs'
import { explanationDocument } from '#shared/print/explanation-document.ts'
import { languages } from '#shared/locales/languages.ts'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { explainClock } from '#shared/limits/explain-clock.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'
import { printToPdf } from '#electron/printing/print-to-pdf.ts'
import { findBrowser } from '#electron/printing/find-browser.ts'
import { summary as zs } from '#shared/locales/zh-CN/summary.ts'
import { print as zp } from '#shared/locales/zh-CN/print.ts'
import { summary as es } from '#shared/locales/en/summary.ts'
import { print as ep } from '#shared/locales/en/print.ts'
const L = process.argv[2] === 'en' ? { ...languages.en, summary: es, print: ep } : { ...languages['zh-CN'], summary: zs, print: zp }
const cal: any = typeof shippedCalendar === 'function' ? (shippedCalendar as any)() : shippedCalendar
const rule = shippedRuleBook.find(r => r.id === (process.argv[3] ?? 'PX-GRANT-INV'))!
const facts = { rule, start: '2026-02-05' as never, stop: null, pauses: [{ ground: 'reply' as const, from: '2026-03-02' as never, to: '2026-03-06' as never }], extensions: [] }
const clock = computeClock(facts, cal)
const lines = explainClock(facts, clock, cal)
console.log(lines.length, clock.due)
const html = explanationDocument({ centreName: '湘潭市知识产权保护中心', asOf: '2026-04-20' as never, case: { caseNumber: '湘预审〔2026〕00017号', title: '一种用于新能源汽车动力电池包的液冷散热结构', parties: '湘潭某某智能装备有限公司；张**', clerk: '王某甲' }, basis: rule.basis, lines, clock: { ruleId: rule.id, round: 1, owner: rule.owner, unit: rule.unit, amount: rule.amount, best: rule.best ?? null, start: clock.start, stop: null, due: clock.due, originalDue: clock.originalDue, pausedSince: clock.pausedSince, light: 'overdue', left: 0, workingDaysLate: 6 } }, L)
writeFileSync('/tmp/out3.html', html)
writeFileSync('/tmp/out3.pdf', await printToPdf(html, findBrowser()!))
