import { describe, expect, it } from 'vitest'
import { findSyncProgram } from '#shared/keeping/find-sync-program.ts'

describe('a data folder', () => {
  it.each([
    ['C:\\Users\\li\\Nutstore Files\\案时', '坚果云'],
    ['/home/li/Nutstore Files/anshi', '坚果云'],
    ['D:\\我的坚果云\\案时', '坚果云'],
    ['C:\\Users\\li\\OneDrive\\Anshi', 'OneDrive'],
    ['C:\\Users\\li\\OneDrive - 湘潭市\\Anshi', 'OneDrive'],
    ['/Users/li/Dropbox (Centre)/anshi', 'Dropbox'],
    ['D:\\微云同步助手\\案时', '腾讯微云'],
    ['D:\\WeDrive\\案时', '企业微信微盘'],
    ['D:\\BaiduSyncdisk\\案时', '百度网盘'],
    ['/Users/li/Library/Mobile Documents/com~apple~CloudDocs/anshi', 'iCloud'],
  ])('%s is carried by %s', (folder, program) => {
    expect(findSyncProgram(folder)).toBe(program)
  })

  it.each([
    'C:\\Users\\li\\AppData\\Roaming\\Anshi',
    '/home/li/.local/share/anshi',
    '/data/dropbox-exports/anshi',
    'D:\\OneDriveBackup\\案时',
  ])('%s is carried by none', folder => {
    expect(findSyncProgram(folder)).toBeNull()
  })

  it('is known by the marks that a program leaves above it', () => {
    expect(findSyncProgram('/data/office/anshi', ['.dropbox.cache'])).toBe('Dropbox')
    expect(findSyncProgram('/data/office/anshi', ['notes.txt'])).toBeNull()
  })
})
