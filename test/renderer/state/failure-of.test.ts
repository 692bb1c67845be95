// Whatever a call throws becomes a failure with words.

import { ORPCError } from '@orpc/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '#renderer/state/failure-of.ts'

afterEach(() => vi.restoreAllMocks())

describe('failures', () => {
  it('keep the code and details the desk gave', () => {
    const data = { code: 'fieldRequired', details: { field: 'applicant' } }
    expect(failureOf(new ORPCError('FAILURE', { data }))).toEqual(data)
  })

  it('of a newer desk, with a code unknown here, are unexpected', () => {
    const data = { code: 'somethingNew', details: {} }
    expect(failureOf(new ORPCError('FAILURE', { data })).code).toBe('unexpected')
  })

  it('of input that the contract refuses are about the input', () => {
    expect(failureOf(new ORPCError('BAD_REQUEST')).code).toBe('inputInvalid')
  })

  it.each([
    ['a host that is gone', new TypeError('Failed to fetch')],
    ['a port that closed', new DOMException('closed', 'AbortError')],
  ])('%s is a lost connection', (_what, error) => {
    expect(failureOf(error).code).toBe('connectionLost')
  })

  it('nobody expected are logged and said to be so', () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(failureOf(new RangeError('bug')).code).toBe('unexpected')
    expect(logged).toHaveBeenCalledOnce()
  })
})
