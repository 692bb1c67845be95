import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openFileLog } from '#electron/host/file-log.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

const noon = () => Date.UTC(2026, 10, 21, 4)

it('keeps what happened, with its moment, the error and what caused it', () => {
  const folder = scratchFolder()
  const log = openFileLog(folder, noon, () => undefined)
  log.info('opened')
  log.error('could not write', new Error('disk', { cause: new TypeError('full') }))
  const text = readFileSync(join(folder, 'logs', 'anshi.log'), 'utf8')
  expect(text).toContain('2026-11-21T04:00:00.000Z info opened\n')
  expect(text).toMatch(/error could not write: Error: disk/)
  expect(text).toMatch(/cause: TypeError: full/)
})

it('starts a new file when the old one is large, and keeps one old one', () => {
  const folder = scratchFolder({ 'logs/anshi.log': 'x'.repeat(2_200_000) })
  openFileLog(folder, noon, () => undefined).info('after')
  expect(statSync(join(folder, 'logs', 'anshi.log')).size).toBeLessThan(100)
  expect(statSync(join(folder, 'logs', 'anshi.old.log')).size).toBe(2_200_000)
})

it('goes on in the old one while that cannot be put aside', () => {
  const folder = scratchFolder({ 'logs/anshi.log': 'x'.repeat(2_200_000), 'logs/anshi.old.log/held': '' })
  const said: string[] = []
  openFileLog(folder, noon, line => said.push(line)).info('after')
  expect(said).toEqual([])
  expect(readFileSync(join(folder, 'logs', 'anshi.log'), 'utf8')).toMatch(/info after\n$/)
})

it('says the line where the file cannot be written, and never throws', () => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
  const said: string[] = []
  openFileLog(folder, noon, line => said.push(line)).info('opened')
  expect(said).toEqual(['2026-11-21T04:00:00.000Z info opened'])
})

it('makes no data folder that is not there', () => {
  const folder = join(scratchFolder(), 'gone')
  const said: string[] = []
  openFileLog(folder, noon, line => said.push(line)).info('opened')
  expect([said.length, existsSync(folder)]).toEqual([1, false])
})
