-- Industrial clusters as public sources report them: one row per report, so a cluster may stand here twice.
create table clusters.published_cluster (
  id bigint generated always as identity primary key,
  -- As the source writes it, in any language.
  name text not null check (name <> ''),
  name_vi text not null check (name_vi <> ''),
  commune text check (commune <> ''),
  -- As it was before districts ended on 2025-07-01.
  district text check (district <> ''),
  area_ha numeric check (area_ha > 0),
  investor text check (investor <> ''),
  status text check (status in ('proposed for the plan', 'founded', 'under construction', 'operating')),
  founded text check (founded ~ '^\d{4}(-\d{2}-\d{2}|-\d{2}|-[HQ]\d)?$'),
  founding_decision text check (founding_decision <> ''),
  ground_broken text check (ground_broken ~ '^\d{4}(-\d{2}-\d{2}|-\d{2}|-[HQ]\d)?$'),
  total_investment_vnd numeric(20, 0) check (total_investment_vnd > 0),
  expected_completion text check (expected_completion ~ '^\d{4}(-\d{2}-\d{2}|-\d{2}|-[HQ]\d)?$'),
  published_on text check (published_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  source text not null check (source <> ''),
  note text check (note <> '')
);
