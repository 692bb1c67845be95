// First run: one page, after which the desk works. Says what will happen next.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { kinds } from '#shared/cases/kinds.ts'
import { yearOf } from '#shared/dates/plain-date.ts'
import { formatCaseNumber } from '#shared/identifiers/case-number.ts'
import { languages } from '#shared/locales/languages.ts'
import { ChoiceRow } from '../../parts/choice-row.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { JobProgress } from '../../parts/job-progress.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import { LookSwitches } from '../../parts/look-switches.tsx'
import { PasswordField } from '../../parts/password-field.tsx'
import { SyncWarning } from '../../parts/sync-warning.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useDeskStatus } from '../../state/use-desk-status.ts'
import { useWords } from '../../state/words.ts'
import { checkSetUp, emptySetUp, type SetUpForm, type SetUpProblems } from './check-set-up.ts'
import './access.css'

export function SetUpScreen({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const language = usePreferences(preferences => preferences.language)
  const [form, setForm] = useState<SetUpForm>(emptySetUp)
  const [problems, setProblems] = useState<SetUpProblems>({})
  const setUp = useMutation(queries.desk.setUp.mutationOptions({ onSuccess: onDone }))

  const change = (part: Partial<SetUpForm>): void => {
    setForm(known => ({ ...known, ...part }))
    setProblems({})
  }

  function submit(): void {
    const found = checkSetUp(form, t)
    setProblems(found)
    if (Object.keys(found).length > 0 || setUp.isPending) return
    const { centreName, shortName, region, login, name, password, start } = form
    setUp.mutate({ centreName, shortName, region, administrator: { login, name, password }, start })
  }

  return (
    <main className="access-page set-up">
      <div className="paper set-up-card">
        <div className="access-switches">
          <LookSwitches />
        </div>
        <h1>{t('access.setUp.title')}</h1>
        <p className="second">{t('access.setUp.lead')}</p>
        <SyncWarning />
        <KeyForm label={t('access.setUp.title')} onSave={submit}>
          <div className="set-up-columns">
            <section className="form-stack">
              <h2>{t('access.setUp.centre')}</h2>
              <CentreFields form={form} problems={problems} change={change} />
              <StartChoice start={form.start} change={change} />
            </section>
            <section className="form-stack">
              <h2>{t('access.setUp.administrator')}</h2>
              <AdministratorFields form={form} problems={problems} change={change} />
              <h2>{t('access.setUp.next')}</h2>
              <ol className="set-up-next">
                {languages[language].access.setUp.nextSteps.map(words => (
                  <li key={words}>{words}</li>
                ))}
              </ol>
            </section>
          </div>
          <FailureNotice error={setUp.error} />
          <div className="form-foot">
            <Button type="primary" htmlType="submit" loading={setUp.isPending}>
              {t('access.setUp.submit')}
            </Button>
            {setUp.isPending && <JobProgress jobId={null} words={t('access.setUp.working')} />}
          </div>
        </KeyForm>
      </div>
    </main>
  )
}

interface PartProps {
  readonly form: SetUpForm
  readonly problems: SetUpProblems
  readonly change: (part: Partial<SetUpForm>) => void
}

function CentreFields({ form, problems, change }: PartProps) {
  const { t } = useTranslation()
  const words = useWords()
  const today = useDeskDay()
  const { data: status } = useDeskStatus()
  const { numberPrefix: prefix, serialDigits: digits } = kinds.preExamination
  const example = formatCaseNumber({
    shortName: form.shortName.trim() || t('access.setUp.shortNameExample'),
    prefix,
    year: yearOf(today),
    deskCode: status?.deskCode ?? '',
    serial: 1,
    digits,
  })
  return (
    <>
      <TextField
        label={t('access.setUp.centreName')}
        required
        hint={t('access.setUp.centreNameHint')}
        problem={problems.centreName}
        autoFocus
        maxLength={60}
        value={form.centreName}
        onChange={centreName => change({ centreName })}
      />
      <TextField
        label={t('access.setUp.shortName')}
        required
        hint={words.clauses([t('access.setUp.shortNameHint'), t('access.setUp.numberExample', { example })])}
        problem={problems.shortName}
        maxLength={10}
        value={form.shortName}
        onChange={shortName => change({ shortName })}
      />
      <TextField
        label={t('access.setUp.region')}
        hint={t('access.setUp.regionHint')}
        maxLength={60}
        value={form.region}
        onChange={region => change({ region })}
      />
    </>
  )
}

function StartChoice({ start, change }: Pick<PartProps, 'change'> & Pick<SetUpForm, 'start'>) {
  const { t } = useTranslation()
  return (
    <LabeledField label={t('access.setUp.start')} group>
      {control => (
        <ChoiceRow
          control={control}
          value={start}
          onChange={chosen => change({ start: chosen })}
          choices={[
            { value: 'empty', words: t('access.setUp.startEmpty'), why: t('access.setUp.startEmptyWhy') },
            {
              value: 'demonstration',
              words: t('access.setUp.startDemonstration'),
              why: t('access.setUp.startDemonstrationWhy'),
            },
          ]}
        />
      )}
    </LabeledField>
  )
}

function AdministratorFields({ form, problems, change }: PartProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        label={t('access.setUp.name')}
        required
        problem={problems.name}
        maxLength={60}
        value={form.name}
        onChange={name => change({ name })}
      />
      <TextField
        label={t('access.setUp.login')}
        required
        hint={t('access.setUp.loginHint')}
        problem={problems.login}
        maxLength={60}
        autoComplete="username"
        value={form.login}
        onChange={login => change({ login })}
      />
      <div className="form-pair">
        <PasswordField
          label={t('access.setUp.password')}
          required
          hint={t('access.setUp.passwordHint')}
          problem={problems.password}
          which="new"
          value={form.password}
          onChange={password => change({ password })}
        />
        <PasswordField
          label={t('access.setUp.passwordAgain')}
          required
          problem={problems.passwordAgain}
          which="new"
          value={form.passwordAgain}
          onChange={passwordAgain => change({ passwordAgain })}
        />
      </div>
    </>
  )
}
