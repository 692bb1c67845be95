// An account as others may see it: everything but its password.

import type { Account } from '#db/queries/accounts.ts'
import type { UserView } from '#shared/contract/views.ts'

export function toUserView({ id, login, name, role, disabled }: Account): UserView {
  return { id, login, name, role, disabled }
}
