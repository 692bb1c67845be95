// Which optional packages a lock file leaves unnamed. Without them `npm ci` refuses it, or other platforms lack parts.

export interface LockedPackage {
  readonly version?: string
  readonly optional?: boolean
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface LockFile {
  packages: Record<string, LockedPackage>
}

export interface MissingOptional {
  readonly name: string
  readonly version: string
  /** Key in the lock file. */
  readonly place: string
}

export function listMissingOptionals({ packages }: LockFile): readonly MissingOptional[] {
  const missing = new Map<string, MissingOptional>()
  for (const [owner, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (isNamed(packages, owner, name)) continue
      const place = `node_modules/${name}`
      missing.set(place, { name, version: range.replace(/^[\^~]/, ''), place })
    }
  }
  return [...missing.values()]
}

// A package is looked for where Node looks: in the owner's own modules, then in those of every folder above.
function isNamed(packages: LockFile['packages'], owner: string, name: string): boolean {
  for (
    let folder = owner;
    folder !== '';
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    if (packages[`${folder}/node_modules/${name}`]) return true
  }
  return packages[`node_modules/${name}`] !== undefined
}
