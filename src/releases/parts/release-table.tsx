import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Scroll } from '../../design/scroll.tsx'
import { Invented, Tag, type Tone, Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { releaseAddress } from '../addresses.ts'
import { isPublic, type ShownRelease } from '../loading.ts'
import type { Status } from '../model.ts'
import { counterNames } from '../texts/counters.ts'
import { texts } from '../texts/pages.ts'
import { scopeText, statusNames } from '../texts.ts'

const tones: Readonly<Record<Status, Tone>> = {
  outcome: 'done',
  computed: 'plain',
  mixed: 'wait',
  claim: 'unknown',
}

export const StatusTag = ({
  release,
  language,
}: {
  readonly release: ShownRelease
  readonly language: Language
}) =>
  isPublic(release) ? (
    <Tag tone={tones[release.status]}>{statusNames[release.status][language]}</Tag>
  ) : (
    <Tag tone="wait">{texts.prepared[language]}</Tag>
  )

/** What each counts stands beside its value: counters never mix. */
export const ReleaseTable = ({
  of,
  releases,
  language,
}: {
  readonly of: string
  readonly releases: readonly ShownRelease[]
  readonly language: Language
}) => (
  <Scroll of={of} language={language}>
    <table class="of-figures">
      <thead>
        <tr>
          <th scope="col">{texts.figure[language]}</th>
          <th scope="col" class="n">
            {texts.value[language]}
          </th>
          {[texts.counter, texts.scope, texts.asOf, texts.status].map(heading => (
            <th scope="col">{heading[language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {releases.map(release => (
          <tr>
            <th scope="row">
              <a href={releaseAddress(release.code)}>{release.name[language]}</a>{' '}
              {release.kept?.isSample === true && <Invented language={language} />}
            </th>
            <td class="n">{formatNumber(release.value, language)}</td>
            <td>
              <CounterName release={release} language={language} />
            </td>
            <td>{scopeText(release)[language]}</td>
            <td>{formatDay(release.asOf, language)}</td>
            <td>
              <StatusTag release={release} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

export const CounterName = ({
  release,
  language,
}: {
  readonly release: ShownRelease
  readonly language: Language
}) => {
  const counter = release.definition?.counter ?? null
  return counter === null ? (
    <Unknown>{texts.notStated[language]}</Unknown>
  ) : (
    <span>{counterNames[counter][language]}</span>
  )
}
