import { describe, expect, it } from 'vitest'
import { DEPENDENCY_RULES } from './tidy/dependencies.ts'
import { readRepository } from './tidy/files.ts'
import { IMPORT_RULES } from './tidy/imports.ts'
import { ROOM_RULES } from './tidy/rooms.ts'
import { WORD_RULES } from './tidy/words.ts'

const repository = readRepository()

describe.each([...ROOM_RULES, ...IMPORT_RULES, ...WORD_RULES, ...DEPENDENCY_RULES])(
  '$name',
  ({ find, rejects }) => {
    it('holds in this repository', () => {
      expect(find(repository)).toEqual([])
    })

    it.each(rejects)('rejects its example %#', (example) => {
      expect(find(new Map(Object.entries(example)))).not.toEqual([])
    })
  },
)
