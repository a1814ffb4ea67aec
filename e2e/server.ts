import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serve } from '../server/serve.ts'
import { readSettings } from '../server/settings/settings.ts'

/** Serves the demo city for the browser tests, from a directory that is removed afterwards. */
const root = mkdtempSync(path.join(tmpdir(), 'countinghouse-e2e-'))
chmodSync(root, 0o755)
try {
  await serve({
    ...readSettings({ LOG_LEVEL: 'warn', HTTP_ISSUERS: 'on', ...process.env }),
    dataDir: path.join(root, 'data'),
    databaseUrl: null,
    demo: true,
  })
} finally {
  rmSync(root, { recursive: true, force: true })
}
