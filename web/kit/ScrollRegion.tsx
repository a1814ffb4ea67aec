import type { ReactNode } from 'react'

type Props = { label: string; className?: string | undefined; children: ReactNode }

/** Something wider than the page, in a region that keys can scroll too. */
export function ScrollRegion({ label, className, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: what scrolls must be scrollable by key
    <section tabIndex={0} aria-label={label} className={className}>
      {children}
    </section>
  )
}
