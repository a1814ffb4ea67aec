import { blueWarm } from './tokens.ts'

type Rgb = readonly [number, number, number]

/** Relative luminance of the grades 5, 10, 20 … 90 of the US Web Design System. */
const GRADES = [0.87, 0.78, 0.58, 0.42, 0.28, 0.178, 0.108, 0.06, 0.028, 0.009]

const parse = (hex: string): Rgb | null => {
  const found = /^#?([0-9a-f]{6})$/i.exec(hex.trim())?.[1]
  if (!found) return null
  const value = Number.parseInt(found, 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const linear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = ([r, g, b]: Rgb): number =>
  0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  Math.round(from[0] + (to[0] - from[0]) * share),
  Math.round(from[1] + (to[1] - from[1]) * share),
  Math.round(from[2] + (to[2] - from[2]) * share),
]

const write = (rgb: Rgb): string =>
  `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`

/** Mixes a colour with white or black until it is as dark as the grade asks. */
function atLuminance(base: Rgb, wanted: number): Rgb {
  const end: Rgb = luminance(base) < wanted ? [255, 255, 255] : [0, 0, 0]
  let low = 0
  let high = 1
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2
    const reached = luminance(mix(base, end, middle))
    const short = end[0] === 255 ? reached < wanted : reached > wanted
    if (short) low = middle
    else high = middle
  }
  return mix(base, end, high)
}

/**
 * Ten shades of an agency's own accent, graded like the tokens: whatever colour an agency chooses,
 * text and buttons keep their contrast. A colour that cannot be read gives the default accent.
 */
export function accentShades(hex: string | null): readonly string[] {
  const base = hex === null ? null : parse(hex)
  if (!base) return blueWarm
  return GRADES.map((wanted) => write(atLuminance(base, wanted)))
}
