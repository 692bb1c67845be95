// What the host wrote into the page it serves: the nonce for styles and the per-launch token.

export function readPageNonce(): string | null {
  return readMeta('anshi-nonce')
}

/** The token that the loopback host wants with every request; null under Electron, which serves no HTTP. */
export function readPageToken(): string | null {
  return readMeta('anshi-token')
}

// A host that replaced nothing (a development page) left the placeholder.
function readMeta(name: string): string | null {
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''
  return content === '' || content.startsWith('__') ? null : content
}
