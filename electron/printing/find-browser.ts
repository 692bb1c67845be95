// Finds a Chromium-family browser on this machine: for printing, and for the fallback window. It never starts one;
// what to install where none is found is said by the caller (failure `browserNotFound`).

import { accessSync, constants, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/** The few things of a machine that the search looks at. */
export interface BrowserSystem {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether the path is a file that may be run. */
  readonly isExecutable: (path: string) => boolean
}

/**
 * Path of the browser to use, or null where there is none.
 *
 * ANSHI_BROWSER decides alone when it is set: an administrator who names a browser must not silently get another.
 * Otherwise Edge, Chrome, Chromium in this order; a snap comes last because its sandbox hides the temporary folder.
 */
export function findBrowser(system: BrowserSystem = thisSystem()): string | null {
  const named = system.env.ANSHI_BROWSER?.trim()
  if (named) return system.isExecutable(named) ? named : null
  return candidatesOf(system).find(path => system.isExecutable(path)) ?? null
}

function thisSystem(): BrowserSystem {
  return { platform: process.platform, env: process.env, isExecutable }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function candidatesOf(system: BrowserSystem): readonly string[] {
  if (system.platform === 'win32') return windowsCandidates(system.env)
  if (system.platform === 'darwin') return macCandidates(system.env)
  return linuxCandidates(system.env)
}

function windowsCandidates(env: BrowserSystem['env']): readonly string[] {
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(isGiven)
  const installed = ['Microsoft\\Edge', 'Google\\Chrome', 'Chromium'].flatMap(product =>
    roots.map(root => win32.join(root, product, 'Application', windowsProgram(product))),
  )
  // Windows writes the name of this variable as `Path`; a copied environment is no longer case-blind.
  const path = env.Path ?? env.PATH
  return [...installed, ...onPath(['msedge.exe', 'chrome.exe', 'chromium.exe'], path, win32)]
}

function windowsProgram(product: string): string {
  return product.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'
}

function macCandidates(env: BrowserSystem['env']): readonly string[] {
  const roots = ['/Applications', env.HOME ? posix.join(env.HOME, 'Applications') : undefined]
  return ['Microsoft Edge', 'Google Chrome', 'Chromium'].flatMap(name =>
    roots.filter(isGiven).map(root => posix.join(root, `${name}.app`, 'Contents', 'MacOS', name)),
  )
}

const linuxPrograms = [
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
] as const

// A desktop launcher may start the desk with a PATH that lacks the usual folders, so they are looked at anyway.
function linuxCandidates(env: BrowserSystem['env']): readonly string[] {
  const found = [
    ...onPath(linuxPrograms, env.PATH, posix),
    ...onPath(linuxPrograms, '/usr/bin:/usr/local/bin', posix),
    '/opt/microsoft/msedge/msedge',
    '/opt/google/chrome/chrome',
    '/usr/lib/chromium/chromium',
  ]
  const snaps = [...found.filter(isSnap), '/snap/bin/chromium']
  return [...found.filter(path => !isSnap(path)), ...snaps]
}

function isSnap(path: string): boolean {
  return path.startsWith('/snap/')
}

function onPath(
  programs: readonly string[],
  path: string | undefined,
  { join, delimiter }: typeof posix,
): readonly string[] {
  // Windows allows a folder in quotes.
  const folders = (path ?? '').split(delimiter).map(folder => folder.replaceAll('"', '').trim())
  const named = folders.filter(folder => folder !== '')
  return programs.flatMap(program => named.map(folder => join(folder, program)))
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== ''
}
