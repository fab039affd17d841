insert into registration_call (authority_id, id, key, year, title, opens_on, due_on)
  select authority_id, pg_temp.of('call', year), 'dot-' || year, year, 'Đăng ký thi đua năm ' || year, make_date(year, 1, 5), make_date(year, 2, 28) from y;
insert into registration (authority_id, id, key, position, year, movement_id, unit_id, registered_on, titles)
  select authority_id, pg_temp.of('registration', year, n), format('dk-%s-%s', year, n), n, year, pg_temp.of('movement', year, 1), id, make_date(year, 2, 1 + n % 27), array['Khu phố văn hóa']
  from uy where year < extract(year from today) or n % 50 > 0 or n < 50;
create temporary table r on commit drop as
  select uy.* from uy join registration g on g.authority_id = uy.authority_id and g.id = pg_temp.of('registration', uy.year, uy.n);
insert into registration_movement (authority_id, id, registration_id, position, movement_id)
  select authority_id, pg_temp.of('registered', year, n, p), pg_temp.of('registration', year, n), p, pg_temp.of('movement', year, p + 2) from r, generate_series(0, 1) p;
insert into registration_target (authority_id, id, registration_id, position, text, value, measure, due_on)
  select authority_id, pg_temp.of('aim', year, n, p), pg_temp.of('registration', year, n), p, (array['Thu quỹ Vì người nghèo', 'Hộ phân loại rác', 'Tuyến hẻm văn minh'])[p + 1],
    to_jsonb(10 + pg_temp.draw(90, year, n, p)), (array['triệu đồng', '%', 'tuyến'])[p + 1], make_date(year, 12, 15) from r, generate_series(0, 2) p;
insert into registration_act (authority_id, id, key, position, registration_id, kind, acted_at, actor)
  select authority_id, pg_temp.of('registration ' || kind, year, n), format('%s-%s-%s', kind, year, n), at, pg_temp.of('registration', year, n), kind, make_date(year, 2, 1 + n % 27) + at * interval '1 hour', 'Cán bộ thi đua'
  from r, (values (1, 'submitted'), (2, 'accepted')) a (at, kind) where at = 1 or n % 20 > 0;

insert into pledge_template (authority_id, id, key, title, kind, text, items)
  select authority_id, pg_temp.of('template'), 'mau-cam-ket', 'Cam kết thi đua', 'commitment', 'Khu phố cam kết thực hiện:', array['Giữ gìn trật tự', 'Phân loại rác'] from ward;
insert into pledge (authority_id, id, key, position, year, kind, title, text, template_id, movement_id, due_on, signed_on)
  select authority_id, pg_temp.of('pledge', year, n), format('ck-%s-%s', year, n), n, year, 'commitment', format('Cam kết thi đua năm %s: Khu phố %s', year, n), 'Khu phố cam kết thực hiện:',
    pg_temp.of('template'), pg_temp.of('movement', year, 1), make_date(year, 3, 31), case when n % 25 > 0 then make_date(year, 3, 10) end from uy;
insert into pledge_item (authority_id, id, pledge_id, position, text, target, measure, due_on)
  select authority_id, pg_temp.of('line', year, n, p), pg_temp.of('pledge', year, n), p, 'Thu gom, phân loại rác tại nguồn ' || p, to_jsonb(80 + p), '% số hộ', make_date(year, 12, 15) from uy, generate_series(0, 2) p;
insert into pledge_party (authority_id, id, pledge_id, position, unit_id, representative_id, representative_post, signed_on)
  select authority_id, pg_temp.of('party', year, n), pg_temp.of('pledge', year, n), 0, id, pg_temp.of('person', n), 'Trưởng khu phố', case when n % 25 > 0 then make_date(year, 3, 10) end from uy;
insert into pledge_witness (authority_id, id, pledge_id, position, person_id, post)
  select authority_id, pg_temp.of('witness', year, n), pg_temp.of('pledge', year, n), 0, pg_temp.of('person', 0), 'Chủ tịch UBND phường' from uy;
insert into pledge_signing (authority_id, id, key, pledge_id, party_position, signed_on, recorded_at, signed_at, way, signer)
  select authority_id, pg_temp.of('signing', year, n), format('ky-%s-%s', year, n), pg_temp.of('pledge', year, n), 0, make_date(year, 3, 10), make_date(year, 3, 10), make_date(year, 3, 10), 'account', 'Trưởng khu phố'
  from uy where n % 25 > 0;
insert into pledge_household (authority_id, id, pledge_id, position, household_id, head, signed_on)
  select authority_id, pg_temp.of('joined', year, n, h), pg_temp.of('pledge', year, n), h - 1, pg_temp.of('household', n, h), format('Chủ hộ %s, Khu phố %s', h, n), make_date(year, 3, 12) from uy, generate_series(1, 2) h;
insert into reminder (authority_id, id, key, unit_id, year, subject, text, due_on, sent_at, rule, why)
  select authority_id, pg_temp.of('reminder', year, n, k), format('nhac-%s-%s-%s', year, n, k), id, year, (array['registration', 'report_due', 'pledge_unsigned'])[k], 'Đề nghị khu phố gửi đúng hạn.',
    make_date(year, k * 2, 15), make_date(year, k * 2, 10) + interval '8 hours', (array['registration', 'report_due', 'pledge_unsigned'])[k], 'Còn 3 ngày làm việc'
  from uy, generate_series(1, 3) k;
insert into superior_document (authority_id, id, key, number, title, issuer, issued_on)
  select authority_id, pg_temp.of('document', year, k), format('vb-%s-%s', year, k), k || '/KH-UBND', 'Kế hoạch của tỉnh số ' || k, 'UBND tỉnh', make_date(year, 1, k) from y, generate_series(1, 8) k;
