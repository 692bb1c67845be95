// A screen in a piece of its own, fetched when it is first needed, or before that. Once it is there it is shown at once:
// React keeps what was suspended out of sight for 300 ms, however soon it comes.

import { type ComponentType, lazy, useState } from 'react'

export interface LaterScreen<Props> {
  (props: Props): React.JSX.Element
  /** Fetches it. */
  readonly fetch: () => Promise<unknown>
}

export function laterScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LaterScreen<Props> {
  let loaded: ComponentType<Props> | null = null
  const fetch = async () => {
    loaded ??= await load()
    return { default: loaded }
  }
  const Awaited = lazy(fetch) as unknown as ComponentType<Props>
  function Later(props: Props) {
    // What it began with it stays with: another component would begin anew.
    const [Screen] = useState<ComponentType<Props>>(() => loaded ?? Awaited)
    return <Screen {...props} />
  }
  return Object.assign(Later, { fetch })
}
