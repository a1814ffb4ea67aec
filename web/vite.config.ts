import babel from '@rolldown/plugin-babel'
import { getConfig } from '@lingui/conf'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const configPath = `${here}lingui.config.ts`
const linguiConfig = getConfig({ configPath })
const server = `http://localhost:${process.env['PORT'] ?? '7070'}`

/** Writes a compressed copy beside each file that is text, for a server that sends those. */
function compressed(): Plugin {
  return {
    name: 'compressed-copies',
    apply: 'build',
    writeBundle: async ({ dir = here }, bundle) => {
      const files = Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name))
      await Promise.all(
        files.map(async (name) => {
          const file = path.join(dir, name)
          const text = await readFile(file)
          await writeFile(`${file}.br`, await promisify(brotliCompress)(text))
          await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }))
        }),
      )
    },
  }
}

/**
 * Builds the web client into web/dist. `__CSP_NONCE__` stays in index.html: the server puts a
 * fresh nonce there with every response. Nothing is inlined, because the policy allows only files.
 */
export default defineConfig({
  root: here,
  plugins: [
    react(),
    lingui({ configPath, failOnCompileError: true }),
    compressed(),
    babel({ presets: [linguiTransformerBabelPreset({ linguiConfig }, { configPath })] }),
  ],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    // Lists of what each page needs would be 7 kB of the first screen; pages say it themselves when
    // they arrive, and are fetched when they are pointed at. Style sheets only stand in the lists.
    modulePreload: {
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === 'html' ? needed : needed.filter((name) => name.endsWith('.css')),
    },
  },
  server: {
    port: 7071,
    proxy: { '/api': { target: server }, '/docs': { target: server } },
  },
})
