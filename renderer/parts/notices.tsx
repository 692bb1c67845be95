// What has just been done, in a corner, read out, gone after a few seconds.

import { useTranslation } from 'react-i18next'
import { dismissNotice, useNotices } from '../state/notices.ts'

export function Notices() {
  const { t } = useTranslation()
  const notices = useNotices(state => state.notices)
  return (
    <div className="notices" role="status">
      {notices.map(({ id, words }) => (
        <div key={id} className="notice">
          <span>{words}</span>
          <button
            type="button"
            className="plain-button second"
            aria-label={t('frame.action.close')}
            onClick={() => dismissNotice(id)}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  )
}
