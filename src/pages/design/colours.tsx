import { contrast, hexOf } from '../../design/colour.ts'
import { formatNumber } from '../../design/format.ts'
import { Scroll } from '../../design/scroll.tsx'
import { type Colour, dark, light, markPairs, textPairs } from '../../design/tokens.ts'
import type { Language } from '../../platform/texts.ts'
import type { Shown } from './part.ts'
import { texts } from './texts.ts'

const inDark = new Map<string, Colour>(Object.entries(dark))

export const ColoursPart = ({ language }: Shown) => (
  <>
    <p class="note">{texts.coloursSay[language]}</p>
    <Scroll of={texts.colours[language]} language={language}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.token[language]}</th>
            <th scope="col">{texts.light[language]}</th>
            <th scope="col">{texts.dark[language]}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(light).map(([token, colour]) => (
            <tr>
              <th scope="row">
                <code>{token}</code>
              </th>
              <td>
                <Sample colour={colour} />
              </td>
              <td>
                <Sample colour={inDark.get(token) ?? colour} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
    <details class="figures-of">
      <summary>{texts.pairs[language]}</summary>
      <p class="note">{texts.pairsSay[language]}</p>
      <Pairs language={language} />
    </details>
  </>
)

/** A colour as an attribute: the pages allow no style of their own. */
const Sample = ({ colour }: { readonly colour: Colour }) => (
  <span class="with-unit">
    <svg width="44" height="18" aria-hidden="true">
      <rect width="44" height="18" rx="3" fill={hexOf(colour)} />
    </svg>
    <code>{hexOf(colour)}</code>
  </span>
)

const Pairs = ({ language }: { readonly language: Language }) => (
  <Scroll of={texts.pairs[language]} language={language}>
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.on[language]}</th>
          <th scope="col" class="n">
            {texts.light[language]}
          </th>
          <th scope="col" class="n">
            {texts.dark[language]}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...new Map([...textPairs, ...markPairs].map(pair => [pair.join(' / '), pair]))].map(
          ([name, [text, ground]]) => (
            <tr>
              <th scope="row">
                <code>{name}</code>
              </th>
              {[light, dark].map(theme => (
                <td class="n">{formatNumber(contrast(theme[text], theme[ground]).toFixed(1), language)}</td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  </Scroll>
)
