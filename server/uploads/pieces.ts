import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Database } from '../postgres/database.ts'
import {
  inUnitOfWork,
  readInAgency,
  type Scope,
  type UnitOfWork,
} from '../postgres/unit-of-work.ts'
import { type Encoding, EncodingGuess } from './encoding.ts'
import { tidyFileName } from './shown-text.ts'

/** How many bytes of a file stand in one row. */
const PIECE_BYTES = 256 * 1024

/**
 * Where the files of one kind of import lie: the table of their pieces (agency_id, import_id, piece,
 * bytes, at), that of the imports, and the sequence of their numbers.
 */
export type Shelf = {
  readonly pieces: 'citation_import_chunks' | 'intake_pieces'
  readonly imports: 'citation_imports' | 'intake_imports'
  readonly ids: 'citation_import_ids' | 'intake_import_ids'
}

/** A file that lies in the database, in pieces, under the number that its import will have. */
export type UploadedFile = {
  readonly importId: number
  readonly fileName: string
  readonly hash: Buffer
  readonly bytes: number
  readonly encoding: Encoding | null
  /** Its first bytes, by which one format is told from another. */
  readonly beginning: Buffer
}

/**
 * Keeps a file as it arrives, piece by piece, each in a unit of work of its own: no connection is
 * held while a slow client sends, and no more than a piece is in memory. The pieces belong to no
 * import yet; who makes none of them drops them.
 */
export async function keepFile(
  database: Database,
  scope: Scope,
  shelf: Shelf,
  stream: Readable,
  name: string,
): Promise<UploadedFile> {
  const importId = await inUnitOfWork(database, scope, (work) => drawImportId(work, shelf))
  try {
    return { importId, fileName: tidyFileName(name), ...(await keepPieces(stream, keepOne)) }
  } catch (error) {
    await inUnitOfWork(database, scope, (work) => dropFile(work, shelf, importId))
    throw error
  }

  async function keepOne(place: number, piece: Buffer): Promise<void> {
    await inUnitOfWork(database, scope, (work) => insertPiece(work, shelf, importId, place, piece))
  }
}

async function keepPieces(
  stream: Readable,
  keepOne: (place: number, piece: Buffer) => Promise<void>,
): Promise<Pick<UploadedFile, 'hash' | 'bytes' | 'encoding' | 'beginning'>> {
  const hash = createHash('sha256')
  const guess = new EncodingGuess()
  let bytes = 0
  let count = 0
  for await (const piece of inPieces(stream)) {
    hash.update(piece)
    guess.push(piece)
    bytes += piece.length
    await keepOne(count++, piece)
  }
  const { beginning } = guess
  return { hash: hash.digest(), bytes, encoding: guess.verdict(), beginning }
}

async function* inPieces(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    gathered.push(chunk)
    size += chunk.length
    if (size < PIECE_BYTES) continue
    yield Buffer.concat(gathered)
    gathered = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(gathered)
}

async function drawImportId(work: UnitOfWork, { ids }: Shelf): Promise<number> {
  const { rows } = await work.client.query<{ id: number }>(`select nextval('${ids}') as id`)
  const [row] = rows
  if (!row) throw new Error('a sequence answered nothing')
  return row.id
}

async function insertPiece(
  work: UnitOfWork,
  { pieces }: Shelf,
  importId: number,
  piece: number,
  bytes: Buffer,
): Promise<void> {
  await work.client.query(
    `insert into ${pieces} (agency_id, import_id, piece, bytes) values ($1, $2, $3, $4)`,
    [work.agencyId, importId, piece, bytes],
  )
}

/** Deletes what was uploaded: nobody needs it any more. */
export async function dropFile(work: UnitOfWork, { pieces }: Shelf, importId: number) {
  await work.client.query(`delete from ${pieces} where agency_id = $1 and import_id = $2`, [
    work.agencyId,
    importId,
  ])
}

/** The same in a unit of work of its own. */
export function dropUpload(
  database: Database,
  scope: Scope,
  shelf: Shelf,
  { importId }: UploadedFile,
): Promise<void> {
  return inUnitOfWork(database, scope, (work) => dropFile(work, shelf, importId))
}

/**
 * Lets `run` make an import of a file that was uploaded; where none came of it the file is dropped.
 * The database says which it was: an answer may be the one that another server kept under the same
 * key, and a commit may have happened although it was not heard of.
 */
export async function orDropped<T>(
  database: Database,
  scope: Scope,
  shelf: Shelf,
  { importId }: UploadedFile,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run()
  } finally {
    await inUnitOfWork(database, scope, (work) => dropUnclaimed(work, shelf, importId))
  }
}

/**
 * Binds the pieces of a file to the import that this unit of work makes of it: whoever would drop what
 * no import claims waits for its end, and finds it. Throws where they are not there as they arrived.
 */
export async function claimFile(
  work: UnitOfWork,
  shelf: Shelf,
  { importId, bytes }: Pick<UploadedFile, 'importId' | 'bytes'>,
): Promise<void> {
  await lockFile(work, shelf, importId)
  const { rows } = await work.client.query<{ kept: number }>(
    `select coalesce(sum(octet_length(bytes)), 0)::bigint as kept from ${shelf.pieces}
      where agency_id = $1 and import_id = $2`,
    [work.agencyId, importId],
  )
  const kept = rows[0]?.kept ?? 0
  if (kept !== bytes)
    throw new Error(`of file ${importId} ${bytes} bytes arrived, and ${kept} are kept`)
}

/** For as long as the unit of work lasts. */
async function lockFile({ client }: UnitOfWork, { ids }: Shelf, importId: number): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1::regclass::oid::int, $2::int)', [
    ids,
    importId % 2 ** 31,
  ])
}

async function dropUnclaimed(work: UnitOfWork, shelf: Shelf, importId: number) {
  const { pieces, imports } = shelf
  await lockFile(work, shelf, importId)
  await work.client.query(
    `delete from ${pieces} where agency_id = $1 and import_id = $2
        and not exists (select from ${imports} where agency_id = $1 and id = $2)`,
    [work.agencyId, importId],
  )
}

/**
 * A file as it lies in the database, one piece in memory at a time. To read it throws where it is not
 * whole: half of a file must never pass for all of it.
 */
export class Pieces {
  bytesRead = 0
  readonly #database: Database
  readonly #scope: Scope
  readonly #shelf: Shelf
  readonly #file: Pick<UploadedFile, 'importId' | 'bytes'>

  constructor(
    database: Database,
    scope: Scope,
    shelf: Shelf,
    file: Pick<UploadedFile, 'importId' | 'bytes'>,
  ) {
    this.#database = database
    this.#scope = scope
    this.#shelf = shelf
    this.#file = file
  }

  /** One piece; null after the last. */
  at(piece: number): Promise<Buffer | null> {
    return readInAgency(this.#database, this.#scope, async (work) => {
      const { rows } = await work.client.query<{ bytes: Buffer }>(
        `select bytes from ${this.#shelf.pieces}
          where agency_id = $1 and import_id = $2 and piece = $3`,
        [work.agencyId, this.#file.importId, piece],
      )
      return rows[0]?.bytes ?? null
    })
  }

  async *all(): AsyncGenerator<Buffer> {
    for (let piece = 0; ; piece++) {
      const bytes = await this.at(piece)
      if (!bytes) break
      this.bytesRead += bytes.length
      yield bytes
    }
    const { importId, bytes } = this.#file
    if (this.bytesRead !== bytes)
      throw new Error(`file ${importId} has ${bytes} bytes, and ${this.bytesRead} are here`)
  }
}
