// A small project under the real rules, in a folder of its own, in which a test can plant what must not pass.

import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

export const projectRoot = join(import.meta.dirname, '..', '..')

export const rooms = ['shared', 'db', 'electron', 'renderer', 'test'] as const

const rules = [
  'biome.json',
  '.gitignore',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'test/frame/shared-is-pure.grit',
  ...rooms.map(room => `${room}/tsconfig.json`),
]

export interface Finding {
  readonly path: string
  /** The rule's name, or TypeScript's number. */
  readonly rule: string
}

/** @param files what is planted, by path */
export function plantedProject(files: Readonly<Record<string, string>>): string {
  const folder = scratchFolder(files)
  for (const path of rules) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    copyFileSync(join(projectRoot, path), join(folder, path))
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'dir')
  return folder
}

/** What the linter finds, over the whole project. */
export function lint(folder: string): readonly Finding[] {
  const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const args = [biome, 'lint', '.', '--reporter=json', '--max-diagnostics=none']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  if (stdout === '') throw new Error(`the linter gave no report: ${stderr}`)
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; severity: string; location: { path: string } }[]
  }
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ category, location }) => ({ path: location.path, rule: category.split('/').at(-1) ?? '' }))
}

/** What the compiler finds, over all rooms. */
export function typeCheck(folder: string): readonly Finding[] {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc')
  const args = [tsc, '-b', '--pretty', 'false']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return [...stdout.matchAll(/^([^\s(]+)\(\d+,\d+\): error (TS\d+)/gm)].map(([, path = '', rule = '']) => ({
    path,
    rule,
  }))
}
