import { beforeEach, expect, it } from 'vitest'
import { createHtmlPrinter } from '#electron/shell/print-html.ts'
import { electron, resetElectron, session } from '#test/stand-ins/electron.ts'

beforeEach(resetElectron)

it('prints a document in a hidden window without script or bridge, and closes it', async () => {
  const pdf = await createHtmlPrinter()('<!doctype html><p>月报</p>')
  expect(new TextDecoder().decode(pdf)).toMatch(/^%PDF/)
  expect(electron.printed).toMatchObject([
    { html: '<!doctype html><p>月报</p>', options: { preferCSSPageSize: true, printBackground: true } },
  ])
  const window = electron.windows[0]
  expect(window?.options).toMatchObject({ show: false, webPreferences: { sandbox: true, javascript: false } })
  expect(window?.options.webPreferences).not.toHaveProperty('preload')
  expect(window?.destroyed).toBe(true)
})

it('lets the document load nothing from outside, and forgets it', async () => {
  await createHtmlPrinter()('<p>1</p>')
  const printing = session.fromPartition('print')
  const url = electron.windows[0]?.webContents.mainFrame.url ?? ''
  expect((await printing.answer(url)).status).toBe(404)
  expect(printing.lets('https://example.com/font.woff2')).toBe(false)
  expect(printing.lets('app://desk/')).toBe(false)
})

it('closes the window when the document cannot be printed', async () => {
  const print = createHtmlPrinter()
  session.fromPartition('print').handlers.clear()
  await expect(print('<p>1</p>')).rejects.toThrow('ERR_FAILED')
  expect(electron.windows[0]?.destroyed).toBe(true)
})
