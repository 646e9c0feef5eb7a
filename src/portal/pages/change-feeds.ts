import { formatDay } from '../../design/dates.ts'
import { unlessKnown } from '../../platform/api.ts'
import { plainJson } from '../../platform/json.ts'
import type { Page, Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { writtenNumber } from '../../recognition/rules/decisions.ts'
import { changeId, changesAfter, urn } from '../changing.ts'
import { type Change, listLatestChanges } from '../store/changes.ts'
import { changeWords, texts } from '../texts/changes.ts'

/** For a program that comes again with where it stopped: nothing is missed, nothing comes twice. */
export const json: Page = async visit => {
  const answer = await changesAfter(visit.work, visit.query.get('after'))
  return unlessKnown(visit, JSON.stringify(plainJson(answer)), headers('application/json'))
}

/** The newest, for readers of feeds (RFC 4287). */
export const atom: Page = async visit => {
  const { db, today } = visit.work
  const { rows } = await listLatestChanges(db, { today, kind: null, limit: IN_FEED, offset: 0 })
  return unlessKnown(visit, feedOf(visit, rows), headers('application/atom+xml'))
}

const IN_FEED = 100

const headers = (type: string) => ({
  'content-type': `${type}; charset=utf-8`,
  'cache-control': 'public, no-cache',
  vary: 'accept-language, cookie',
  'access-control-allow-origin': '*',
})

const feedOf = ({ caller, work }: Visit, changes: readonly Change[]): string => {
  const { language, today } = work
  const { origin } = caller
  const [newest] = changes
  const self = `${origin}/changes.atom?lang=${language}`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${urn('changes')}</id>`,
    `<title>${xml(texts.title[language])}</title>`,
    `<updated>${moment(newest === undefined ? today : seenOn(newest))}</updated>`,
    '<author><name>Chủ Lực</name></author>',
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${origin}/changes`)}"/>`,
    ...changes.map(change => entryOf(change, origin, language)),
    '</feed>',
    '',
  ].join('\n')
}

const entryOf = (change: Change, origin: string, language: Language): string => {
  const isEnglish = language === 'en'
  const product = isEnglish ? (change.productEn ?? change.productVi) : change.productVi
  const holder = isEnglish ? (change.holderEn ?? change.holderVi) : change.holderVi
  const { kind, effectiveOn, recordedOn, decision } = change
  const summary = texts.summary(formatDay(effectiveOn, language), writtenNumber(decision))[language]
  const recorded = recordedOn === null ? '' : texts.recorded(formatDay(recordedOn, language))[language]
  return [
    '<entry>',
    `<id>${changeId(change)}</id>`,
    `<title>${xml(`${changeWords[kind][language]}: ${product}, ${holder}`)}</title>`,
    `<updated>${moment(seenOn(change))}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(`${origin}/products/${encodeURIComponent(change.product)}`)}"/>`,
    `<category term="${kind}" label="${xml(changeWords[kind][language])}"/>`,
    `<summary>${xml(`${summary} ${recorded}`.trim())}</summary>`,
    '</entry>',
  ].join('')
}

const seenOn = ({ recordedOn, effectiveOn }: Change): string => recordedOn ?? effectiveOn

const moment = (day: string): string => `${day}T00:00:00+07:00`

const xml = (text: string): string =>
  text
    // XML 1.0 has no place for these.
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
