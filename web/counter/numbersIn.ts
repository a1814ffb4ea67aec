/**
 * The numbers of a list that was pasted or typed: one on each line, or with commas, semicolons or
 * tabs between. Null where it is not a list, but one number, a plate or somebody's name. Blanks part
 * only what has a digit in each piece, because names have blanks too.
 */
export function numbersIn(text: string): string[] | null {
  const pieces = text.split(/[\n\r\t,;]+/)
  const words = pieces.flatMap((piece) => {
    const parts = piece.trim().split(/\s+/)
    return parts.every((part) => part.length > 4 && /\d/.test(part)) ? parts : [piece.trim()]
  })
  const numbers = [...new Set(words.filter((word) => word !== ''))]
  const isList = numbers.length > 1 && numbers.every((number) => /\d/.test(number))
  return isList ? numbers : null
}
