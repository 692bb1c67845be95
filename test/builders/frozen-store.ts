// Stores as released versions of the desk wrote them, unpacked into a data folder of a test's own.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { storeFileName } from '#db/data-folder.ts'

const folder = fileURLToPath(new URL('../fixtures/stores/', import.meta.url))

/** Names of the frozen stores: `store-v1.sqlite.gz`, … */
export const frozenStores: readonly string[] = readdirSync(folder).filter(name => name.endsWith('.sqlite.gz'))

export function frozenStoreBytes(name: string): Buffer {
  return gunzipSync(readFileSync(join(folder, name)))
}

/** Puts a frozen store into a data folder. @returns its file */
export function unpackStore(name: string, dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, storeFileName)
  writeFileSync(file, frozenStoreBytes(name))
  return file
}
