import { Bar } from '../../design/bar.tsx'
import { formatDay } from '../../design/dates.ts'
import { Figures } from '../../design/figures.tsx'
import { formatMoney, formatPercent, formatRange } from '../../design/format.ts'
import { Assumed, Invented, Tag, Unknown } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import type { Shown } from './part.ts'
import { texts } from './texts.ts'

export const TypePart = ({ language }: Shown) => (
  <>
    <p class="note">{texts.typeSay[language]}</p>
    <p>
      {formatMoney('52310000000', 'VND', language)} · {formatPercent('0.125', language)} ·{' '}
      {formatDay('2026-11-21', language)} · <Unknown>{formatRange(['62.00', '77.00'], language)}</Unknown>
    </p>
    <Figures
      figures={[
        { value: '60', says: texts.dossiers[language] },
        { value: '35', says: texts.passed[language] },
        { value: '1', says: texts.open[language], isUnknown: true },
      ]}
    />
    <Bar
      label={texts.pointsBar[language]}
      max="100"
      at="60"
      width={240}
      parts={[
        { kind: 'computed', size: '48' },
        { kind: 'judged', size: '20' },
        { kind: 'open', size: '15' },
      ]}
    />
  </>
)

export const ActionsPart = ({ language }: Shown) => (
  <>
    <p class="form-end">
      <a class="button" href="#actions">
        {texts.strong[language]}
      </a>
      <a class="button quiet-button" href="#actions">
        {texts.quiet[language]}
      </a>
    </p>
    <p class="note">
      <Tag tone="plain">{texts.tagPlain[language]}</Tag> <Tag tone="now">{texts.tagNow[language]}</Tag>{' '}
      <Tag tone="done">{texts.tagDone[language]}</Tag> <Tag tone="wait">{texts.tagWait[language]}</Tag>{' '}
      <Tag tone="no">{texts.tagNo[language]}</Tag> <Tag tone="unknown">{texts.tagUnknown[language]}</Tag>{' '}
      <Invented language={language} /> <Assumed language={language} />
    </p>
    <br />
    <Notice>{texts.saved[language]}</Notice>
    <Notice tone="wait">{texts.waits[language]}</Notice>
    <Notice tone="no">{texts.refused[language]}</Notice>
  </>
)
