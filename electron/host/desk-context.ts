// What a host tells the desk about the caller of a procedure: one shape for every transport.

export interface DeskContext {
  /** Headers of the call, the session's among them. Filled by handlerOptions over HTTP and MessagePort alike. */
  readonly reqHeaders?: Headers
  /** Names the window or process that calls, for as long as it is connected. */
  readonly connection: string
}
