export type ColorScheme = 'light' | 'dark';

type Options = {
  extensionDir: string;
  profileDir: string;
  netLog?: string | undefined;
  colorScheme?: ColorScheme | undefined;
  locale?: string | undefined;
  /** Of the browser itself, as somebody has it; it names its languages to pages by itself unless they are given. */
  language?: string | undefined;
  languages?: string | undefined;
  /** What the browser’s own sync goes by instead of a server: a file, which it reads at its start and writes some seconds after a change. */
  syncFile?: string | undefined;
};

/** Where the one request of the browser itself goes that cannot be silenced: a port on this machine where nobody listens. */
export const NOBODY = '127.0.0.1:9';

/** What keeps the browser from asking anything of the network by itself. */
const SILENT = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--metrics-recording-only',
  '--no-pings',
  // These two services ask at every start whatever else is off, so they ask nobody: an empty answer, and a closed port.
  '--component-updater=url-source=data:,',
  `--gaia-url=http://${NOBODY}/`,
  `--gcm-checkin-url=http://${NOBODY}/`,
];

const FEATURES_OFF = [
  // Whether the person may have the search engine’s AI mode, this one asks at every start.
  'AimEnabled',
  'AimServerEligibilityEnabled',
  // Without this, builds that follow Chrome's branding ignore --load-extension.
  'DisableLoadExtensionCommandLineSwitch',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationGuideManifestBroker',
  'OptimizationHints',
  'Translate',
];

export function chromiumFlags({
  extensionDir,
  profileDir,
  netLog,
  colorScheme,
  locale,
  language,
  languages,
  syncFile,
}: Options): string[] {
  const silent = syncFile === undefined ? SILENT : SILENT.filter((flag) => flag !== '--disable-sync');
  return [
    `--user-data-dir=${profileDir}`,
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    ...silent,
    ...(syncFile === undefined
      ? []
      : ['--enable-local-sync-backend', `--local-sync-backend-dir=${syncFile}`]),
    `--disable-features=${FEATURES_OFF.join(',')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--use-mock-keychain',
    '--disable-gpu',
    '--disable-breakpad',
    '--hide-crash-restore-bubble',
    '--window-position=0,0',
    '--window-size=1280,900',
    // The pipe is ours, and ends the browser when we end; the port is Playwright's.
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    ...(process.platform === 'linux' ? ['--disable-dev-shm-usage'] : []),
    // The sandbox refuses to run as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ...(netLog ? [`--log-net-log=${netLog}`] : []),
    ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(language ? [`--lang=${language}`] : []),
    ...(languages ? [`--accept-lang=${languages}`] : []),
    ...(locale ? [`--lang=${locale}`, `--accept-lang=${locale}`] : []),
  ];
}
