import type { Command } from '../platform/commands.ts'
import { roundExport, roundRerun } from './commands/round.ts'
import { scoreCommand } from './commands/score.ts'
import { templateDossiers } from './commands/template.ts'

export const selectionCommands: readonly Command[] = [scoreCommand, templateDossiers, roundExport, roundRerun]
