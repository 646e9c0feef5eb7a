import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** A sum that the database keeps beside rows, where it is not what the rows come to. */
export interface Discrepancy {
  readonly what: string
  readonly id: bigint
  readonly kept: bigint
  readonly counted: bigint
}

/** Every kept sum counted again from the rows it follows from; what a law forbids counts as a sum that should be zero. */
export const listDiscrepancies = async (db: Db): Promise<readonly Discrepancy[]> => {
  const { rows } = await sql<Discrepancy>`
    with live as (
      select funding.*, amount_vnd - coalesce(gone, 0) - coalesce(back, 0) as left_vnd,
        coalesce(gone, 0) + coalesce(back, 0) as gone, coalesce(paid, 0) - coalesce(back, 0) as paid
      from support.funding
      left join (select funding, sum(amount_vnd)::bigint as gone from support.release group by funding) as released
        on released.funding = funding.id
      left join (select funding, sum(amount_vnd)::bigint as paid from support.payment group by funding) as payments
        on payments.funding = funding.id
      left join (select funding, sum(amount_vnd)::bigint as back from support.recovery
          join support.recovery_answer on recovery_answer.recovery = recovery.id and is_agreed group by funding) as recovered
        on recovered.funding = funding.id
    ), of_line as (
      select budget_line, sum(left_vnd)::bigint as committed, sum(paid)::bigint as paid from live group by budget_line
    ), of_cost as (
      select cost_line, sum(left_vnd)::bigint as funded, count(*) filter (where left_vnd > 0) as fundings,
        count(*) filter (where left_vnd > 0 and exception is null and combination is null) as plain
      from live group by cost_line
    ), given as (
      select budget_line, sum(amount_vnd)::bigint as amount from support.allotment group by budget_line
    ), lined as (
      select invoice, sum(amount_vnd)::bigint as amount from support.cost_line group by invoice
    ), counted as (
      select 'budget-amount' as what, line.id, line.amount_vnd as kept, coalesce(given.amount, 0) as counted
        from support.budget_line as line left join given on given.budget_line = line.id
      union all select 'budget-committed', line.id, line.committed_vnd, coalesce(committed, 0)
        from support.budget_line as line left join of_line on of_line.budget_line = line.id
      union all select 'budget-paid', line.id, line.paid_vnd, coalesce(paid, 0)
        from support.budget_line as line left join of_line on of_line.budget_line = line.id
      union all select 'budget-exceeded', id, greatest(committed_vnd - amount_vnd, 0), 0 from support.budget_line
      union all select 'cost-funded', line.id, line.funded_vnd, coalesce(funded, 0)
        from support.cost_line as line left join of_cost on of_cost.cost_line = line.id
      union all select 'cost-fundings', line.id, line.fundings, coalesce(of_cost.fundings, 0)
        from support.cost_line as line left join of_cost on of_cost.cost_line = line.id
      union all select 'cost-funded-twice', cost_line, greatest(plain - 1, 0), 0 from of_cost
      union all select 'cost-exceeded', id, greatest(funded_vnd - eligible_vnd, 0), 0 from support.cost_line
      union all select 'funding-released', id, released_vnd, gone from live
      union all select 'funding-paid', id, paid_vnd, live.paid from live
      union all select 'invoice-lined', invoice.id, lined_vnd, coalesce(lined.amount, 0)
        from support.invoice left join lined on lined.invoice = invoice.id
      union all select 'same-person', proposal, 1, 0 from support.commitment where proposed_by = approved_by
      union all select 'commitment-as-proposed', commitment.proposal, coalesce(sum(funding.amount_vnd), 0)::bigint,
          (select sum(amount_vnd)::bigint from support.proposal_line where proposal_line.proposal = commitment.proposal)
        from support.commitment left join support.funding on funding.commitment = commitment.proposal
        group by commitment.proposal
    )
    select * from counted where kept <> counted order by what, id`.execute(db)
  return rows
}
