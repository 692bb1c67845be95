// Prints a document to PDF in a hidden window: no script, no bridge, a session of its own that can load nothing else.

import { randomUUID } from 'node:crypto'
import { BrowserWindow, type Session, session } from 'electron'
import { closeSession } from './close-session.ts'
import { pageScheme } from './shell-channels.ts'

const printOrigin = `${pageScheme}://print`
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** A printer of documents; made once, when the app is ready. */
export function createHtmlPrinter(): (html: string) => Promise<Uint8Array> {
  const documents = new Map<string, string>()
  const printing = session.fromPartition('print')
  closeSession(printing, [`${printOrigin}/`, 'data:'])
  serveDocuments(printing, documents)
  return async html => {
    const url = `${printOrigin}/${randomUUID()}`
    documents.set(url, html)
    const webPreferences = { session: printing, sandbox: true, contextIsolation: true, javascript: false }
    const window = new BrowserWindow({ show: false, webPreferences })
    try {
      await window.loadURL(url)
      return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    } finally {
      window.destroy()
      documents.delete(url)
    }
  }
}

function serveDocuments(printing: Session, documents: ReadonlyMap<string, string>): void {
  printing.protocol.handle(pageScheme, ({ url }) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
    const html = documents.get(url)
    return new Response(html ?? null, { status: html === undefined ? 404 : 200, headers })
  })
}
