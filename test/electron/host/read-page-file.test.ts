import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPageFile } from '#electron/host/read-page-file.ts'
import { builtPage } from '#test/stand-ins/built-page.ts'

describe('a file of the page', () => {
  it('is the page itself at the root', async () => {
    const folder = builtPage()
    const page = await readPageFile(folder, '/')
    expect(page).toMatchObject({ isPage: true, isHashed: false, mediaType: 'text/html; charset=utf-8' })
    expect(await readPageFile(folder, '/index.html')).toEqual(page)
  })

  it('may be kept when its name has its hash', async () => {
    const file = await readPageFile(builtPage(), '/assets/main-1a2b.js')
    expect(file).toMatchObject({ isPage: false, isHashed: true })
  })

  it.each([
    '/../secret.js',
    '/..',
    '/./index.html',
    '/assets/../index.html',
    '/%2e%2e/secret.js',
    '/\\..\\secret.js',
    '/index.html\0.js',
    '//index.html',
    '/assets/',
    '/.env.js',
    'index.html',
    '',
    '/notes.sqlite',
  ])('is not %j', async path => {
    expect(await readPageFile(builtPage(), path)).toBeNull()
  })

  it('is not what a link inside the folder leads to outside', async () => {
    const folder = builtPage()
    symlinkSync(join(folder, '..', 'secret.js'), join(folder, 'link.js'))
    expect(await readPageFile(folder, '/link.js')).toBeNull()
  })

  it('is missing where the page was never built', async () => {
    expect(await readPageFile('/nowhere/renderer', '/')).toBeNull()
  })
})
