/**
 * Colours of the US Web Design System (public domain). A grade says how dark a colour is: two
 * grades that are 50 apart have a contrast of at least 4.5 : 1, whatever their families.
 */
export const greyCool = {
  1: '#fbfcfd',
  2: '#f7f9fa',
  4: '#f1f3f6',
  5: '#edeff0',
  10: '#dfe1e2',
  20: '#c6cace',
  30: '#a9aeb1',
  40: '#8d9297',
  50: '#71767a',
  60: '#565c65',
  70: '#3d4551',
  80: '#2d2e2f',
  90: '#1c1d1f',
} as const

/** The default accent, grades 5, 10, 20 … 90. */
export const blueWarm = [
  '#ecf1f7',
  '#e1e7f1',
  '#bbcae4',
  '#98afd2',
  '#7292c7',
  '#4a77b4',
  '#345d96',
  '#2f4668',
  '#252f3e',
  '#13171f',
] as const

export const red = [
  '#f9eeee',
  '#f8e1de',
  '#f7bbb1',
  '#f2938c',
  '#e9695f',
  '#d83933',
  '#a23737',
  '#6f3331',
  '#3e2927',
  '#1b1616',
] as const
