// One writer at a time. Waiting is asynchronous, so that a long import on its worker never stalls the window.

export class WriteLane {
  private last: Promise<unknown> = Promise.resolve()
  private refusals = 0
  private refusal: Error | null = null
  /** Called when a turn has ended. */
  onTurn: () => void = () => undefined

  /** Runs `work` when every write asked for before it has ended, whether well or not. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const known = this.refusals
    const begin = () => {
      if (known !== this.refusals && this.refusal) throw this.refusal
      return work()
    }
    const turn = this.last.then(begin, begin)
    this.last = turn.then(
      () => this.onTurn(),
      () => this.onTurn(),
    )
    return turn
  }

  /** Everything that waits for its turn fails with this: it was asked of a store that is no longer there. */
  refuseWaiting(refusal: Error): void {
    this.refusals++
    this.refusal = refusal
  }

  /** Resolves when everything asked for so far has ended. */
  async idle(): Promise<void> {
    await this.last
  }
}
