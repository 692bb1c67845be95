// The arguments that make a browser print one document and do nothing else: no network, no profile kept, no headers.

export interface PrintJob {
  readonly url: string
  readonly pdf: string
  readonly profile: string
  readonly platform: NodeJS.Platform
  /** The browser refuses to be sandboxed for root; true only there. */
  readonly asRoot: boolean
}

const alone = Object.freeze([
  '--headless',
  '--disable-gpu',
  '--no-pdf-header-footer',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-features=Translate,OptimizationHints,MediaRouter,msEdgeStartupBoost',
  '--metrics-recording-only',
  '--no-pings',
  '--password-store=basic',
  '--host-resolver-rules=MAP * ~NOTFOUND',
])

export function browserArguments(job: PrintJob): readonly string[] {
  return [
    ...alone,
    ...(job.asRoot ? ['--no-sandbox'] : []),
    ...platformArguments(job.platform),
    `--user-data-dir=${job.profile}`,
    `--print-to-pdf=${job.pdf}`,
    job.url,
  ]
}

function platformArguments(platform: NodeJS.Platform): readonly string[] {
  // An elevated browser on Windows starts itself again without elevation and ends before the PDF is there.
  if (platform === 'win32') return ['--do-not-de-elevate']
  // Containers and small machines give /dev/shm too little for a long document.
  if (platform === 'linux') return ['--disable-dev-shm-usage']
  return ['--use-mock-keychain']
}
