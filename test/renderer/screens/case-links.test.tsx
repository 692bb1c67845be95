// @vitest-environment jsdom
// Linked cases on the case page: what is shown, and linking, transferring, reopening and series through their forms.

import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { plainDate } from '#shared/dates/plain-date.ts'
import { cleanBetweenTests, renderApp } from '../render-app.tsx'

cleanBetweenTests()

async function openPanel(app: ReturnType<typeof renderApp>, item: string) {
  await app.user.click(await app.screen.findByRole('button', { name: /^(转办|恢复)、系列等/ }))
  await app.user.click(await app.screen.findByRole('menuitem', { name: item }))
  return within(await app.screen.findByRole('dialog'))
}

it('links a case found by its title, shows it with its relation, and takes the link back', async () => {
  const app = renderApp({ hash: '#/case/1', cases: 5 })
  expect(await app.screen.findByText('没有关联案件')).toBeTruthy()
  await app.user.click(await app.screen.findByRole('button', { name: '关联' }))
  const panel = within(await app.screen.findByRole('dialog'))
  await app.user.click(panel.getByRole('button', { name: '关联' }))
  expect(panel.getByText('请选择要关联的案件')).toBeTruthy()
  await app.user.type(panel.getByLabelText(/查找案件/), '手环')
  await app.user.click(await panel.findByRole('radio', { name: /智能手环/ }))
  await app.user.click(panel.getByRole('button', { name: '关联' }))
  const group = within(await app.screen.findByRole('region', { name: '关联案件' }))
  const link = await group.findByRole('link', { name: /智能手环/ })
  expect(link.getAttribute('href')).toBe('#/case/3')
  expect(group.getByText('相关')).toBeTruthy()
  await app.user.click(group.getByRole('button', { name: /^取消关联 / }))
  const unlink = within(await app.screen.findByRole('dialog'))
  await app.user.type(unlink.getByLabelText(/理由/), '误关联')
  await app.user.click(unlink.getByRole('button', { name: '取消关联' }))
  expect(await group.findByText('没有关联案件')).toBeTruthy()
})

it('reopens a closed case as a new one and goes there', async () => {
  const app = renderApp({ hash: '#/case/5', cases: 5 })
  const panel = await openPanel(app, '恢复办理')
  expect(panel.queryByText('原案继续')).toBeNull()
  await app.user.type(panel.getByLabelText(/理由/), '新证据')
  await app.user.click(panel.getByRole('button', { name: '恢复办理' }))
  await app.screen.findByText('恢复自')
  expect(location.hash).toBe('#/case/6')
})

it('lets a supervisor carry the case on itself', async () => {
  const app = renderApp({ hash: '#/case/5', cases: 5, role: 'supervisor' })
  const panel = await openPanel(app, '恢复办理')
  await app.user.click(panel.getByRole('radio', { name: /原案继续/ }))
  await app.user.type(panel.getByLabelText(/理由/), '新证据')
  await app.user.click(panel.getByRole('button', { name: '恢复办理' }))
  expect((await app.screen.findAllByText('恢复办理')).length).toBeGreaterThan(0)
  expect(location.hash).toBe('#/case/5')
})

it('says where to put right what keeps a transfer from being recorded, and gives the focus back after', async () => {
  const app = renderApp({ hash: '#/case/5', cases: 5 })
  app.desk.cases[4]?.events.splice(2)
  app.desk.signal({ type: 'changed', areas: ['cases'] })
  const panel = await openPanel(app, '转办')
  const way = panel.getByRole('radio', { name: '纠纷调解' })
  panel.getByLabelText(/说明/).focus()
  await app.user.keyboard('{Control>}{Enter}{/Control}')
  expect(panel.getByText('请选择转为哪类案件。')).toBeTruthy()
  expect(document.activeElement).toBe(way)
  await app.user.click(way)
  await app.user.click(panel.getByRole('button', { name: '转办' }))
  expect(panel.getByText('请选择调解渠道。')).toBeTruthy()
  expect(document.activeElement).toBe(panel.getByRole('radio', { name: '人民调解' }))
  await app.user.click(panel.getByRole('button', { name: '取消' }))
  expect(document.activeElement).toBe(app.screen.getByRole('button', { name: /^转办、系列等/ }))
})

