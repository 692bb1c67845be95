import { describe, expect, it } from 'vitest'
import { failureText, fillWords, hostWords } from '#electron/host/host-words.ts'
import { failureCodes } from '#shared/contract/failure.ts'

describe('what a host says', () => {
  it('is Chinese on a Chinese system and English elsewhere', () => {
    expect(hostWords('zh-CN').menu.paste).toBe('粘贴')
    expect(hostWords('zh-Hans-CN').menu.paste).toBe('粘贴')
    expect(hostWords('en-GB').menu.paste).toBe('Paste')
    expect(hostWords('de').menu.paste).toBe('Paste')
  })

  it('has a sentence and a next step for every failure, with nothing left to fill in', () => {
    for (const locale of ['zh-CN', 'en']) {
      for (const code of failureCodes) {
        const text = failureText({ code, details: {} }, locale)
        expect(text.length, code).toBeGreaterThan(5)
        expect(text, code).not.toMatch(/\{\{|undefined/)
      }
    }
  })

  it('puts values where they belong', () => {
    expect(fillWords('{{n}} 秒，{{n}} / {{m}}', { n: 3, m: null })).toBe('3 秒，3 / ')
  })
})
