import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findElectron, obtainElectron } from '#electron/start/find-electron.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

const dayMs = 24 * 3_600_000

// An installer that counts its runs, and brings the program where it is allowed to.
const installer = `
  const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require('node:fs')
  const { join } = require('node:path')
  appendFileSync(join(__dirname, 'tries'), 'x')
  if (!existsSync(join(__dirname, 'online'))) process.exit(1)
  mkdirSync(join(__dirname, 'dist'))
  writeFileSync(join(__dirname, 'dist', 'electron'), '')
  writeFileSync(join(__dirname, 'path.txt'), 'electron')
`

function project(files: Readonly<Record<string, string>> = {}) {
  const root = scratchFolder({
    'node_modules/electron/package.json': '{"type":"commonjs"}',
    'node_modules/electron/install.js': installer,
    'node_modules/electron/tries': '',
    ...files,
  })
  const said: string[] = []
  const obtain = (nowMs = 0, env: Readonly<Record<string, string>> = {}) =>
    obtainElectron({ root, env, now: () => nowMs, say: line => said.push(line) })
  const tries = () => readFileSync(join(root, 'node_modules/electron/tries'), 'utf8').length
  return { root, said, obtain, tries }
}

describe('Electron', () => {
  const installed = {
    'node_modules/electron/path.txt': 'electron\n',
    'node_modules/electron/dist/electron': '',
  }

  it('is used where it is installed, without a word', () => {
    const { root, said, obtain, tries } = project(installed)
    expect(obtain()).toBe(join(root, 'node_modules/electron/dist/electron'))
    expect(tries()).toBe(0)
    expect(said).toEqual([])
  })

  it('is taken from where an administrator put it', () => {
    const elsewhere = scratchFolder({ electron: '' })
    const { root } = project({ 'node_modules/electron/path.txt': 'electron' })
    const env = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere }
    expect(findElectron({ root, env, now: () => 0, say: () => undefined })).toBe(join(elsewhere, 'electron'))
  })

  it('is fetched once where it is missing', () => {
    const { root, said, obtain, tries } = project({ 'node_modules/electron/online': '' })
    expect(obtain()).toBe(join(root, 'node_modules/electron/dist/electron'))
    expect(tries()).toBe(1)
    expect(said).toHaveLength(1)
  })

  it('is not tried again for a day after it could not be had', () => {
    const { said, obtain, tries } = project()
    expect(obtain(0)).toBeNull()
    expect(said).toHaveLength(2)
    expect(obtain(dayMs - 1)).toBeNull()
    expect(tries()).toBe(1)
    expect(said).toHaveLength(2)
    expect(obtain(dayMs)).toBeNull()
    expect(tries()).toBe(2)
  })

  it('is tried again at once from another mirror', () => {
    const { obtain, tries } = project()
    obtain(0)
    obtain(1, { ELECTRON_MIRROR: 'https://mirror.example.com/' })
    expect(tries()).toBe(2)
  })

  it('is left alone when ANSHI_NO_ELECTRON is set, even where it is installed', () => {
    const { obtain, tries } = project(installed)
    expect(obtain(0, { ANSHI_NO_ELECTRON: '1' })).toBeNull()
    expect(tries()).toBe(0)
  })
})
