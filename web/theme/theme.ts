import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'
import { accentShades } from './accent.ts'
import { greyCool, red } from './tokens.ts'

const g = greyCool
const grey: MantineColorsTuple = [g[2], g[4], g[5], g[10], g[20], g[30], g[50], g[60], g[70], g[90]]
const dark: MantineColorsTuple = [
  g[5],
  g[10],
  g[30],
  g[40],
  g[70],
  g[70],
  g[80],
  g[90],
  g[90],
  '#000',
]

const tuple = (shades: readonly string[]): MantineColorsTuple =>
  shades as unknown as MantineColorsTuple

/** A panel's head is no second banner of the page, though it is a `header`. */
const NO_BANNER = { header: { role: 'presentation' } }

/**
 * The theme for an agency; `accent` is its own colour, or null for the product's. `close` is what
 * the cross of a panel or a message is called when it is read out.
 */
export function themeFor(accent: string | null, close: string): MantineThemeOverride {
  return createTheme({
    colors: { accent: tuple(accentShades(accent)), gray: grey, dark, red: tuple(red) },
    primaryColor: 'accent',
    primaryShade: { light: 6, dark: 5 },
    white: '#ffffff',
    black: g[90],
    fontFamily: "'Public Sans Variable', system-ui, sans-serif",
    fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, monospace",
    fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.875rem', lg: '1.25rem', xl: '2rem' },
    spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
    headings: {
      fontWeight: '650',
      sizes: {
        h1: { fontSize: '1.25rem', lineHeight: '1.4' },
        h2: { fontSize: '0.875rem', lineHeight: '1.4' },
        h3: { fontSize: '0.875rem', lineHeight: '1.4' },
      },
    },
    defaultRadius: '3px',
    cursorType: 'pointer',
    focusRing: 'auto',
    respectReducedMotion: true,
    components: {
      Modal: {
        defaultProps: {
          centered: true,
          transitionProps: { duration: 80 },
          closeButtonProps: { 'aria-label': close },
          attributes: NO_BANNER,
        },
      },
      Drawer: { defaultProps: { attributes: NO_BANNER } },
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
      Menu: {
        defaultProps: {
          shadow: 'md',
          position: 'bottom-end',
          // Inside the page's landmark, so that whoever goes by landmarks finds it.
          portalProps: { target: '#page' },
          transitionProps: { duration: 0 },
          // What it would put there is no menu item, and a menu holds nothing else.
          withInitialFocusPlaceholder: false,
        },
      },
      Tooltip: {
        defaultProps: {
          withArrow: true,
          openDelay: 300,
          events: { hover: true, focus: true, touch: true },
        },
      },
      Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 } } } },
    },
  })
}

/** Mantine's own roles for colour, set so that each passes WCAG 2.2 AA on every surface we use. */
export const roleColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': g[90],
    '--mantine-color-dimmed': g[60],
    '--mantine-color-placeholder': g[50],
    '--mantine-color-error': red[6],
    '--mantine-color-default-border': g[30],
    '--mantine-color-anchor': 'var(--mantine-color-accent-6)',
    '--mantine-color-disabled-color': g[50],
  },
  dark: {
    '--mantine-color-body': g[90],
    '--mantine-color-text': g[5],
    '--mantine-color-dimmed': g[30],
    '--mantine-color-placeholder': g[40],
    '--mantine-color-error': red[3],
    '--mantine-color-default-border': g[60],
    '--mantine-color-anchor': 'var(--mantine-color-accent-3)',
    '--mantine-color-disabled-color': g[40],
  },
})
