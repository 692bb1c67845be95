// @vitest-environment jsdom
// Logging a case: by keyboard alone, errors at the field, nothing typed lost.

import { describe, expect, it } from 'vitest'
import { useNotices } from '#renderer/state/notices.ts'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

describe('logging a case', () => {
  it('takes title, Enter after Enter, and Ctrl+Enter, and opens the case', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    const title = await screen.findByLabelText(/发明创造名称/)
    expect(document.activeElement).toBe(title)
    // 名称 → 收案日期 → 收到时刻 → 经办人 → 申请人
    await user.keyboard(
      '一种检测装置{Enter}{Enter}{Enter}{Enter}湘潭某某科技有限公司{Control>}{Enter}{/Control}',
    )
    await screen.findByRole('heading', { name: '一种检测装置' })
    const logged = desk.cases.at(-1)?.events[0]?.body
    expect(logged).toMatchObject({
      type: 'caseRegistered',
      title: '一种检测装置',
      fields: { applicant: '湘潭某某科技有限公司' },
      clerk: '李知行',
    })
  })

  it('starts the next case with Ctrl+Shift+Enter, empty and at its title', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    await screen.findByLabelText(/发明创造名称/)
    const before = desk.cases.length
    await user.keyboard('第一件{Enter}{Enter}{Enter}{Enter}甲公司{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    await screen.findByRole('link', { name: /^打开 湘预审/ })
    const title = screen.getByLabelText<HTMLInputElement>(/发明创造名称/)
    expect(title.value).toBe('')
    expect(document.activeElement).toBe(title)
    expect(desk.cases).toHaveLength(before + 1)
    expect(useNotices.getState().notices[0]?.words).toMatch(/^已登记 湘预审〔2026〕/)
  })

  it('says at each field what is missing, and sends nothing', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/mediation' })
    await screen.findByLabelText(/纠纷名称/)
    const before = desk.cases.length
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.getByLabelText(/纠纷名称/)).toHaveProperty('ariaInvalid', 'true')
    expect(screen.getByLabelText(/^申请人/).getAttribute('aria-describedby')).toBe(
      screen.getByText('请填写申请人。').id,
    )
    expect(screen.getByText('请填写纠纷类型。')).toBeTruthy()
    expect(desk.cases).toHaveLength(before)
  })

  it('puts what the desk objects to at the field it is about', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    await screen.findByLabelText(/发明创造名称/)
    desk.failNext('cases.register', 'dateInFuture', { field: 'receivedOn', today: '2026-11-21' })
    await user.keyboard('一种装置{Enter}{Enter}{Enter}{Enter}甲公司{Control>}{Enter}{/Control}')
    const words = await screen.findByText('日期不能晚于今天。')
    expect(screen.getByLabelText(/收案日期/).getAttribute('aria-describedby')).toBe(words.id)
  })

  it('keeps what was typed when the page is gone and comes back', async () => {
    const first = renderApp({ hash: '#/new/mediation' })
    await first.user.type(await first.screen.findByLabelText(/纠纷名称/), '外观设计纠纷')
    await first.user.type(first.screen.getByLabelText(/^被申请人/), '岚珩商行')
    first.unmount()
    const second = renderApp({ hash: '#/new/mediation' })
    expect(await second.screen.findByLabelText<HTMLInputElement>(/纠纷名称/)).toHaveProperty(
      'value',
      '外观设计纠纷',
    )
    expect(second.screen.getByLabelText<HTMLInputElement>(/^被申请人/).value).toBe('岚珩商行')
  })

  it('drops the draft once the case is logged', async () => {
    const first = renderApp({ hash: '#/new/preExamination' })
    await first.screen.findByLabelText(/发明创造名称/)
    await first.user.keyboard('一种装置{Enter}{Enter}{Enter}{Enter}甲公司{Control>}{Enter}{/Control}')
    await first.screen.findByRole('heading', { name: '一种装置' })
    first.unmount()
    const second = renderApp({ hash: '#/new/preExamination' })
    expect(await second.screen.findByLabelText<HTMLInputElement>(/发明创造名称/)).toHaveProperty('value', '')
  })

  it('doubts a wrong check character and lets the clerk decide', async () => {
    const { user, screen } = renderApp({ hash: '#/new/preExamination' })
    const code = await screen.findByLabelText(/统一社会信用代码/)
    await user.type(code, '91430300MA4L16JQ90')
    expect(await screen.findByText(/^校验位不符，应为 \S，/)).toBeTruthy()
  })

  it('shows the limits that will run while the form is typed', async () => {
    const { screen } = renderApp({ hash: '#/new/preExamination' })
    const limits = await screen.findByRole('complementary', { name: '将产生的时限' })
    // Received on Saturday 2026-11-21: three working days end on Wednesday.
    await screen.findByText('预审受理审查')
    expect(limits.textContent).toContain('2026-11-25 周三')
  })

  it('understands a day typed in a hurry', async () => {
    const { user, screen } = renderApp({ hash: '#/new/preExamination' })
    const day = await screen.findByLabelText<HTMLInputElement>(/收案日期/)
    await user.clear(day)
    await user.type(day, '11.18{Enter}')
    expect(day.value).toBe('2026-11-18')
  })

  it('is not offered to those who may not log cases', async () => {
    const { screen } = renderApp({ hash: '#/new', role: 'auditor' })
    await screen.findByRole('heading', { name: '您的角色不能做这件事。' })
    expect(screen.queryByRole('button', { name: /^登记案件/ })).toBeNull()
  })
})
