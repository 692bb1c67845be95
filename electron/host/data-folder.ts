// Where the desk keeps its data when nobody says otherwise: the system's own place for it. Makes nothing.

import { join, resolve } from 'node:path'

export interface FolderSurroundings {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * The data folder, absolute.
 *
 * @param named what the command line says (`--data`), which wins over ANSHI_DATA; null: nothing said
 */
export function resolveDataFolder(named: string | null, surroundings: FolderSurroundings): string {
  const said = named ?? surroundings.env.ANSHI_DATA ?? ''
  return said === '' ? systemFolder(surroundings) : resolve(said)
}

function systemFolder({ platform, home, env }: FolderSurroundings): string {
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Anshi')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Anshi')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'anshi')
}
