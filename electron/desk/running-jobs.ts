// The jobs under way, by the ids that whoever began them gave them, and who may cancel one or hear of it.

import type { Role } from '#shared/access/role.ts'
import { FailureError } from '#shared/contract/failure.ts'
import type { Actor } from './access/actor.ts'

/** What nobody began is the desk's own, and looked after by those who keep it. */
const keepers: readonly Role[] = ['supervisor', 'administrator']

/** Login of whoever began a job; null: the desk itself. */
export type BegunBy = string | null

interface RunningJob {
  readonly jobId: string
  readonly by: BegunBy
  readonly stop: AbortController
}

export class RunningJobs {
  /** Two people may have chosen the same id. */
  private readonly jobs = new Set<RunningJob>()

  /** @returns to be called when it has ended */
  begin(jobId: string, by: BegunBy, stop: AbortController): () => void {
    const job = { jobId, by, stop }
    this.jobs.add(job)
    return () => void this.jobs.delete(job)
  }

  has(jobId: string): boolean {
    return this.under(jobId).length > 0
  }

  /** One that has ended meanwhile needs no cancelling. @throws FailureError notAllowed where it is others' */
  cancel(jobId: string, actor: Actor): void {
    const found = this.under(jobId)
    const allowed = found.filter(({ by }) => mayCancel(by, actor))
    if (found.length > 0 && allowed.length === 0) throw new FailureError('notAllowed', { role: actor.role })
    for (const { stop } of allowed) stop.abort()
  }

  cancelAll(): void {
    for (const { stop } of this.jobs) stop.abort()
  }

  private under(jobId: string): readonly RunningJob[] {
    return [...this.jobs].filter(job => job.jobId === jobId)
  }
}

function mayCancel(by: BegunBy, { login, role }: Actor): boolean {
  return by === null ? keepers.includes(role) : by === login || role === 'administrator'
}

/** How far somebody's work is, and under which id, is theirs to know; everybody waits for the desk's own. */
export function mayHearOf(by: BegunBy, { login, role }: Actor): boolean {
  return by === null || by === login || role === 'administrator'
}
