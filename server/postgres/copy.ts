import { constants } from 'node:fs'
import { copyFile, mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'

/**
 * Copies a directory, readable by its owner only, without what `skip` names (paths within it).
 * A file that disappears meanwhile is left out: the database removes some while it runs.
 */
export async function copyDirectory(
  from: string,
  to: string,
  skip: (name: string) => boolean = () => false,
  below = '',
): Promise<void> {
  await mkdir(path.join(to, below), { mode: 0o700, recursive: true })
  for (const entry of await readdir(path.join(from, below), { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name)
    if (skip(name)) continue
    if (entry.isDirectory()) await copyDirectory(from, to, skip, name)
    else await copyIfThere(path.join(from, name), path.join(to, name))
  }
}

async function copyIfThere(from: string, to: string): Promise<void> {
  try {
    // Where the file system can, blocks are shared until one side changes them.
    await copyFile(from, to, constants.COPYFILE_FICLONE)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
