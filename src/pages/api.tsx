import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Page, type Shell } from '../design/page.tsx'
import { type Menu, shellOf } from '../design/shell.ts'
import type { Operation, Scope } from '../platform/api.ts'
import { openApiDocument } from '../platform/openapi.ts'
import { html, type Page as PageOf } from '../platform/pages.ts'
import { projectRoot } from '../platform/root.ts'
import type { Language } from '../platform/texts.ts'
import { texts } from './api-texts.ts'

export const get =
  (menu: Menu, operations: readonly Operation[]): PageOf =>
  visit =>
    html(<ApiView shell={shellOf(visit, menu)} origin={visit.caller.origin} operations={operations} />)

/** Made once: it depends on nothing that a visit brings. */
export const document = (operations: readonly Operation[]): PageOf => {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  const text = JSON.stringify(
    openApiDocument(operations, {
      title: 'Chủ Lực',
      version: String(version),
      description:
        'A city’s programme for key industrial products: rounds, results, criteria, the register, and what public sources say. Read only. Values are exact text; unknown is neither zero nor false.',
    }),
  )
  return () =>
    new Response(text, {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=300' },
    })
}

interface ApiProps {
  readonly shell: Shell
  /** Where this very city is, for the examples. */
  readonly origin: string
  readonly operations: readonly Operation[]
}

export const ApiView = ({ shell, origin, operations }: ApiProps) => {
  const { language } = shell
  const title = texts.title[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <div class="programs">
        <p>
          <a href="/api/openapi.json">{texts.document[language]}</a> ·{' '}
          <a href="/account/keys">{texts.keys[language]}</a>
        </p>
        <h2>{texts.howTo[language]}</h2>
        <p>{texts.anonymous[language]}</p>
        <pre class="scroll" tabindex={0}>
          <code>curl '{origin}/api/rounds?size=10'</code>
        </pre>
        <p>{texts.withKey[language]}</p>
        <pre class="scroll" tabindex={0}>
          <code>curl -H 'Authorization: Bearer chuluc_…' {origin}/api/own/facts</code>
        </pre>
        <p>{texts.paging[language]}</p>
        <p>{texts.limits[language]}</p>
        <h2>{texts.addresses[language]}</h2>
        <Addresses operations={operations} language={language} />
      </div>
    </Page>
  )
}

const SCOPES: Readonly<Record<Scope, keyof typeof texts>> = {
  'read:public': 'noKey',
  'read:own': 'own',
  'read:office': 'office',
}

const scopeWords = (scope: Scope, language: Language): string => {
  const words = texts[SCOPES[scope]]
  return words[language]
}

const Addresses = ({ operations, language }: Omit<ApiProps, 'shell' | 'origin'> & InLanguage) => (
  <section class="scroll" aria-label={texts.addresses[language]} tabindex={0}>
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{texts.address[language]}</th>
          <th scope="col">{texts.gives[language]}</th>
          <th scope="col">{texts.scope[language]}</th>
        </tr>
      </thead>
      <tbody>
        {operations.map(({ path, title, scope }) => (
          <tr>
            <td>
              <code>{path.replaceAll(/:(\w+)/g, '{$1}')}</code>
            </td>
            <td data-label={texts.gives[language]}>{title[language]}</td>
            <td data-label={texts.scope[language]}>{scopeWords(scope, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

interface InLanguage {
  readonly language: Language
}
