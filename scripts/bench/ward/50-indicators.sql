create temporary table i on commit drop as select authority_id, c, pg_temp.of('indicator', c) as id from ward, generate_series(1, 20) c;
insert into indicator (authority_id, id, key, position, name, sector, measure, direction, frequency, counting, aggregation, min_value)
  select authority_id, id, 'chi-tieu-' || c, c, 'Chỉ tiêu số ' || c, (array['economy', 'culture_society', 'defence_security', 'political_system'])[1 + c % 4], case when c % 2 = 0 then '%' else 'triệu đồng' end,
    (array['higher', 'higher', 'lower', 'zero'])[1 + c % 4], 'month', case when c % 2 = 0 then 'level' else 'cumulative' end, case when c % 2 = 0 then 'mean' else 'sum' end, 0 from i;
create temporary table g on commit drop as
  select i.authority_id, c, i.id as indicator_id, y.year, n, case when n > 0 then pg_temp.of('unit', n) end as unit_id, pg_temp.of('target', y.year, c, n) as id
  from i join y using (authority_id) join ward using (authority_id), generate_series(0, units) n;
insert into target (authority_id, id, key, position, indicator_id, year, unit_id, assigned_by, assigned_level, value, due_on)
  select authority_id, id, format('ct-%s-%s-%s', year, c, n), n, indicator_id, year, unit_id, 'UBND phường', 'ward', to_jsonb(case when c % 4 = 3 then 0 when c % 2 = 0 then 90 else 50 + pg_temp.draw(50, n, c) end), make_date(year, 12, 31) from g;
insert into measurement (authority_id, id, target_id, position, as_of, value, entered_by, entered_at)
  select g.authority_id, pg_temp.of('measured', g.year, c, n, m), g.id, m - 1, moon.last,
    to_jsonb(case when c % 4 = 3 then pg_temp.draw(2, n, c, m) when c % 2 = 0 then 80 + pg_temp.draw(20, n, c, m) else m * 8 + pg_temp.draw(8, n, c, m) end), 'Trưởng Khu phố ' || n, moon.last + interval '2 days'
  from g join moon using (authority_id, year);
