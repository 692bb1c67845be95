// Every procedure of the contract, with who may call it and a way to call it with anything.

import { isContractProcedure } from '@orpc/contract'
import { contract, type DeskClient } from '#shared/contract/contract.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'

export interface ListedProcedure {
  /** `cases.get` */
  readonly path: string
  readonly callers: ProcedureMeta['callers']
  readonly call: (input: unknown) => Promise<unknown>
}

export function listProcedures(client: DeskClient): readonly ListedProcedure[] {
  return Object.entries(contract).flatMap(([area, procedures]) =>
    Object.entries(procedures).flatMap(([name, procedure]) => {
      if (!isContractProcedure(procedure)) return []
      // The client is typed by name; here the name is a value.
      const call = (client as never)[area][name] as ListedProcedure['call']
      const { callers } = procedure['~orpc'].meta as ProcedureMeta
      return [{ path: `${area}.${name}`, callers, call }]
    }),
  )
}
