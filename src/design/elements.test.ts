import { Script } from 'node:vm'
import { expect, it } from 'vitest'
import { elementNames, elementScripts } from './elements.ts'

it.each(elementNames)('the script of %s is whole: the rules put into it share no name with it', name => {
  const script = elementScripts()[name].replace(/^export /gm, '')
  expect(() => new Script(script)).not.toThrow()
})
