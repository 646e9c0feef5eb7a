-- The last judgement of each dossier is asked before every page of a running round.
create index judgement_dossier_last on selection.judgement (dossier, id);
