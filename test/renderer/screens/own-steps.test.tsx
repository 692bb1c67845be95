// @vitest-environment jsdom
// A step recorded for the whole of a series, and what of it is a single member's own.

import { within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { plainDate } from '#shared/dates/plain-date.ts'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

const save = '{Control>}{Enter}{/Control}'

/** The page of a series of three examined pre-examinations, its form open at a step. */
async function openSeriesStep(name: RegExp, steps: readonly string[] = ['accept']) {
  const app = renderApp({ hash: '#/cases', cases: 30 })
  await app.screen.findByRole('table', { name: '案件' })
  const { cases: procedures, links } = app.desk.client
  const common = { outcome: null, fields: {}, note: '', happenedOn: plainDate('2026-11-18') }
  const members: { id: number; version: number }[] = []
  for (const title of ['支架一', '支架二', '支架三']) {
    const { id } = await procedures.register({
      ...{ kind: 'preExamination', subKind: 'invention', title, fields: { applicant: '甲公司' } },
      ...{ receivedOn: plainDate('2026-11-18'), receivedTime: null, clerk: null },
    })
    for (const [index, action] of steps.entries())
      await procedures.recordStep({ ...common, id, version: index + 1, action })
    members.push({ id, version: steps.length + 1 })
  }
  const joined = { cases: members, series: { name: '支架系列' }, note: '', mode: 'all' } as const
  const { series } = await links.joinSeries(joined)
  location.hash = `#/series/${series.uid}`
  await app.user.click(await app.screen.findByRole('button', { name: '办理同一步' }))
  const panel = within(await app.screen.findByRole('dialog', { name: '办理同一步' }))
  await app.user.click(await panel.findByRole('radio', { name }))
  const open = async (title: string) => {
    const summary = panel.getByText(title)
    await app.user.click(summary)
    return within(summary.closest('details') as HTMLElement)
  }
  const last = () => members.map(({ id }) => app.desk.cases.find(one => one.id === id)?.events.at(-1))
  return { ...app, panel, open, last }
}

it('says one thing of all members and another of one', async () => {
  const { user, panel, open, last } = await openSeriesStep(/^预审合格/)
  const [noteOfAll] = panel.getAllByLabelText(/^说明/)
  await user.type(noteOfAll as HTMLElement, '同批合格')
  const second = await open('支架二')
  await user.type(second.getByLabelText(/^发生日期/), '2026-11-20')
  await user.type(second.getByLabelText(/^说明/), '补正后合格')
  expect(panel.getByText('另填 2 项')).toBeTruthy()
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView')
  await user.keyboard(save)
  expect(await panel.findByText('可以记录 3 件。')).toBeTruthy()
  expect(shown.mock.contexts.map(element => (element as Element).textContent?.trim())).toContain(
    '可以记录 3 件。',
  )
  shown.mockRestore()
  await user.keyboard(save)
  expect(await panel.findByText('已记录 3 件。')).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('关闭')
  expect(last()).toMatchObject([
    { happenedOn: '2026-11-21', body: { action: 'pass', note: '同批合格' } },
    { happenedOn: '2026-11-20', body: { action: 'pass', note: '补正后合格' } },
    { happenedOn: '2026-11-21', body: { action: 'pass', note: '同批合格' } },
  ])
})

it('needs no value of all where every member has its own', async () => {
  const { user, panel, open, last } = await openSeriesStep(/^登记正式提交/, ['accept', 'pass'])
  await user.click(panel.getByRole('button', { name: '先看结果' }))
  expect(await panel.findByText('请填写申请号。')).toBeTruthy()
  const numbers = ['202610000001.5', '202610000002.3', '202610000003.1']
  for (const [index, title] of ['支架一', '支架二', '支架三'].entries()) {
    const member = await open(title)
    await user.type(member.getByLabelText(/^申请号/), numbers[index] ?? '')
    const reason = member.queryByLabelText(/照存理由/)
    if (reason) await user.type(reason, '受理通知书如此')
  }
  await user.keyboard(save)
  expect(await panel.findByText('可以记录 3 件。')).toBeTruthy()
  await user.keyboard(save)
  expect(await panel.findByText('已记录 3 件。')).toBeTruthy()
  expect(last().map(event => event?.body)).toMatchObject(
    numbers.map(applicationNumber => ({ action: 'file', fields: { applicationNumber } })),
  )
})

it('says at the member’s field what is wrong, and records for nobody', async () => {
  const { user, panel, open, last } = await openSeriesStep(/^预审合格/)
  const third = await open('支架三')
  await user.type(third.getByLabelText(/^发生日期/), `下周${save}`)
  expect(await third.findByText('不是有效日期，请写成 2026-11-21 这样')).toBeTruthy()
  expect(panel.queryByText(/^可以记录/)).toBeNull()
  await user.clear(third.getByLabelText(/^发生日期/))
  await user.type(third.getByLabelText(/^发生日期/), `2026-11-22${save}`)
  expect(await panel.findByText('可以记录 2 件。')).toBeTruthy()
  expect(panel.getByText('日期不能晚于今天。')).toBeTruthy()
  expect(last().map(event => event?.body.type)).toEqual(['seriesChanged', 'seriesChanged', 'seriesChanged'])
})
