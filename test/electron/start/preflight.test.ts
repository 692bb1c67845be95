import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

const preflight = join(import.meta.dirname, '..', '..', '..', 'electron', 'start', 'preflight.js')

function project(files: Readonly<Record<string, string>>): string {
  const folder = scratchFolder({ 'package.json': '{"type":"module"}', ...files })
  mkdirSync(join(folder, 'electron', 'start'), { recursive: true })
  copyFileSync(preflight, join(folder, 'electron', 'start', 'preflight.js'))
  return folder
}

function run(folder: string, ...args: string[]) {
  const path = join(folder, 'electron', 'start', 'preflight.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the first file of a command', () => {
  it('runs the source it is given, with its arguments, when everything is there', () => {
    const folder = project({
      'node_modules/.package-lock.json': '{}',
      'verb.ts': 'const said: string = process.argv.slice(2).join(); console.log(said)',
    })
    expect(run(folder, 'verb.ts', '--data', '/d')).toMatchObject({ status: 0, stdout: '--data,/d\n' })
  })

  it('says what to run when nothing has been installed', () => {
    const { status, stderr } = run(project({ 'verb.ts': '' }), 'verb.ts')
    expect(status).toBe(1)
    expect(stderr).toContain('npm ci')
    expect(stderr).not.toMatch(/\bat .*:\d+/)
  })

  it('is plain enough for an old Node: no types, nothing newer than modules and top-level await', () => {
    expect(readFileSync(preflight, 'utf8')).not.toMatch(/import\.meta\.dirname|\?\.\[|: string|using |\.at\(/)
  })
})
