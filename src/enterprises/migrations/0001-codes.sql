create table enterprises.code_list (
  code text primary key check (code <> ''),
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  -- False: a code that the list lacks may still be right.
  is_complete boolean not null,
  parent_list text not null references enterprises.code_list (code)
);

-- The lists are words of the program, so they come with it; their codes are data and are imported.
insert into enterprises.code_list (code, name_vi, name_en, is_complete, parent_list) values
  ('districts', 'Quận, huyện, thị xã (đến hết 30/06/2025)', 'Districts (until 30/06/2025)', false, 'districts'),
  ('communes', 'Xã, phường, thị trấn', 'Communes and wards', false, 'districts'),
  ('sector-groups', 'Nhóm ngành', 'Sector groups', true, 'sector-groups'),
  ('supporting-industry-areas', 'Lĩnh vực công nghiệp hỗ trợ', 'Areas of supporting industry', true, 'supporting-industry-areas'),
  ('vsic-2018', 'Hệ thống ngành kinh tế Việt Nam 2018', 'VSIC 2018', false, 'vsic-2018'),
  ('vsic-2025', 'Hệ thống ngành kinh tế Việt Nam 2025', 'VSIC 2025', false, 'vsic-2025'),
  ('vsic-divisions', 'Ngành cấp 2 công nghiệp chế biến, chế tạo', 'Manufacturing divisions', false, 'vsic-divisions'),
  ('countries', 'Quốc gia, vùng lãnh thổ', 'Countries', true, 'countries');

create table enterprises.code (
  list text not null references enterprises.code_list (code),
  code text not null check (code <> ''),
  name_vi text not null check (name_vi <> ''),
  name_en text check (name_en <> ''),
  parent text check (parent <> ''),
  valid_from date,
  valid_to date,
  source text not null check (source <> ''),
  check (valid_from < valid_to),
  unique nulls not distinct (list, code, valid_from),
  constraint code_once exclude using gist (list with =, code with =, (daterange(valid_from, valid_to)) with &&)
);
