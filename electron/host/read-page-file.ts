// Reads a file of the built page by the path of its address. Never a file outside that folder, whatever the path says.

import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export interface PageFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** The one page; everything else is loaded by it. */
  readonly isPage: boolean
  /** Its name changes with its content, so that it may be kept for ever. */
  readonly isHashed: boolean
}

const mediaTypes: Readonly<Record<string, string>> = Object.freeze({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
})

const pagePath = '/index.html'

// The build names its files plainly. Percent signs, backslashes and dot segments are nobody's honest request.
const plainPath = /^(\/[\w@~-][\w.@~-]*)+$/

/**
 * @param folder the built page, absolute
 * @param path of the address, as sent; `/` is the page itself
 * @returns null where there is no such file, or none that may be read
 */
export async function readPageFile(folder: string, path: string): Promise<PageFile | null> {
  const name = path === '/' ? pagePath : path
  const mediaType = mediaTypes[extname(name)]
  if (mediaType === undefined || !plainPath.test(name)) return null
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, name))
    if (!file.startsWith(root + sep)) return null
    const bytes = await readFile(file)
    return { bytes, mediaType, isPage: name === pagePath, isHashed: name.startsWith('/assets/') }
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR'
}
