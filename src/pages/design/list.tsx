import { Tag } from '../../design/tag.tsx'
import { Empty } from '../../design/tasks.tsx'
import { type Column, WorkList } from '../../design/work-list.tsx'
import { askedIn } from '../../platform/listing.ts'
import type { Language } from '../../platform/texts.ts'
import type { Shown } from './part.ts'
import { texts } from './texts.ts'

interface Row {
  readonly name: string
  readonly sector: 'mechanics' | 'ceramics'
  readonly isVerified: boolean
  readonly products: number
}

const ROWS: readonly Row[] = [
  { name: 'Công ty CP Cơ điện Sông Nhuệ', sector: 'mechanics', isVerified: true, products: 4 },
  { name: 'Công ty TNHH Gốm kỹ thuật Đông Ngàn', sector: 'ceramics', isVerified: false, products: 2 },
  { name: 'Công ty TNHH Khuôn mẫu Thạch Thất', sector: 'mechanics', isVerified: false, products: 1 },
]

export const ListPart = ({ language, query }: Shown) => {
  const shown = ROWS.filter(
    ({ sector }) => (query.get('sector') ?? sector) === sector || query.get('sector') === '',
  )
  return (
    <>
      <WorkList
        language={language}
        path="/design"
        query={query}
        asked={askedIn(query, ['name', 'products'])}
        caption={texts.list[language]}
        columns={columnsIn(language)}
        rows={shown}
        total={shown.length}
        searchHint={texts.name[language]}
        views={[
          { label: texts.everyone[language], asks: {}, count: 3 },
          { label: texts.mechanics[language], asks: { sector: 'mechanics' }, count: 2 },
        ]}
        filters={[
          {
            name: 'sector',
            label: texts.sector[language],
            options: (['mechanics', 'ceramics'] as const).map(value => ({
              value,
              label: texts[value][language],
            })),
          },
        ]}
        empty={texts.nobody[language]}
      />
      <Empty
        action={
          <a class="button quiet-button" href="#list">
            {texts.import[language]}
          </a>
        }
      >
        {texts.nobody[language]}
      </Empty>
    </>
  )
}

const columnsIn = (language: Language): readonly Column<Row>[] => [
  { heading: texts.enterprise[language], sorting: 'name', cell: ({ name }) => <a href="#record">{name}</a> },
  { heading: texts.sector[language], cell: ({ sector }) => texts[sector][language] },
  {
    heading: texts.state[language],
    cell: ({ isVerified }) =>
      isVerified ? (
        <Tag tone="done">{texts.tagDone[language]}</Tag>
      ) : (
        <Tag tone="wait">{texts.tagWait[language]}</Tag>
      ),
  },
  {
    heading: texts.products[language],
    sorting: 'products',
    isNumber: true,
    cell: ({ products }) => products,
  },
]
