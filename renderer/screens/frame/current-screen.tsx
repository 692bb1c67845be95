// The screen that the address names, each in a piece of its own that is fetched when it is first needed.

import { lazy, Suspense } from 'react'
import { Loading } from '../../parts/loading.tsx'
import { useRoute } from '../../state/route.ts'

const TodayScreen = lazy(async () => ({ default: (await import('../today/today-screen.tsx')).TodayScreen }))
const CasesScreen = lazy(async () => ({ default: (await import('../cases/cases-screen.tsx')).CasesScreen }))
const CaseScreen = lazy(async () => ({ default: (await import('../case/case-screen.tsx')).CaseScreen }))
const SeriesScreen = lazy(async () => ({
  default: (await import('../series/series-screen.tsx')).SeriesScreen,
}))
const NewCaseScreen = lazy(async () => ({
  default: (await import('../new-case/new-case-screen.tsx')).NewCaseScreen,
}))
const OverdueScreen = lazy(async () => ({
  default: (await import('../overdue/overdue-screen.tsx')).OverdueScreen,
}))
const SummaryScreen = lazy(async () => ({
  default: (await import('../summary/summary-screen.tsx')).SummaryScreen,
}))
const RegistriesScreen = lazy(async () => ({
  default: (await import('../registries/registries-screen.tsx')).RegistriesScreen,
}))
const LedgerScreen = lazy(async () => ({
  default: (await import('../ledger/ledger-screen.tsx')).LedgerScreen,
}))
const SettingsScreen = lazy(async () => ({
  default: (await import('../settings/settings-screen.tsx')).SettingsScreen,
}))

export function CurrentScreen() {
  return (
    <Suspense fallback={<Loading />}>
      <Screen />
    </Suspense>
  )
}

function Screen() {
  const route = useRoute()
  switch (route.screen) {
    case 'today':
      return <TodayScreen />
    case 'cases':
      return <CasesScreen route={route} />
    case 'case':
      return <CaseScreen key={route.id} id={route.id} />
    case 'series':
      return <SeriesScreen key={route.uid} uid={route.uid} />
    case 'newCase':
      return <NewCaseScreen kind={route.kind} />
    case 'overdue':
      return <OverdueScreen route={route} />
    case 'summary':
      return <SummaryScreen month={route.month} />
    case 'registries':
      return <RegistriesScreen route={route} />
    case 'ledger':
      return <LedgerScreen />
    case 'settings':
      return <SettingsScreen section={route.section} />
  }
}
