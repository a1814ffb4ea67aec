import { i18n, type Messages } from '@lingui/core'

export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

const REMEMBERED = 'countinghouse-language'

type Load = () => Promise<{ messages: Messages }>

const first: Record<Language, Load> = {
  en: () => import('./english.ts'),
  es: () => import('./spanish.ts'),
}
const others: Record<Language, Load> = {
  en: () => import('./english-others.ts'),
  es: () => import('./spanish-others.ts'),
}
let isAllWanted = false
let spoken: Language | null = null

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
  if (spoken === language) return
  spoken = language
  const parts = isAllWanted ? [first[language], others[language]] : [first[language]]
  const loaded = await Promise.all(parts.map((load) => load()))
  for (const { messages } of loaded) i18n.load(language, messages)
  if (spoken !== language) return
  i18n.activate(language)
  document.documentElement.lang = language
  localStorage.setItem(REMEMBERED, language)
}

/** Loads the texts of the pages that are not part of the first screen, in the present language. */
export async function speakOfAll(): Promise<void> {
  if (isAllWanted || spoken === null) return
  isAllWanted = true
  const language = spoken
  const { messages } = await others[language]()
  i18n.load(language, messages)
}
