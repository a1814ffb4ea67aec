import type { CustomFetchOptions } from 'openid-client'

/** What a provider may answer at most, in bytes; the longest lists of keys have some fifty thousand. */
const MOST_BYTES = 512 * 1024

/**
 * `fetch` for the addresses that an agency's administrator entered: whoever answers there without
 * end would fill the memory that all agencies share. Reading more than the bound fails.
 */
export async function boundedFetch(
  url: string | URL,
  options: CustomFetchOptions | RequestInit,
): Promise<Response> {
  const response = await fetch(url, options as RequestInit)
  if (!response.body) return response
  let left = MOST_BYTES
  const bound = new TransformStream<Uint8Array, Uint8Array>({
    transform: (bytes, controller) => {
      left -= bytes.byteLength
      if (left < 0) throw new RangeError(`the answer has more than ${MOST_BYTES} bytes`)
      controller.enqueue(bytes)
    },
  })
  return new Response(response.body.pipeThrough(bound), response)
}
