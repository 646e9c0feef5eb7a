-- Products are searched like enterprises, and published to later rooms with who makes them. Which of them the public may
-- see is decided there: here stands every one.
alter table enterprises.product
  add folded text not null generated always as (enterprises.folded(name_vi || ' ' || coalesce(name_en, ''))) stored,
  add sort_key text collate "C" not null generated always as (enterprises.sort_key(name_vi)) stored;
create index product_folded on enterprises.product using gin (folded gin_trgm_ops);
create index product_sort_key on enterprises.product (sort_key, id);

create view enterprises.public_product as
  select product.id, product.enterprise, product.name_vi, product.name_en, product.sector_group, product.supporting_areas,
    product.folded, product.sort_key, enterprise.name_vi as enterprise_vi, enterprise.name_en as enterprise_en,
    enterprise.folded as enterprise_folded, enterprise.sort_key as enterprise_sort_key, enterprise.is_sample
  from enterprises.product as product
  join enterprises.enterprise as enterprise on enterprise.id = product.enterprise;
