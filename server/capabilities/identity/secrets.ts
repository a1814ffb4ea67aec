import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Settings } from '../../settings/settings.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

type Keyed = Pick<Settings, 'secretKey'>

/**
 * Encrypts what must be read again, such as the secret of a second factor, with the server's key
 * (docs/decisions/0026). `place` says whose it is: put into another row it cannot be read there.
 */
export function seal({ secretKey }: Keyed, place: string, text: string): Buffer | Refusal {
  if (!secretKey) return refuseKeyless()
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, secretKey, iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** What was sealed for this place, or a refusal where the server's key is not the one of then. */
export function unseal({ secretKey }: Keyed, place: string, sealed: Buffer): string | Refusal {
  if (!secretKey) return refuseKeyless()
  const iv = sealed.subarray(0, IV_BYTES)
  const decipher = createDecipheriv(CIPHER, secretKey, iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    const text = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    return refuse(
      'secret_key_missing',
      'The server has another key than the one this was encrypted with. Whoever runs it must put the right one back: it is SECRET_KEY, or the file secret.key.',
    )
  }
}

function refuseKeyless(): Refusal {
  return refuse(
    'secret_key_missing',
    'The server has no key to encrypt secrets with. Whoever runs it must set SECRET_KEY.',
  )
}
