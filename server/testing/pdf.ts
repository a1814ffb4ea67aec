import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF read back as somebody's reader does: by its structure, not by where things stand. */
export type ReadPdf = {
  readonly title: string
  readonly language: string | null
  /** The part of PDF/UA that it says it keeps. */
  readonly uaPart: string | null
  readonly pages: number
  /** All that is read out, in its order: the role of what holds it, and the text. */
  readonly said: readonly { readonly role: string; readonly text: string }[]
  /** Every text, joined. */
  readonly text: string
}

type Node = { readonly role: string; readonly children: readonly (Node | Leaf)[] }
type Leaf = { readonly type: 'content' | 'object' | 'annotation'; readonly id: string }

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const { info, metadata } = await pdf.getMetadata()
  const said: { role: string; text: string }[] = []
  for (let page = 1; page <= pdf.numPages; page += 1)
    said.push(...(await readPage(await pdf.getPage(page))))
  const { Title, Language } = info as { Title?: string; Language?: string }
  const raw = (metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? ''
  const pages = pdf.numPages
  await loading.destroy()
  return {
    title: Title ?? '',
    language: Language ?? null,
    uaPart: /pdfuaid:part(?:="|>)(\d)/.exec(raw)?.[1] ?? null,
    pages,
    said,
    text: said.map(({ text }) => text).join(' '),
  }
}

async function readPage(page: PDFPageProxy): Promise<{ role: string; text: string }[]> {
  const texts = await textsOf(page)
  const tree = (await page.getStructTree()) as unknown as Node | null
  const said: { role: string; text: string }[] = []
  const walk = (node: Node, role: string) => {
    for (const child of node.children) {
      if ('role' in child) walk(child, NEUTRAL.has(child.role) ? role : child.role)
      else if (texts.has(child.id)) said.push({ role, text: texts.get(child.id) ?? '' })
    }
  }
  if (tree) walk(tree, 'Document')
  return said
}

/** What says nothing of what it holds. */
const NEUTRAL = new Set(['Span', 'NonStruct', 'Div', 'Strong', 'Em'])

/** The text of each piece of marked content. */
async function textsOf(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string, string>()
  let id: string | undefined
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'beginMarkedContentProps') id = item.id
      if (item.type === 'endMarkedContent') id = undefined
    } else if (id !== undefined) {
      texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
    }
  }
  return texts
}
