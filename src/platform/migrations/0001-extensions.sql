-- exclusion of overlapping periods, search without diacritics, correction of mistyped words
create extension if not exists btree_gist;
create extension if not exists unaccent;
create extension if not exists pg_trgm;
