-- What a product is found by: the words of its name and its maker's, without marks; and both names as they are written,
-- to tell what bears the marks as typed. A generated column cannot read its
-- maker's row, so triggers keep it; whoever writes need not think of it, and it is right at each commit.
create function enterprises.terms(words text) returns tsvector
  language sql immutable strict parallel safe
  return array_to_tsvector(
    array_remove(string_to_array(regexp_replace(enterprises.folded(words), '\s+', ' ', 'g'), ' '), '')
  );

alter table enterprises.product
  add terms tsvector not null default '',
  add written text not null default '';

-- The lock lets nobody rename the maker between this look at its name and the commit of the product.
create function enterprises.keep_terms() returns trigger language plpgsql as $$
begin
  select enterprises.terms(concat_ws(' ', new.name_vi, new.name_en, maker.name_vi, maker.name_en)),
    normalize(new.name_vi || ' ' || maker.name_vi, NFC)
  into new.terms, new.written
  from enterprises.enterprise as maker where maker.id = new.enterprise for share;
  return new;
end $$;

create function enterprises.keep_terms_of_maker() returns trigger language plpgsql as $$
begin
  update enterprises.product set enterprise = enterprise where enterprise = new.id;
  return null;
end $$;

create trigger product_terms before insert or update of name_vi, name_en, enterprise on enterprises.product
  for each row execute function enterprises.keep_terms();
create trigger enterprise_terms after update of name_vi, name_en on enterprises.enterprise
  for each row execute function enterprises.keep_terms_of_maker();

update enterprises.product set enterprise = enterprise;
-- Without a list of what is not yet in the index: it would be read by every search until somebody cleans up.
create index product_terms on enterprises.product using gin (terms) with (fastupdate = off);

-- Every product has a maker; a left join lets a question about products alone leave it out.
create or replace view enterprises.public_product as
  select product.id, product.enterprise, product.name_vi, product.name_en, product.sector_group, product.supporting_areas,
    product.folded, product.sort_key, enterprise.name_vi as enterprise_vi, enterprise.name_en as enterprise_en,
    enterprise.folded as enterprise_folded, enterprise.sort_key as enterprise_sort_key, enterprise.is_sample,
    product.terms, product.written
  from enterprises.product as product
  left join enterprises.enterprise as enterprise on enterprise.id = product.enterprise;
