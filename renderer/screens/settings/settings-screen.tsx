// Settings: one's own account, users, the calendar, the rule book, the desk. Sections a role may not see are not shown.

import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import { Page } from '../../parts/page.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { formatRoute, type SettingsSection, settingsSections } from '../../state/route.ts'
import { AccountSettings } from './account-settings.tsx'
import { CalendarSettings } from './calendar-settings.tsx'
import { DeskSettings } from './desk-settings.tsx'
import { BackupSettings } from './keeping/backup-settings.tsx'
import { LimitSettings } from './limit-settings.tsx'
import { NumberSettings } from './number-settings.tsx'
import { UserSettings } from './user-settings.tsx'
import './settings.css'

export function SettingsScreen({ section }: { section: SettingsSection }) {
  const { t } = useTranslation()
  const mayListUsers = useMayCall(contract.users.list)
  const mayListBackups = useMayCall(contract.keeping.backups)
  const sections = settingsSections.filter(
    one => (one !== 'users' || mayListUsers) && (one !== 'backups' || mayListBackups),
  )
  const shown = sections.includes(section) ? section : 'account'
  return (
    <Page title={t('reference.settings.title')}>
      <div className="settings">
        <nav className="settings-nav" aria-label={t('reference.settings.sections')}>
          <ul>
            {sections.map(one => (
              <li key={one}>
                <a
                  href={formatRoute({ screen: 'settings', section: one })}
                  aria-current={one === shown ? 'page' : undefined}
                >
                  {t(`reference.settings.${one}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings-section">
          <h2 className="visually-hidden">{t(`reference.settings.${shown}`)}</h2>
          <Section section={shown} />
        </div>
      </div>
    </Page>
  )
}

function Section({ section }: { section: SettingsSection }) {
  switch (section) {
    case 'account':
      return <AccountSettings />
    case 'users':
      return <UserSettings />
    case 'calendar':
      return <CalendarSettings />
    case 'limits':
      return <LimitSettings />
    case 'numbers':
      return <NumberSettings />
    case 'backups':
      return <BackupSettings />
    case 'desk':
      return <DeskSettings />
  }
}
