import type { Answer, Resident, Sending } from './resident.ts'

/** Parts of a form; what is neither text nor bytes goes as JSON, and `file` under the name given. */
export type Parts = { readonly file?: string | Buffer; readonly [field: string]: unknown }

/** Sends a form with a file, as a browser does. */
export async function sendForm(
  who: Resident,
  to: string,
  parts: Parts,
  { fileName = 'file.csv', ...sending }: Sending & { readonly fileName?: string } = {},
): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined) continue
    if (name === 'file') form.set(name, new Blob([value as string]), fileName)
    else form.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  const encoded = new Response(form)
  const type = encoded.headers.get('content-type') ?? ''
  const payload = Buffer.from(await encoded.arrayBuffer())
  return who.post(to, payload, { ...sending, headers: { 'content-type': type } })
}
