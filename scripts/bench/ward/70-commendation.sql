insert into council (authority_id, id, key, name, valid_from) select authority_id, pg_temp.of('council'), 'hoi-dong', 'Hội đồng Thi đua – Khen thưởng phường', '2020-01-01' from ward;
insert into council_member (authority_id, id, council_id, position, person_id, role)
  select authority_id, pg_temp.of('seat', n), pg_temp.of('council'), n, pg_temp.of('person', n), case when n = 0 then 'chair' else 'member' end from ward, generate_series(0, 4) n;
insert into council_meeting (authority_id, id, key, council_id, year, held_on)
  select authority_id, pg_temp.of('meeting', year), 'hop-' || year, pg_temp.of('council'), year, make_date(year, 11, 5) from y;
insert into nomination (authority_id, id, key, position, year, award, ground, movement_id, unit_id, citation, achievement, proposed_by_id, proposed_on)
  select authority_id, pg_temp.of('nomination', year, n), format('dn-%s-%s', year, n), n, year, 'giay_khen', 'merit', pg_temp.of('movement', year, 1), id, 'Có thành tích xuất sắc', 'Hoàn thành các chỉ tiêu', id, make_date(year, 10, 20) from uy where n % 3 = 1;
insert into decision (authority_id, id, key, year, number, symbol, issued_on, title, signer_id, meeting_id, movement_id)
  select authority_id, pg_temp.of('decision', year), 'qd-' || year, year, 1, 'QĐ-UBND', make_date(year, 11, 10), 'Về việc tặng Giấy khen', pg_temp.of('person', 0), pg_temp.of('meeting', year), pg_temp.of('movement', year, 1) from y;
insert into number_series (authority_id, kind, year, last) select authority_id, 'QĐ-UBND', year, 1 from y;
insert into award (authority_id, id, key, position, direction, year, award, ground, decision_id, nomination_id, issuer_level, issued_on, unit_id, citation, register_number)
  select authority_id, pg_temp.of('award', year, n), format('kt-%s-%s', year, n), n, 'given', year, 'giay_khen', 'merit', pg_temp.of('decision', year), pg_temp.of('nomination', year, n), 'ward', make_date(year, 11, 10), id, 'Có thành tích xuất sắc', n from uy where n % 3 = 1;
insert into review (authority_id, id, key, kind, year, title, cutoff_on, drafted_on, adopted_on, issued_on)
  select authority_id, pg_temp.of('review', year), 'tk-' || year, 'final', year, 'Báo cáo tổng kết năm ' || year, make_date(year, 10, 31), make_date(year, 11, 10), case when make_date(year, 12, 12) < today then make_date(year, 12, 10) end, case when make_date(year, 12, 12) < today then make_date(year, 12, 12) end from y;
insert into event (authority_id, id, key, kind, title, held_on, place, occasions)
  select authority_id, pg_temp.of('event', year), 'hn-' || year, 'review', 'Hội nghị tổng kết năm ' || year, make_date(year, 12, 20), 'Hội trường', '{}'::text[] from y
  union all select authority_id, pg_temp.of('interim', year), 'so-ket-' || year, 'review', 'Hội nghị sơ kết năm ' || year, make_date(year, 7, 10), 'Hội trường', '{}'::text[] from y where make_date(year, 7, 10) < today;
insert into delegate (authority_id, id, event_id, position, unit_id, post, role, level)
  select authority_id, pg_temp.of('delegate', year, n), pg_temp.of('event', year), n - 1, id, 'Trưởng khu phố', 'delegate', 'unit' from uy;
insert into category (authority_id, id, key, name) select authority_id, pg_temp.of('category'), 'tin-tuc', 'Tin tức' from ward;
insert into article (authority_id, id, key, position, title, slug, category_id, lead, body, published_at)
  select authority_id, pg_temp.of('article', year, n), format('bai-%s-%s', year, n), n, format('Khu phố %s ra quân ngày chủ nhật xanh %s', n, year), format('bai-%s-%s', year, n), pg_temp.of('category'), 'Sáng chủ nhật, đông đảo người dân tham gia.', 'Bà con quét dọn, trồng hoa.', make_date(year, 1 + n % 10, 1 + n % 28) from uy where n % 2 = 1;
