-- The measurements of some months, and the last one of a target: a ward of 500 units has a hundred thousand a year.
create index on measurement (authority_id, as_of, target_id);
create index on measurement (authority_id, target_id, as_of, position);
