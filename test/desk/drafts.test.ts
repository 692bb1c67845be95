// What is typed and not saved yet: it outlives the desk that kept it, belongs to one account, and ends.

import { afterEach, describe, expect, it } from 'vitest'
import { mostDraftBytes, mostDrafts } from '#shared/contract/drafts-contract.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

const text = JSON.stringify({ title: '一种检测装置', fields: { applicant: '甲公司' } })
const form = 'new-case'

let opened: TestDesk
afterEach(() => opened.close())

describe('the drafts of an account', () => {
  it('are there again after the desk was closed and opened', async () => {
    opened = await openTestDesk()
    const { folder, desk } = opened
    await opened.as('clerk').drafts.put({ form, text })
    await desk.close()
    opened = await openTestDesk('2026-11-23', { folder })
    expect(await opened.as('clerk').drafts.get({ form })).toBe(text)
  })

  it('are nobody else’s', async () => {
    opened = await openTestDesk()
    const outside = opened.withToken(null)
    const administrator = { login: 'admin', name: '管理员甲', password: 'long enough 1' }
    const centre = { centreName: '湘潭市知识产权保护中心', shortName: '潭保', region: '湖南' }
    await outside.desk.setUp({ ...centre, administrator, start: 'empty' })
    const signIn = async ({ login, password }: typeof administrator) =>
      opened.withToken((await outside.session.signIn({ login, password })).token)
    const first = await signIn(administrator)
    const clerk = { login: 'clerk', name: '经办人乙', password: 'long enough 2' }
    await first.users.create({ ...clerk, role: 'clerk' })
    const second = await signIn(clerk)
    await first.drafts.put({ form, text })
    expect(await second.drafts.get({ form })).toBeNull()
    expect(await second.drafts.list()).toEqual([])
    await second.drafts.remove({ form })
    expect(await first.drafts.list()).toEqual([form])
  })

  it('hold what was put last, and nothing once removed', async () => {
    opened = await openTestDesk()
    const { drafts } = opened.as('clerk')
    await drafts.put({ form, text: '{}' })
    await drafts.put({ form, text })
    expect(await drafts.get({ form })).toBe(text)
    await drafts.remove({ form })
    expect(await drafts.get({ form })).toBeNull()
  })

  it('end thirty days after the last key', async () => {
    opened = await openTestDesk('2026-11-20')
    const { drafts } = opened.as('clerk')
    await drafts.put({ form, text })
    opened.setDay('2026-12-20')
    expect(await drafts.list()).toEqual([form])
    opened.setDay('2026-12-21')
    expect([await drafts.get({ form }), await drafts.list()]).toEqual([null, []])
  })

  it('are no larger and no more than is said', async () => {
    opened = await openTestDesk()
    const { drafts } = opened.as('clerk')
    // A character of Chinese takes three bytes.
    const large = '案'.repeat(Math.floor(mostDraftBytes / 3) + 1)
    expect(await failureOf(drafts.put({ form, text: large }))).toBe('inputInvalid')
    for (let one = 0; one <= mostDrafts; one += 1) {
      opened.advanceMs(1)
      await drafts.put({ form: `case/${one}/note`, text })
    }
    const kept = await drafts.list()
    expect(kept).toHaveLength(mostDrafts)
    expect([kept[0], kept.includes('case/0/note')]).toEqual([`case/${mostDrafts}/note`, false])
  })
})
