// The few words that pass between the window and the main process. Everything else goes through the port.

export const channels = Object.freeze({
  requestPort: 'anshi:request-port',
  port: 'anshi:port',
  reportReady: 'anshi:ready',
})

/** What the page is told when its port arrives. */
export const portMessage = 'anshi-port'

/** Where the page lives: a scheme of its own, so that it has an origin and no network. */
export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://desk`