it('transfers an assistance, asking only what is not taken over', async () => {
  // An open assistance becomes a mediation: its type and the kind of dispute are asked, the parties go along.
  const app = renderApp({ hash: '#/case/5', cases: 5 })
  const [, , , , closed] = app.desk.cases
  closed?.events.splice(2)
  app.desk.signal({ type: 'changed', areas: ['cases'] })
  const panel = await openPanel(app, '转办')
  await app.user.click(panel.getByRole('button', { name: '转办' }))
  expect(panel.getByRole('radiogroup', { name: /^转为/ })).toHaveProperty('ariaInvalid', 'true')
  await app.user.click(panel.getByRole('radio', { name: '纠纷调解' }))
  await app.user.click(panel.getByRole('button', { name: '转办' }))
  expect(panel.getByRole('radiogroup', { name: /^调解渠道/ })).toHaveProperty('ariaInvalid', 'true')
  await app.user.click(await panel.findByRole('radio', { name: '人民调解' }))
  expect(panel.getByText(/从本案带入/)).toBeTruthy()
  await app.user.click(panel.getByRole('button', { name: '转办' }))
  expect(app.screen.queryByText('转自')).toBeNull()
  await app.user.click(panel.getByRole('radio', { name: '侵权' }))
  await app.user.click(panel.getByRole('button', { name: '转办' }))
  await app.screen.findByText('转自')
  expect(location.hash).toBe('#/case/6')
  const course = app.screen.getAllByRole('listitem').map(entry => entry.textContent ?? '')
  expect(course.filter(entry => /关联案件.*转自：.*号/.test(entry))).toHaveLength(1)
})

it('puts the case into a new series and takes it out again', async () => {
  const app = renderApp({ hash: '#/case/2', cases: 5 })
  const panel = await openPanel(app, '加入系列案')
  await app.user.type(panel.getByLabelText(/系列名称/), '支架系列')
  await app.user.click(panel.getByRole('button', { name: '加入系列案' }))
  expect(await app.screen.findByText('共 1 件')).toBeTruthy()
  expect(app.screen.getAllByText('支架系列').length).toBeGreaterThan(0)
  const leave = await openPanel(app, '移出系列')
  await app.user.click(leave.getByRole('button', { name: '移出系列' }))
  await app.screen.findByText('已移出系列')
  const course = (await app.screen.findAllByRole('listitem')).map(entry => entry.textContent)
  expect(course.filter(entry => /移出系列案.*支架系列/.test(entry ?? ''))).toHaveLength(1)
  expect(course.filter(entry => /加入系列案.*支架系列/.test(entry ?? ''))).toHaveLength(1)
})

it('makes a series of chosen cases, carries it on together from its page, and lets one leave', async () => {
  const app = renderApp({ hash: '#/cases?kind=preExamination', cases: 60 })
  const table = await app.screen.findByRole('table', { name: '案件' })
  const [, first, second] = within(table).getAllByRole('row')
  first?.focus()
  await app.user.keyboard(' ')
  second?.focus()
  await app.user.keyboard(' ')
  await app.user.click(app.screen.getByRole('button', { name: /^设为系列案/ }))
  const panel = within(await app.screen.findByRole('dialog', { name: '设为系列案' }))
  await app.user.type(panel.getByLabelText(/系列名称/), '支架系列')
  await app.user.click(panel.getByRole('button', { name: '设为系列案' }))
  await app.user.click(await panel.findByRole('link', { name: '打开系列“支架系列”' }))
  const members = await app.screen.findByRole('table', { name: '系列案' })
  expect(within(members).getAllByRole('row')).toHaveLength(3)
  // All members are chosen, so that a step is recorded for all of them.
  expect(app.screen.getByText('已选 2 件')).toBeTruthy()
  const [, one] = within(members).getAllByRole('row')
  one?.focus()
  await app.user.keyboard(' ')
  await app.user.click(app.screen.getByRole('button', { name: '移出系列' }))
  const leaving = within(await app.screen.findByRole('dialog', { name: '移出系列' }))
  await app.user.type(leaving.getByLabelText(/说明/), '不是同一批')
  await app.user.click(leaving.getByRole('button', { name: '移出系列' }))
  expect(await leaving.findByText('已记录 1 件。')).toBeTruthy()
  expect(app.desk.cases.flatMap(({ events }) => events.at(-1)?.body)).toContainEqual({
    type: 'seriesChanged',
    series: null,
    note: '不是同一批',
  })
})

