import { dayOf } from '../../exact/day.ts'
import type { Task, TaskStory } from '../model.ts'

/** A task of an adopted plan from March to June 2026, of which nothing is said yet. */
export const storyOf = (id: string, says: Partial<TaskStory> = {}, task: Partial<Task> = {}): TaskStory => ({
  task: {
    id,
    plan: 'kh-2026',
    code: id,
    goal: null,
    standing: 'sourced',
    note: null,
    title: { vi: `Nhiệm vụ ${id}`, en: null },
    group: null,
    lead: 'so-a',
    coordinating: [],
    beneficiaries: null,
    purpose: null,
    period: { from: dayOf('2026-03-01'), to: dayOf('2026-06-30') },
    budgetLine: null,
    product: null,
    indicators: [],
    evidence: null,
    ...task,
  },
  carriedFrom: null,
  isAdopted: true,
  isSample: false,
  wordings: [],
  deadlines: [],
  reports: [],
  instructions: [],
  closing: null,
  ...says,
})
