import { accessCommands } from './access/commands.ts'
import { auditCommands } from './audit/commands.ts'
import { certificateCommands } from './certificates/commands.ts'
import { communeCommands } from './communes/commands.ts'
import { criteriaCommands } from './criteria/commands.ts'
import { enterpriseCommands } from './enterprises/commands.ts'
import { indicatorCommands } from './indicators/commands.ts'
import { planCommands } from './plans/commands.ts'
import { runCommandLine } from './platform/command-line.ts'
import type { Command } from './platform/commands.ts'
import { platformCommands } from './platform/store-commands.ts'
import { policyCommands } from './policies/commands.ts'
import { portalCommands } from './portal/commands.ts'
import { recognitionCommands } from './recognition/commands.ts'
import { rehearsalCommands } from './rehearsal/commands.ts'
import { releaseCommands } from './releases/commands.ts'
import { selectionCommands } from './selection/commands.ts'
import { submissionCommands } from './submissions/commands.ts'
import { targetCommands } from './targets/commands.ts'

/** Every command, by room. */
const commands: readonly Command[] = [
  ...platformCommands,
  ...accessCommands,
  ...criteriaCommands,
  ...enterpriseCommands,
  ...communeCommands,
  ...selectionCommands,
  ...submissionCommands,
  ...certificateCommands,
  ...recognitionCommands,
  ...policyCommands,
  ...indicatorCommands,
  ...targetCommands,
  ...releaseCommands,
  ...planCommands,
  ...portalCommands,
  ...auditCommands,
  ...rehearsalCommands,
]

// A reader that went away (`chuluc … | head`) is no fault.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommandLine(commands, process.argv.slice(2), {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  // npm runs scripts in the project's folder; INIT_CWD is where the person stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
})
