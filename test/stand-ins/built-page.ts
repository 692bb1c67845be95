// A built page as small as it can be, where a test needs one to be served.

import { scratchFolder } from './scratch-folder.ts'

export const pageHtml =
  '<!doctype html><html><head><meta name="anshi-token" content="__ANSHI_TOKEN__"><style nonce="__ANSHI_NONCE__"></style></head><body></body></html>'

/** Folder of the page; beside it lies a file that must never be served. */
export function builtPage(): string {
  const folder = scratchFolder({
    'renderer/index.html': pageHtml,
    'renderer/assets/main-1a2b.js': 'export {}',
    'renderer/icon.svg': '<svg/>',
    'renderer/notes.sqlite': 'not a page file',
    'secret.js': 'secret',
  })
  return `${folder}/renderer`
}
