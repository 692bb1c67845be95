// Logs a case by the declaration of its kind, without the mouse: Enter goes on, Ctrl+Enter logs, Ctrl+Shift+Enter
// logs and starts the next. What is typed is kept as a draft until it is logged.

import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseKind } from '#shared/cases/case-kind.ts'
import { contract } from '#shared/contract/contract.ts'
import { parsePlainDate } from '#shared/dates/plain-date.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { Page } from '../../parts/page.tsx'
import { QuotaNote } from '../../parts/quota-note.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { formatRoute } from '../../state/route.ts'
import { CaseFields } from './case-fields.tsx'
import { ClockPreview } from './clock-preview.tsx'
import { LikelyDuplicatesPanel } from './likely-duplicates.tsx'
import { PastedPreview } from './pasted-preview.tsx'
import type { RegistrationValues } from './registration-values.ts'
import { useRegistration } from './use-registration.ts'
import './new-case.css'

export function NewCaseScreen({ kind }: { kind: CaseKind | null }) {
  const { t } = useTranslation()
  const mayRegister = useMayCall(contract.cases.register)
  if (!mayRegister)
    return <EmptyState why={t('failure.notAllowed.words')} next={t('failure.notAllowed.next')} />
  return <RegistrationForm kind={kind} />
}

interface Logged {
  readonly id: number
  readonly caseNumber: string
}

function RegistrationForm({ kind }: { kind: CaseKind | null }) {
  const { t } = useTranslation()
  const [logged, setLogged] = useState<Logged | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const registration = useRegistration(kind, {
    onNext(saved) {
      setLogged(saved)
      focusTitle(form.current)
    },
  })
  const { values, problems, change, save, clear, rows, alike } = registration
  const panelOpen = rows.pasted !== null || alike !== null
  const wasOpen = useRef(false)
  // A panel takes the focus with it when it goes.
  useEffect(() => {
    if (wasOpen.current && !panelOpen) focusTitle(form.current)
    wasOpen.current = panelOpen
  }, [panelOpen])

  return (
    <Page
      title={t('cases.register.title')}
      lead={
        <>
          {t('cases.register.lead')} {logged && <LoggedLink logged={logged} />}
        </>
      }
    >
      <div className="new-case" ref={form} onPaste={rows.paste}>
        <KeyForm
          label={t('cases.register.title')}
          className="new-case-form"
          onSave={() => save(false)}
          onSaveNext={() => save(true)}
        >
          <div className="paper new-case-fields">
            <CaseFields values={values} problems={problems} change={change} />
          </div>
          <FailureNotice error={registration.error} />
          <div className="form-foot">
            <Button type="primary" htmlType="submit" loading={registration.pending}>
              {t('cases.register.save')}
            </Button>
            <Button disabled={registration.pending} onClick={() => save(true)}>
              {t('cases.register.saveNext')}
            </Button>
            {registration.kept && (
              <Button type="text" onClick={clear}>
                {t('cases.register.clear')}
              </Button>
            )}
            <span className="second small">{t('cases.register.keys')}</span>
            {rows.waiting > 0 && (
              <span role="status">
                {t('logging.paste.left', { count: rows.waiting })}{' '}
                <Button type="link" size="small" onClick={rows.dropWaiting}>
                  {t('logging.paste.drop')}
                </Button>
              </span>
            )}
          </div>
        </KeyForm>
        <aside className="paper new-case-clocks" aria-label={t('cases.register.clocks')}>
          <h2>{t('cases.register.clocks')}</h2>
          <ClockPreview key={`${values.kind} ${values.subKind}`} values={values} />
          {values.kind === 'preExamination' && <ApplicantStanding values={values} />}
        </aside>
      </div>
      {rows.pasted && <PastedPreview pasted={rows.pasted} onFill={rows.fill} onCancel={rows.cancel} />}
      {alike && (
        <LikelyDuplicatesPanel
          found={alike}
          pending={registration.pending}
          onLog={registration.logAnyway}
          onBack={registration.backFromAlike}
        />
      )}
    </Page>
  )
}

function focusTitle(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('[data-field="title"] input')?.focus()
}

function ApplicantStanding({ values: { fields, receivedOn } }: { values: RegistrationValues }) {
  const { applicant = '', creditCode = '' } = fields
  return <QuotaNote applicant={applicant} code={creditCode} day={parsePlainDate(receivedOn)} />
}

function LoggedLink({ logged: { id, caseNumber } }: { logged: Logged }) {
  const { t } = useTranslation()
  return (
    <span role="status">
      {t('cases.register.saved', { caseNumber })}{' '}
      <a href={formatRoute({ screen: 'case', id })}>{t('cases.register.open', { caseNumber })}</a>
    </span>
  )
}
