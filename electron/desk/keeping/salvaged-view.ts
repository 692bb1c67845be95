// What was salvaged, as a window is told: counts, and the numbers that are missing.

import type { Salvaged } from '#db/salvage/salvage-store.ts'
import type { SalvagedView } from '#shared/contract/keeping-contract.ts'

export function toSalvagedView({
  events,
  cases,
  accounts,
  missing,
  doubtful,
  setAside,
}: Salvaged): SalvagedView {
  return {
    events,
    cases,
    accounts,
    missing: [...missing],
    doubtful: doubtful.length,
    setAside: setAside.length,
  }
}
