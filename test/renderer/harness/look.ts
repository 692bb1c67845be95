// Takes screenshots of the harness page in Chromium under the hosts' own content policy:
// `npx vite build test/renderer/harness && npx node test/renderer/harness/look.ts [part of a view's name]`.
// They land in the git-ignored screenshots folder.

import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { type View, views } from './views.ts'

const screenshots = fileURLToPath(new URL('../../../screenshots', import.meta.url))
const built = join(screenshots, 'harness')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://harness').pathname
  const name = path === '/' ? 'index.html' : path.slice(1)
  const nonce = randomBytes(16).toString('base64')
  response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream')
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; ` +
      `font-src 'self'; connect-src 'self'; frame-src 'self' blob:; base-uri 'none'; form-action 'none'`,
  )
  try {
    const content = readFileSync(join(built, name))
    response.end(name === 'index.html' ? content.toString().replace('__ANSHI_NONCE__', nonce) : content)
  } catch {
    response.writeHead(404).end()
  }
})

async function look(page: Page, address: string, view: View): Promise<void> {
  const { width, height, theme = 'light', language = 'zh-CN' } = view
  await page.setViewportSize({ width: width ?? 1366, height: height ?? 768 })
  await page.addInitScript(
    ([state]) => localStorage.setItem('anshi-preferences', state ?? ''),
    [JSON.stringify({ state: { theme, language }, version: 0 })],
  )
  await page.goto(`${address}/${view.query ?? ''}${view.hash}`)
  await page.waitForLoadState('networkidle')
  await view.act?.(page)
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(screenshots, `${view.name}.png`) })
}

mkdirSync(screenshots, { recursive: true })
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const wanted = process.argv[2] ?? ''
for (const view of views.filter(({ name }) => name.includes(wanted))) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'America/New_York' })
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning')
      console.log(`${view.name}: ${message.text()}`)
  })
  page.on('pageerror', error => console.log(`${view.name}: ${error.message}`))
  await look(page, address, view).catch((error: unknown) => console.log(`${view.name}: ${String(error)}`))
  await context.close()
}
await browser.close()
server.close()
