import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runElectron } from '#electron/start/run-electron.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

const never = new AbortController().signal
const patience = 60_000

/** Electron in a few lines: a Node program that is started as the real one would be. */
function fakeElectron(program: string) {
  const folder = scratchFolder()
  const path = join(folder, 'electron')
  writeFileSync(path, `#!${process.execPath}\n${program}`)
  chmodSync(path, 0o755)
  return {
    program: path,
    folder,
    run: { program: path, root: '/project', dataFolder: '/data', asRoot: false },
  }
}

describe('the Electron host', () => {
  it('is given the project and the data folder, and its end is the end', async () => {
    const { run, folder } = fakeElectron(`
      require('node:fs').writeFileSync(__dirname + '/arguments', process.argv.slice(2).join(' '))
      console.log('noise'); console.log('anshi: ready'); process.exitCode = 3
    `)
    expect(await runElectron({ ...run, stop: never }, patience)).toEqual({ how: 'ended', code: 3 })
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toBe('/project --data /data')
  })

  it.each(['anshi: open already', 'anshi: failed storeNewer'])(
    'has dealt with the person when it says "%s": nothing else is tried',
    async line => {
      const { run } = fakeElectron(`console.log(${JSON.stringify(line)})`)
      expect(await runElectron({ ...run, stop: never }, patience)).toEqual({ how: 'ended', code: 0 })
    },
  )

  it('that ends before it is ready was no use, and its last words are kept', async () => {
    const { run } = fakeElectron(`console.error('libgtk is missing'); process.exitCode = 127`)
    const end = await runElectron({ ...run, stop: never }, patience)
    expect(end).toEqual({ how: 'notReady', trace: 'libgtk is missing\n' })
  })

  it('that does not get ready in time is ended', async () => {
    const { run } = fakeElectron(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`)
    expect(await runElectron({ ...run, stop: never }, 1)).toMatchObject({ how: 'notReady' })
  })

  it('that cannot be started was no use', async () => {
    const { run } = fakeElectron('')
    const end = await runElectron({ ...run, program: '/nowhere/electron', stop: never }, patience)
    expect(end).toMatchObject({ how: 'notReady' })
  })

  it('ends when the start is stopped, without another way being tried', async () => {
    const { run } = fakeElectron(`setInterval(() => {}, 1000)`)
    const stop = new AbortController()
    const end = runElectron({ ...run, stop: stop.signal }, patience)
    stop.abort()
    expect(await end).toMatchObject({ how: 'ended' })
  })
})
