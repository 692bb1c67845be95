// What a desk in a process of its own is told to do, and what it says.

import type { HostName } from '#electron/desk/desk-services.ts'
import type { Acknowledged } from './record-load.ts'

export type ChildOrder =
  | { readonly task: 'end' }
  | { readonly task: 'open'; readonly folder: string; readonly host: HostName }
  | {
      readonly task: 'record' | 'backUp'
      readonly folder: string
      readonly host: HostName
      readonly seed: number
      readonly events: number
    }
  | { readonly task: 'import'; readonly folder: string; readonly host: HostName; readonly file: string }

export type ChildLine =
  | { readonly is: 'ready' | 'opening' | 'open' }
  | { readonly is: 'refused'; readonly code: string }
  | { readonly is: 'recorded'; readonly acknowledged: Acknowledged }
  /** The call that may be killed begins. */
  | { readonly is: 'working'; readonly rows: number }
  | { readonly is: 'imported'; readonly rows: number }
  | { readonly is: 'backedUp'; readonly file: string }
