// @vitest-environment jsdom
// The forms of a case page and of the registration when something is wrong or pressed twice: a message at the field or
// at the form, nothing written, what was typed kept.

import { fireEvent, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { longestText, longestTitle } from '#shared/cases/text-limits.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

// The hand-written mediation of the stand-in desk, received 2026-10-19 and in session.
const mediation = '#/case/3'
const save = '{Control>}{Enter}{/Control}'

async function openStep() {
  const app = renderApp({ hash: mediation, cases: 5 })
  await app.user.click(await app.screen.findByRole('button', { name: '登记达成协议' }))
  const panel = within(await app.screen.findByRole('dialog', { name: '登记达成协议' }))
  const note = panel.getByRole<HTMLTextAreaElement>('textbox', { name: /^说明/ })
  await app.user.type(note, '当场签字')
  const day = panel.getByLabelText<HTMLInputElement>(/发生日期/)
  const before = app.desk.cases[2]?.events.length
  const written = () => (app.desk.cases[2]?.events.length ?? 0) - (before ?? 0)
  return { ...app, panel, note, day, written }
}

describe('the application for an extension', () => {
  it('shows where the due date would move while the days are typed', async () => {
    const { user, screen } = renderApp({ hash: mediation, cases: 5 })
    await user.click(await screen.findByRole('button', { name: /^更多/ }))
    await user.click(await screen.findByRole('menuitem', { name: '申请延期' }))
    const panel = within(await screen.findByRole('dialog', { name: '申请延期' }))
    expect(panel.getByRole('status').textContent).toBe('')
    await user.type(panel.getByLabelText(/^延长/), '15')
    await expect
      .poll(() => panel.getByRole('status').textContent)
      .toBe('批准后到期日 2026-12-10 周四，现为 2026-11-25 周三')
  })

  it('says at the limit that the one chosen in a draft cannot be extended any more', async () => {
    const drafts = new Map([
      ['case/3/apply', JSON.stringify({ ruleId: 'PX-REPLY', days: '5', note: '协商中' })],
    ])
    const { user, screen } = renderApp({ hash: mediation, cases: 5, drafts })
    await user.click(await screen.findByRole('button', { name: /^更多/ }))
    await user.click(await screen.findByRole('menuitem', { name: '申请延期' }))
    const panel = within(await screen.findByRole('dialog', { name: '申请延期' }))
    await panel.findByDisplayValue('5')
    await user.click(panel.getByRole('button', { name: '申请延期' }))
    expect(panel.getByText('请填写时限。')).toBeTruthy()
  })
})

describe('the form of a step', () => {
  it.each([
    ['a day to come', '2026-11-22', '日期不能晚于今天。'],
    ['a day before receipt', '2026-01-05', '日期不能早于收案日期。'],
    ['a day before the stage', '2026-10-20', '日期早于上一步的日期。'],
    ['what is no day', '下周三', '不是有效日期，请写成 2026-11-21 这样'],
  ])('refuses %s at the day', async (_what, typed, words) => {
    const { user, panel, note, day, written } = await openStep()
    await user.clear(day)
    await user.type(day, `${typed}${save}`)
    const told = await panel.findByText(words, { selector: '.field-problem' })
    expect(day.getAttribute('aria-describedby')).toBe(told.id)
    expect([day.value, note.value]).toEqual([typed, '当场签字'])
    expect(written()).toBe(0)
  })

  it('refuses what is no amount at the amount', async () => {
    const { user, panel, note, written } = await openStep()
    const amount = panel.getByLabelText<HTMLInputElement>(/达成金额/)
    await user.type(amount, `面议${save}`)
    const told = await panel.findByText('达成金额的写法不对。')
    expect(amount.getAttribute('aria-describedby')).toBe(told.id)
    expect([amount.value, note.value]).toEqual(['面议', '当场签字'])
    expect(written()).toBe(0)
  })

  it('says of a text that is too long how long it may be, and cuts nothing off', async () => {
    const { user, panel, note, written } = await openStep()
    fireEvent.change(note, { target: { value: '字'.repeat(longestText + 1) } })
    expect(panel.getByText('过长，最多 20000 个字。').id).toBe(note.getAttribute('aria-describedby'))
    await user.click(panel.getByRole('button', { name: '登记达成协议' }))
    expect(note.value).toHaveLength(longestText + 1)
    expect(written()).toBe(0)
  })

  it('says that a case closed in another window cannot have the step any more', async () => {
    const { desk, user, screen, panel, note, written } = await openStep()
    await desk.client.cases.recordStep({
      ...{ id: 3, version: desk.cases[2]?.events.length ?? 0, action: 'recordFailure' },
      ...{ happenedOn: plainDate('2026-11-20'), outcome: null, fields: {}, note: '' },
    })
    const told = await screen.findByText(/记录了“/)
    expect(told.closest('[role=alert]')).not.toBeNull()
    await user.click(note)
    await user.keyboard(save)
    expect(await panel.findByText(/阶段不能办这一步/)).toBeTruthy()
    expect(note.value).toBe('当场签字')
    await user.click(panel.getByRole('button', { name: '按最新情况继续' }))
    expect(await panel.findByText(/^这一步已不能办理/)).toBeTruthy()
    expect(written()).toBe(1)
    await user.keyboard('{Enter}')
    expect(screen.queryByText(/^这一步已不能办理/)).toBeNull()
  })

  it('shows at the form what the desk finds wrong with something the form does not ask', async () => {
    const { desk, user, screen, note } = await openStep()
    desk.failNext('cases.recordStep', 'inputInvalid', { field: 'fields.nobody' })
    await user.click(note)
    await user.keyboard(save)
    expect((await screen.findByText('填写的内容有误。')).closest('[role=alert]')).not.toBeNull()
    expect(note.value).toBe('当场签字')
  })

  it('offers what the case knows to be put anew, and says again only what was changed', async () => {
    const app = renderApp({ hash: '#/case/1', cases: 5 })
    const { desk, user, screen } = app
    const { id } = await desk.client.cases.register({
      ...{ kind: 'rightsProtection', subKind: 'complaint', title: '展会侵权', clerk: null },
      ...{ receivedOn: plainDate('2026-11-16'), receivedTime: null },
      fields: { reporter: '刘某丑', category: 'report' },
    })
    const step = { id, outcome: null, note: '', happenedOn: plainDate('2026-11-18') }
    await desk.client.cases.recordStep({ ...step, version: 1, action: 'accept', fields: {} })
    const fields = { transferredTo: '甲局' }
    await desk.client.cases.recordStep({ ...step, version: 2, action: 'handOver', fields })
    location.hash = `#/case/${id}`
    const handOver = async (typed: string) => {
      await user.click(await screen.findByRole('button', { name: /其他步骤/ }))
      await user.click(await screen.findByRole('menuitem', { name: '移送' }))
      const panel = within(await screen.findByRole('dialog', { name: '移送' }))
      const to = panel.getByLabelText<HTMLInputElement>(/^移送单位/)
      const known = to.value
      if (typed !== '') {
        await user.clear(to)
        await user.type(to, typed)
      }
      // By the button: a closing menu may take the focus back, which only a real modal dialog prevents.
      await user.click(panel.getByRole('button', { name: '移送' }))
      await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), 5_000)
      return known
    }
    expect(await handOver('')).toBe('甲局')
    expect(desk.cases.at(-1)?.events.at(-1)?.body).toMatchObject({ action: 'handOver', fields: {} })
    expect(await handOver('乙局')).toBe('甲局')
    expect(desk.cases.at(-1)?.events.at(-1)?.body).toMatchObject({ fields: { transferredTo: '乙局' } })
  })

  it('saves a day typed in a hurry with the same key that settles it', async () => {
    const { desk, screen, user, day, written } = await openStep()
    await user.clear(day)
    await user.type(day, `11.20${save}`)
    await screen.findByText('2026-11-20 结案，结果：调解成功')
    expect(written()).toBe(1)
    expect(desk.cases[2]?.events.at(-1)?.happenedOn).toBe('2026-11-20')
  })

  it('records once what is sent twice before the page is drawn again', async () => {
    const { desk, user, screen } = renderApp({ hash: mediation, cases: 5 })
    await user.click(await screen.findByRole('button', { name: '加备注' }))
    const note = await screen.findByRole('textbox', { name: /^备注/ })
    await user.type(note, '对方来电')
    const before = desk.cases[2]?.events.length ?? 0
    for (const _key of [1, 2]) fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true })
    await screen.findByText('已加备注')
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), 5_000)
    expect(desk.cases[2]?.events).toHaveLength(before + 1)
  })

  it('does not take a key that is held down for a second word', async () => {
    const { screen, note, written } = await openStep()
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true, repeat: true })
    expect(screen.getByRole('dialog', { name: '登记达成协议' })).toBeTruthy()
    expect(written()).toBe(0)
  })
})

