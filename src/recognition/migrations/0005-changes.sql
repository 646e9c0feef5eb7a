-- What the city did about recognitions, in the order in which it became known: whoever read up to a revision misses nothing
-- after it. A number that was given later than its recognition is a change of its own.
alter table recognition.recognition add column numbered_revision bigint;
update recognition.recognition set numbered_revision = revision where numbered_at > recorded_at;
create index recognition_numbered_revision on recognition.recognition (numbered_revision);

create or replace view recognition.public_recognition as
  select id, product, enterprise, decision_number, decision_symbol, decision_issuer, decided_on, valid_from, valid_to,
    recorded_at, numbered_at, revision
  from recognition.recognition;

create or replace view recognition.public_ruling as
  select recognition, kind, effective_on, recorded_at from recognition.ruling;

create or replace view recognition.public_transfer as
  select recognition, kind, to_enterprise, to_name, effective_on, recorded_at from recognition.transfer;

-- Never with a ground or a document.
create view recognition.public_change as
  select revision, case when follows is null then 'granted' else 'recognised-anew' end as kind, id as recognition,
    valid_from as effective_on, recorded_at
  from recognition.recognition
  union all
  select numbered_revision, 'numbered', id, (numbered_at at time zone 'Asia/Ho_Chi_Minh')::date, numbered_at
  from recognition.recognition where numbered_revision is not null
  union all
  select revision, kind, recognition, effective_on, recorded_at from recognition.ruling
  union all
  select revision, 'transferred', recognition, effective_on, recorded_at from recognition.transfer;
