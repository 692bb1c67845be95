// The screen that the address names, each in a piece of its own that is fetched when it is first needed.

import { Suspense, useEffect } from 'react'
import { Loading } from '../../parts/loading.tsx'
import { useRoute } from '../../state/route.ts'
import { laterScreen } from './later-screen.tsx'

const TodayScreen = laterScreen(async () => (await import('../today/today-screen.tsx')).TodayScreen)
const CasesScreen = laterScreen(async () => (await import('../cases/cases-screen.tsx')).CasesScreen)
const CaseScreen = laterScreen(async () => (await import('../case/case-screen.tsx')).CaseScreen)
const SeriesScreen = laterScreen(async () => (await import('../series/series-screen.tsx')).SeriesScreen)
const NewCaseScreen = laterScreen(async () => (await import('../new-case/new-case-screen.tsx')).NewCaseScreen)
const OverdueScreen = laterScreen(async () => (await import('../overdue/overdue-screen.tsx')).OverdueScreen)
const SummaryScreen = laterScreen(async () => (await import('../summary/summary-screen.tsx')).SummaryScreen)
const RegistriesScreen = laterScreen(
  async () => (await import('../registries/registries-screen.tsx')).RegistriesScreen,
)
const LedgerScreen = laterScreen(async () => (await import('../ledger/ledger-screen.tsx')).LedgerScreen)
const SettingsScreen = laterScreen(
  async () => (await import('../settings/settings-screen.tsx')).SettingsScreen,
)

/** Where a day is spent. */
const usual = [TodayScreen, CasesScreen, CaseScreen, OverdueScreen]

export function CurrentScreen() {
  useFetchUsual()
  return (
    <Suspense fallback={<Loading />}>
      <Screen />
    </Suspense>
  )
}

// Once what is asked for has been drawn. Where there is no word for that, they come when they are needed.
function useFetchUsual(): void {
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return
    const waiting = requestIdleCallback(() => void Promise.allSettled(usual.map(screen => screen.fetch())))
    return () => cancelIdleCallback(waiting)
  }, [])
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
