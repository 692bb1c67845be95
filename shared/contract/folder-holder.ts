// Who has a data folder open: what the holder of its lock leaves beside it for whoever comes second.

import { z } from 'zod'

/** `mending`: restoring or salvaging while no desk is open. */
export const holderHosts = ['electron', 'loopback', 'inProcess', 'mending'] as const
export type HolderHost = (typeof holderHosts)[number]

export const folderHolderSchema = z.object({
  host: z.enum(holderHosts),
  /** Name of the computer. */
  machine: z.string().max(255),
  processId: z.number().int().positive(),
  /** Milliseconds since 1970. */
  sinceMs: z.number(),
})

export type FolderHolder = z.infer<typeof folderHolderSchema>
