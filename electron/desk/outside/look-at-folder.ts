// What can be seen of a data folder without opening its desk. Changes nothing in it but an empty folder that it makes.

import { existsSync } from 'node:fs'
import { listBackups, type StoredBackup } from '#db/backups/list-backups.ts'
import { backupsFolderOf, prepareDataFolder } from '#db/data-folder.ts'
import { type KnownHolder, readHolder } from '#db/folder-holder.ts'
import { storeFile } from '#db/store-files.ts'

/** The newest backup that was checked when it was made; null: none. */
export function findNewestBackup(folder: string): StoredBackup | null {
  return listBackups(backupsFolderOf(folder)).find(({ manifest }) => manifest !== null) ?? null
}

export function holdsStore(folder: string): boolean {
  return existsSync(storeFile(folder))
}

/** Who has the folder open; null: nobody, or it is not known. */
export function findHolder(folder: string): KnownHolder | null {
  return readHolder(folder)
}

/** Whether a host can keep its own files there, such as a browser's profile. */
export function canHoldFiles(folder: string): boolean {
  return prepareDataFolder(folder).ok
}
