import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '#electron/host/content-security-policy.ts'

it('lets in the page’s own files and nothing else', () => {
  const directives = Object.fromEntries(
    contentSecurityPolicy('n0nce')
      .split('; ')
      .map(text => {
        const [name = '', ...sources] = text.split(' ')
        return [name, sources.join(' ')]
      }),
  )
  expect(directives).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'nonce-n0nce'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'frame-src': "'self' blob:",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
})
