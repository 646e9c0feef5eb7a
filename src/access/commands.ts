import { type Command, type Invocation, withWork } from '../platform/commands.ts'
import { Invalid } from '../platform/errors.ts'
import { DAYS_OF_INVITATION, invite } from './actions/invitations.ts'
import { addPerson, grantRole } from './actions/people.ts'
import { grantInput, personInput } from './model.ts'

const administrator: Command = {
  name: 'administrator add',
  summary: 'add an administrator and print the link by which they sign in',
  usage: '--name NAME --email EMAIL --ground TEXT',
  description:
    'For a new city, where nobody can sign in yet: adds the person, grants the role of administrator from today on, and ' +
    `prints the rest of a link that works once within ${DAYS_OF_INVITATION} days. Put the address of the city before it. ` +
    'Everyone else is then added and invited under /people.',
  options: [
    { flag: '--name', value: 'NAME', help: 'the name of the person' },
    { flag: '--email', value: 'EMAIL', help: 'their e-mail address' },
    { flag: '--ground', value: 'TEXT', help: 'the decision by which they are administrator' },
  ],
  examples: [
    'chuluc administrator add --name "Nguyễn Thị Lan" --email lan@hanoi.gov.vn --ground "QĐ 12/QĐ-SCT"',
  ],
  run,
}

export const accessCommands: readonly Command[] = [administrator]

async function run({ options, io }: Invocation): Promise<number> {
  const read = personInput.safeParse({ name: options.name, email: options.email })
  const ground = options.ground
  if (!read.success || typeof ground !== 'string')
    throw new Invalid([
      {
        place: '--name, --email, --ground',
        value: '',
        reason: 'one is missing or cannot be read',
        remedy: 'write all three, as in the example of chuluc help administrator add',
      },
    ])
  const secret = await withWork(async work => {
    const person = await addPerson(work, read.data)
    const role = { person, role: 'administrator', validFrom: work.today, ground }
    await grantRole(work, grantInput.parse(role))
    return invite(work, person)
  })
  io.out(`/invitations/${secret}\n`)
  return 0
}
