-- The words that any product or its maker ever bore: what may be meant by a mistyped one is looked for here, and then whether
-- a product still bears it. A word is never taken out, so whoever asks must check it against what is public today.
-- Not unique on purpose: two imports that bring the same new word must not wait for each other; a word twice does no harm.
create table enterprises.word (word text not null check (length(word) > 1));

create or replace function enterprises.keep_terms() returns trigger language plpgsql as $$
begin
  select enterprises.terms(concat_ws(' ', new.name_vi, new.name_en, maker.name_vi, maker.name_en)),
    normalize(new.name_vi || ' ' || maker.name_vi, NFC)
  into new.terms, new.written
  from enterprises.enterprise as maker where maker.id = new.enterprise for share;
  insert into enterprises.word
    select term from unnest(tsvector_to_array(new.terms)) as term
    where length(term) > 1 and not exists (select from enterprises.word where word = term);
  return new;
end $$;

insert into enterprises.word
  select distinct term from enterprises.product, unnest(tsvector_to_array(terms)) as term where length(term) > 1;

create index word_word on enterprises.word (word);
create index word_alike on enterprises.word using gin (word gin_trgm_ops) with (fastupdate = off);
create view enterprises.public_word as select word from enterprises.word;
