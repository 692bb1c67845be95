// What a part of the torture is given and what it answers. A part runs in a process of its own: it may crash, and its
// memory is its own.

export interface TortureOptions {
  /** How often the part does what it does: kills, cuts, flips, files, calls. */
  readonly rounds: number
  /** The same seed makes the same cases, damages and inputs; moments of killing also depend on the machine. */
  readonly seed: number
}

export interface PartReport {
  /** What was done and counted, in words. */
  readonly did: string
  /** One line each; empty: nothing was lost and nothing was wrong. */
  readonly wrong: readonly string[]
  /** Why the part, or some of it, could not be done here; null: all of it was. */
  readonly skipped: string | null
}

export interface TorturePart {
  readonly name: string
  readonly rounds: { readonly full: number; readonly short: number }
  run(options: TortureOptions): Promise<PartReport>
}

/** Lines of `wrong` that are kept: the first say what is the matter, thousands more say nothing. */
const mostLines = 40

/** Collects what is wrong. `expect` answers whether it held. */
export class Findings {
  readonly lines: string[] = []

  add(line: string): void {
    if (this.lines.length < mostLines) this.lines.push(line.slice(0, 600))
  }

  expect(holds: boolean, line: string): boolean {
    if (!holds) this.add(line)
    return holds
  }
}
