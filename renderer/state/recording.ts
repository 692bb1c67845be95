// What records something, from the key that sends it until the page shows it. Until then the page still offers what was
// possible before.

import { type QueryClient, useIsMutating, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'

const everyRecording = ['recording'] as const

/** The key of a form's own recording: its mutation takes it on. */
export function useRecordingKey(): readonly string[] {
  return [...everyRecording, useId()]
}

/** As useIsRecording, at this moment. */
export function isRecording(queryClient: QueryClient): boolean {
  return queryClient.isMutating({ mutationKey: everyRecording }) > 0
}

/** Whether anything is being recorded, or was and the page does not show it yet. */
export function useIsRecording(): boolean {
  return useIsMutating({ mutationKey: everyRecording }) > 0
}

/**
 * Whether the form is recording at this moment. A mutation's own `isPending` is what was drawn last: a second key
 * pressed before the next drawing would send the same again.
 */
export function useIsSending(key: readonly string[]): () => boolean {
  const queryClient = useQueryClient()
  return () => queryClient.isMutating({ mutationKey: key }) > 0
}
