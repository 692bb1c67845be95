// What the page may load and reach: its own files, and nothing else in the world. One text for every host.

const directives = Object.freeze({
  'default-src': "'none'",
  'script-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self' blob:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
})

/**
 * The policy of one answer.
 *
 * @param nonce fresh for each page; the style elements that carry it are the only inline ones that apply
 */
export function contentSecurityPolicy(nonce: string): string {
  const fixed = Object.entries(directives).map(([name, sources]) => `${name} ${sources}`)
  return [...fixed, `style-src 'self' 'nonce-${nonce}'`].join('; ')
}
