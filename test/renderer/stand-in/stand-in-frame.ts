// The desk in memory as a whole: its status, its setting up, what its windows hear.

import type { DeskStatus } from '#shared/contract/desk-contract.ts'
import type { StandInGround, StandInProcedures } from './stand-in-ground.ts'
import { refuse } from './stand-in-settle.ts'
import type { StandInWindows } from './stand-in-windows.ts'

export interface FrameOptions {
  readonly needsSetUp?: boolean
  readonly demonstration?: boolean
  readonly preparing?: DeskStatus['preparing']
  readonly idleLockMinutes?: number
}

const centre = { centreName: '湘潭市知识产权保护中心', shortName: '湘', region: '湖南省湘潭市' }
const noCentre = { centreName: '', shortName: '', region: '' }

export function standInFrame(
  os: StandInProcedures['desk'],
  { cases, office, today }: StandInGround,
  windows: StandInWindows,
  { needsSetUp = false, demonstration = false, preparing = null, idleLockMinutes = 10 }: FrameOptions,
) {
  let setUp = needsSetUp ? null : centre
  return {
    status: os.status.handler(() => ({
      state: preparing ? 'preparing' : setUp ? 'ready' : 'needsSetUp',
      ...{ preparing, demonstration, idleLockMinutes, today },
      ...(setUp ?? noCentre),
      deskId: '0190a7c0a7c07a7c8a7c0190a7c0a7c0',
      deskCode: 'A7',
      version: '0.1.0',
      host: 'loopback',
      lastBackupMs: Date.now() - 3 * 3_600_000,
      officeHours: office.hours,
    })),
    setOfficeHours: os.setOfficeHours.handler(({ input }) => {
      office.hours = input
      return {}
    }),
    setUp: os.setUp.handler(({ input }) => {
      if ([...input.administrator.password].length < 8) throw refuse('passwordTooShort')
      setUp = { centreName: input.centreName, shortName: input.shortName, region: input.region }
      return { jobId: null }
    }),
    watch: os.watch.handler(({ signal: stop }) => windows.watch(stop)),
    cancelJob: os.cancelJob.handler(() => ({})),
    recall: os.recall.handler(({ input }) => ({ recalled: input.day < today })),
    backUp: os.backUp.handler(() => ({
      file: 'anshi-2026-11-21.db',
      bytes: 12_582_912,
      cases: cases.length,
    })),
  }
}
