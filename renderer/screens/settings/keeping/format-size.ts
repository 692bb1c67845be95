// The size of a file, in megabytes.

export function formatSize(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`
}
