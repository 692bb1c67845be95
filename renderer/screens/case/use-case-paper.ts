// A case on paper and its course as a workbook, handed to the user.

import { useMutation } from '@tanstack/react-query'
import { useDesk } from '../../state/desk.tsx'
import { failureOf } from '../../state/failure-of.ts'
import { notify } from '../../state/notices.ts'
import { useTakeFile } from '../../state/take-file.ts'
import { useFailureWords } from '../../state/use-failure-words.ts'

export function useCasePaper(id: number) {
  const { queries } = useDesk()
  const takeFile = useTakeFile()
  const wordsOf = useFailureWords()
  // Called from a menu that closes: there is no place of its own where a failure could be shown.
  const onError = (error: Error): void => {
    const { words, next } = wordsOf(failureOf(error))
    notify(`${words}${next}`)
  }
  const print = useMutation(queries.cases.print.mutationOptions({ onSuccess: takeFile.print, onError }))
  const course = useMutation(
    queries.cases.exportTimeline.mutationOptions({ onSuccess: takeFile.save, onError }),
  )
  const pending = print.isPending || course.isPending
  return {
    print(): void {
      if (!pending) print.mutate({ id })
    },
    exportCourse(): void {
      if (!pending) course.mutate({ id })
    },
    pending,
  }
}
