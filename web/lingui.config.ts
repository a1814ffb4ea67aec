import type { LinguiConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'
import { fileURLToPath } from 'node:url'

/** One catalogue per room (`web/counter/locales/es.po`), so that texts live beside their screens. */
const config: LinguiConfig = {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  sourceLocale: 'en',
  locales: ['en', 'es'],
  fallbackLocales: { default: 'en' },
  catalogs: [
    {
      path: '<rootDir>/{name}/locales/{locale}',
      include: ['<rootDir>/{name}/'],
      exclude: ['<rootDir>/dist/**', '<rootDir>/public/**'],
    },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
}

export default config
