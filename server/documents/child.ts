import { type Compiler, loadCompiler } from './compiler.ts'
import type { Layout } from './layout.ts'

/** What this process answers to a layout. */
export type Printed =
  | { readonly pdf: Uint8Array; readonly memory: number }
  | { readonly failed: string }
  | { readonly unavailable: true }

// Its only work is to set what it is sent; it ends when the server does, however that ends.
let compiler: Compiler | null | undefined
process.on('disconnect', () => process.exit())
process.on('message', (layout: Layout) => {
  process.send?.(answer(layout))
})

function answer(layout: Layout): Printed {
  try {
    compiler ??= loadCompiler()
    if (compiler === null) return { unavailable: true }
    return { pdf: compiler(layout), memory: process.memoryUsage.rss() }
  } catch (error) {
    return { failed: (error as Error).message }
  }
}
