import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listMissingOptionals } from './missing-optionals.ts'

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'))

it('the lock file names every platform’s packages, so that npm ci works on each', () => {
  expect(listMissingOptionals(lock).map(({ name }) => name)).toEqual([])
})

it('the lock file names no registry', () => {
  expect(JSON.stringify(lock)).not.toMatch(/"resolved":"https?:/)
})
