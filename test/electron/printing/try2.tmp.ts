import { readFileSync, writeFileSync } from 'node:fs'
import { overdueDocument } from '#shared/print/overdue-document.ts'
import { languages } from '#shared/locales/languages.ts'
import { printToPdf } from '#electron/printing/print-to-pdf.ts'
import { findBrowser } from '#electron/printing/find-browser.ts'
import { summary as zs } from '#shared/locales/zh-CN/summary.ts'
import { print as zp } from '#shared/locales/zh-CN/print.ts'
import { summary as es } from '#shared/locales/en/summary.ts'
import { print as ep } from '#shared/locales/en/print.ts'
const L = process.argv[3] === 'en' ? { ...languages.en, summary: es, print: ep } : { ...languages['zh-CN'], summary: zs, print: zp }
const truth = JSON.parse(readFileSync('/work/shared/fixtures/ledgers/truth.json', 'utf8')).files['open-2026-11.xlsx'].cases
const line = (c: any, i: number) => ({ caseId: i, caseNumber: c.caseNo ?? `湘预审〔2026〕00${100+i}号`, kind: c.clock.startsWith('PX') ? 'preExamination' : c.clock.startsWith('MD') ? 'mediation' : 'rightsProtection', subKind: null, title: i % 7 ? '一种用于新能源汽车动力电池包的液冷散热结构' : '侵害“<b>某某牌</b>”注册商标专用权纠纷 & 其他 一种非常非常长的名称用来试验表格单元格中的换行是否正常而不会把别的列挤出纸外', parties: i % 5 ? '湘潭某某智能装备有限公司；张**' : 'Siemens Aktiengesellschaft Werkzeugmaschinen GmbH；湖南某某科技发展股份有限公司；李**', clerk: ['王某甲', '李某乙', null][i % 3], stage: c.clock.startsWith('PX') ? 'examining' : c.clock.startsWith('MD') ? 'inSession' : 'accepted', lastStepOn: c.start, lastAction: 'accept', ruleId: c.clock, round: 1, unit: c.unit === 'working' || c.unit === 'workingDays' ? 'workingDays' : c.unit.startsWith('month') ? 'months' : 'calendarDays', amount: c.amount, start: c.start, due: c.due ? { date: c.due, provisional: null } : null, light: c.state === 'overdue' ? 'overdue' : c.state === 'dueToday' ? 'dueToday' : 'atRisk', left: Math.max(0, -(c.workingDaysLate ?? 0)), workingDaysLate: c.workingDaysLate, pausedSince: c.paused ? c.pauses[0].from : null })
const all = truth.map(line)
const overdue = all.filter((l: any) => l.light === 'overdue').sort((a: any, b: any) => b.workingDaysLate - a.workingDaysLate)
const html = overdueDocument({ centreName: '湘潭市知识产权保护中心', asOf: '2026-11-20' as never, overdue, atRisk: all.filter((l: any) => l.light !== 'overdue').slice(0, 30), groupByClerk: process.argv[2] === 'group' }, L)
writeFileSync('/tmp/out2.html', html)
writeFileSync('/tmp/out2.pdf', await printToPdf(html, findBrowser()!))
