import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes of files that are still coming. Which of them count is said elsewhere: what lies behind is written over. */
export interface ComingFiles {
  /** On the disk before it answers. */
  write(id: string, offset: number, bytes: Uint8Array): Promise<void>
  /** The first so many bytes. */
  read(id: string, size: number): Promise<Uint8Array>
  drop(id: string): Promise<void>
}

export function openComing(directory: string): ComingFiles {
  const pathOf = (id: string) => join(directory, id)
  return {
    write: async (id, offset, bytes) => {
      await mkdir(directory, { recursive: true })
      const file = await open(pathOf(id), offset === 0 ? 'w' : 'r+')
      try {
        const { bytesWritten } = await file.write(bytes, 0, bytes.byteLength, offset)
        if (bytesWritten < bytes.byteLength)
          throw new Error(`only ${bytesWritten} bytes of a piece were written`)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    read: async (id, size) => new Uint8Array(await readFile(pathOf(id))).subarray(0, size),
    drop: id => rm(pathOf(id), { force: true }),
  }
}
