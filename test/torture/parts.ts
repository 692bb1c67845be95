// The parts of the torture, in the order they are shown.

import { kill } from './parts/kill.ts'
import type { TorturePart } from './torture-part.ts'

export const parts: readonly TorturePart[] = [kill]
