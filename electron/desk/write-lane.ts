// One writer at a time. Waiting is asynchronous, so that a long import on its worker never stalls the window.

export class WriteLane {
  private last: Promise<unknown> = Promise.resolve()
  /** Called when a turn has ended. */
  onTurn: () => void = () => undefined

  /** Runs `work` when every write asked for before it has ended, whether well or not. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.last.then(work, work)
    this.last = turn.then(
      () => this.onTurn(),
      () => this.onTurn(),
    )
    return turn
  }

  /** Resolves when everything asked for so far has ended. */
  async idle(): Promise<void> {
    await this.last
  }
}
