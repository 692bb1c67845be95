// Answers a request for the page or one of its files, headers included; the hosts only carry the answer.

import { randomBytes } from 'node:crypto'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { type PageFile, readPageFile } from './read-page-file.ts'

export interface PageFill {
  /** What the page proves itself with on its calls; empty where the transport needs no proof. */
  readonly token: string
  /** Address of a script of the host's own; null: none. */
  readonly script: string | null
}

export interface PageAnswer {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** What the page is filled with on its way out: index.html has these words where the values belong. */
export const nonceWord = '__ANSHI_NONCE__'
export const tokenWord = '__ANSHI_TOKEN__'

/**
 * @param folder the built page, absolute
 * @param path of the address, as sent
 * @param fill what the page itself is filled with
 */
export async function answerPage(folder: string, path: string, fill: PageFill): Promise<PageAnswer> {
  const nonce = randomBytes(16).toString('base64url')
  const file = await readPageFile(folder, path)
  if (file === null) return { status: 404, headers: guards(nonce), body: new Uint8Array() }
  return {
    status: 200,
    headers: {
      ...guards(nonce),
      'content-type': file.mediaType,
      'cache-control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-store',
    },
    body: file.isPage ? fillPage(file, nonce, fill) : file.bytes,
  }
}

function fillPage(file: PageFile, nonce: string, { token, script }: PageFill): Uint8Array {
  const html = new TextDecoder().decode(file.bytes).replaceAll(nonceWord, nonce).replaceAll(tokenWord, token)
  const added = script === null ? '' : `<script src="${script}"></script>`
  return new TextEncoder().encode(html.replace('</head>', `${added}</head>`))
}

function guards(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  }
}
