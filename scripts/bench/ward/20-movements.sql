insert into theme (authority_id, id, key, year, level, text)
  select authority_id, pg_temp.of('theme', year), 'chu-de-' || year, year, 'ward', 'Kỷ cương, sáng tạo, vì Nhân dân phục vụ ' || year from y;
create temporary table m on commit drop as
  select y.authority_id, y.year, y.today, n, pg_temp.of('movement', y.year, n) as id from y, generate_series(1, 5) n;
insert into movement (authority_id, id, key, position, name, short_name, nature, form, origin, owner_id, year, starts_on, ends_on, purpose, scope, criteria, goal, final_due_on, contents)
  select authority_id, id, case when n = 5 then 'cap-tren-' || year else format('pt-%s-%s', year, n) end, n, format('Phong trào thi đua số %s năm %s', n, year), 'Phong trào ' || n, 'emulation',
    (array['regular', 'thematic', 'drive', 'drive', 'thematic'])[n], case when n = 5 then 'superior' else 'ward' end, pg_temp.of('body', 1), year,
    make_date(year, n, 1), make_date(year, 7 + n, 28), 'Xây dựng khu phố văn minh.', 'Trên địa bàn phường', 'Hoàn thành các chỉ tiêu đã đăng ký.', '100% khu phố tham gia',
    case when n > 2 then make_date(year, 8 + n % 4, 28) end, array['Giữ gìn vệ sinh môi trường', 'Chuyển đổi số cộng đồng']
  from m;
insert into movement_basis (authority_id, id, movement_id, position, title, number, issued_on)
  select authority_id, pg_temp.of('basis', year, n), id, 0, 'Kế hoạch thi đua', n || '/KH-UBND', make_date(year, 1, 5) from m;
insert into plan_act (authority_id, id, key, position, movement_id, kind, version, acted_at, actor)
  select authority_id, pg_temp.of('plan ' || kind, year, n), format('%s-%s-%s', kind, year, n), at, id, kind, 1, make_date(year, 1, 5 + at), 'Cán bộ thi đua'
  from m, (values (1, 'submitted'), (2, 'approved')) a (at, kind) where n < 5;
insert into launch (authority_id, id, key, position, year, launched_on, launcher_id, call)
  select authority_id, pg_temp.of('launch', year, n), format('pd-%s-%s', year, n), n, year, make_date(year, n, 2), pg_temp.of('person', 0), 'Toàn phường hưởng ứng.' from m where n < 5;
insert into launch_movement (authority_id, id, launch_id, position, movement_id)
  select authority_id, pg_temp.of('launched', year, n), pg_temp.of('launch', year, n), 0, id from m where n < 5;
insert into launch_content (authority_id, id, launch_id, position, text, kind, year, planned_on)
  select authority_id, pg_temp.of('content', year, n, c), pg_temp.of('launch', year, n), c, 'Nội dung ' || c, case when c = 2 then 'request' else 'content' end, year, make_date(year, 6, 1)
  from m, generate_series(0, 2) c where n < 5;
insert into launch_content_bloc (authority_id, id, launch_content_id, position, bloc_id)
  select m.authority_id, pg_temp.of('content bloc', year, m.n, b.n), pg_temp.of('content', year, m.n, 1), b.n - 1, b.id from m, b where m.n < 5;
insert into launch_acknowledgement (authority_id, id, key, launch_id, unit_id, account_id, actor, acknowledged_at)
  select u.authority_id, pg_temp.of('read', year, m.n, u.n), format('doc-%s-%s-%s', year, m.n, u.n), pg_temp.of('launch', year, m.n), u.id, pg_temp.of('account', u.n), 'Trưởng Khu phố ' || u.n,
    make_date(year, m.n, 3) + interval '9 hours' from m, u where m.n < 5 and pg_temp.draw(10, year, m.n, u.n) > 0;
insert into participation (authority_id, id, key, movement_id, unit_id, month, people, entered_by)
  select u.authority_id, pg_temp.of('took part', m.year, m.n, u.n, moon.m), format('tg-%s-%s-%s-%s', m.year, m.n, u.n, moon.m), m.id, u.id, moon.first, to_jsonb(20 + pg_temp.draw(200, u.n, moon.m)), 'Trưởng Khu phố ' || u.n
  from m join moon using (authority_id, year), u where m.n <= 2 and moon.m >= m.n;
insert into communication (authority_id, id, key, unit_id, happened_on, channel, text, people, movement_id)
  select u.authority_id, pg_temp.of('told', year, u.n, c), format('tt-%s-%s-%s', year, u.n, c), u.id, make_date(year, c * 2 - 1, 1 + pg_temp.draw(27, u.n, c)),
    (array['meeting', 'loudspeaker', 'chat_group'])[1 + c % 3], 'Tuyên truyền phân loại rác tại nguồn', to_jsonb(30 + pg_temp.draw(90, u.n, c)), pg_temp.of('movement', year, 1)
  from uy u, generate_series(1, 5) c;
insert into exemplar (authority_id, id, key, position, year, name, unit_id, movement_id, field, story, stage)
  select authority_id, pg_temp.of('exemplar', year, n), format('dh-%s-%s', year, n), n, year, 'Khu phố không rác ' || n, id, pg_temp.of('movement', year, 1), 'Môi trường', 'Mỗi nhà một thùng phân loại.', 'recognised'
  from uy where n % 10 = 1;
