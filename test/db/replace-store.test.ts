// Another store in the place of an open one: what cannot be opened does not stay.

import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import { type OpenStore, openStore } from '#db/open-store.ts'
import { readSetting, writeSetting } from '#db/queries/settings.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

function openWith(folder: string, region: string): OpenStore {
  const opened = openStore(folder)
  if (!opened.ok) throw new Error(opened.failure.code)
  writeSetting(opened.value.store, 'region', region)
  return opened.value
}

it('one that cannot be opened makes room for the one before', () => {
  const folder = scratchFolder()
  const file = join(folder, storeFileName)
  const held = openWith(folder, '湘潭')
  const replaced = held.replace(
    () => {
      renameSync(file, `${file}.aside`)
      writeFileSync(file, 'no store')
    },
    () => renameSync(`${file}.aside`, file),
  )
  expect(replaced).toMatchObject({ ok: false, failure: { code: 'storeDamaged' } })
  expect(readSetting(held.store, 'region')).toBe('湘潭')
  held.close()
})

it('a change that fails leaves the one before open', () => {
  const held = openWith(scratchFolder(), '湘潭')
  const fail = () => {
    throw new Error('held')
  }
  expect(() => held.replace(fail, () => undefined)).toThrow('held')
  expect(readSetting(held.store, 'region')).toBe('湘潭')
  held.close()
})
