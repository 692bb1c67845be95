// What a window may ask while no desk can be opened: what is the matter, and the few things that can be done about it.
// Served in the place of the contract; whoever may open the data folder may ask.

import type { ContractRouterClient } from '@orpc/contract'
import { z } from 'zod'
import { deskContract } from './desk-contract.ts'
import { failureCodes, failureDetailsSchema } from './failure.ts'
import { folderHolderSchema } from './folder-holder.ts'
import { salvagedSchema } from './keeping-contract.ts'
import { readFor, steerFor } from './procedure.ts'

export const outsideContract = {
  /** Answers with the failure that kept the desk closed. */
  desk: { status: deskContract.status },
  outside: {
    read: readFor('anyone').output(
      z.object({
        /** Null: the desk has been opened since. */
        failure: z.object({ code: z.enum(failureCodes), details: failureDetailsSchema }).nullable(),
        folder: z.string(),
        /** The newest backup that was checked. */
        backup: z.object({ name: z.string(), madeAtMs: z.number(), cases: z.number() }).nullable(),
        /** Who has the folder open; null: nobody, or it is not known. */
        holder: folderHolderSchema.nullable(),
        /** Whether the holder's page can be shown on this machine. */
        mayOpenOther: z.boolean(),
        mayChooseFolder: z.boolean(),
        mayReadOnly: z.boolean(),
        mayRestore: z.boolean(),
        maySalvage: z.boolean(),
      }),
    ),
    retry: steerFor('anyone').output(z.object({})),
    openReadOnly: steerFor('anyone').output(z.object({})),
    /** The address of the holder's page, for this window to go to; null: it has been shown elsewhere. */
    openOther: steerFor('anyone').output(z.object({ address: z.string().nullable() })),
    /** Asks for another data folder; where one is chosen the desk starts over there. */
    chooseFolder: steerFor('anyone').output(z.object({})),
    restoreNewest: steerFor('anyone').output(z.object({ cases: z.number(), events: z.number() })),
    salvage: steerFor('anyone').output(salvagedSchema),
  },
}

export type OutsideClient = ContractRouterClient<typeof outsideContract>
