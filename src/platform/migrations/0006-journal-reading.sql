-- What auditors ask the journal by, beside its order.
create index journal_entry_actor on platform.journal_entry (actor);
create index journal_entry_action on platform.journal_entry (action);
create index journal_entry_subject_id on platform.journal_entry (subject_id);
create index journal_entry_at on platform.journal_entry (at);
