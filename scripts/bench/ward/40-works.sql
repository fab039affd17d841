create temporary table w on commit drop as
  select uy.*, k, pg_temp.of('work', year, n, k) as work_id from uy, generate_series(1, 3) k where k < 3 or n % 2 = 0;
insert into work (authority_id, id, key, position, year, kind, title, field, registration_id, movement_id, place, located_in_id, cost, beneficiaries, target, due_on)
  select authority_id, work_id, format('ct-%s-%s-%s', year, n, k), n * 3 + k, year, case when k = 1 then 'construction' else 'task' end, format('Chỉnh trang hẻm số %s, Khu phố %s', k, n), 'Đô thị',
    (select g.id from registration g where g.authority_id = w.authority_id and g.id = pg_temp.of('registration', w.year, w.n)), pg_temp.of('movement', year, 1), format('Hẻm %s, Khu phố %s', k, n), id,
    to_jsonb(20000000 + 1000000 * pg_temp.draw(80, n, k)), to_jsonb(50 + pg_temp.draw(400, n, k)), 'Hoàn thành 100%', make_date(year, 4 + pg_temp.draw(8, year, n, k), 20) from w;
insert into work_owner (authority_id, id, work_id, position, unit_id, role)
  select authority_id, pg_temp.of('owner', year, n, k, 0), work_id, 0, id, 'lead' from w
  union all select w.authority_id, pg_temp.of('owner', year, n, k, 1), work_id, 1, pg_temp.of('unit', n % units + 1), 'partner' from w join ward using (authority_id) where units > 1;
insert into work_milestone (authority_id, id, work_id, position, kind, happened_on)
  select authority_id, pg_temp.of('stone', year, n, k, p), work_id, p, kind, make_date(year, 2, 10) + p * (60 + pg_temp.draw(40, year, n, k))
  from w, (values (0, 'registered'), (1, 'started'), (2, 'completed')) s (p, kind) where p < 2 or (pg_temp.draw(10, year, n, k) > 1 and make_date(year, 2, 10) + p * (60 + pg_temp.draw(40, year, n, k)) < today);
insert into work_progress (authority_id, id, work_id, position, reported_on, percent, text, reporter_id)
  select authority_id, pg_temp.of('progress', year, n, k, p), work_id, p, make_date(year, 3 + p * 2, 1 + pg_temp.draw(27, n, k, p)), 20 * (p + 1), 'Đang thi công đúng tiến độ', pg_temp.of('person', n)
  from w, generate_series(0, 3) p where make_date(year, 3 + p * 2, 28) <= today;
insert into owner_report (authority_id, id, work_id, position, unit_id, state, text, reported_on)
  select authority_id, pg_temp.of('owner report', year, n, k), work_id, 0, id, 'doing', 'Đang làm', make_date(year, 6, 5) from w;
insert into evidence (authority_id, id, key, position, work_id, kind, stage, caption, alt, posted_at, posted_by, taken_at, dhash, published)
  select authority_id, pg_temp.of('evidence', year, n, k, p), format('mc-%s-%s-%s-%s', year, n, k, p), p, work_id, 'photo', (array['before', 'after'])[p], 'Hẻm trước và sau khi làm', 'Con hẻm được quét vôi, có chậu hoa hai bên',
    make_date(year, 4 + p, 3), 'Trưởng Khu phố ' || n, make_date(year, 4 + p, 2), substr(md5(format('%s %s %s %s', year, n, k, p)), 1, 16), true from w, generate_series(1, 2) p;
insert into evidence_pair (authority_id, id, key, earlier_id, later_id, distance)
  select authority_id, pg_temp.of('pair', year, n), format('cap-%s-%s', year, n), pg_temp.of('evidence', year, n, 1, 1), pg_temp.of('evidence', year, n, 2, 1), 3 from uy where n % 5 = 1;
insert into contribution (authority_id, id, key, position, work_id, source, kind, giver, anonymous, amount, quantity, measure, given_on, giver_kind, receipt_number, receipt_year, entered_on, entered_by, entered_at)
  select authority_id, pg_temp.of('gift', year, n, k, p), format('dg-%s-%s-%s-%s', year, n, k, p), p, work_id, (array['state', 'people', 'people'])[p], (array['cash', 'cash', 'labour'])[p], 'Hộ ông Nguyễn Văn ' || n, n % 7 = 0,
    to_jsonb(500000 + 100000 * pg_temp.draw(90, n, k, p)), case when p = 3 then to_jsonb(4) end, case when p = 3 then 'ngày công' end, make_date(year, 3 + p, 5), case when p > 1 then 'household' end,
    (row_number() over (partition by year order by n, k, p))::int, year, make_date(year, 3 + p, 5), 'Kế toán', make_date(year, 3 + p, 5) from w, generate_series(1, 3) p;
insert into spending (authority_id, id, key, work_id, spent_on, payee, item, amount, document, entered_on, entered_by, entered_at)
  select authority_id, pg_temp.of('spent', year, n, k), format('chi-%s-%s-%s', year, n, k), work_id, make_date(year, 7, 5), 'Cửa hàng vật liệu', 'Xi măng, cát', to_jsonb(400000), 'HĐ ' || n, make_date(year, 7, 5), 'Kế toán', make_date(year, 7, 5) from w;

create temporary table t on commit drop as select uy.*, k, pg_temp.of('task', year, n, k) as task_id, make_date(year, 3 + 3 * k, 1 + n % 28) as due from uy, generate_series(1, 2) k;
insert into task (authority_id, id, key, position, year, text, unit_id, started_on, due_on, done_on, result, origin)
  select authority_id, task_id, format('nv-%s-%s-%s', year, n, k), n * 2 + k, year, format('Rà soát hộ nghèo đợt %s, Khu phố %s', k, n), id, make_date(year, 2, 1), due,
    case when pg_temp.draw(10, year, n, k) > 0 and due < today - 5 then due + pg_temp.draw(4, n, k) - 3 end, case when pg_temp.draw(10, year, n, k) > 0 and due < today - 5 then 'Đã rà soát xong' end, 'directive' from t;
insert into task_partner (authority_id, id, task_id, position, body_id) select authority_id, pg_temp.of('with', year, n, k), task_id, 0, pg_temp.of('body', 2) from t;
insert into task_act (authority_id, id, task_id, position, kind, happened_on, actor, result)
  select authority_id, pg_temp.of('finished', year, n, k), task_id, 0, 'finished', due - 3, 'Trưởng Khu phố ' || n, 'Đã rà soát xong' from t where pg_temp.draw(10, year, n, k) > 0 and due < today - 5;
