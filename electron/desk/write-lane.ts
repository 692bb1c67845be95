// One writer at a time. Waiting is asynchronous, so that a long import on its worker never stalls the window.

export class WriteLane {
  private last: Promise<unknown> = Promise.resolve()

  /** Runs `work` when every write asked for before it has ended, whether well or not. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.last.then(work, work)
    this.last = turn.catch(() => undefined)
    return turn
  }

  /** Resolves when everything asked for so far has ended. */
  async idle(): Promise<void> {
    await this.last
  }
}
