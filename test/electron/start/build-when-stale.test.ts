import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildWhenStale, fingerprintSources } from '#electron/start/build-when-stale.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

// A builder that counts its runs and leaves what a build leaves; it fails where a source says so.
const builder = `
  const { appendFileSync, mkdirSync, writeFileSync, readFileSync } = require('node:fs')
  if (readFileSync('shared/a.ts', 'utf8') === 'broken') { console.error('a.ts is broken'); process.exit(1) }
  for (const path of ['main/loopback.js', 'main/shell.js', 'preload/preload.cjs', 'renderer/index.html']) {
    mkdirSync('out/' + path.split('/')[0], { recursive: true })
    writeFileSync('out/' + path, '')
  }
  appendFileSync('builds', 'x')
`

function project(): string {
  return scratchFolder({
    'shared/a.ts': 'export {}',
    'renderer/main.tsx': '',
    'package-lock.json': '{}',
    'node_modules/electron-vite/package.json': '{"type":"commonjs"}',
    'node_modules/electron-vite/bin/electron-vite.js': builder,
    builds: '',
  })
}

function build(root: string) {
  const said: string[] = []
  const ok = buildWhenStale(
    root,
    () => 0,
    line => said.push(line),
  )
  return { ok, said, builds: readFileSync(join(root, 'builds'), 'utf8').length }
}

describe('starting', () => {
  it('builds once, with words, and then says nothing', () => {
    const root = project()
    const first = build(root)
    expect(first).toMatchObject({ ok: true, builds: 1 })
    expect(first.said).toHaveLength(2)
    expect(build(root)).toEqual({ ok: true, builds: 1, said: [] })
  })

  it.each([
    ['a source is written', (root: string) => writeFileSync(join(root, 'shared/a.ts'), 'export const a = 1')],
    ['one is added', (root: string) => writeFileSync(join(root, 'shared/b.ts'), '')],
    ['one is taken away', (root: string) => rmSync(join(root, 'renderer/main.tsx'))],
    ['an older one comes back', (root: string) => utimesSync(join(root, 'shared/a.ts'), 1, 1)],
    ['a part of the build is gone', (root: string) => rmSync(join(root, 'out/preload/preload.cjs'))],
    ['packages change', (root: string) => writeFileSync(join(root, 'package-lock.json'), '{ }')],
  ])('builds again when %s', (_what, change) => {
    const root = project()
    build(root)
    change(root)
    expect(build(root).builds).toBe(2)
  })

  it('does not build for a test or a screenshot', () => {
    const root = project()
    const before = fingerprintSources(root)
    mkdirSync(join(root, 'test'))
    writeFileSync(join(root, 'test/a.test.ts'), '')
    expect(fingerprintSources(root)).toBe(before)
  })

  it('shows what the build said when it failed, and does not call it built', () => {
    const root = project()
    writeFileSync(join(root, 'shared/a.ts'), 'broken')
    const failed = build(root)
    expect(failed.ok).toBe(false)
    expect(failed.said.join('\n')).toContain('a.ts is broken')
    writeFileSync(join(root, 'shared/a.ts'), 'export {}')
    expect(build(root)).toMatchObject({ ok: true, builds: 1 })
  })
})
