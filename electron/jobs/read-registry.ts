// Job: a page of a registry. It counts every entry and every name, which is more than the window's thread should wait for.

import { listRegistry, type RegistryPage, type RegistryRequest } from '#db/queries/list-registry.ts'
import type { Job } from './job.ts'

export const readRegistry: Job<RegistryRequest, RegistryPage> = (context, input) =>
  listRegistry(context.reader(), input)
