import { formatDay, formatMoment } from '../../design/dates.ts'
import { type Entry, History, KnownList } from '../../design/record.tsx'
import { Steps } from '../../design/steps.tsx'
import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Shown } from './part.ts'
import { texts } from './texts.ts'

export const RecordPart = ({ language }: Shown) => (
  <>
    <h3>
      {texts.recordName[language]} <Tag tone="wait">{texts.tagWait[language]}</Tag>
    </h3>
    <Steps
      language={language}
      steps={[
        { name: texts.receive[language], when: formatDay('2026-07-12', language) },
        { name: texts.verify[language], when: formatDay('2026-08-20', language), standing: 'now' },
        { name: texts.council[language], when: formatDay('2026-12-07', language) },
        { name: texts.decide[language], when: formatDay('2026-12-30', language) },
      ]}
    />
    <KnownList
      facts={[
        { name: texts.makes[language], value: texts.maker[language] },
        { name: texts.taxCode[language], value: '9900001234' },
        { name: texts.since[language], value: formatDay('2022-04-01', language) },
      ]}
    />
    <div class="record-part">
      <h3>{texts.history[language]}</h3>
      <History entries={entriesIn(language)} />
    </div>
  </>
)

const entriesIn = (language: Language): readonly Entry[] => [
  {
    at: '2026-09-12T02:42:00.000Z',
    when: formatMoment('2026-09-12T02:42:00.000Z', language),
    words: texts.corrected[language],
    who: 'Nguyễn Thị Ánh',
    reason: texts.why[language],
  },
  {
    at: '2026-07-12T08:05:00.000Z',
    when: formatMoment('2026-07-12T08:05:00.000Z', language),
    words: texts.declared[language],
    who: 'Nguyễn Thị Ánh',
  },
]
