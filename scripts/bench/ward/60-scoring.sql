create temporary table s on commit drop as select authority_id, year, today, pg_temp.of('criteria', year) as id from y;
insert into criteria_set (authority_id, id, key, title, year, version, decimals, bonus_cap, failing, top_percent, top_rounding, top_at_least, appeal_days, self_due_on, opened_at, opened_by)
  select authority_id, id, 'bo-' || year, 'Bảng tiêu chí chấm điểm thi đua khu phố năm ' || year, year, 1, 2, 10, 'after', 20, 'down', 1, 5, make_date(year, 11, 15), make_date(year, 1, 20), 'Chủ tịch' from s;
insert into criteria_class (authority_id, id, criteria_set_id, position, name, lowest)
  select authority_id, pg_temp.of('class', year, p), id, p, name, lowest from s, (values (0, 'Xuất sắc', 90), (1, 'Tốt', 80), (2, 'Khá', 65), (3, 'Yếu', -100)) c (p, name, lowest);
insert into criteria_prize (authority_id, id, criteria_set_id, position, name, count)
  select authority_id, pg_temp.of('prize', year, p), id, p, name, p + 1 from s, (values (0, 'Nhất'), (1, 'Nhì'), (2, 'Ba')) c (p, name);
insert into criteria_exclusion (authority_id, id, criteria_set_id, position, code, reason) select authority_id, pg_temp.of('exclusion', year), id, 0, 'chay-no', 'Để xảy ra cháy, nổ lớn' from s;
insert into criteria_tie (authority_id, id, criteria_set_id, position, rule, code) select authority_id, pg_temp.of('tie', year), id, 0, 'group', 'chi-tieu' from s;
insert into criteria_extra (authority_id, id, criteria_set_id, position, kind, code, title, type, each)
  select authority_id, pg_temp.of('extra', year, p), id, p, kind, code, title, 'times', 3 from s, (values (0, 'bonus', 'mo-hinh', 'Mô hình mới'), (1, 'penalty', 'khieu-nai', 'Khiếu nại đúng')) c (p, kind, code, title);
insert into criteria_group (authority_id, id, criteria_set_id, position, code, title, max, minimum_percent)
  select authority_id, pg_temp.of('group', year, p), id, p, code, title, most, 30 from s, (values (0, 'chi-tieu', 'Chỉ tiêu được giao', 40), (1, 'an-ninh', 'An ninh', 30), (2, 'cong-trinh', 'Công trình, phần việc', 30)) c (p, code, title, most);
create temporary table line on commit drop as
  select * from (values (0, 0, 'thue', 'Thu thuế', 'proportional', 20, null::float, 'indicator'), (0, 1, 'quy', 'Vận động quỹ', 'proportional', 20, null, 'indicator'), (1, 0, 'vu-viec', 'Không để xảy ra vụ việc', 'loss', 20, 2, null),
    (1, 1, 'bao-cao', 'Gửi báo cáo đúng hạn', 'loss', 10, 1, 'late_reports'), (2, 0, 'dung-han', 'Hoàn thành công trình đúng hạn', 'on_time', 20, null, 'works'), (2, 1, 'buoi', 'Buổi tuyên truyền', 'activity', 10, 2, null)) l (grp, p, code, title, type, most, each, figures);
insert into criteria_item (authority_id, id, criteria_group_id, position, code, title, type, max, each, late_loss, event, activity, measure, figures, indicator_id)
  select authority_id, pg_temp.of('item ' || code, year), pg_temp.of('group', year, grp), p, code, title, type, most, each, case when type = 'on_time' then 30 end, case when type = 'loss' then 'vụ' end,
    case when type = 'activity' then 'buổi' end, case when type = 'proportional' then 'triệu đồng' end, figures, case when figures = 'indicator' then pg_temp.of('indicator', 1 + p * 4) end from s, line;
insert into score_seal (authority_id, criteria_set_id, kind, sealed_at) select authority_id, id, 'opened', make_date(year, 1, 20) from s;

insert into score_sheet (authority_id, id, key, position, criteria_set_id, unit_id, crosser_id)
  select authority_id, pg_temp.of('sheet', year, n), format('phieu-%s-%s', year, n), n, pg_temp.of('criteria', year), id, pg_temp.of('unit', n % units + 1) from uy join ward using (authority_id);
insert into score_entry (authority_id, id, key, score_sheet_id, stage, line, points, result, target, times, on_time, late, undone, evidence, reason, entered_by, entered_at)
  select authority_id, pg_temp.of(format('entry %s %s', stage, code), year, n), format('d-%s-%s-%s-%s', stage, code, year, n), pg_temp.of('sheet', year, n), stage, code, null,
    case when type = 'proportional' then 60 + pg_temp.draw(41, n, most, at) end, case when type = 'proportional' then 100 end, case when type in ('loss', 'activity') then pg_temp.draw(4, n, at) end,
    case when type = 'on_time' then 2 end, case when type = 'on_time' then pg_temp.draw(2, n) end, case when type = 'on_time' then 0 end, 'Biên bản họp khu phố', case when at > 0 then 'Theo hồ sơ kiểm tra' end, 'Người chấm', make_date(year, 10 + at, 5)
  from uy, line, (values (0, 'self'), (1, 'cross'), (2, 'council')) a (at, stage) where at < 2 or make_date(year, 12, 20) < today;
insert into score_submission (authority_id, id, key, score_sheet_id, stage, submitted_by, submitted_at)
  select authority_id, pg_temp.of('submission ' || stage, year, n), format('nop-%s-%s-%s', stage, year, n), pg_temp.of('sheet', year, n), stage, 'Người chấm', make_date(year, 10 + at, 6)
  from uy, (values (0, 'self'), (1, 'cross'), (2, 'council')) a (at, stage) where at < 2 or make_date(year, 12, 20) < today;
insert into score_exclusion (authority_id, id, key, score_sheet_id, code, reason, recorded_by, recorded_at)
  select authority_id, pg_temp.of('excluded', year, n), format('loai-%s-%s', year, n), pg_temp.of('sheet', year, n), 'chay-no', 'Có vụ cháy tháng 5', 'Cán bộ', make_date(year, 6, 1) from uy where n % 100 = 3;
insert into score_appeal (authority_id, id, key, score_sheet_id, line, text, filed_by, filed_at)
  select authority_id, pg_temp.of('appeal', year, n), format('kn-%s-%s', year, n), pg_temp.of('sheet', year, n), 'quy', 'Đề nghị xem lại số thu quỹ', 'Trưởng khu phố', make_date(year, 11, 10) from uy where n % 50 = 2;
