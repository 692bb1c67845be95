// `npm test`: the whole proof in one command. Sees to the tools, checks, runs every suite, and ends with one line.

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  addTallies,
  readPlaywrightReport,
  readTortureReport,
  readVitestReport,
  type Tally,
  tallyLine,
  tallyStep,
} from './sum-reports.ts'
import { installOnDebian, missingTools } from './test-tools.ts'

const root = join(import.meta.dirname, '..', '..')
const reports = join(root, 'test-results')
const modules = join(root, 'node_modules')

/** Days must come out the same in every zone: here, at the meridian, and west of it. */
const mainZone = 'Asia/Shanghai'
const otherZones = ['UTC', 'America/Los_Angeles']

process.exitCode = test()

function test(): 0 | 1 {
  installOnDebian(missingTools(), say)
  const missing = missingTools()
  for (const { debian, without } of missing)
    say(`missing: ${debian} (on Debian: apt-get install -y ${debian}); without it: ${without}`)
  if (missing.length > 0 && process.env.CI) {
    say('a CI run skips nothing: install what is missing')
    return 1
  }
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const hasBrowser = !missing.some(tool => tool.debian === 'chromium')
  const total = addTallies([
    check(),
    unit(),
    ...otherZones.map(unitInZone),
    torture(),
    ...endToEnd(hasBrowser),
  ])
  say(`\n${tallyLine(total)}`)
  return total.failed === 0 ? 0 : 1
}

function check(): Tally {
  const steps = [
    ['types', join(modules, 'typescript', 'bin', 'tsc'), '-b'],
    ['lint', join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', '.'],
    ['unused', join(modules, 'knip', 'bin', 'knip.js')],
  ] as const
  return addTallies(steps.map(([name, program, ...args]) => tallyStep(run(name, program, args))))
}

function unit(): Tally {
  return runVitest('unit', 'unit', mainZone, [])
}

// The same tests once more: they count only where they fail.
function unitInZone(zone: string): Tally {
  const { failed } = runVitest(`unit in ${zone}`, `unit-${zone.replace('/', '-')}`, zone, [
    'test/shared',
    'test/db/queries',
    'test/db/roll-ups.test.ts',
  ])
  return { passed: 0, failed, skipped: 0 }
}

function runVitest(name: string, report: string, zone: string, only: readonly string[]): Tally {
  const path = join(reports, `${report}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
  const ok = run(name, join(modules, 'vitest', 'vitest.mjs'), ['run', ...only, ...reporters], { TZ: zone })
  return readVitestReport(path, ok)
}

// The short form: minutes are for `npm run torture`.
function torture(): Tally {
  const path = join(reports, 'torture.json')
  const ok = run('torture', join(root, 'test', 'torture', 'main.ts'), ['--short', '--report', path])
  return readTortureReport(path, ok)
}

function endToEnd(hasBrowser: boolean): readonly Tally[] {
  if (!run('build', join(modules, 'electron-vite', 'bin', 'electron-vite.js'), ['build']))
    return [tallyStep(false)]
  if (!hasBrowser) {
    say('end to end: skipped, no browser')
    return [{ passed: 0, failed: 0, skipped: 1 }]
  }
  const ok = run('end to end', join(modules, '@playwright', 'test', 'cli.js'), ['test'])
  return [readPlaywrightReport(join(reports, 'e2e.json'), ok)]
}

function run(name: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  say(`\n— ${name}`)
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
