// Whether a folder is one that a program carries off to other machines: it would copy the store in the middle of a
// write and bring old pieces back. Judged by names alone; pure.

interface SyncProgram {
  readonly name: string
  /** A part of a path, or the whole of one, in lower case. */
  readonly part: RegExp
  /** Files or folders such a program leaves in the folders it carries. */
  readonly markers: readonly string[]
}

const programs: readonly SyncProgram[] = [
  {
    name: '坚果云',
    part: /^(我的坚果云|坚果云|nutstore( files)?|nutstorefiles)$/,
    markers: ['.nutstore', '.nutstore.nutstoreversion'],
  },
  { name: 'OneDrive', part: /^onedrive( - .+)?$/, markers: ['.849c9593-d756-4e56-8d6e-42412f2a707b'] },
  { name: 'Dropbox', part: /^dropbox( \(.+\))?$/, markers: ['.dropbox', '.dropbox.cache'] },
  { name: '腾讯微云', part: /^(微云|微云同步助手|weiyun|weiyundisk|微云同步盘)$/, markers: ['.weiyun'] },
  { name: '企业微信微盘', part: /^(微盘|wedrive|企业微信微盘)$/, markers: ['.wedrive'] },
  {
    name: '百度网盘',
    part: /^(baidusyncdisk|百度网盘同步空间|百度云同步盘|baiduyun|baidunetdisksync)$/,
    markers: ['.baidusyncdisk'],
  },
  {
    name: 'iCloud',
    part: /^(icloud ?drive|mobile documents|com~apple~clouddocs|iclouddrive)$/,
    markers: ['.icloud'],
  },
  {
    name: 'Google Drive',
    part: /^(google ?drive|googledrive|my drive)$/,
    markers: ['.tmp.drivedownload', '.tmp.driveupload'],
  },
]

/**
 * @param folder absolute, in the manner of any system
 * @param namesAbove names of what lies in the folder and in each folder above it
 * @returns the program's name; null: none is known to carry the folder
 */
export function findSyncProgram(folder: string, namesAbove: readonly string[] = []): string | null {
  const parts = folder.toLowerCase().split(/[\\/]+/)
  const names = new Set(namesAbove.map(name => name.toLowerCase()))
  const found = programs.find(
    ({ part, markers }) => parts.some(one => part.test(one)) || markers.some(marker => names.has(marker)),
  )
  return found?.name ?? null
}
