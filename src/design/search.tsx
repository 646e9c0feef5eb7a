import { askedAgain } from '../platform/listing.ts'
import { defineTexts, type Language } from '../platform/texts.ts'
import type { SearchProblem, Understood } from '../platform/vocabulary.ts'

interface SearchProps {
  readonly language: Language
  readonly path: string
  readonly query: URLSearchParams
  readonly search: Pick<Understood<never>, 'problems' | 'conditions' | 'keys'>
}

/** Below the search of a list: how it was understood, what was not, and everything that can be asked. */
export const SearchSaid = (props: SearchProps) => (
  <>
    <Problems {...props} />
    <Conditions {...props} />
    <Help {...props} />
  </>
)

const Problems = ({ search: { problems }, language, path, query }: SearchProps) =>
  problems.length === 0 ? null : (
    <div class="notice wait" role="alert">
      {problems.map(problem => (
        <p>
          {said(problem)[language]} {texts.meant[language]}{' '}
          {problem.mends.map(({ label, changes }, at) => (
            <>
              {at > 0 && ' · '}
              <a href={askedAgain(path, query, changes)}>
                <code>{label}</code>
              </a>
            </>
          ))}
        </p>
      ))}
      <p>{texts.nothingShown[language]}</p>
    </div>
  )

const said = ({ kind, key, value }: SearchProblem) => {
  switch (kind) {
    case 'key':
      return texts.unknownKey(key)
    case 'value':
      return texts.unknownValue(key, value)
    case 'no-value':
      return texts.noValue(key)
  }
}

const Conditions = ({ search: { conditions }, language, path, query }: SearchProps) =>
  conditions.length === 0 ? null : (
    <p class="conditions">
      {texts.asked[language]}{' '}
      {conditions.map(({ label, changes }) => (
        <a
          class="condition"
          href={askedAgain(path, query, changes)}
          aria-label={texts.without(label)[language]}
        >
          {label} <span aria-hidden="true">×</span>
        </a>
      ))}
    </p>
  )

const Help = ({ search: { keys }, language, path, query }: SearchProps) => (
  <details class="search-help">
    <summary>{texts.help[language]}</summary>
    <p>{texts.howto[language]}</p>
    <dl>
      {keys.map(({ name, aliases, label, values }) => (
        <div>
          <dt>
            {label} <code>{[name, ...aliases].map(each => `${each}:`).join(' ')}</code>
          </dt>
          <dd>
            {values.map(({ label: words, mend }) => (
              <a href={askedAgain(path, query, mend.changes)}>
                <code>{mend.label}</code>
                {words !== mend.label && <span class="quiet"> {words}</span>}
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </details>
)

const texts = defineTexts({
  unknownKey: (key: string) => ({
    vi: `Danh sách này không có điều kiện “${key}”.`,
    en: `This list knows no condition "${key}".`,
  }),
  unknownValue: (key: string, value: string) => ({
    vi: `“${key}” không có giá trị “${value}”.`,
    en: `"${key}" has no value "${value}".`,
  }),
  noValue: (key: string) => ({ vi: `“${key}” chưa có giá trị.`, en: `"${key}" has no value yet.` }),
  meant: { vi: 'Có phải:', en: 'Did you mean:' },
  nothingShown: {
    vi: 'Danh sách để trống cho đến khi điều kiện được sửa.',
    en: 'The list stays empty until this is mended.',
  },
  asked: { vi: 'Đang lọc:', en: 'Shown:' },
  without: (label: string) => ({ vi: `Bỏ điều kiện ${label}`, en: `Take away ${label}` }),
  help: { vi: 'Cách tìm', en: 'How to search' },
  howto: {
    vi: 'Gõ chữ bất kỳ, không cần dấu; đặt trong ngoặc kép để tìm nguyên cụm. Thêm điều kiện dạng tên:giá trị; nhiều giá trị cách nhau bằng dấu phẩy là một trong số đó. Dấu trừ đứng trước là không có. Các điều kiện phải đúng cùng lúc; tiêu chí, phần thiếu và đơn vị cùng nói về một chỗ thiếu.',
    en: 'Type any words, with or without diacritics; in quotation marks they are looked for as they stand. Add conditions as name:value; several values with commas mean any of them. A dash before it means that it is not so. All conditions must hold; criterion, missing and unit speak of one and the same gap.',
  },
})
