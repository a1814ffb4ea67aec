import { i18n, type Messages } from '@lingui/core'

export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

const REMEMBERED = 'countinghouse-language'

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./english.ts'),
  es: () => import('./spanish.ts'),
}

const isLanguage = (text: string | null | undefined): text is Language =>
  LANGUAGES.some((language) => language === text)

/** The language for somebody who has not signed in: the last one used here, else the browser's. */
export function firstLanguage(): Language {
  const remembered = localStorage.getItem(REMEMBERED)
  if (isLanguage(remembered)) return remembered
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage)
  return spoken ?? 'en'
}

/** Loads a language and shows everything in it from now on. */
export async function speak(language: Language): Promise<void> {
  if (i18n.locale === language) return
  const { messages } = await catalogues[language]()
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
  localStorage.setItem(REMEMBERED, language)
}
