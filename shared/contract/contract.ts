// Everything a host can ask of the desk. Implemented once in electron/desk; carried by MessagePort, HTTP or in process.

import type { ContractRouterClient } from '@orpc/contract'
import { attachmentsContract } from './attachments-contract.ts'
import { casesContract } from './cases-contract.ts'
import { deskContract } from './desk-contract.ts'
import { draftsContract } from './drafts-contract.ts'
import { keepingContract } from './keeping-contract.ts'
import { ledgerContract } from './ledger-contract.ts'
import { linksContract } from './links-contract.ts'
import { numbersContract } from './numbers-contract.ts'
import { reckoningContract } from './reckoning-contract.ts'
import { referenceContract } from './reference-contract.ts'
import { registriesContract } from './registries-contract.ts'
import { savedViewsContract } from './saved-views-contract.ts'
import { sessionContract, usersContract } from './session-contract.ts'
import { summaryContract } from './summary-contract.ts'
import { supervisionContract } from './supervision-contract.ts'

export const contract = {
  desk: deskContract,
  session: sessionContract,
  users: usersContract,
  cases: casesContract,
  attachments: attachmentsContract,
  links: linksContract,
  numbers: numbersContract,
  supervision: supervisionContract,
  summary: summaryContract,
  ledger: ledgerContract,
  reference: referenceContract,
  reckoning: reckoningContract,
  keeping: keepingContract,
  views: savedViewsContract,
  drafts: draftsContract,
  registries: registriesContract,
}

export type DeskClient = ContractRouterClient<typeof contract>

/** Request header that carries the session token, in every transport. */
export const sessionHeader = 'anshi-session'

/** Request header that asks for the desk as it was known at the end of a day, `YYYY-MM-DD`; today and later: as it is. */
export const knownOnHeader = 'anshi-known-on'
