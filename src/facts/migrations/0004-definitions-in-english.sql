alter table facts.variable add column definition_en text;
