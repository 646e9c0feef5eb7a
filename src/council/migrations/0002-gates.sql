-- A secret vote on a judged gate of a dossier: its count goes to the round when the dossier's scoring is closed.
alter table council.motion add column gate text check (gate <> '');
alter table council.motion add constraint motion_gate_of_item check (gate is null or item is not null);