describe('the page between a record and its showing', () => {
  it('begins nothing that rests on what was before, and adds what rests on nothing', async () => {
    const { desk, user, screen } = renderApp({ hash: mediation, cases: 5 })
    const next = await screen.findByRole('button', { name: '登记达成协议' })
    const release = desk.hold('cases.get')
    await user.click(screen.getByRole('button', { name: '加备注' }))
    await user.type(await screen.findByRole('textbox', { name: /^备注/ }), `对方来电${save}`)
    await screen.findByText('已加备注')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(next.getAttribute('aria-disabled')).toBe('true')
    await user.click(next)
    await user.keyboard('s')
    await user.keyboard('m')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByRole('menuitem')).toBeNull()
    await user.click(screen.getByRole('button', { name: '加备注' }))
    expect(await screen.findByRole('dialog', { name: '加备注' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '取消' }))
    release()
    await screen.findAllByText('对方来电')
    await user.click(await screen.findByRole('button', { name: '登记达成协议' }))
    expect(await screen.findByRole('dialog', { name: '登记达成协议' })).toBeTruthy()
  })

  it('has the focus at what can be done next, also where the button of the step is gone', async () => {
    const { user, screen } = renderApp({ hash: '#/case/5', cases: 5 })
    await user.click(await screen.findByRole('button', { name: /其他步骤/ }))
    await user.click(await screen.findByRole('menuitem', { name: '归档' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '归档' }))
    await screen.findByText('没有可办的下一步')
    expect(document.activeElement?.closest('.case-actions')).not.toBeNull()
  })
})

