import type { SentContent } from '../model.ts'

/** What a digest is to a receipt: that of the whole content, of one of its files, or of nothing in it. */
export type Agreement =
  | { readonly is: 'content' }
  | { readonly is: 'file'; readonly title: string }
  | { readonly is: 'nothing' }

export const agreementOf = (
  digest: string,
  whole: string,
  { papers }: Pick<SentContent, 'papers'>,
): Agreement => {
  if (digest === whole) return { is: 'content' }
  const file = papers.flatMap(({ files }) => files).find(({ sha256 }) => sha256 === digest)
  return file === undefined ? { is: 'nothing' } : { is: 'file', title: file.title }
}
