-- What anyone may know of a recognition. The ground of a ruling names people and cases; only its kind and day are public.
create view recognition.public_recognition as
  select id, product, enterprise, decision_number, decision_symbol, decision_issuer, decided_on, valid_from, valid_to
  from recognition.recognition;

create view recognition.public_ruling as
  select recognition, kind, effective_on from recognition.ruling;
