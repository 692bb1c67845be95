// @vitest-environment jsdom
// Logging a case: by keyboard alone, errors at the field, nothing typed lost.

import { within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useDrafts } from '#renderer/state/drafts.ts'
import { useNotices } from '#renderer/state/notices.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

/** The title of a case there is. */
const twice = '一种锂离子电池正极材料的制备方法及其在储能装置中的应用'

describe('logging a case', () => {
  it('takes title, Enter after Enter, and Ctrl+Enter, and opens the case', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    const title = await screen.findByLabelText(/发明创造名称/)
    expect(document.activeElement).toBe(title)
    await user.keyboard('一种检测装置{Enter}湘潭某某科技有限公司{Control>}{Enter}{/Control}')
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
    await user.keyboard('第一件{Enter}甲公司{Control>}{Shift>}{Enter}{/Shift}{/Control}')
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
    expect(screen.getByText('请选择纠纷类型。')).toBeTruthy()
    expect(desk.cases).toHaveLength(before)
  })

  it('puts what the desk objects to at the field it is about', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    await screen.findByLabelText(/发明创造名称/)
    desk.failNext('cases.register', 'dateInFuture', { field: 'receivedOn', today: '2026-11-21' })
    await user.keyboard('一种装置{Enter}甲公司{Control>}{Enter}{/Control}')
    const words = await screen.findByText('日期不能晚于今天。')
    expect(screen.getByLabelText(/收案日期/).getAttribute('aria-describedby')).toBe(words.id)
  })

  it('keeps what was typed in the desk, so that a page from another port finds it', async () => {
    const drafts = new Map<string, string>()
    const first = renderApp({ hash: '#/new/mediation', drafts })
    await first.user.type(await first.screen.findByLabelText(/纠纷名称/), '外观设计纠纷')
    await first.user.type(first.screen.getByLabelText(/^被申请人/), '岚珩商行')
    await vi.waitFor(() => expect(drafts.get('new-case')).toContain('岚珩商行'), 5_000)
    await vi.waitFor(() => expect(localStorage.getItem('anshi-drafts')).not.toContain('岚珩商行'), 5_000)
    first.unmount()
    useDrafts.setState({ byForm: {}, unsent: {} })
    const second = renderApp({ hash: '#/new/mediation', drafts })
    expect(await second.screen.findByDisplayValue('外观设计纠纷')).toBeTruthy()
    expect(second.screen.getByLabelText<HTMLInputElement>(/^被申请人/).value).toBe('岚珩商行')
  })

  it('keeps what the desk does not take in the page, and brings it in later', async () => {
    const drafts = new Map<string, string>()
    const first = renderApp({ hash: '#/new/mediation', lostAtFirst: ['drafts.put'], drafts })
    await first.user.type(await first.screen.findByLabelText(/纠纷名称/), '外')
    expect(localStorage.getItem('anshi-drafts')).toContain('外')
    await first.user.tab()
    first.unmount()
    await useDrafts.persist.rehydrate()
    const second = renderApp({ hash: '#/new/mediation', drafts })
    expect(await second.screen.findByDisplayValue('外')).toBeTruthy()
    await vi.waitFor(() => expect(drafts.get('new-case')).toContain('外'), 5_000)
  })

  it('drops the draft once the case is logged', async () => {
    const drafts = new Map<string, string>()
    const first = renderApp({ hash: '#/new/preExamination', drafts })
    await first.screen.findByLabelText(/发明创造名称/)
    await first.user.keyboard('一种装置{Enter}甲公司{Control>}{Enter}{/Control}')
    await first.screen.findByRole('heading', { name: '一种装置' })
    first.unmount()
    await vi.waitFor(() => expect(useDrafts.getState().unsent).toEqual({}), 5_000)
    expect(drafts.size).toBe(0)
    useDrafts.setState({ byForm: {}, unsent: {} })
    const second = renderApp({ hash: '#/new/preExamination', drafts })
    expect(await second.screen.findByLabelText<HTMLInputElement>(/发明创造名称/)).toHaveProperty('value', '')
  })

  it('takes a wrong check character only with a reason, which is recorded', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    await screen.findByLabelText(/发明创造名称/)
    await user.keyboard('一种装置{Enter}甲公司')
    await user.type(screen.getByLabelText(/^统一社会信用代码/), '91430300MA4L16JQ90')
    expect(await screen.findByText(/^校验位不符，应为 \S，/)).toBeTruthy()
    const before = desk.cases.length
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('校验位不符：核对号码，或写明照存的理由。')).toBeTruthy()
    expect(desk.cases).toHaveLength(before)
    await user.type(screen.getByLabelText(/照存理由/), '营业执照原件如此{Control>}{Enter}{/Control}')
    await screen.findByRole('heading', { name: '一种装置' })
    expect(desk.cases.at(-1)?.events[0]?.body).toMatchObject({
      fields: { creditCode: '91430300MA4L16JQ90' },
      overrides: { creditCode: '营业执照原件如此' },
    })
    expect(screen.getByText(/照存理由：营业执照原件如此/)).toBeTruthy()
  })

  it('says on which day a case counts as received, and takes a correction with its reason', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    expect(await screen.findByText(/^视为 2026-11-23 周一 收到（休息日收到）/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '更正' }))
    const day = screen.getByLabelText(/^视为收到日/)
    await user.clear(day)
    await user.type(day, '11.21{Enter}')
    await user.type(screen.getByLabelText(/发明创造名称/), '一种装置{Enter}甲公司')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('请写明更正理由。')).toBeTruthy()
    await user.type(screen.getByLabelText(/更正理由/), '周六值班收件{Control>}{Enter}{/Control}')
    await screen.findByRole('heading', { name: '一种装置' })
    expect(desk.cases.at(-1)?.events[0]?.body).toMatchObject({
      deemed: { on: '2026-11-21', how: 'corrected', reason: '周六值班收件' },
    })
  })

  it('says at the field what cannot be: a day to come, a clerk nobody knows', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    const day = await screen.findByLabelText<HTMLInputElement>(/收案日期/)
    const before = desk.cases.length
    await user.clear(day)
    await user.type(day, '2026-11-22{Enter}')
    const clerk = screen.getByLabelText<HTMLInputElement>(/^经办人/)
    await user.clear(clerk)
    await user.type(clerk, '没有这人{Control>}{Enter}{/Control}')
    expect(await screen.findByText('日期不能晚于今天。')).toBeTruthy()
    expect(screen.getByText(/^没有这位经办人/)).toBeTruthy()
    expect([day.value, clerk.value]).toEqual(['2026-11-22', '没有这人'])
    expect(desk.cases).toHaveLength(before)
  })

  it('shows the limits that will run while the form is typed', async () => {
    const { screen } = renderApp({ hash: '#/new/preExamination' })
    const limits = await screen.findByRole('complementary', { name: '将产生的时限' })
    // Came in on Saturday 2026-11-21, counts from Monday: three working days end on Thursday.
    await screen.findByText('预审受理审查')
    expect(limits.textContent).toContain('2026-11-26 周四')
  })

  it('understands a day typed in a hurry', async () => {
    const { user, screen } = renderApp({ hash: '#/new/preExamination' })
    const day = await screen.findByLabelText<HTMLInputElement>(/收案日期/)
    await user.clear(day)
    await user.type(day, '11.18{Enter}')
    expect(day.value).toBe('2026-11-18')
  })

  it('counts the keys of a practised clerk: a name offered by its initials, the next case at once', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    await screen.findByLabelText(/发明创造名称/)
    let strokes = 0
    const press = async (keys: string) => {
      strokes += keys.replace(/\{(\w+)>\}|\{\/\w+\}/g, '').replace(/\{\w+\}/g, '.').length
      await user.keyboard(keys)
    }
    await press('一种检测装置{Enter}')
    await press('xth')
    await screen.findByRole('option', { name: /湘潭蘅岫臻新能源科技有限公司/ })
    await press('{ArrowDown}{Enter}')
    expect(screen.getByLabelText<HTMLInputElement>(/^申请人/).value).toBe('湘潭蘅岫臻新能源科技有限公司')
    await press('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    await screen.findByRole('link', { name: /^打开 湘预审/ })
    expect(desk.cases.at(-1)?.events[0]?.body).toMatchObject({
      fields: { applicant: '湘潭蘅岫臻新能源科技有限公司' },
    })
    // Six characters of a title, Enter, three initials, two keys to take the name, one to log.
    expect(strokes).toBe(13)
  })

  it('goes on with the kind, the day and the agency of the case before', async () => {
    const { user, screen } = renderApp({ hash: '#/new' })
    await screen.findByLabelText(/发明创造名称/)
    await user.click(screen.getByLabelText('外观设计'))
    const day = screen.getByLabelText<HTMLInputElement>(/收案日期/)
    await user.clear(day)
    await user.type(day, '2026-11-18')
    await user.type(screen.getByLabelText(/^代理机构/), '长沙某代理所')
    await user.type(screen.getByLabelText(/^申请人/), '甲公司')
    await user.type(screen.getByLabelText(/发明创造名称/), '第一件')
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    await screen.findByRole('link', { name: /^打开 湘预审/ })
    expect(screen.getByLabelText<HTMLInputElement>('外观设计').checked).toBe(true)
    expect(day.value).toBe('2026-11-18')
    expect(screen.getByLabelText<HTMLInputElement>(/^代理机构/).value).toBe('长沙某代理所')
    expect(screen.getByLabelText<HTMLInputElement>(/^申请人/).value).toBe('')
  })

  it('offers the attorneys who acted for the agency typed beside them', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    await screen.findByLabelText(/发明创造名称/)
    for (const [agency, attorney] of [
      ['长沙甲代理所', '罗某寅'],
      ['长沙乙代理所', '罗某卯'],
    ])
      await desk.client.cases.register({
        ...{
          kind: 'preExamination',
          subKind: 'design',
          title: '一种杯子',
          receivedOn: plainDate('2026-11-18'),
        },
        ...{ receivedTime: null, clerk: null, overrides: {}, reservedNumber: null },
        fields: { applicant: '甲公司', agency: agency ?? '', attorney: attorney ?? '' },
      })
    const rows = ['发明名称\t申请人\t代理机构\t代理师', '一种夹具\t甲公司\t长沙乙代理所\t待定']
    await user.paste(rows.join('\n'))
    await screen.findByRole('dialog', { name: '粘贴的内容填到哪里' })
    await user.keyboard('{Enter}')
    const attorney = screen.getByLabelText<HTMLInputElement>(/^代理师/)
    await user.clear(attorney)
    await user.type(attorney, '罗')
    await screen.findByRole('option', { name: /^罗某卯/ })
    expect(screen.queryByRole('option', { name: /^罗某寅/ })).toBeNull()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(attorney.value).toBe('罗某卯')
  })

  it('keeps asking for what a pasted row brought along when it is emptied to be typed anew', async () => {
    const { user, screen } = renderApp({ hash: '#/new/preExamination' })
    await screen.findByLabelText(/发明创造名称/)
    await user.paste('发明名称\t申请人\t发明人\n一种夹具\t甲公司\t刘某辰')
    await screen.findByRole('dialog', { name: '粘贴的内容填到哪里' })
    await user.keyboard('{Enter}')
    const inventors = screen.getByLabelText<HTMLInputElement>(/^发明人/)
    await user.clear(inventors)
    await user.type(inventors, '刘某巳')
    expect(screen.getByLabelText<HTMLInputElement>(/^发明人/).value).toBe('刘某巳')
  })

  it('shows a likely duplicate before logging, and logs all the same with the reason as a note', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    await screen.findByLabelText(/发明创造名称/)
    await user.keyboard(`${twice}{Enter}湘潭蘅岫臻新能源科技有限公司`)
    const before = desk.cases.length
    await user.keyboard('{Control>}{Enter}{/Control}')
    const panel = await screen.findByRole('dialog', { name: '可能已经登记过' })
    expect(within(panel).getByRole('link', { name: '湘预审〔2026〕00329号' })).toBeTruthy()
    expect(desk.cases).toHaveLength(before)
    await user.keyboard('同名的分案{Enter}')
    await screen.findByRole('heading', { name: twice })
    expect(desk.cases.at(-1)?.events[1]?.body).toEqual({
      type: 'noteAdded',
      text: '与 湘预审〔2026〕00329号 相似，仍然登记。同名的分案',
    })
  })

  it('says of a likely duplicate that is confidential only that there is one, and whom to ask', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    await screen.findByLabelText(/发明创造名称/)
    const page = { sort: 'number', descending: false, after: null, limit: 1 } as const
    const { lines } = await desk.client.cases.list({ ...page, filter: { text: '00329' } })
    const { id = 0, version = 0 } = lines[0] ?? {}
    const change = { id, version, happenedOn: plainDate('2026-11-20'), title: null, note: '' }
    await desk.client.cases.changeFields({ ...change, fields: { confidential: true } })
    await desk.client.cases.assign({ id, clerk: '王守正' })
    await user.keyboard(`${twice}{Enter}湘潭蘅岫臻新能源科技有限公司{Control>}{Enter}{/Control}`)
    const panel = await screen.findByRole('dialog', { name: '可能已经登记过' })
    expect(panel.textContent).toContain('有 1 个相似的保密案件，登记前请向主管核实。')
    expect(within(panel).queryByRole('link')).toBeNull()
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: twice })
    expect(desk.cases.at(-1)?.events[1]?.body).toMatchObject({ text: '与 1 个保密案件 相似，仍然登记。' })
  })

  it('fills itself from rows pasted out of a spreadsheet, one after another', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    const title = await screen.findByLabelText<HTMLInputElement>(/发明创造名称/)
    const before = desk.cases.length
    const rows = [
      ['收案日期', '专利类型', '发明名称', '申请人', '发明人', '受理日期'],
      ['2026.11.17', '实用新型', '一种夹具', '甲公司、乙公司', '刘某辰', '2026.11.18'],
      ['2026.11.18', '外观', '一种杯子', '丙公司', '', ''],
    ]
    await user.paste(rows.map(cells => cells.join('\t')).join('\n'))
    const panel = await screen.findByRole('dialog', { name: '粘贴的内容填到哪里' })
    expect(within(panel).getByRole('row', { name: /受理日期 2026.11.18 不填/ })).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(title.value).toBe('一种夹具')
    expect(screen.getByLabelText<HTMLInputElement>(/^发明人/).value).toBe('刘某辰')
    expect(screen.getByText('还有 1 行待登记')).toBeTruthy()
    await user.type(title, '{Control>}{Enter}{/Control}')
    await screen.findByRole('link', { name: /^打开 湘预审/ })
    expect(title.value).toBe('一种杯子')
    await user.type(title, '{Control>}{Enter}{/Control}')
    await screen.findByRole('heading', { name: '一种杯子' })
    expect(desk.cases.slice(before).map(({ events }) => events[0]?.body)).toMatchObject([
      { subKind: 'utilityModel', fields: { applicant: '甲公司；乙公司', inventors: '刘某辰' } },
      { subKind: 'design', fields: { applicant: '丙公司' } },
    ])
  })

  it('asks why a suspended applicant is taken, refuses without, and shows it on the entry’s page', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/preExamination' })
    await screen.findByLabelText(/发明创造名称/)
    const { lines } = await desk.client.registries.list({
      ...{ kind: 'entity', show: 'suspended', text: '', offset: 0, limit: 1 },
    })
    const [suspended] = lines
    await user.keyboard(`一种夹具{Enter}${suspended?.name}`)
    const reason = await screen.findByLabelText(/^仍予收件的理由/)
    expect(screen.getByText('暂停期内提交')).toBeTruthy()
    const before = desk.cases.length
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('申请人在提交之日处于暂停期。')).toBeTruthy()
    expect(desk.cases).toHaveLength(before)
    await user.type(reason, '暂停前已预约{Control>}{Enter}{/Control}')
    await screen.findByRole('heading', { name: '一种夹具' })
    location.hash = `#/registries/entity?show=suspended&entry=${suspended?.id}`
    expect(await screen.findByText('暂停前已预约')).toBeTruthy()
    expect(screen.getByRole('heading', { name: /暂停或超额时仍收的提交/ })).toBeTruthy()
  })

  it('takes a reserved number where one is free, and asks nothing where none is', async () => {
    const { desk, user, screen } = renderApp({ hash: '#/new/mediation' })
    await screen.findByLabelText(/纠纷名称/)
    const block = { kind: 'preExamination', year: 2026, count: 2, reason: '停电' } as const
    const { first } = await desk.client.numbers.reserve(block)
    expect(screen.queryByRole('button', { name: '使用预留编号' })).toBeNull()
    await user.click(screen.getByLabelText('专利预审'))
    await user.click(await screen.findByRole('button', { name: '使用预留编号' }))
    await user.type(screen.getByLabelText('使用预留编号'), '湘预审〔2026〕00001号')
    await user.type(screen.getByLabelText(/发明创造名称/), '一种装置')
    await user.type(screen.getByLabelText(/^申请人/), '甲公司{Control>}{Enter}{/Control}')
    expect(await screen.findByText('这个号码不在可用的预留编号中。')).toBeTruthy()
    await user.clear(screen.getByLabelText('使用预留编号'))
    await user.type(screen.getByLabelText('使用预留编号'), `${first}{Control>}{Enter}{/Control}`)
    await screen.findByRole('heading', { name: '一种装置' })
    expect(desk.cases.at(-1)?.events[0]?.body).toMatchObject({ caseNumber: first })
  })

  it('is not offered to those who may not log cases', async () => {
    const { screen } = renderApp({ hash: '#/new', role: 'auditor' })
    await screen.findByRole('heading', { name: '您的角色不能做这件事。' })
    expect(screen.queryByRole('button', { name: /^登记案件/ })).toBeNull()
  })
})
