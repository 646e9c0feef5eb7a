import type { Language } from '../../platform/texts.ts'
import type { Decree } from '../rules/show.ts'
import { CriteriaTable } from './criteria-table.tsx'
import { Lines, Tail } from './line.tsx'

interface ArticleProps {
  readonly article: Decree['articles'][number]
  readonly language: Language
}

export const ArticleBody = ({ article, language }: ArticleProps) => {
  switch (article.kind) {
    case 'lines':
      return <Lines lines={article.lines} language={language} />
    case 'groups':
      return (
        <>
          <p>{article.intro}</p>
          {article.groups.map(({ head, lines }) => (
            <>
              <h3 class="group-head">
                {head.text} <span class="code">{head.label}</span>
                <Tail cited={head} language={language} />
              </h3>
              <Lines lines={lines} language={language} />
            </>
          ))}
        </>
      )
    case 'table':
      return <CriteriaTable rows={article.rows} language={language} />
  }
}
