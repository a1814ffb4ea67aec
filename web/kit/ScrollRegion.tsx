import type { ReactNode } from 'react'

type Props = { label: string; className?: string | undefined; children: ReactNode }

/**
 * Something wider than the page, which keys can scroll too. A group and no landmark: it stands in a
 * panel that is one, and mostly of the same name.
 */
export function ScrollRegion({ label, className, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- WCAG 2.1.1: what scrolls must be scrollable by key; a fieldset is for fields
    <div role="group" tabIndex={0} aria-label={label} className={className}>
      {children}
    </div>
  )
}