it('records one step for every member of a series, with its note', async () => {
  const app = renderApp({ hash: '#/cases', cases: 30 })
  await app.screen.findByRole('table', { name: '案件' })
  const register = (title: string) =>
    app.desk.client.cases.register({
      ...{ kind: 'preExamination', subKind: 'invention', title, fields: { applicant: '甲公司' } },
      ...{ receivedOn: plainDate('2026-11-18'), receivedTime: null, clerk: null },
    })
  const logged = [await register('支架一'), await register('支架二')]
  const cases = logged.map(({ id }) => ({ id, version: 1 }))
  const joined = { cases, series: { name: '支架系列' }, note: '', mode: 'all' } as const
  const { series } = await app.desk.client.links.joinSeries(joined)
  location.hash = `#/series/${series.uid}`
  await app.user.click(await app.screen.findByRole('button', { name: '办理同一步' }))
  const panel = within(await app.screen.findByRole('dialog', { name: '办理同一步' }))
  await app.user.click(await panel.findByRole('radio', { name: /^受理/ }))
  await app.user.type(panel.getByLabelText(/说明/), '同批受理')
  await app.user.keyboard('{Control>}{Enter}{/Control}')
  expect(await panel.findByText('可以记录 2 件。')).toBeTruthy()
  await app.user.keyboard('{Control>}{Enter}{/Control}')
  expect(await panel.findByText('已记录 2 件。')).toBeTruthy()
  const last = app.desk.cases.filter(({ id }) => cases.some(one => one.id === id))
  for (const { events } of last)
    expect(events.at(-1)?.body).toMatchObject({ type: 'stepRecorded', action: 'accept', note: '同批受理' })
})

it('offers nothing to do with a case that is confidential to the reader', async () => {
  const { desk, screen } = renderApp({ hash: '#/case/3', cases: 5 })
  const { cases } = desk.client
  await cases.assign({ id: 3, clerk: '左某寅' })
  const { version } = await cases.get({ id: 3 })
  const change = { id: 3, version, happenedOn: plainDate('2026-11-21'), note: '', title: null }
  await cases.changeFields({ ...change, fields: { confidential: true } })
  expect(await screen.findByText(/^这是保密案件/)).toBeTruthy()
  expect(await screen.findByRole('region', { name: '关联案件' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '关联' })).toBeNull()
  expect(screen.queryByRole('button', { name: /转办、系列等/ })).toBeNull()
})

it('offers an auditor nothing to do', async () => {
  const app = renderApp({ hash: '#/case/1', cases: 5, role: 'auditor' })
  expect(await app.screen.findByText('没有关联案件')).toBeTruthy()
  expect(app.screen.queryByRole('button', { name: '关联' })).toBeNull()
})

it('reserves numbers in the settings and voids one', async () => {
  const app = renderApp({ hash: '#/settings/numbers', cases: 5, role: 'supervisor' })
  await app.user.click(await app.screen.findByRole('button', { name: '预留编号' }))
  const panel = within(await app.screen.findByRole('dialog'))
  await app.user.click(panel.getByRole('button', { name: '预留编号' }))
  expect(panel.getByText('填写 1 至 1000 的整数')).toBeTruthy()
  await app.user.type(panel.getByLabelText(/个数/), '2')
  await app.user.type(panel.getByLabelText(/理由/), '停电')
  await app.user.click(panel.getByRole('button', { name: '预留编号' }))
  const [first] = await app.screen.findAllByRole('button', { name: /^作废/ })
  if (!first) throw new Error('no number to void')
  await app.user.click(first)
  const voiding = within(await app.screen.findByRole('dialog'))
  await app.user.type(voiding.getByLabelText(/理由/), '写坏')
  await app.user.click(voiding.getByRole('button', { name: '作废' }))
  expect(await app.screen.findByText('写坏')).toBeTruthy()
})
