-- A code of ten digits, or of a dependent unit, is in the public register of enterprises. One of twelve is a person's number.
create view enterprises.public_tax_code as
  select id as enterprise, tax_code from enterprises.enterprise where tax_code ~ '^\d{10}(-\d{3})?$';
