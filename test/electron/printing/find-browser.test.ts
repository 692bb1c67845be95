// The search for a browser, on three systems that exist only here.

import { describe, expect, it } from 'vitest'
import { type BrowserSystem, findBrowser } from '#electron/printing/find-browser.ts'

function system(
  platform: NodeJS.Platform,
  env: Record<string, string>,
  ...installed: string[]
): BrowserSystem {
  return { platform, env, isExecutable: path => installed.includes(path) }
}

describe('findBrowser', () => {
  it('answers null where nothing is installed', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      expect(findBrowser(system(platform, { PATH: '/usr/bin' }))).toBeNull()
    }
  })

  it('prefers Edge, then Chrome, then Chromium, wherever on the PATH they lie', () => {
    const env = { PATH: '/home/clerk/bin:/usr/bin' }
    const all = ['/home/clerk/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge']
    expect(findBrowser(system('linux', env, ...all))).toBe('/usr/bin/microsoft-edge')
    expect(findBrowser(system('linux', env, ...all.slice(0, 2)))).toBe('/usr/bin/google-chrome')
    expect(findBrowser(system('linux', env, ...all.slice(0, 1)))).toBe('/home/clerk/bin/chromium')
  })

  it('finds a Linux browser although the launcher left PATH empty', () => {
    expect(findBrowser(system('linux', {}, '/usr/bin/chromium'))).toBe('/usr/bin/chromium')
    expect(findBrowser(system('linux', {}, '/opt/google/chrome/chrome'))).toBe('/opt/google/chrome/chrome')
  })

  it('takes a snap only where there is nothing else', () => {
    const env = { PATH: '/snap/bin:/usr/bin' }
    expect(findBrowser(system('linux', env, '/snap/bin/chromium', '/usr/lib/chromium/chromium'))).toBe(
      '/usr/lib/chromium/chromium',
    )
    expect(findBrowser(system('linux', env, '/snap/bin/chromium'))).toBe('/snap/bin/chromium')
  })

  it('looks under every Windows program folder, the user’s own included', () => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\wang\\AppData\\Local' }
    const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'
    const chrome = 'C:\\Users\\wang\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'
    expect(findBrowser(system('win32', env, edge, chrome))).toBe(edge)
    expect(findBrowser(system('win32', env, chrome))).toBe(chrome)
  })

  it('reads the Windows Path with quoted folders', () => {
    const env = { Path: 'C:\\Windows;"D:\\软件\\Chromium"' }
    const path = 'D:\\软件\\Chromium\\chromium.exe'
    expect(findBrowser(system('win32', env, path))).toBe(path)
  })

  it('looks into both application folders of a Mac', () => {
    const path = '/Users/wang/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(system('darwin', { HOME: '/Users/wang' }, path))).toBe(path)
  })

  it('obeys ANSHI_BROWSER and gives no other browser when it is wrong', () => {
    const env = { PATH: '/usr/bin', ANSHI_BROWSER: '/opt/own/browser' }
    expect(findBrowser(system('linux', env, '/opt/own/browser', '/usr/bin/chromium'))).toBe(
      '/opt/own/browser',
    )
    expect(findBrowser(system('linux', env, '/usr/bin/chromium'))).toBeNull()
  })

  it('never offers a folder or a file that may not be run', () => {
    const here = findBrowser({
      platform: 'linux',
      env: { ANSHI_BROWSER: '/usr' },
      isExecutable: path => path !== '/usr',
    })
    expect(here).toBeNull()
  })
})
