-- A ward as large as they come, made by one statement a table. The caller has made the temporary table
-- ward (authority_id, units, first_year, last_year, today); every id and every figure follows from what it stands for.
create or replace function pg_temp.of(what text, variadic parts int[] default '{}') returns uuid language sql immutable
  return md5(what || ' ' || array_to_string(parts, ' '))::uuid;
create or replace function pg_temp.draw(below int, variadic parts int[] default '{}') returns int language sql immutable
  return ('x' || substr(md5(array_to_string(parts, ' ')), 1, 7))::bit(28)::int % below;

create temporary table u on commit drop as
  select authority_id, n, pg_temp.of('unit', n) as id from ward, generate_series(1, units) n;
create temporary table y on commit drop as select authority_id, year, today from ward, generate_series(first_year, last_year) year;
create temporary table uy on commit drop as select u.*, y.year, y.today from u join y using (authority_id);
create temporary table moon on commit drop as
  select authority_id, year, make_date(year, m, 1) as first, (make_date(year, m, 1) + interval '1 month - 1 day')::date as last, m
  from y, generate_series(1, 12) m where make_date(year, m, 1) + interval '1 month' <= today;
create temporary table b on commit drop as
  select authority_id, n, pg_temp.of('bloc', n) as id from ward, generate_series(1, (units + 24) / 25) n;

insert into unit_kind (authority_id, id, key, name, residential)
  select authority_id, pg_temp.of('kind'), 'khu-pho', 'Khu phố', true from ward;
insert into unit (authority_id, id, key, position, kind_id, number, households, population, valid_from)
  select authority_id, id, 'kp-' || n, n, pg_temp.of('kind'), n, to_jsonb(300 + pg_temp.draw(900, n)), to_jsonb(1200 + pg_temp.draw(4000, n)), '2020-01-01' from u;
insert into body (authority_id, id, key, position, name, kind, level)
  select authority_id, pg_temp.of('body', n), 'co-quan-' || n, n, name, kind, 'ward'
  from ward, (values (1, 'Ủy ban nhân dân phường', 'government'), (2, 'Ủy ban MTTQ Việt Nam phường', 'front')) t (n, name, kind);
insert into bloc (authority_id, id, key, position, name, leader_id)
  select authority_id, id, 'khoi-' || n, n, 'Khối thi đua số ' || n, pg_temp.of('unit', n * 25 - 24) from b;
insert into bloc_member (authority_id, id, bloc_id, position, unit_id)
  select authority_id, pg_temp.of('member', n), pg_temp.of('bloc', (n + 24) / 25), (n - 1) % 25, id from u;

insert into person (authority_id, id, key, position, name, honorific)
  select authority_id, pg_temp.of('person', n), 'nguoi-' || n, n,
    (array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi'])[1 + n % 8] || ' ' || (array['Văn', 'Thị', 'Minh', 'Ngọc', 'Hữu'])[1 + n % 5] || ' '
      || (array['An', 'Bình', 'Châu', 'Dung', 'Hải', 'Lan', 'Minh', 'Phúc', 'Thảo'])[1 + n % 9], case when n % 5 = 1 then 'Bà' else 'Ông' end
  from ward, generate_series(0, units) n;
insert into post (authority_id, id, key, position, person_id, title, unit_id, level, rank, valid_from)
  select authority_id, pg_temp.of('post', n), 'chuc-' || n, n, pg_temp.of('person', n), 'Trưởng Khu phố ' || n, id, 'unit', 90, '2020-01-01' from u;
insert into post (authority_id, id, key, position, person_id, title, body_id, level, rank, valid_from)
  select authority_id, pg_temp.of('post', 0), 'chuc-0', 0, pg_temp.of('person', 0), 'Chủ tịch UBND phường', pg_temp.of('body', 1), 'ward', 2, '2020-01-01' from ward;
insert into household (authority_id, id, key, position, unit_id, head, address)
  select authority_id, pg_temp.of('household', n, h), format('ho-%s-%s', n, h), h, id, format('Chủ hộ %s, Khu phố %s', h, n), format('Số %s, Khu phố %s', h, n)
  from u, generate_series(1, 6) h;
insert into account (authority_id, id, name, email, password_hash, person_id, created_at)
  select authority_id, pg_temp.of('account', n), 'Trưởng Khu phố ' || n, format('kp-%s@truong.example', n), '-', pg_temp.of('person', n), '2020-01-01' from u;
insert into account_role (authority_id, account_id, role, unit_id) select authority_id, pg_temp.of('account', n), 'unit_head', id from u;
