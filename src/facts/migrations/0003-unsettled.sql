-- Few figures are corrected and few contested: who counts what waits need not look through all of them for these.
create index fact_corrected on facts.fact (variable) where version > 1;
create index review_contested on facts.review (fact) where verdict = 'contested';
