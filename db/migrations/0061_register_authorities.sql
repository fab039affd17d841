-- An owner that is no superuser is bound by the forced policies too: only the owner holds the right to insert, so this
-- lets it add authorities and nobody else.
create policy registered_by_owner on authority for insert with check (true);
