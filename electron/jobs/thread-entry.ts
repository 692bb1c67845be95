// Where a thread of this program begins: beside the bundle once built, the source where Node runs the sources.

/** `worker`: jobs run there. `ahead`: works ahead of a job. */
export function threadEntry(name: 'worker' | 'ahead'): URL {
  const source = import.meta.url.endsWith('.ts')
  return new URL(source ? `./${name}.ts` : `./${name}.js`, import.meta.url)
}
