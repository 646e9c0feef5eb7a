-- What anyone may know of an enterprise once something of it was recognised; whether it was is decided by later rooms.
-- Of where it lies only the commune of its head office: the address of a household is somebody's home.
create view enterprises.public_enterprise as
  select id, kind, name_vi, name_en, folded, sort_key, is_sample from enterprises.enterprise;

create view enterprises.public_seat as
  select site.enterprise, place.commune, place.valid_from, place.valid_to
  from enterprises.place as place
  join enterprises.site as site on site.id = place.site
  where site.kind = 'head-office' and place.commune is not null
    and (site.valid_to is null or place.valid_from is null or place.valid_from < site.valid_to);
