import { formatMoment } from '../../design/dates.ts'
import { Submit } from '../../design/forms.tsx'
import { Rows } from '../../design/rows.tsx'
import type { Language } from '../../platform/texts.ts'
import { bundleAddress, drawAddress } from '../addresses.ts'
import type { DrawAudit } from '../loading.ts'
import { texts } from '../texts/pages.ts'
import { sizeWords } from '../texts/words.ts'
import { Digest } from './shown.tsx'

/** The files of evidence that were made about a draw, and how another is made. */
export const Bundles = ({ page, language }: { readonly page: DrawAudit; readonly language: Language }) => (
  <>
    <p>{texts.bundleLead[language]}</p>
    <Rows
      language={language}
      caption={texts.bundle[language]}
      empty={texts.noBundles[language]}
      headings={[
        texts.asOf[language],
        texts.bundleFiles[language],
        texts.fileDigest[language],
        texts.manifestDigest[language],
        texts.download[language],
      ]}
      rows={page.bundles}
      cells={({ id, asOf, files, file, manifestSha256, size }) => [
        formatMoment(asOf, language),
        String(files),
        <Digest of={file} />,
        <Digest of={manifestSha256} />,
        <a href={bundleAddress(id)}>
          {texts.download[language]} ({sizeWords(size, language)})
        </a>,
      ]}
    />
    {page.bundles.length > 0 && (
      <p class="small">
        {texts.check[language]} <code>chuluc audit verify {texts.fileName[language]}.zip</code>
      </p>
    )}
    <form method="post" action={`${drawAddress(page.draw.id)}/bundle`} class="form-end">
      <Submit isQuiet>{texts.makeBundle[language]}</Submit>
    </form>
  </>
)
