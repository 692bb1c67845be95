// Builds the harness page: `npx vite build test/renderer/harness`. Not part of the program.

import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// biome-ignore lint/style/noDefaultExport: vite asks for one
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../../screenshots/harness', import.meta.url)),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
  },
})
