// The data folder cannot be written, or is taken away under an open desk. Nothing is acknowledged that is not there.

import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { storeFileName } from '#db/data-folder.ts'
import { expectWhole, verifyFolder } from '../check-store.ts'
import { makeStore } from '../fat-store.ts'
import { failureCodeOf, mustOpen, openTortureDesk } from '../open-torture-desk.ts'
import { recordSome } from '../record-load.ts'
import { mountReadOnly, scratchFolder, unmount } from '../scratch.ts'
import { Findings, type TorturePart } from '../torture-part.ts'

export const folder: TorturePart = {
  name: 'folder',
  rounds: { full: 5, short: 1 },
  async run({ rounds, seed }) {
    const findings = new Findings()
    let mayMount = true
    for (let n = 1; n <= rounds; n++) {
      const where = `seed ${seed}, round ${n}`
      mayMount &&= await openReadOnlyFolder(seed + n, where, findings)
      mayMount &&= await openReadOnlyFile(seed + n, where, findings)
      await openNoFolder(where, findings)
      await takeAway(seed + n, 'moved', where, findings)
      await takeAway(seed + n, 'deleted', where, findings)
    }
    return {
      did: `${rounds} times: a read-only folder, a read-only file, no folder; moved away and deleted under an open desk`,
      wrong: findings.lines,
      skipped: mayMount ? null : 'what cannot be written cannot be mounted here',
    }
  },
}

async function openReadOnlyFolder(seed: number, where: string, findings: Findings): Promise<boolean> {
  const origin = await makeStore(seed, 5)
  const place = scratchFolder()
  if (!mountReadOnly(origin, place)) return false
  await expectRefused(place, 'dataFolderReadOnly', `${where}, read-only folder`, findings)
  unmount(place)
  await expectWorks(origin, seed, `${where}, once it can be written`, findings)
  return true
}

async function openReadOnlyFile(seed: number, where: string, findings: Findings): Promise<boolean> {
  const origin = await makeStore(seed, 5)
  const file = join(origin, storeFileName)
  const original = join(scratchFolder(), storeFileName)
  copyFileSync(file, original)
  if (!mountReadOnly(original, file)) return false
  await expectRefused(origin, 'dataFolderReadOnly', `${where}, read-only file`, findings)
  unmount(file)
  await expectWorks(origin, seed, `${where}, once the file can be written`, findings)
  return true
}

async function openNoFolder(where: string, findings: Findings): Promise<void> {
  const file = join(scratchFolder(), 'a file')
  writeFileSync(file, 'text')
  await expectRefused(file, 'dataFolderMissing', `${where}, a file for a folder`, findings)
  await expectRefused(join(file, 'below'), 'dataFolderMissing', `${where}, a folder in a file`, findings)
}

async function expectRefused(path: string, code: string, where: string, findings: Findings): Promise<void> {
  const opened = await openTortureDesk(path).catch((error: unknown) => `threw ${String(error)}`)
  if (typeof opened !== 'string') await opened.desk.close()
  findings.expect(
    opened === code,
    `${where}: ${typeof opened === 'string' ? opened : 'opened'} instead of ${code}`,
  )
}

async function expectWorks(path: string, seed: number, where: string, findings: Findings): Promise<void> {
  const { desk, as } = await mustOpen(path)
  await recordSome(as('clerk'), seed + 1_000, 3)
  await desk.close()
  await expectWhole(path, where, findings)
}

// A stick pulled out, a share renamed: the open file goes on taking writes that nobody will find again.
async function takeAway(
  seed: number,
  how: 'moved' | 'deleted',
  where: string,
  findings: Findings,
): Promise<void> {
  const path = join(scratchFolder(), 'data')
  mkdirSync(path)
  const { desk, as } = await mustOpen(path)
  const client = as('clerk')
  const { length } = await recordSome(client, seed, 5)
  const aside = `${path}-aside`
  if (how === 'moved') renameSync(path, aside)
  else rmSync(path, { recursive: true, force: true })
  const code = await failureCodeOf(recordSome(client, seed + 1_000, 1))
  findings.expect(code === 'dataFolderMissing', `${where}: recording in a ${how} folder answered ${code}`)
  if (how === 'moved') {
    renameSync(aside, path)
    const more = await recordSome(client, seed + 2_000, 3).catch(() => [])
    findings.expect(more.length === 3, `${where}: nothing can be recorded in a folder that came back`)
    await desk.close()
    const verified = await verifyFolder(path)
    const events = typeof verified === 'string' ? verified : verified.events
    findings.expect(events === length + 3, `${where}: ${events} events in a folder that came back`)
    await expectWhole(path, `${where}, came back`, findings)
  } else {
    const closed = await desk.close().catch((error: unknown) => String(error))
    findings.expect(
      closed === undefined,
      `${where}: a desk whose folder was deleted does not close: ${closed}`,
    )
  }
}
