-- What a product is found by, and nothing else: which of them the public may see is decided by later rooms.
create view enterprises.public_findable as
  select id, enterprise, sector_group, sort_key, terms, written from enterprises.product;

-- Both names as they are written are kept in small letters: whoever types "cổ phần" typed what "Cổ phần" bears. Not every
-- database knows the small letter of "Đ", so they are listed.
create or replace function enterprises.keep_terms() returns trigger language plpgsql as $$
begin
  select enterprises.terms(concat_ws(' ', new.name_vi, new.name_en, maker.name_vi, maker.name_en)),
    translate(lower(normalize(new.name_vi || ' ' || maker.name_vi, NFC)),
      'ÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬĐÈÉẼẺẸÊỀẾỄỂỆÌÍĨỈỊÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢÙÚŨỦỤƯỪỨỮỬỰỲÝỸỶỴ',
      'àáãảạăằắẵẳặâầấẫẩậđèéẽẻẹêềếễểệìíĩỉịòóõỏọôồốỗổộơờớỡởợùúũủụưừứữửựỳýỹỷỵ')
  into new.terms, new.written
  from enterprises.enterprise as maker where maker.id = new.enterprise for share;
  insert into enterprises.word
    select term from unnest(tsvector_to_array(new.terms)) as term
    where length(term) > 1 and not exists (select from enterprises.word where word = term);
  return new;
end $$;

update enterprises.product set enterprise = enterprise;

-- A name as it was typed, with or without its marks, is looked up by three letters that follow one another.
create index product_written on enterprises.product using gin (written gin_trgm_ops) with (fastupdate = off);
