// What can be done with a registry as a whole: add an entry, export what is shown, print it.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { FileButton } from '../../parts/file-button.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useMayCall } from '../../state/may-call.ts'
import type { RegistriesRoute } from '../../state/route.ts'
import { useTakeFile } from '../../state/take-file.ts'

export function RegistryActions({ route, onAdd }: { route: RegistriesRoute; onAdd: () => void }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const mayAdd = useMayCall(contract.registries.record)
  const { save, print } = useTakeFile()
  const exporting = useMutation(queries.registries.exportList.mutationOptions({ onSuccess: save }))
  const printing = useMutation(queries.registries.printList.mutationOptions({ onSuccess: print }))
  const asked = { kind: route.registry, show: route.show, text: route.text }
  return (
    <>
      <FailureNotice error={exporting.error ?? printing.error} />
      <FileButton
        letter="p"
        words={t('registries.print')}
        pending={printing.isPending}
        onMake={() => printing.mutate(asked)}
      />
      <FileButton
        letter="e"
        words={t('registries.export')}
        pending={exporting.isPending}
        onMake={() => exporting.mutate(asked)}
      />
      {mayAdd && (
        <Button type="primary" onClick={onAdd}>
          {t('registries.add')}
        </Button>
      )}
    </>
  )
}
