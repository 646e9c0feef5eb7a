/** A file as a form sent it. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The file of a form's field `file`; without one, an empty file without a name. */
export const uploadIn = async (form: FormData): Promise<Upload> => {
  const file = form.get('file')
  if (!(file instanceof File)) return { name: '', bytes: new Uint8Array() }
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
