// Job: a page of a registry. It gathers every case of every name, which is more than the window's thread should wait for.

import { listRegistry, type RegistryEntry, type RegistryRequest } from '#db/queries/list-registry.ts'
import type { Job } from './job.ts'

export const readRegistry: Job<RegistryRequest, { total: number; entries: RegistryEntry[] }> = (
  context,
  input,
) => listRegistry(context.reader(), input)
