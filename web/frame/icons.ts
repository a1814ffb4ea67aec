import type { IconProps } from '@tabler/icons-react'
import type * as officeIcons from './officeIcons.ts'
import { lazy, type ComponentType } from 'react'

/** The icon of a page. */
export type PageIcon = ComponentType<Pick<IconProps, 'size' | 'stroke' | 'aria-hidden'>>

type Name = keyof typeof officeIcons

/** One that is fetched when it is first drawn: the first screen has no room for all of them. */
export const later = (name: Name): PageIcon =>
  lazy(async () => ({ default: (await import('./officeIcons.ts'))[name] }))
