// @vitest-environment jsdom
// The case page: where a case stands, why, what comes next, and recording it.

import { waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { plainDate } from '#shared/dates/plain-date.ts'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

// The hand-written cases of the stand-in desk, in order.
const lateGrant = '#/case/1'
const nearMediation = '#/case/3'
const provisional = '#/case/4'

describe('a case page', () => {
  it('says in a sentence where the case stands', async () => {
    const { screen } = renderApp({ hash: lateGrant, cases: 5 })
    expect(await screen.findByText('发明授权（承诺）：已超期 58 个工作日，应于 2026-08-26 办结')).toBeTruthy()
  })

  it('counts down a limit in days and marks a date that is not settled', async () => {
    const { screen } = renderApp({ hash: provisional, cases: 5 })
    expect(await screen.findByText('行政裁决办结：还剩 72 日，2027-02-01 到期')).toBeTruthy()
    expect(screen.getAllByText(/暂定/)[0]?.title).toContain('尚未公布')
  })

  it('says what keeps it waiting', async () => {
    const paused = renderApp({ hash: '#/case/2', cases: 5 })
    expect(await paused.screen.findByText('暂停中：补正，自 2026-11-17 周二 起')).toBeTruthy()
    paused.unmount()
    const { screen } = renderApp({ hash: nearMediation, cases: 5 })
    expect(await screen.findByText('延期申请待批：诉前委派调解')).toBeTruthy()
  })

  it('offers the step that has not been taken yet, not one that was', async () => {
    // Served already: the defence is next, though another service stays legal.
    const { screen } = renderApp({ hash: provisional, cases: 5 })
    expect(await screen.findByRole('button', { name: '登记答辩' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '登记送达' })).toBeNull()
  })

  it('describes every clock in words', async () => {
    const { screen } = renderApp({ hash: nearMediation, cases: 5 })
    const clock = await screen.findByRole('button', { name: /诉前委派调解/ })
    expect(clock.getAttribute('aria-description')).toBe(
      '诉前委派调解，2026-10-21 起算，2026-11-25 到期，临期 剩 4 日。逐日说明',
    )
  })

  it('explains a working-day limit line by line with the running count', async () => {
    const { user, screen } = renderApp({ hash: lateGrant, cases: 5 })
    await user.click(await screen.findByRole('button', { name: /^发明授权/ }))
    const lines = within(await screen.findByRole('table', { name: '期限说明' })).getAllByRole('row')
    const words = lines.map(line => line.textContent)
    expect(words).toContain('2026-07-01 周三 起算，当日不计入（民法典第二百零一条）')
    expect(words).toContain('2026-07-02 周四1')
    expect(words).toContain('2026-07-04 周六 至 2026-07-05 周日，周末，不计')
    expect(words).toContain('2026-08-26 周三40')
    expect(words).toContain('2026-08-26 周三 到期')
  })

  it('explains a pause that gave days back', async () => {
    const { user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    await user.click(await screen.findByRole('button', { name: /^诉前委派调解/ }))
    expect(
      await screen.findByText('2026-10-26 周一 至 2026-10-30 周五，因鉴定检测暂停，扣除 5 日'),
    ).toBeTruthy()
    expect(screen.getByText('申请延期 15 日，尚未批准，不计入')).toBeTruthy()
  })

  it('records a step with its day and its note', async () => {
    const { desk, user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    await user.click(await screen.findByRole('button', { name: '登记达成协议' }))
    await user.type(screen.getByLabelText(/达成金额/), '12.5万')
    await user.type(screen.getByRole('textbox', { name: /^说明/ }), '当场签字')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('2026-11-21 结案，结果：调解成功')).toBeTruthy()
    expect(desk.cases[2]?.events.at(-1)).toMatchObject({
      happenedOn: '2026-11-21',
      body: { action: 'recordAgreement', fields: { agreedAmount: 12_500_000 }, note: '当场签字' },
    })
  })

  it('lets the answer after its own step come, and asks for what changed meanwhile after it', async () => {
    const { desk, user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    await user.click(await screen.findByRole('button', { name: '登记达成协议' }))
    await user.type(screen.getByLabelText(/达成金额/), '12.5万')
    const before = desk.countCalls('cases.get')
    const letGo = desk.hold('cases.get')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(desk.countCalls('cases.get')).toBe(before + 1))
    await desk.client.cases.assign({ id: 3, clerk: '周某丙' })
    await user.keyboard('{Shift}')
    expect(desk.countCalls('cases.get')).toBe(before + 1)
    letGo()
    expect(await screen.findByText('2026-11-21 结案，结果：调解成功')).toBeTruthy()
    expect((await screen.findAllByText(/周某丙/)).length).toBeGreaterThan(0)
    expect(desk.countCalls('cases.get')).toBe(before + 2)
  })

  it('asks for what a step requires, at the field', async () => {
    const { user, screen } = renderApp({ hash: '#/case/5', cases: 5, role: 'supervisor' })
    await user.click(await screen.findByRole('button', { name: /更多/ }))
    await user.click(await screen.findByRole('menuitem', { name: '加备注' }))
    await user.click(await screen.findByRole('button', { name: '保存备注' }))
    const field = screen.getByRole('textbox', { name: /^备注/ })
    expect(field.getAttribute('aria-invalid')).toBe('true')
  })

  it('says so when the case moved meanwhile, and keeps what was typed', async () => {
    const { desk, user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    await user.click(await screen.findByRole('button', { name: '登记达成协议' }))
    await user.type(screen.getByRole('textbox', { name: /^说明/ }), '当场签字')
    desk.failNext('cases.recordStep', 'caseMoved')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect((await screen.findByText('案件刚被更新。')).closest('[role=alert]')).not.toBeNull()
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^说明/ }).value).toBe('当场签字')
  })

  it('lets a supervisor grant an extension', async () => {
    const { desk, user, screen } = renderApp({ hash: nearMediation, cases: 5, role: 'supervisor' })
    await user.click(await screen.findByRole('button', { name: /更多/ }))
    await user.click(await screen.findByText('审批延期'))
    expect(await screen.findByText(/李知行：15 日；双方仍在磋商金额/)).toBeTruthy()
    expect(await screen.findByText(/^批准后到期日/)).toHaveProperty(
      'textContent',
      '批准后到期日 2026-12-10 周四，现为 2026-11-25 周三',
    )
    await user.click(screen.getByRole('button', { name: '批准延期' }))
    expect(await screen.findByText('诉前委派调解：还剩 19 日，2026-12-10 到期')).toBeTruthy()
    expect(desk.cases[2]?.events.at(-1)?.body).toMatchObject({ type: 'extensionDecided', approved: true })
  })

  it('keeps a record that was taken back, struck through', async () => {
    const { user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    const entry = (await screen.findByText('登记调解会')).closest('li') as HTMLElement
    await user.click(within(entry).getByRole('button', { name: '作废' }))
    await user.type(screen.getByLabelText(/理由/), '记错了案件')
    const panel = screen.getByRole('dialog', { name: '作废：登记调解会' })
    await user.click(within(panel).getByRole('button', { name: '作废' }))
    expect(await screen.findByText('已作废')).toBeTruthy()
    expect(screen.getByText(/李知行作废：记错了案件/)).toBeTruthy()
  })

  it('puts a step right in one go, its form filled with what was recorded', async () => {
    const { desk, user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    const entry = (await screen.findByText('登记调解会')).closest('li') as HTMLElement
    const before = desk.cases[2]?.events.length ?? 0
    await user.click(within(entry).getByRole('button', { name: '更正' }))
    const panel = await screen.findByRole('dialog', { name: '更正：登记调解会' })
    const note = await within(panel).findByRole('textbox', { name: /^说明/ })
    await user.type(note, '双方到场')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(within(panel).getByText('请填写理由。')).toBeTruthy()
    await user.type(within(panel).getByRole('textbox', { name: /^理由/ }), '漏记到场情况')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/由 \S+ 的“登记调解会”代替/)).toBeTruthy()
    const [retraction, step] = desk.cases[2]?.events.slice(before) ?? []
    expect(retraction?.body).toMatchObject({ type: 'eventRetracted', reason: '漏记到场情况' })
    expect(step).toMatchObject({ body: { type: 'stepRecorded', note: expect.stringContaining('双方到场') } })
  })

  it('says that a case is confidential', async () => {
    const { desk, screen } = renderApp({ hash: nearMediation, cases: 5 })
    const { version } = await desk.client.cases.get({ id: 3 })
    const change = { id: 3, version, title: null, happenedOn: plainDate('2026-11-21'), note: '' }
    await desk.client.cases.changeFields({ ...change, fields: { confidential: true } })
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(/保密$/)
  })

  it('puts the receipt right, and keeps the old one in sight', async () => {
    const { desk, user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    await user.click(await screen.findByRole('button', { name: '更正收案日期' }))
    const panel = await screen.findByRole('dialog', { name: '更正收案日期' })
    await user.type(within(panel).getByRole('textbox', { name: /时刻|时间/ }), '8:30')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(within(panel).getByText('请填写理由。')).toBeTruthy()
    await user.type(within(panel).getByRole('textbox', { name: /^理由/ }), '漏记时刻')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/^收案日期已更正为/)).toBeTruthy()
    expect(desk.cases[2]?.events.at(-1)?.body).toMatchObject({
      ...{ type: 'receiptCorrected', receivedTime: '08:30', reason: '漏记时刻' },
    })
  })

  it('says what was recorded in another window, writes nothing, and goes on when told to', async () => {
    const { desk, user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    await user.click(await screen.findByRole('button', { name: '登记达成协议' }))
    await user.type(screen.getByRole('textbox', { name: /^说明/ }), '当场签字')
    const before = desk.cases[2]?.events.length ?? 0
    await desk.client.cases.addNote({ id: 3, text: '对方来电' })
    expect(await screen.findByText(/记录了“备注”/)).toBeTruthy()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('案件刚被更新。')).toBeTruthy()
    expect(desk.cases[2]?.events).toHaveLength(before + 1)
    await user.click(screen.getByRole('button', { name: '按最新情况继续' }))
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^说明/ }).value).toBe('当场签字')
    await user.click(screen.getByRole('textbox', { name: /^说明/ }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('2026-11-21 结案，结果：调解成功')).toBeTruthy()
  })

  it('attaches a file with what it is, shows it, and takes it back', async () => {
    const { user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    const card = await screen.findByRole('region', { name: '附件' })
    const file = new File(['笔录正文'], '笔录.txt', { type: 'text/plain' })
    await user.upload(within(card).getByLabelText('添加附件', { selector: 'input' }), file)
    await user.type(screen.getByLabelText(/^说明/), '调解笔录')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.click(await within(card).findByText('笔录.txt'))
    expect(await screen.findByText('笔录正文')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '撤下' }))
    await user.type(await screen.findByLabelText(/理由/), '传错了')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/李知行作废：传错了/)).toBeTruthy()
    expect(within(card).queryByText('笔录.txt')).toBeNull()
  })

  it('keeps a chosen file and its words when it is refused', async () => {
    const { desk, user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    const card = await screen.findByRole('region', { name: '附件' })
    await user.upload(
      within(card).getByLabelText('添加附件', { selector: 'input' }),
      new File(['x'], '证据.pdf', { type: 'application/pdf' }),
    )
    await user.type(screen.getByLabelText(/^说明/), '证据 1')
    desk.failNext('attachments.add', 'attachmentExecutable', { name: '证据.pdf' })
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('“证据.pdf”是可以运行的程序，不能作为附件。')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>(/^说明/).value).toBe('证据 1')
  })

  it('goes to the file that was refused when the one that had the focus is attached', async () => {
    const { user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    const card = await screen.findByRole('region', { name: '附件' })
    await user.upload(within(card).getByLabelText('添加附件', { selector: 'input' }), [
      new File(['笔录正文'], '笔录.txt', { type: 'text/plain' }),
      new File([], '空白.txt', { type: 'text/plain' }),
    ])
    await user.click(screen.getAllByLabelText(/^说明/)[0] as HTMLElement)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('文件“空白.txt”是空的。')).toBeTruthy()
    await expect.poll(() => document.activeElement).toBe(screen.getByLabelText(/^说明/))
  })

  it('shows every value a field has had', async () => {
    const { desk, user, screen } = renderApp({ hash: lateGrant, cases: 5 })
    const facts = await screen.findByRole('complementary', { name: '登记内容' })
    await user.click(within(facts).getAllByTitle('查看修改记录')[0] as HTMLElement)
    const panel = await screen.findByRole('dialog', { name: /^修改记录：/ })
    expect(await within(panel).findByText(/登记案件/)).toBeTruthy()
    expect(desk.cases.length).toBe(5)
  })

  it('is worked by its keys, which rest while a form is open', async () => {
    const { user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    const next = await screen.findByRole('button', { name: '登记达成协议' })
    await user.keyboard('s')
    expect(await screen.findByRole('dialog', { name: '登记达成协议' })).toBeTruthy()
    await user.keyboard('m')
    expect(screen.queryByRole('menuitem')).toBeNull()
    await user.click(screen.getByRole('button', { name: '取消' }))
    await user.keyboard('m')
    expect(await screen.findByRole('menuitem', { name: /打印卷宗表/ })).toBeTruthy()
    expect(next.getAttribute('aria-keyshortcuts')).toBe('s')
  })

  it('shows masked names only when asked', async () => {
    const { user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    const facts = await screen.findByRole('complementary', { name: '登记内容' })
    expect(within(facts).getByText(/刘\*\*/)).toBeTruthy()
    await user.click(within(facts).getByRole('button', { name: '显示个人信息' }))
    expect(await within(facts).findByText('刘某寅')).toBeTruthy()
  })

  it('shows what was recorded after names were unmasked, and masks them again', async () => {
    const { desk, user, screen } = renderApp({ hash: nearMediation, cases: 5 })
    const facts = await screen.findByRole('complementary', { name: '登记内容' })
    const change = { id: 3, happenedOn: plainDate('2026-11-20'), title: null, note: '' }
    const remark = (text: string) => {
      const version = desk.cases[2]?.events.length ?? 0
      return desk.client.cases.changeFields({ ...change, version, fields: { remark: text } })
    }
    await remark('双方到场')
    await within(facts).findByText('双方到场')
    await user.click(within(facts).getByRole('button', { name: '显示个人信息' }))
    await within(facts).findByText('刘某寅')
    await remark('改为线上')
    expect(await within(facts).findByText('改为线上')).toBeTruthy()
    expect(within(facts).queryByText('刘某寅')).toBeNull()
  })

  it('offers an auditor nothing to change', async () => {
    const { screen } = renderApp({ hash: nearMediation, cases: 5, role: 'auditor' })
    expect(await screen.findByText('您的角色只能查看')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '作废' })).toBeNull()
  })
})
