// Makes a document of the desk into something a frame can show under the page's policy.

import { readPageNonce } from '../../state/page-values.ts'

/**
 * An address for the document; revoke it when it is no longer shown. A blob document inherits the policy of this
 * page, under which its style sheet needs the page's nonce. The desk escapes all data in its documents, so the only
 * `<style>` is their own.
 */
export function previewAddress(html: string): string {
  const nonce = readPageNonce()
  const allowed = nonce === null ? html : html.replaceAll('<style>', `<style nonce="${nonce}">`)
  return URL.createObjectURL(new Blob([allowed], { type: 'text/html;charset=utf-8' }))
}

/** Neither scripts nor forms run in a preview; being of the same origin only lets this page print it. */
export const previewSandbox = 'allow-same-origin allow-modals'
