// What is built of the sources: the hosts' entries for Node and Electron, the preload, the page. Into out/.

import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const source = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      target: 'node24',
      // Only what cannot be bundled stays outside: the native store, and electron itself.
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: {
          shell: source('electron/shell/main.ts'),
          loopback: source('electron/loopback/main.ts'),
          worker: source('electron/jobs/worker.ts'),
          ahead: source('electron/jobs/ahead.ts'),
          cli: source('electron/cli/main.ts'),
        },
        // All chunks in one folder, so that a path seen from one file is right in every other.
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node24',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: source('electron/shell/preload.ts') },
        // A sandboxed preload is CommonJS and may require nothing but electron.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    build: {
      // The fallback host runs on whatever Chromium a machine has: 109 is the last that old systems got.
      target: 'chrome109',
      minify: true,
      rolldownOptions: { input: source('renderer/index.html') },
    },
  },
})
