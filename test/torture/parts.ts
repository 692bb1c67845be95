// The parts of the torture, in the order they are shown.

import { clock } from './parts/clock.ts'
import { disk } from './parts/disk.ts'
import { flip } from './parts/flip.ts'
import { folder } from './parts/folder.ts'
import { fuzz } from './parts/fuzz.ts'
import { hosts } from './parts/hosts.ts'
import { kill } from './parts/kill.ts'
import { ledgers } from './parts/ledgers.ts'
import { wal } from './parts/wal.ts'
import type { TorturePart } from './torture-part.ts'

export const parts: readonly TorturePart[] = [kill, wal, flip, disk, folder, clock, hosts, ledgers, fuzz]
