import type { Upload } from '../../enterprises/index.ts'

/** A form with several file fields: its words without the fields of files, and the files that were chosen. */
export const sortedForm = async (
  form: FormData,
  fileFields: readonly string[],
): Promise<{ readonly words: FormData; readonly uploads: readonly Upload[] }> => {
  const words = new FormData()
  const files: File[] = []
  for (const [name, value] of form)
    if (typeof value === 'string') words.append(name, value)
    else if (fileFields.includes(name) && (value.size > 0 || value.name !== '')) files.push(value)
  const uploads = files.map(async file => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }))
  return { words, uploads: await Promise.all(uploads) }
}
