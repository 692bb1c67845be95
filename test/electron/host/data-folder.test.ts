import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { resolveDataFolder } from '#electron/host/data-folder.ts'

const linux = { platform: 'linux', home: '/home/li', env: {} } as const

it.each([
  ['linux', {}, '/home/li/.local/share/anshi'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/anshi'],
  ['darwin', {}, '/home/li/Library/Application Support/Anshi'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Anshi'],
  ['win32', {}, '/home/li/AppData/Roaming/Anshi'],
] as const)('on %s with %j the data lies in %s', (platform, env, folder) => {
  expect(resolveDataFolder(null, { platform, home: '/home/li', env })).toBe(folder)
})

it('is what the command line says, before what ANSHI_DATA says', () => {
  const env = { ANSHI_DATA: '/from-env' }
  expect(resolveDataFolder('/said', { ...linux, env })).toBe('/said')
  expect(resolveDataFolder(null, { ...linux, env })).toBe('/from-env')
})

it('is absolute, whatever was said', () => {
  expect(resolveDataFolder('desk', linux)).toBe(resolve('desk'))
})

it('takes nothing said for nothing', () => {
  expect(resolveDataFolder('', { ...linux, env: { ANSHI_DATA: '' } })).toBe('/home/li/.local/share/anshi')
})
