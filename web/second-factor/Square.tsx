import { encode } from 'uqr'

type Props = { text: string; label: string; className?: string | undefined }

/**
 * The square that an authenticator app reads, drawn as one path: the content-security policy allows
 * neither `data:` images nor inline styles. Dark on white in the dark theme too, or cameras miss it.
 */
export function Square({ text, label, className }: Props) {
  const { data, size } = encode(text, { ecc: 'M', border: 3 })
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg
      className={className}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> would need a `data:` address
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
