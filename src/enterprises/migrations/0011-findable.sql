-- What a product is found by, and nothing else: which of them the public may see is decided by later rooms.
create view enterprises.public_findable as
  select id, enterprise, sector_group, sort_key, terms, written from enterprises.product;

-- A name as it was typed, with or without its marks, is looked up by three letters that follow one another.
create index product_written on enterprises.product using gin (written gin_trgm_ops) with (fastupdate = off);