describe('a pause', () => {
  it('is offered on the grounds that a running limit allows, each with the limits it stops', async () => {
    const { user, screen } = renderApp({ hash: mediation, cases: 5 })
    await user.click(await screen.findByRole('button', { name: /更多/ }))
    await user.click(await screen.findByRole('menuitem', { name: '暂停计时' }))
    const panel = within(await screen.findByRole('dialog', { name: '暂停计时' }))
    expect(panel.getByRole('radio', { name: /^鉴定检测.*诉前委派调解/ })).toBeTruthy()
  })

  it('is not offered where no limit runs that allows one', async () => {
    const { user, screen } = renderApp({ hash: '#/case/5', cases: 5 })
    await user.click(await screen.findByRole('button', { name: /更多/ }))
    await screen.findByRole('menuitem', { name: '加备注' })
    expect(screen.queryByRole('menuitem', { name: '暂停计时' })).toBeNull()
    expect(screen.queryByRole('menuitem', { name: '申请延期' })).toBeNull()
  })
})

describe('the form of a new case', () => {
  it('says at each field what is wrong with it, writes nothing and keeps what was typed', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/mediation' })
    const title = await screen.findByLabelText<HTMLInputElement>(/纠纷名称/)
    const before = desk.cases.length
    fireEvent.change(title, { target: { value: '纠'.repeat(longestTitle + 1) } })
    expect(screen.getByText('过长，最多 2000 个字。').id).toBe(title.getAttribute('aria-describedby'))
    const day = screen.getByLabelText<HTMLInputElement>(/收案日期/)
    await user.clear(day)
    await user.type(day, '昨天下午')
    const amount = screen.getByLabelText<HTMLInputElement>(/^标的额/)
    await user.type(amount, `很多${save}`)
    expect((await screen.findByText('标的额的写法不对。')).id).toBe(amount.getAttribute('aria-describedby'))
    expect(day).toHaveProperty('ariaInvalid', 'true')
    expect([title.value.length, day.value, amount.value]).toEqual([longestTitle + 1, '昨天下午', '很多'])
    expect(desk.cases).toHaveLength(before)
  })

  it('refuses a day from which the case counts that is before its receipt', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    await user.type(await screen.findByLabelText(/发明创造名称/), '一种装置{Enter}甲公司')
    const before = desk.cases.length
    await user.click(await screen.findByRole('button', { name: '更正' }))
    const day = screen.getByLabelText<HTMLInputElement>(/^视为收到日/)
    await user.clear(day)
    await user.type(day, `2026-11-20${save}`)
    const told = await screen.findByText('不能早于收到的那一天。')
    expect(told.id).toBe(day.getAttribute('aria-describedby'))
    expect(day.value).toBe('2026-11-20')
    expect(desk.cases).toHaveLength(before)
  })

  it('logs one case where the key is pressed twice before the page is drawn again', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    const title = await screen.findByLabelText(/发明创造名称/)
    await user.keyboard('一种装置{Enter}甲公司')
    const before = desk.cases.length
    for (const _key of [1, 2]) fireEvent.keyDown(title, { key: 'Enter', ctrlKey: true })
    await screen.findByRole('heading', { name: '一种装置' })
    expect(desk.cases).toHaveLength(before + 1)
  })
})
