import { globSync, readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lint, plantedProject, projectRoot, rooms, typeCheck } from './planted-project.ts'

/** What each room must not import. `electron/new-room` is any folder nobody has thought of yet. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  'shared/limits': [
    'node:fs',
    '#db/open-store.ts',
    '../../db/open-store.ts',
    'electron',
    'react',
    '@orpc/server',
  ],
  'shared/contract': ['node:crypto', '#electron/desk/open-desk.ts', '@orpc/client'],
  'db/queries': [
    '#electron/desk/open-desk.ts',
    '../../electron/desk/open-desk.ts',
    'electron',
    'react',
    'node:http',
  ],
  'electron/desk': [
    'electron',
    '#electron/shell/open-window.ts',
    '#electron/loopback/serve-loopback.ts',
    '#electron/host/data-folder.ts',
    '#electron/cli/main.ts',
    '#renderer/main.tsx',
    '../shell/open-window.ts',
    'antd',
  ],
  'electron/new-room': ['electron', '#electron/shell/open-window.ts', '#renderer/main.tsx', 'react'],
  'electron/host': [
    'electron',
    '#db/open-store.ts',
    '#electron/shell/open-window.ts',
    '../desk/open-desk.ts',
  ],
  'electron/loopback': ['electron', '#electron/shell/open-window.ts', '#db/open-store.ts'],
  'electron/shell': [
    '#db/open-store.ts',
    '#electron/loopback/serve-loopback.ts',
    '#renderer/main.tsx',
    'better-sqlite3',
  ],
  'electron/cli': ['electron', '#electron/shell/open-window.ts', '#renderer/main.tsx'],
  'electron/start': ['electron', '#db/open-store.ts', '#electron/desk/open-desk.ts', 'zod'],
  'renderer/screens': [
    'node:fs',
    'electron',
    'better-sqlite3',
    '#db/open-store.ts',
    '../../electron/desk/x.ts',
  ],
  'test/shared': ['../../shared/limits/clock.ts', '../../out/main/shell.js'],
}

/** What each room lives on. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'shared/limits': ['./clock.ts', '../dates/plain-date.ts', '#shared/dates/plain-date.ts', 'zod'],
  'shared/contract': ['@orpc/contract', 'zod', './failure.ts', '#shared/access/role.ts'],
  'db/queries': ['#shared/access/role.ts', '#db/open-store.ts', 'better-sqlite3', 'kysely', 'node:fs'],
  'electron/desk': [
    '#shared/access/role.ts',
    '#db/open-store.ts',
    '#electron/host/desk-context.ts',
    'node:crypto',
  ],
  'electron/shell': [
    'electron',
    '#electron/host/answer-page.ts',
    '#electron/desk/open-desk.ts',
    './open-window.ts',
  ],
  'electron/loopback': ['node:http', '#electron/host/answer-page.ts', '#electron/desk/open-desk.ts'],
  'electron/start': ['node:fs', '#electron/host/data-folder.ts'],
  'renderer/screens': ['react', 'antd', '#shared/access/role.ts', '#renderer/parts/page.tsx', '@orpc/client'],
  'test/shared': ['#shared/access/role.ts', 'vitest', 'fast-check', './example.ts'],
}

function plant(name: string, imports: typeof forbidden): Record<string, string> {
  const files = Object.entries(imports).flatMap(([room, sources]) =>
    sources.map((source, index) => [`${room}/${name}-${index}.ts`, `export * from '${source}'\n`]),
  )
  return Object.fromEntries(files)
}

describe('the lint of the rooms', () => {
  const wrong = plant('wrong', forbidden)
  const right = plant('right', allowed)

  it('refuses every import that breaks a layer, and no rightful one', () => {
    const findings = lint(plantedProject({ ...wrong, ...right }))
    const refused = new Set(
      findings.filter(({ rule }) => rule === 'noRestrictedImports').map(({ path }) => path),
    )
    for (const [path, text] of Object.entries(wrong)) expect(refused.has(path), `${path}: ${text}`).toBe(true)
    for (const [path, text] of Object.entries(right))
      expect(refused.has(path), `${path}: ${text}`).toBe(false)
  })

  it('lets the preload import electron and its channels, nothing else', () => {
    const preload = 'electron/shell/preload.ts'
    const refusedFor = (source: string) =>
      lint(plantedProject({ [preload]: `import '${source}'\n` })).some(
        ({ rule }) => rule === 'noRestrictedImports',
      )
    expect(refusedFor('electron')).toBe(false)
    expect(refusedFor('./shell-channels.ts')).toBe(false)
    expect(refusedFor('./open-window.ts')).toBe(true)
    expect(refusedFor('node:fs')).toBe(true)
  })

  it.each([
    ['a clock in shared', 'shared/limits/a.ts', 'export const a = Date.now()', 'noRestrictedGlobals'],
    [
      'a day of the machine in shared',
      'shared/limits/a.ts',
      'export const a = new Date()',
      'noRestrictedGlobals',
    ],
    ['a way round in shared', 'shared/limits/a.ts', 'export const a = globalThis', 'noRestrictedGlobals'],
    ['chance in shared', 'shared/limits/a.ts', 'export const a = Math.random()', 'plugin'],
    ['a require', 'db/a.ts', "export const a = require('node:fs')", 'noCommonJs'],
    [
      'an import at run time',
      'shared/limits/a.ts',
      "export const a = import('node:fs')",
      'noRestrictedImports',
    ],
    ['a default export', 'shared/limits/a.ts', 'export default 1', 'noDefaultExport'],
    ['any', 'db/a.ts', 'export const a = 1 as any', 'noExplicitAny'],
    ['a file name in capitals', 'db/openStore.ts', 'export const a = 1', 'useFilenamingConvention'],
  ])('refuses %s', (_what, path, text, rule) => {
    expect(lint(plantedProject({ [path]: `${text}\n` }))).toContainEqual({ path, rule })
  })

  it('refuses files that import each other in a circle', () => {
    const findings = lint(
      plantedProject({
        'db/a.ts': "import { b } from './b.ts'\n\nexport const a = () => b\n",
        'db/b.ts': "import { a } from './a.ts'\n\nexport const b = () => a\n",
      }),
    )
    expect(findings).toContainEqual({ path: 'db/a.ts', rule: 'noImportCycles' })
  })
})

describe('the types of the rooms', () => {
  it('know no browser and no Node in shared, no Node in the renderer, no browser in db', () => {
    const wrong: Readonly<Record<string, string>> = {
      'shared/a-document.ts': 'export const a = document',
      'shared/a-process.ts': 'export const a = process.env',
      'shared/a-timer.ts': 'export const a = setTimeout',
      'shared/a-fetch.ts': 'export const a = fetch',
      'shared/a-buffer.ts': 'export const a = Buffer',
      'shared/a-zod.ts': "import { z } from 'zod'\n\nexport const a = z\nexport const b = process.env",
      'shared/a-node.ts': "import { join } from 'node:path'\n\nexport const a = join",
      'shared/a-store.ts': "import { right } from '../db/right.ts'\n\nexport const a = right",
      'db/a-document.ts': 'export const a = document',
      'db/a-desk.ts': "import { right } from '../electron/right.ts'\n\nexport const a = right",
      'electron/a-document.ts': 'export const a = document',
      'renderer/a-process.ts': 'export const a = process.env',
      'renderer/a-node.ts': "import { join } from 'node:path'\n\nexport const a = join",
      'renderer/a-desk.ts': "import { right } from '../electron/right.ts'\n\nexport const a = right",
    }
    const right = Object.fromEntries(rooms.map(room => [`${room}/right.ts`, 'export const right = 1']))
    const found = new Set(typeCheck(plantedProject({ ...wrong, ...right })).map(({ path }) => path))
    for (const path of Object.keys(wrong)) expect(found.has(path), path).toBe(true)
    for (const path of Object.keys(right)) expect(found.has(path), path).toBe(false)
  })
})

describe('every source file', () => {
  const sources = globSync('**/*.{ts,tsx,mts,cts,js,mjs,cjs,jsx}', {
    cwd: projectRoot,
    exclude: path =>
      /(^|[/\\])(node_modules|out|dist|\.tsbuild|test-results|screenshots|playwright-report)$/.test(path),
  }).map(path => path.replaceAll('\\', '/'))

  it('is covered by a rule about its imports', () => {
    const { overrides } = JSON.parse(readFileSync(join(projectRoot, 'biome.json'), 'utf8')) as {
      overrides: { includes: string[]; linter: { rules: { style?: { noRestrictedImports?: unknown } } } }[]
    }
    const covered = overrides
      .filter(({ linter }) => linter.rules.style?.noRestrictedImports !== undefined)
      .flatMap(({ includes }) => includes)
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.filter(path => !covered.some(pattern => matchesGlob(path, pattern)))).toEqual([])
  })

  it('belongs to a room or configures a tool, so that it is type-checked', () => {
    const places = [
      ...rooms.map(room => `${room}/**/*.{ts,tsx}`),
      '*.config.ts',
      'electron/start/preflight.js',
    ]
    expect(sources.filter(path => !places.some(place => matchesGlob(path, place)))).toEqual([])
  })
})
