import { expect, it } from 'vitest'
import { readAddress } from './address.ts'

it.each([
  ['ann@example.gov', 'ann@example.gov'],
  [' O’Hara.b+till@mail.example.gov\r\n', 'O’Hara.b+till@mail.example.gov'],
  ["o'hara@example.gov", "o'hara@example.gov"],
  ['jose\u0301@ejemplo.test', 'jos\u00e9@ejemplo.test'],
])('X-3: %j is an address, kept as %j', (text, kept) => expect(readAddress(text)).toBe(kept))

it.each([
  '',
  'not an address',
  'a@b',
  'a@b..test',
  '.a@b.test',
  'a@b@c.test',
  'a@b.test>',
  '<a@b.test>',
  'Ann <a@b.test>',
  'a@b.test,c@d.test',
  '"a"@b.test',
  'a@[127.0.0.1]',
  'a@b.test\r\nX: y',
  'a@b.test\u0000',
  '\u202ea@b.test',
  '4111111111111111@b.test',
  `${'a'.repeat(400)}@b.test`,
  `${'.a'.repeat(200_000)}@`,
])('X-3: %j is none', (text) => expect(readAddress(text)).toBeNull())
