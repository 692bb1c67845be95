// Two desks want one folder: the second is told so, whether the first lives, was killed, or starts at the same moment
// in an empty folder.

import { expectAcknowledged, expectWhole, readFolder, verifyFolder } from '../check-store.ts'
import { mustOpen, openTortureDesk } from '../open-torture-desk.ts'
import { scratchFolder } from '../scratch.ts'
import { startChild, warmUp } from '../start-child.ts'
import { Findings, type TorturePart } from '../torture-part.ts'

export const hosts: TorturePart = {
  name: 'hosts',
  rounds: { full: 100, short: 4 },
  async run({ rounds, seed }) {
    const findings = new Findings()
    await warmUp()
    const visits = Math.max(1, Math.floor(rounds / 4))
    for (let n = 1; n <= visits; n++) await visitBusyFolder(seed * 1_000 + n, `visit ${n}`, findings)
    for (let n = 1; n <= rounds && findings.lines.length < 20; n++) await race(`race ${n}`, n, findings)
    return {
      did: `${visits} desks refused beside one that records, then opened once it was killed; ${rounds} races for an empty folder, one winner each`,
      wrong: findings.lines,
      skipped: null,
    }
  },
}

async function visitBusyFolder(seed: number, where: string, findings: Findings): Promise<void> {
  const folder = scratchFolder()
  const first = startChild()
  const second = startChild()
  first.tell({ task: 'record', folder, host: 'inProcess', seed, events: 10_000 })
  await first.hearRecorded(3)
  const here = await openTortureDesk(folder)
  findings.expect(here === 'dataFolderInUse', `${where}: a second desk in another process opened`)
  const beside = await verifyFolder(folder)
  const lines = typeof beside === 'string' ? [beside] : beside.findings
  for (const line of lines) findings.add(`${where}: verified beside a desk that records: ${line}`)
  second.tell({ task: 'open', folder, host: 'inProcess' })
  const refused = await second.hear('refused', 'open')
  const code = refused?.is === 'refused' ? refused.code : 'opened'
  findings.expect(code === 'dataFolderInUse', `${where}: a second process was answered ${code}`)
  await first.hearRecorded(first.lines.length + 2)
  await first.kill()
  const { desk } = await mustOpen(folder)
  await desk.close()
  const recorded = first.lines.flatMap(line => (line.is === 'recorded' ? [line.acknowledged] : []))
  readFolder(folder, store => expectAcknowledged(store, recorded, where, findings))
  await expectWhole(folder, where, findings)
  findings.expect(first.errors() + second.errors() === '', `${where}: ${first.errors()}${second.errors()}`)
}

async function race(where: string, n: number, findings: Findings): Promise<void> {
  const folder = scratchFolder()
  const children = [startChild(), startChild()]
  await Promise.all(children.map(child => child.hear('ready')))
  for (const child of children) child.tell({ task: 'open', folder, host: 'inProcess' })
  const ends = await Promise.all(children.map(child => child.hear('open', 'refused')))
  const said = ends.map(end => (end?.is === 'refused' ? end.code : (end?.is ?? 'nothing'))).sort()
  findings.expect(
    said.join() === 'dataFolderInUse,open',
    `${where}: the two were answered ${said.join(' and ')}`,
  )
  for (const child of children) {
    if (n % 2 === 0) child.tell({ task: 'end' })
    await (n % 2 === 0 ? child.ended() : child.kill())
    findings.expect(child.errors() === '', `${where}: ${child.errors()}`)
  }
  const { desk } = await mustOpen(folder)
  await desk.close()
  await expectWhole(folder, where, findings)
}
