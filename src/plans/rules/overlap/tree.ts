/** Whether a code is another one or lies below it. */
export const isWithin = (
  code: string,
  above: string,
  tree: ReadonlyMap<string, { readonly under: string | null }>,
): boolean => {
  for (let at: string | null = code; at !== null; at = tree.get(at)?.under ?? null)
    if (at === above) return true
  return false
}
