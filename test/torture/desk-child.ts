// A desk in a process of its own, to be killed. Takes one order from its input and says on its output, line by line,
// what the desk has answered; a line is out of this process before the next call begins.

import { readFileSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { DeskClient } from '#shared/contract/contract.ts'
import type { ChildLine, ChildOrder } from './child-order.ts'
import { openTortureDesk, type TortureDesk } from './open-torture-desk.ts'
import { recordLoad } from './record-load.ts'

const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
say({ is: 'ready' })
await obey(await nextOrder())
process.exit(0)

async function obey(order: ChildOrder): Promise<void> {
  if (order.task === 'end') return
  say({ is: 'opening' })
  const desk = await openTortureDesk(order.folder, { host: order.host })
  if (typeof desk === 'string') return say({ is: 'refused', code: desk })
  say({ is: 'open' })
  await perform(order, desk)
  await nextOrder()
  await desk.desk.close()
}

async function perform(order: Exclude<ChildOrder, { task: 'end' }>, desk: TortureDesk): Promise<void> {
  const client = desk.as('supervisor')
  if (order.task === 'record') return record(client, order)
  if (order.task === 'import') return bringIn(client, order.file)
  if (order.task === 'backUp') {
    const recording = record(client, order)
    await backUp(client)
    await recording
  }
}

async function record(client: DeskClient, { seed, events }: { seed: number; events: number }): Promise<void> {
  let recorded = 0
  if (events === 0) return
  for await (const acknowledged of recordLoad(client, seed)) {
    say({ is: 'recorded', acknowledged })
    if (++recorded >= events) return
  }
}

async function bringIn(client: DeskClient, path: string): Promise<void> {
  const file = new File([readFileSync(path)], basename(path))
  const { planId, rows } = await client.ledger.read({ jobId: 'torture', file, kind: 'auto' })
  say({ is: 'working', rows })
  const { imported } = await client.ledger.apply({ jobId: 'torture', planId, rows: 'all' })
  say({ is: 'imported', rows: imported })
}

async function backUp(client: DeskClient): Promise<void> {
  say({ is: 'working', rows: 0 })
  const { file } = await client.desk.backUp()
  say({ is: 'backedUp', file })
}

// The end of the input is an order too: whoever gave the orders is gone.
async function nextOrder(): Promise<ChildOrder> {
  const { value, done } = await orders.next()
  return done ? { task: 'end' } : (JSON.parse(value) as ChildOrder)
}

function say(line: ChildLine): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}
