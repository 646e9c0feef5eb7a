import type { Command } from '../platform/commands.ts'
import { roundExport, roundRerun } from './commands/round.ts'
import { scoreCommand } from './commands/score.ts'

export const selectionCommands: readonly Command[] = [scoreCommand, roundExport, roundRerun]
