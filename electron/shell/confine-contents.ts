// Keeps every page where it is: no navigation away, no new windows, no webviews. Set on all contents, present and future.

import { app, type WebContents } from 'electron'
import { pageOrigin } from './shell-channels.ts'

export function confineContents(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('will-frame-navigate', event => {
    if (!mayShow(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
}

// A frame of the page may show a document that the page itself made (a preview); the page stays the page.
function mayShow(url: string, isMainFrame: boolean): boolean {
  if (url.startsWith(`${pageOrigin}/`)) return true
  return !isMainFrame && (url === 'about:srcdoc' || url.startsWith(`blob:${pageOrigin}/`))
}
