// The log of events: append-only, chained, and the source of everything projected.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EventAppender } from '#db/events/append-case-events.ts'
import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { ensureDeskIdentity } from '#db/events/desk-identity.ts'
import { readCaseEvents } from '#db/events/read-case-events.ts'
import { openScratchStore, openStore } from '#db/open-store.ts'
import { projectCase } from '#db/projections/project-case.ts'
import { readProjection } from '#db/projections/write-projection.ts'
import { inTransaction, type WriteStore } from '#db/store-handle.ts'
import { inlineJobs } from '#electron/jobs/inline-jobs.ts'
import type { CaseEventBody } from '#shared/cases/case-event.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { foldReckoning } from '#shared/reckoning/fold-reckoning.ts'
import { scratchFolder } from '../stand-ins/scratch-folder.ts'

const reckoning = foldReckoning([])
const registration: CaseEventBody = {
  type: 'caseRegistered',
  kind: 'preExamination',
  subKind: 'design',
  caseNumber: '湘预审〔2026〕A700001号',
  title: '陶瓷餐具',
  clerk: null,
  fields: { applicant: '湘潭棠翊恒陶瓷有限公司' },
  receivedTime: null,
  ledger: null,
}

let store: WriteStore
let close: () => void

beforeEach(() => {
  const opened = openStore(scratchFolder())
  if (!opened.ok) throw new Error(opened.failure.code)
  store = opened.value.store
  close = opened.value.close
  ensureDeskIdentity(store, 1)
})
afterEach(() => close())

function record(caseId: number, bodies: readonly [string, CaseEventBody][]): void {
  inTransaction(store, () => {
    const appender = new EventAppender(store)
    for (const [day, body] of bodies)
      appender.append(caseId, { happenedOn: plainDate(day), body }, 'liu', 1_000)
    projectCase(store, caseId, readCaseEvents(store, caseId), reckoning)
  })
}

const accepted: CaseEventBody = {
  type: 'stepRecorded',
  action: 'accept',
  outcome: null,
  fields: {},
  note: '',
  dating: 'certain',
}

function verify() {
  const jobs = inlineJobs({
    folder: store.folder,
    reckoning,
    plans: new Map(),
    reader: () => store,
    writer: () => store,
  })
  return jobs.run('verify', null)
}

describe('an event', () => {
  it('is read back as it was written', () => {
    record(1, [
      ['2026-03-02', registration],
      ['2026-03-03', accepted],
    ])
    expect(
      readCaseEvents(store, 1).map(({ happenedOn, actor, body }) => ({ happenedOn, actor, body })),
    ).toEqual([
      { happenedOn: '2026-03-02', actor: 'liu', body: registration },
      { happenedOn: '2026-03-03', actor: 'liu', body: accepted },
    ])
  })

  it('can be neither changed nor deleted', () => {
    record(1, [['2026-03-02', registration]])
    expect(() => store.database.exec("UPDATE case_event SET actor = 'x'")).toThrow('append-only')
    expect(() => store.database.exec('DELETE FROM case_event')).toThrow('append-only')
  })

  it('does not stay when its transaction fails', () => {
    expect(() =>
      inTransaction(store, () => {
        new EventAppender(store).append(
          1,
          { happenedOn: plainDate('2026-03-02'), body: registration },
          'liu',
          1,
        )
        throw new Error('the projection failed')
      }),
    ).toThrow('the projection failed')
    expect(readCaseEvents(store, 1)).toEqual([])
  })
})

