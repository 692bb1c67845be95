// Procedures of the desk itself: status, first run, the signal stream, backup now.

import { appendDeskEvent } from '#db/events/append-desk-event.ts'
import { readDeskIdentity } from '#db/events/desk-identity.ts'
import { insertAccount, listAccounts } from '#db/queries/accounts.ts'
import { readSetting, writeSetting } from '#db/queries/settings.ts'
import { readSinceBackup } from '#db/queries/since-backup.ts'
import { inTransaction } from '#db/store-handle.ts'
import type { DeskStatus } from '#shared/contract/desk-contract.ts'
import { FailureError } from '#shared/contract/failure.ts'
import { demandPersonsLogin } from '../access/actor.ts'
import { sealPassword } from '../access/password.ts'
import { demandLongPassword } from '../access/set-password.ts'
import type { DeskServices } from '../desk-services.ts'
import { deskVersion } from '../desk-version.ts'
import { fillDemonstration } from '../fill-demonstration.ts'
import { actorOf, type GuardedProcedures } from '../guarded-procedures.ts'
import { changeOfficeHours, readOfficeHours } from '../office-hours.ts'
import { runBackUp } from '../run-back-up.ts'
import { watchDesk } from '../watch-desk.ts'

const idleLockMinutes = 15
/** Of the demonstration: written in less time than a person waits for. */
const partCases = 400

export function deskProcedures(os: GuardedProcedures['desk'], desk: DeskServices) {
  return {
    status: os.status.handler(() => readStatus(desk)),

    setUp: os.setUp.handler(async ({ input }) => {
      const { administrator, centreName, shortName, region, start } = input
      // Asked before the password is sealed, which takes its time: anybody may call this.
      if (listAccounts(desk.store).length > 0) throw new FailureError('alreadySetUp')
      demandPersonsLogin(administrator.login)
      demandLongPassword(administrator.password)
      const password = await sealPassword(administrator.password)
      await desk.lane.run(() =>
        inTransaction(desk.store, () => {
          if (listAccounts(desk.store).length > 0) throw new FailureError('alreadySetUp')
          writeSetting(desk.store, 'centreName', centreName)
          writeSetting(desk.store, 'shortName', shortName)
          writeSetting(desk.store, 'region', region)
          const { login, name } = administrator
          insertAccount(
            desk.store,
            { login, name, role: 'administrator', password, disabled: false },
            desk.now(),
          )
          appendDeskEvent(desk.store, {
            type: 'deskSetUp',
            actor: login,
            atMs: desk.now(),
            details: { start },
          })
        }),
      )
      desk.signals.changed('desk', 'users')
      if (start === 'empty') return { jobId: null }
      return { jobId: startDemonstration(desk) }
    }),

    setOfficeHours: os.setOfficeHours.handler(async ({ input, context }) => {
      await changeOfficeHours(desk, input, actorOf(context.caller).login)
      return {}
    }),

    watch: os.watch.handler(({ signal, context }) => watchDesk(desk, context.caller, signal)),

    cancelJob: os.cancelJob.handler(({ input, context }) => {
      desk.running.cancel(input.jobId, actorOf(context.caller))
      return {}
    }),

    recall: os.recall.handler(async ({ input: { day, jobId }, context }) => {
      if (day >= desk.today()) return { recalled: false }
      await desk.recalls.prepare(day, { jobId, by: actorOf(context.caller).login })
      return { recalled: true }
    }),

    backUp: os.backUp.handler(({ context }) => runBackUp(desk, actorOf(context.caller).login)),
  }
}

function readStatus(desk: DeskServices) {
  const { store } = desk
  const identity = readDeskIdentity(store)
  return {
    state: stateOf(desk),
    preparing: desk.keeping.preparing,
    centreName: readSetting(store, 'centreName') ?? '',
    shortName: readSetting(store, 'shortName') ?? '',
    region: readSetting(store, 'region') ?? '',
    deskId: identity.uid.toString('hex'),
    deskCode: identity.code,
    version: deskVersion,
    host: desk.host,
    today: desk.today(),
    demonstration: readSetting(store, 'demonstration') === 'yes',
    lastBackupMs: readSinceBackup(store).lastBackupMs,
    idleLockMinutes,
    officeHours: readOfficeHours(store),
  }
}

function stateOf({ store, keeping }: DeskServices): DeskStatus['state'] {
  if (keeping.preparing !== null) return 'preparing'
  return listAccounts(store).length === 0 ? 'needsSetUp' : 'ready'
}

// Runs on while the administrator signs in; the window hears of it by signals.
function startDemonstration(desk: DeskServices): string {
  const jobId = 'demonstration'
  fillDemonstration(desk, { jobId, shape: 'year', seed: 1, partCases }).catch(error =>
    desk.log.error('the demonstration could not be made', error),
  )
  return jobId
}
