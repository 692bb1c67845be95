// Long work in hand, as the desk reports it: phase, count, state. Fed by the watch stream alone.

import { create } from 'zustand'
import type { DeskSignal } from '#shared/contract/desk-contract.ts'

export type Job = Extract<DeskSignal, { type: 'job' }>

export const useJobs = create<{ readonly byId: Readonly<Record<string, Job>> }>()(() => ({ byId: {} }))

export function noteJob(job: Job): void {
  useJobs.setState(({ byId }) => ({ byId: { ...byId, [job.jobId]: job } }))
}

/** The job as last reported; null before its first report. */
export function useJob(jobId: string | null): Job | null {
  return useJobs(({ byId }) => (jobId === null ? null : (byId[jobId] ?? null)))
}
