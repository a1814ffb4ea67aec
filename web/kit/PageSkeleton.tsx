import { useLingui } from '@lingui/react/macro'
import { Skeleton, VisuallyHidden } from '@mantine/core'
import classes from './PageSkeleton.module.css'

/** A page that is on its way: a title and lines where they will stand. */
export function PageSkeleton() {
  const { t } = useLingui()
  return (
    <div className={classes.page} aria-busy>
      <VisuallyHidden component="output">{t`Loading`}</VisuallyHidden>
      <Skeleton height={20} width={220} />
      {[88, 64, 76, 52, 70].map((width) => (
        <Skeleton key={width} height={12} width={`${width}%`} />
      ))}
    </div>
  )
}
