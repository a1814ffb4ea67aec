/** A movement as a BAI2 file has it; the amount in minor units, without a sign. */
export type Movement = {
  readonly code: string
  readonly amount: number
  readonly bank?: string
  readonly customer?: string
  readonly text?: string
}

/** A BAI2 file of one account with these movements, its controls right. */
export function bai2Of(
  movements: readonly Movement[],
  { account = '0011224321', day = '260303' } = {},
): string {
  const total = movements.reduce((sum, { amount }) => sum + amount, 0)
  const lines = movements.map(
    ({ code, amount, bank = '', customer = '', text = '' }) =>
      `16,${code},${amount},Z,${bank},${customer},${text}/`,
  )
  const count = movements.length
  return [
    `01,BANK,CITY,${day},0600,1,80,,2/`,
    `02,CITY,BANK,1,${day},0600,USD,2/`,
    `03,${account},USD/`,
    ...lines,
    `49,${total},${count + 2}/`,
    `98,${total},1,${count + 4}/`,
    `99,${total},1,${count + 6}/`,
  ].join('\n')
}

/** A multipart form with one file and some fields. */
export function formOf(file: string | Buffer, name: string, fields: Record<string, string>) {
  const boundary = 'a-boundary-of-a-test'
  const parts = Object.entries(fields).map(
    ([key, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(parts.join('') + head),
    Buffer.from(file),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
