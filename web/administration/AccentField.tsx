import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { accentShades } from '../theme/accent.ts'
import { greyCool } from '../theme/tokens.ts'
import classes from './Administration.module.css'
import { contrast } from './contrast.ts'

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

type Props = {
  /** `#rrggbb`, or null for the product's own. */
  colour: string | null
  error: string | undefined
  readOnly: boolean
  onChange: (colour: string | null) => void
}

/** The agency's colour, and how well what is made of it can be read in both themes. */
export function AccentField({ colour, error, readOnly, onChange }: Props) {
  const { t } = useLingui()
  const shown = colour !== null && isColour(colour) ? colour : null
  const shades = accentShades(shown)
  const picked = shown ?? shades[6] ?? ''
  return (
    <div className={classes.form}>
      <div className={classes.accent}>
        <input
          type="color"
          className={classes.picker}
          aria-label={t`Choose a colour`}
          disabled={readOnly}
          value={picked}
          onChange={(event) => onChange(event.currentTarget.value.toLowerCase())}
        />
        <TextInput
          mt="sm"
          label={t`Colour`}
          placeholder="#345d96"
          maxLength={7}
          spellCheck={false}
          readOnly={readOnly}
          value={colour ?? ''}
          error={
            colour !== null && !isColour(colour) ? t`Six digits after #, such as #345d96.` : error
          }
          onChange={(event) => {
            const text = event.currentTarget.value.trim().toLowerCase()
            onChange(text === '' ? null : text)
          }}
        />
        {colour === null || readOnly ? null : (
          <Button variant="default" onClick={() => onChange(null)}>
            <Trans>Use the product’s own</Trans>
          </Button>
        )}
      </div>
      <div className={classes.swatches}>
        <Swatch theme={t`Light`} surface="#ffffff" ink={greyCool[60]} shade={shades[6] ?? ''} />
        <Swatch theme={t`Dark`} surface={greyCool[90]} ink={greyCool[30]} shade={shades[3] ?? ''} />
      </div>
      <p className={classes.note}>
        <Trans>
          The colour is made lighter or darker where that is needed, so that text and buttons can be
          read: at least 4.5 to 1.
        </Trans>
      </p>
    </div>
  )
}

type SwatchProps = { theme: string; surface: string; ink: string; shade: string }

function Swatch({ theme, surface, ink, shade }: SwatchProps) {
  const ratio = contrast(shade, surface)
  const figure = ratio.toFixed(1)
  return (
    <div className={classes.swatch} style={{ background: surface, color: ink }}>
      <span className={classes.sample} style={{ background: shade, color: surface }}>
        <Trans>Button</Trans>
      </span>
      <span style={{ color: shade }}>
        <Trans>A link</Trans>
      </span>
      <span>
        {ratio >= 4.5 ? (
          <Trans>
            {theme}: contrast {figure} to 1, enough
          </Trans>
        ) : (
          <Trans>
            {theme}: contrast {figure} to 1, too little
          </Trans>
        )}
      </span>
    </div>
  )
}
