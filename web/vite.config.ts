import babel from '@rolldown/plugin-babel'
import { getConfig } from '@lingui/conf'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const configPath = `${here}lingui.config.ts`
const linguiConfig = getConfig({ configPath })
const server = `http://localhost:${process.env['PORT'] ?? '7070'}`

/**
 * Builds the web client into web/dist. `__CSP_NONCE__` stays in index.html: the server puts a
 * fresh nonce there with every response. Nothing is inlined, because the policy allows only files.
 */
export default defineConfig({
  root: here,
  plugins: [
    react(),
    lingui({ configPath, failOnCompileError: true }),
    babel({ presets: [linguiTransformerBabelPreset({ linguiConfig }, { configPath })] }),
  ],
  html: { cspNonce: '__CSP_NONCE__' },
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2023' },
  server: {
    port: 7071,
    proxy: { '/api': { target: server }, '/docs': { target: server } },
  },
})
