// What a role is offered is what the contract lets it call.

import { describe, expect, it } from 'vitest'
import { mayCall } from '#renderer/state/may-call.ts'
import { contract } from '#shared/contract/contract.ts'

describe('what a role may call', () => {
  it('follows the contract', () => {
    expect(mayCall('clerk', contract.cases.register)).toBe(true)
    expect(mayCall('auditor', contract.cases.register)).toBe(false)
    expect(mayCall('clerk', contract.cases.decideExtension)).toBe(false)
    expect(mayCall('supervisor', contract.cases.decideExtension)).toBe(true)
    expect(mayCall('auditor', contract.session.signIn)).toBe(true)
  })
})