describe('verification', () => {
  beforeEach(() => {
    record(1, [
      ['2026-03-02', registration],
      ['2026-03-03', accepted],
    ])
    record(2, [['2026-03-02', { ...registration, caseNumber: '湘预审〔2026〕A700002号' }]])
  })

  it('finds nothing in a whole store', async () => {
    expect(await verify()).toEqual({ events: 3, cases: 2, findings: [] })
  })

  it('finds an event whose bytes were changed behind the triggers', async () => {
    store.database.exec(
      'DROP TRIGGER case_event_never_changes; UPDATE case_event SET happened_on = happened_on + 1 WHERE seq = 2',
    )
    expect((await verify()).findings).toContain('event 2: seal broken')
  })

  it('finds the hash of the event before it changed', async () => {
    store.database.exec(
      'DROP TRIGGER case_event_never_changes; UPDATE case_event SET previous_hash = zeroblob(32) WHERE seq = 2',
    )
    expect((await verify()).findings).toEqual(['event 2: seal broken'])
  })

  it('looks on past an event that cannot be read', async () => {
    store.database.exec(
      `DROP TRIGGER case_event_never_changes; UPDATE case_event SET payload = '{"act' WHERE seq = 1;
       UPDATE case_row SET title = 'x' WHERE id = 2`,
    )
    expect((await verify()).findings).toEqual(
      expect.arrayContaining([
        'event 1: seal broken',
        'case 1: unreadable (SyntaxError)',
        'case 2: what is shown differs from its events',
      ]),
    )
  })

  it('finds an event that is gone', async () => {
    store.database.exec('DROP TRIGGER case_event_never_goes; DELETE FROM case_event WHERE seq = 2')
    expect((await verify()).findings).toEqual(
      expect.arrayContaining(['event 2: missing', 'event 3: seal broken']),
    )
  })

  it('finds a projection that differs from its events, and a rebuild mends it', async () => {
    store.database.exec("UPDATE case_row SET title = 'x' WHERE id = 2; DELETE FROM clock WHERE case_id = 1")
    expect((await verify()).findings).toHaveLength(2)
    const jobs = inlineJobs({
      folder: store.folder,
      reckoning,
      plans: new Map(),
      reader: () => store,
      writer: () => store,
    })
    expect(await jobs.run('rebuild', null)).toEqual({ cases: 2 })
    expect((await verify()).findings).toEqual([])
  })
})

it('projects the same rows from the same events into any store', () => {
  record(1, [
    ['2026-03-02', registration],
    ['2026-03-03', accepted],
  ])
  const scratch = openScratchStore()
  projectCase(scratch, 1, readCaseEvents(store, 1), reckoning)
  expect(readProjection(scratch, 1)).toEqual(readProjection(store, 1))
})

describe('the log of the desk', () => {
  beforeEach(() => {
    inTransaction(store, () => {
      for (const login of ['wang', 'li', 'zhou'])
        appendDeskEvent(store, { type: 'accountCreated', actor: 'cli:', atMs: 1_000, details: { login } })
    })
  })

  it('can be neither changed nor deleted, and is whole', async () => {
    expect(() => store.database.exec("UPDATE desk_event SET actor = 'x'")).toThrow('append-only')
    expect(() => store.database.exec('DELETE FROM desk_seal')).toThrow('append-only')
    expect((await verify()).findings).toEqual([])
  })

  it('has no entry without its seal, whoever appends it', async () => {
    const before = store.database.prepare('SELECT count(*) FROM desk_event').pluck().get()
    store.database.exec(
      "CREATE TEMP TRIGGER cut_off BEFORE INSERT ON main.desk_seal BEGIN SELECT RAISE(ABORT, 'cut off'); END",
    )
    const append = () => appendDeskEvent(store, { type: 'signedIn', actor: 'wang', atMs: 2_000, details: {} })
    expect(append).toThrow('cut off')
    store.database.exec('DROP TRIGGER cut_off')
    expect(store.database.prepare('SELECT count(*) FROM desk_event').pluck().get()).toBe(before)
    append()
    expect((await verify()).findings).toEqual([])
  })

  it('is whole where a name was half a character', async () => {
    inTransaction(store, () =>
      appendDeskEvent(store, { type: 'passwordRefused', actor: '\ud83d', atMs: 1_000, details: {} }),
    )
    expect((await verify()).findings).toEqual([])
  })

  it('is found broken where an entry was changed or taken out behind the triggers', async () => {
    store.database.exec(
      "DROP TRIGGER desk_event_never_changes; UPDATE desk_event SET payload = '{}' WHERE seq = 1",
    )
    expect((await verify()).findings).toEqual(['desk log 1: seal broken'])
    store.database.exec('DROP TRIGGER desk_event_never_goes; DELETE FROM desk_event WHERE seq = 1')
    expect((await verify()).findings).toEqual(['desk log 1: missing', 'desk log 2: seal broken'])
  })

  it('takes entries from before there were seals as they are, and none after', async () => {
    store.database.exec('DROP TRIGGER desk_seal_never_goes; DELETE FROM desk_seal WHERE seq <= 3')
    expect((await verify()).findings).toEqual([])
    inTransaction(store, () =>
      appendDeskEvent(store, { type: 'signedIn', actor: 'wang', atMs: 2_000, details: {} }),
    )
    expect((await verify()).findings).toEqual([])
    store.database.exec(
      "INSERT INTO desk_event (recorded_at_ms, actor, type, payload) VALUES (1, 'x', 'signedIn', '{}')",
    )
    expect((await verify()).findings).toEqual(['desk log 5: seal broken'])
  })
})
