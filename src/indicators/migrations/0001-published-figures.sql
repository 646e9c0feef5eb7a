-- Figures as public sources print them. They contradict each other; none is corrected here.
create table indicators.published_figure (
  id bigint generated always as identity primary key,
  about text not null check (about in ('programme', 'city')),
  -- `2021`, `2018-2020`, `2024-H1`, `2024-09`, `2023-M01..M09`.
  period text not null check (period ~ '^\d{4}(-\d{4}|-\d{2}|-[HQ]\d|-M\d{2}(\.\.M\d{2})?)?$'),
  figure text not null check (figure <> ''),
  -- "Nearly", "over" and "about" stand in the note; the upper end of a range in value_max.
  value numeric not null,
  value_max numeric check (value_max > value),
  unit text not null check (unit <> ''),
  kind text not null check (kind in ('actual', 'claim', 'target', 'outcome', 'criterion')),
  published_on text check (published_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  source text not null check (source <> ''),
  note text check (note <> '')
);
create index published_figure_by_name on indicators.published_figure (figure, period);
