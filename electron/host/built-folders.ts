// Where the built parts lie, seen from the sources and from the bundle alike. All chunks of the bundle lie in out/main.

import { join } from 'node:path'

const fromSources = import.meta.filename.endsWith('.ts')
const built = fromSources ? join(import.meta.dirname, '..', '..', 'out') : join(import.meta.dirname, '..')

export const rendererFolder = join(built, 'renderer')
export const preloadFile = join(built, 'preload', 'preload.cjs')
