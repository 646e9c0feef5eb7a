import { isShownInBrowser } from '../../enterprises/index.ts'
import type { Document } from '../../enterprises/model.ts'
import { evidenceWords } from '../../facts/index.ts'
import type { Fact } from '../../facts/model.ts'
import type { Language } from '../../platform/texts.ts'
import type { Looking } from './loading.ts'
import { texts } from './texts.ts'

interface EvidenceProps {
  readonly looking: Looking
  /** The figure whose story names the document. */
  readonly fact: Fact
  readonly of: Pick<Fact, 'document' | 'page'>
  readonly language: Language
}

/** The document behind a figure: opened at its page where its file is here. */
export const Evidence = ({ looking, fact, of, language }: EvidenceProps) => {
  const words = evidenceWords(of, language)
  if (words === null) return <span class="quiet">{texts.noDocument[language]}</span>
  const found = fileOf(looking, fact, of)
  return found === null ? (
    words
  ) : (
    <a href={addressOf(fact, found, of)} target="_blank" rel="noopener">
      {words}
    </a>
  )
}

interface BesideProps extends Omit<EvidenceProps, 'of'> {
  readonly isOpen: boolean
  /** What the figure is, for those who hear the page. */
  readonly name: string
}

/** The document at the page that the figure names, unfolded beside it; of one figure at a time. */
export const Beside = ({ looking, fact, isOpen, name, language }: BesideProps) => {
  const found = fileOf(looking, fact, fact)
  if (found === null || !isShownInBrowser(found.mediaType))
    return (
      <p class="beside-none">
        <Evidence looking={looking} fact={fact} of={fact} language={language} />
        {fact.document !== null && found === null && <span class="quiet"> ({texts.noFile[language]})</span>}
      </p>
    )
  const address = addressOf(fact, found, fact)
  const words = evidenceWords(fact, language) ?? found.title
  return (
    <details class="beside" name="beside" open={isOpen}>
      <summary>{words}</summary>
      {found.mediaType === 'application/pdf' ? (
        <iframe class="sheet-of" src={plainly(address)} title={`${words}: ${name}`} loading="lazy" />
      ) : (
        <a class="sheet-of" href={address} target="_blank" rel="noopener">
          <img src={address} alt={`${words}: ${name}`} loading="lazy" />
        </a>
      )}
      <p>
        <a href={address} target="_blank" rel="noopener">
          {texts.openAlone[language]}
        </a>
      </p>
    </details>
  )
}

/** The page as wide as the frame, without the small pages beside it. */
const plainly = (address: string): string =>
  `${address}${address.includes('#') ? '&' : '#'}navpanes=0&view=FitH`

/** Null where it has no file here, or none that the reader may open. */
const fileOf = (
  { documents, mayOpen }: Looking,
  { variable }: Fact,
  { document }: Pick<Fact, 'document'>,
): Document | null =>
  document === null || !mayOpen(variable) ? null : (documents.find(({ title }) => title === document) ?? null)

const addressOf = (fact: Fact, { id, mediaType }: Document, { page }: Pick<Fact, 'page'>): string => {
  const at = mediaType === 'application/pdf' && page !== null && /^\d+$/.test(page) ? `#page=${page}` : ''
  return `/facts/${encodeURIComponent(fact.id)}/documents/${encodeURIComponent(id)}${at}`
}
