import { notFound } from '@tanstack/react-router'
import type { Me } from './api/contract.ts'
import { NotPermitted } from './frame/PageError.tsx'
import { speakOfAll } from './i18n/languages.ts'

type Guard = { context: { me: Me } }

/** What stands in an address behind the question mark. */
export type Search = Record<string, unknown>

/** One filter of an address. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/**
 * A guard: the page opens only for people with this permission; others are told so. A page
 * of a bundle that the agency has switched off is absent.
 */
export const needs =
  (permission: string, bundle?: keyof Me['agency']['bundles']) =>
  ({ context }: Guard): void => {
    if (bundle !== undefined && !context.me.agency.bundles[bundle]) throw notFound()
    if (!context.me.permissions.includes(permission)) throw new NotPermitted(permission)
  }

/** The texts of rooms beyond the first screen come with the first of their pages. */
export const withAllTexts = (guard: (guarded: Guard) => void) => (guarded: Guard) => {
  guard(guarded)
  return speakOfAll()
}
