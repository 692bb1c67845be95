// Where the thread on which jobs run begins: beside the bundle once built, the source where Node runs the sources.

export function workerEntry(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../jobs/worker.ts', import.meta.url)
    : new URL('./worker.js', import.meta.url)
}
