// The documents as a real browser prints them, read back as text: pages, heads, page numbers, nothing cut off.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBrowser } from '#electron/printing/find-browser.ts'
import { printToPdf } from '#electron/printing/print-to-pdf.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { chinese, languages } from '#shared/locales/languages.ts'
import { overdueDocument } from '#shared/print/overdue-document.ts'
import { summaryDocument } from '#shared/print/summary-document.ts'
import { buildClockLine } from '#test/shared/print/build-clock-line.ts'
import { buildSummary } from '#test/shared/print/build-summary.ts'

const browser = findBrowser()
const hasReader = spawnSync('pdftotext', ['-v']).error === undefined
const missing = [
  ...(browser === null ? ['a Chromium-family browser'] : []),
  ...(hasReader ? [] : ['pdftotext (poppler-utils)']),
]
const printingTimeMs = 60_000

interface Printed {
  /** Text of each page, laid out as on paper. */
  readonly pages: readonly string[]
  readonly size: string
  /** Left and right edge of everything printed, in points. */
  readonly edges: readonly [number, number]
}

async function print(html: string): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'anshi-test-'))
  try {
    const pdf = join(folder, 'printed.pdf')
    writeFileSync(pdf, await printToPdf(html, browser ?? ''))
    const read = (program: string, ...args: readonly string[]) =>
      execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return {
      pages: read('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1),
      size: read('pdfinfo', pdf),
      edges: edgesOf(read('pdftotext', '-bbox', pdf, '-')),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function edgesOf(boxes: string): readonly [number, number] {
  const all = (side: string) =>
    [...boxes.matchAll(new RegExp(`${side}="([\\d.]+)"`, 'g'))].map(([, at]) => Number(at))
  return [Math.min(...all('xMin')), Math.max(...all('xMax'))]
}

/** Nothing is cut off: A4 landscape is 842 points wide, its margins of 14 mm about 40. */
function expectInsideMargins([left, right]: readonly [number, number]): void {
  expect(left).toBeGreaterThan(38)
  expect(right).toBeLessThan(804)
}

/** Words of a page without the blanks a layout puts between characters. */
function squeezed(page: string | undefined): string {
  return (page ?? '').replace(/\s+/g, '')
}

const name =
  missing.length === 0 ? 'printed documents' : `printed documents (skipped: no ${missing.join(', no ')})`

describe.skipIf(missing.length > 0)(name, { timeout: printingTimeMs }, () => {
  it('prints the summary on A4 landscape pages, the table head on every page of the table', async () => {
    const { pages, size, edges } = await print(summaryDocument(buildSummary(), chinese))
    expect(size).toMatch(/Page size:\s+84\d(\.\d+)? x 59\d(\.\d+)? pts \(A4\)/)
    expectInsideMargins(edges)
    expect(pages.length).toBeGreaterThanOrEqual(3)
    const head = '序号指标单位本月上月环比上年同月同比本年累计上年累计累计同比年度目标完成率备注'
    const lastOfTable = pages.findIndex(page => squeezed(page).includes('期末超期未结'))
    for (const page of pages.slice(0, lastOfTable + 1)) expect(squeezed(page)).toContain(head)
    pages.forEach((page, index) => {
      expect(squeezed(page)).toContain(`第${index + 1}页共${pages.length}页`)
    })
    const signed = pages.find(page => squeezed(page).includes('单位负责人：'))
    expect(squeezed(signed)).toContain(head)
    const text = squeezed(pages.join(''))
    expect(text).toContain('湘潭市知识产权保护中心2024年3月案件统计表')
    expect(text).toContain('2受理件3630+20.0%0—12096+25.0%40030.0%')
    for (const words of ['五、比率', '填报日期（盖章）', '统计口径说明', '平衡关系']) {
      expect(text).toContain(words)
    }
  })

  it('marks every page of a draft and names the cases at its end', async () => {
    const undated = Array.from({ length: 120 }, (_, index) => ({
      id: index,
      caseNumber: `湘预审〔2024〕${String(index).padStart(5, '0')}号`,
      dating: 'unknown' as const,
    }))
    const { pages } = await print(summaryDocument(buildSummary({ undated }), chinese))
    for (const page of pages) expect(squeezed(page)).toContain('草稿')
    expect(squeezed(pages.join(''))).toContain('湘预审〔2024〕00119号（台账未载结案日期）')
  })

  it('prints the overdue list with long names wrapped inside their columns', async () => {
    const title = '一种用于新能源汽车动力电池包的液冷散热结构及其控制方法和装置'.repeat(2)
    const overdue = Array.from({ length: 60 }, (_, index) =>
      buildClockLine({
        title,
        caseNumber: `湘预审〔2026〕${String(index).padStart(5, '0')}号`,
        stage: 'examining',
      }),
    )
    const list = {
      centreName: '湘潭市知识产权保护中心',
      asOf: plainDate('2026-11-20'),
      overdue,
      atRisk: [],
      groupByClerk: true,
    }
    const { pages, edges } = await print(overdueDocument(list, chinese))
    expectInsideMargins(edges)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      expect(squeezed(page)).toContain('到期日超期工作日经办人阶段最近一步')
      // The day and the step stand in one cell, above each other.
      expect(squeezed(page)).toMatch(/3王某甲预审中(2026-11-03)?受理/)
    }
    expect(squeezed(pages.at(-1))).toContain('59')
  })

  it('prints English text in English', async () => {
    const { pages } = await print(summaryDocument(buildSummary(), languages.en))
    expect(pages[0]).toContain('Case statistics 2024-03')
    expect(squeezed(pages[0])).toContain(`Page1of${pages.length}`)
  })
})
