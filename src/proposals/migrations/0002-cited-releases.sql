-- A figure is an indicator with its value on a day, or a figure that was given out, whose value never changes.
alter table proposals.ground add column release text check (release <> '');
alter table proposals.ground drop constraint ground_check;
alter table proposals.ground drop constraint ground_value_check;
alter table proposals.ground
  add constraint figure_complete check ((kind = 'figure') = (value is not null and known_on is not null)),
  add constraint figure_of_one check (num_nonnulls(indicator, release) = case kind when 'figure' then 1 else 0 end),
  add constraint value_exact check (value ~ '^-?(0|[1-9]\d*)(\.\d+|/[1-9]\d*)?$');
