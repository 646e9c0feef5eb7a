import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import type { RuledRecognition, Status, Transfer, TransferKind } from '../model.ts'
import { statusOn } from './status.ts'

/** The enterprise that holds a recognition on a day: to whom it was granted, until a transfer of that day or before. */
export const holderOn = (
  recognition: { readonly enterprise: EnterpriseId },
  transfers: readonly Pick<Transfer, 'to' | 'effectiveOn'>[],
  day: Day,
): EnterpriseId => lastTransferOn(transfers, day)?.to ?? recognition.enterprise

/** The name under which it is held since its last transfer; null: it was never transferred. */
export const heldAsOn = (
  transfers: readonly Pick<Transfer, 'toName' | 'effectiveOn'>[],
  day: Day,
): string | null => lastTransferOn(transfers, day)?.toName ?? null

const lastTransferOn = <Given extends Pick<Transfer, 'effectiveOn'>>(
  transfers: readonly Given[],
  day: Day,
): Given | undefined =>
  transfers
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .reduce<Given | undefined>(
      (last, each) => (last === undefined || each.effectiveOn > last.effectiveOn ? each : last),
      undefined,
    )

export type TransferProblem =
  | { readonly code: 'transfer-before-grant'; readonly decidedOn: Day }
  | { readonly code: 'transfer-out-of-order'; readonly after: Day }
  | { readonly code: 'nothing-to-transfer'; readonly status: Status }
  | { readonly code: 'holds-already' }
  | { readonly code: 'renamed-is-the-same' }

/** Why a transfer cannot be made; null when it can. Transfers follow each other by day; what is over passes to nobody. */
export const transferProblem = (
  recognition: Pick<
    RuledRecognition,
    'enterprise' | 'decision' | 'validFrom' | 'validTo' | 'rulings' | 'transfers'
  >,
  {
    kind,
    to,
    effectiveOn,
  }: { readonly kind: TransferKind; readonly to: EnterpriseId; readonly effectiveOn: Day },
): TransferProblem | null => {
  const { decision, rulings, transfers } = recognition
  if (effectiveOn < decision.decidedOn)
    return { code: 'transfer-before-grant', decidedOn: decision.decidedOn }
  const last = transfers.at(-1)
  if (last !== undefined && effectiveOn <= last.effectiveOn)
    return { code: 'transfer-out-of-order', after: last.effectiveOn }
  const status = statusOn(recognition, rulings, effectiveOn)
  if (status === 'revoked' || status === 'expired') return { code: 'nothing-to-transfer', status }
  const isHolder = holderOn(recognition, transfers, effectiveOn) === to
  if (kind === 'renamed') return isHolder ? null : { code: 'renamed-is-the-same' }
  return isHolder ? { code: 'holds-already' } : null
}
