// How the suites run: everything under Node, the renderer's under jsdom. Time zone and clock are left alone.

import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { configDefaults, defineConfig } from 'vitest/config'

const electronStandIn = fileURLToPath(new URL('./test/stand-ins/electron.ts', import.meta.url))
const exclude = [...configDefaults.exclude, 'test/e2e/**', 'test/torture/**', 'test/bench/**']

export default defineConfig({
  plugins: [react()],
  resolve: { alias: [{ find: /^electron$/, replacement: electronStandIn }] },
  test: {
    // The machines of CI are shared: a test that waits for scrypt or a browser must not fail for want of a processor.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Left alone, vitest keeps a processor to itself: on two that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...exclude, 'test/renderer/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          exclude,
        },
      },
    ],
  },
})
