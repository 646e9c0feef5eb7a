-- The days of grace are those of the call.
update submissions.asked set content = (content::jsonb #- '{receiving,graceHours}')::json;
