// The line under a printed list: who made it, who has seen it, when.

import type { DocumentWords } from './document-words.ts'
import { type Html, html } from './html.ts'

export function signatureLine({ overdue, colon }: DocumentWords['print']): Html {
  const { author, supervisor, date } = overdue.signatures
  return html`<div class="signatures">${[author, supervisor, date].map(
    name => html`<span>${name}${colon}</span>`,
  )}</div>`
}
