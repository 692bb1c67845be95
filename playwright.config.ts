// How the end-to-end specs run: the built desk, in the system's browser, and in Electron where its binary is there.

import { defineConfig } from '@playwright/test'
import { electronProgram, systemBrowser } from './test/e2e/programs.ts'

const executablePath = systemBrowser()
const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  // Each test has a desk and a browser of its own; two at once make a page wait longer than one would.
  workers: 2,
  fullyParallel: false,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath !== null && { executablePath }),
      // Chromium refuses to be sandboxed for root; tests run as root in containers.
      args: asRoot ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'loopback', metadata: { host: 'loopback' } },
    ...(electronProgram() === null ? [] : [{ name: 'electron', metadata: { host: 'electron' } }]),
  ],
})
