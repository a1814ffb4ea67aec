import { useLingui } from '@lingui/react/macro'
import { LANGUAGES, speak, type Language } from '../i18n/languages.ts'
import classes from './LanguageLinks.module.css'

/** Each language under its own name, so that whoever cannot read this one finds theirs. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', es: 'Español' }

/** Changes the language before anybody has signed in. */
export function LanguageLinks() {
  const { t, i18n } = useLingui()
  return (
    <fieldset className={classes.links} aria-label={t`Language`}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.locale === language}
          onClick={() => void speak(language)}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </fieldset>
  )
}
