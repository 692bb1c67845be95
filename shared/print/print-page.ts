// The sheet of paper every document is printed on: size, fonts, grid, page numbers. Scripts and anything from
// outside the document are forbidden by the document itself.

import type { DocumentWords } from './document-words.ts'
import { fillWords } from './fill-words.ts'
import { type Html, html } from './html.ts'

export interface PrintPage {
  readonly words: DocumentWords['print']
  readonly orientation: 'portrait' | 'landscape'
  readonly title: string
  /** Printed in the corner of every page; absent or null: a final document. */
  readonly mark?: string | null
  readonly body: Html
  /** Rules of this document beside the common ones; written in the source, never data. */
  readonly style: string
}

/** A complete HTML document. Page numbers need Chromium 131 or later; before it the pages carry none. */
export function printPage(page: PrintPage): string {
  // Style is the one place where `html` must not put values; cssString escapes what goes in here.
  const fonts = fontsFor(page.words.language)
  const style: Html = { markup: `${pageRules(page, fonts)}${commonStyle(fonts)}${page.style}` }
  return html`<!doctype html>
<html lang="${page.words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${page.title}</title>
<style>${style}</style>
</head>
<body>${page.body}</body>
</html>
`.markup
}

function pageRules(
  { orientation, words, mark = null }: PrintPage,
  fonts: ReturnType<typeof fontsFor>,
): string {
  const corner =
    mark === null
      ? ''
      : `@top-right { content: ${cssString(mark)}; font: bold 14pt ${fonts.body}; letter-spacing: 4pt; vertical-align: bottom }`
  return `
@page { size: A4 ${orientation}; margin: 14mm 14mm 16mm;
  @bottom-center { content: ${counters(words.page)}; font: 9pt ${fonts.body}; color: #000 }
  ${corner}
}`
}

/** `第 {{page}} 页 共 {{pages}} 页` as CSS content, with the page counters in their places. */
function counters(words: string): string {
  const [before = '', ...rest] = words.split(/(\{\{pages?\}\})/)
  const parts = rest.map(part => {
    if (part === '{{page}}') return 'counter(page)'
    return part === '{{pages}}' ? 'counter(pages)' : cssString(fillWords(part, {}))
  })
  return [cssString(before), ...parts].join(' ')
}

/** Everything but letters and digits is written as a code point, so that neither CSS nor HTML can read it otherwise. */
function cssString(text: string): string {
  const safe = [...text].map(character =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  )
  return `"${safe.join('')}"`
}

// 方正小标宋 and 仿宋 are what official documents ask for; the Noto faces are what a machine without them has. Latin
// text in a Chinese face would get its wide quotation marks, so other languages begin with a Latin one.
const latinFonts = '"Times New Roman", "Liberation Serif", "Noto Serif"'
const titleFonts =
  '"FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "方正小标宋_GBK", "SimSun", "宋体", "STSong", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC", serif'
const bodyFonts =
  '"FangSong", "仿宋", "FangSong_GB2312", "仿宋_GB2312", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "Noto Sans CJK SC", serif'

function fontsFor(language: string): { readonly title: string; readonly body: string } {
  if (language.startsWith('zh')) return { title: titleFonts, body: bodyFonts }
  return { title: `${latinFonts}, ${titleFonts}`, body: `${latinFonts}, ${bodyFonts}` }
}

function commonStyle(fonts: ReturnType<typeof fontsFor>): string {
  return `
* { box-sizing: border-box }
html { color: #000; background: #fff }
body { margin: 0; font: 10pt/1.35 ${fonts.body}; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
h1 { margin: 0 0 3mm; font: 18pt/1.3 ${fonts.title}; text-align: center; text-wrap: balance }
h2 { margin: 5mm 0 1.5mm; font: bold 11pt/1.3 ${fonts.body}; break-after: avoid }
p { margin: 0 }
.heading { display: grid; grid-template-columns: 1fr auto 1fr; gap: 6mm; margin-bottom: 1.5mm }
.heading > :nth-child(2) { text-align: center }
.heading > :nth-child(3) { text-align: right }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th, td { border: 0.4pt solid #000; padding: 0.6mm 1mm; vertical-align: middle }
thead { display: table-header-group }
th { font-weight: bold; text-align: center }
tr { break-inside: avoid }
.right { text-align: right }
.centre { text-align: center }
.strong { font-weight: bold }
.signatures { display: flex; justify-content: space-between; margin-top: 6mm; break-inside: avoid }
.signatures > span { min-width: 38mm }
.notes { margin: 4mm 0 0; font-size: 8.5pt; break-inside: auto }
.notes > .columns { columns: 2; column-gap: 8mm }
.notes p { break-inside: avoid }
`
}
