import { formatDate, localDate, localYear } from '../../../platform/calendar/date.ts';
import { type FieldError, InvalidForm, NotFound } from '../../../platform/refusal.ts';
import { input, readForm } from '../../../platform/web/form.ts';
import { redirect } from '../../../platform/web/reply.ts';
import type { Reply } from '../../../platform/web/reply.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { Actions, Fieldset, Hidden, Submit, TextArea, TextInput } from '../../../platform/web/ui/form.tsx';
import { EmptyState } from '../../../platform/web/ui/table.tsx';
import { Tabs } from '../../../platform/web/ui/text.tsx';
import { mayActFor, ownUnits } from '../../../organization/access.ts';
import { PostForm, office } from '../../../organization/frame.tsx';
import { typed, yearOf } from '../../address.ts';
import { parseFigure, sayFigure } from '../../figures.ts';
import { type Target, latestOfYear, targetsById } from '../indicator.ts';
import { IndicatorTabs, listCrumb, path } from '../tabs.tsx';
import { EntryFilter } from './entry-filter.tsx';
import { enterMeasurements } from './enter.ts';
import { resultIn } from './period.ts';
import { type Sheet, dayOf, sheetOf, sheetQuery } from './sheet.ts';

const hintOf = (target: Target) =>
  [
    `Chỉ tiêu ${sayFigure(target.value, target.measure)}`,
    target.last && `đến ${formatDate(target.last.as_of)}: ${sayFigure(target.last.value)}`,
    target.counting === 'cumulative' && 'nhập số lũy kế từ đầu năm',
  ]
    .filter(Boolean)
    .join('; ');

const Row = ({ visit, sheet, target, errors }: { visit: Visit; sheet: Sheet; target: Target; errors: FieldError[] }) => {
  const there = resultIn(target.measurements, { year: sheet.year, from: sheet.month, to: sheet.month });
  const label = sheet.indicatorId ? (target.unit_name ?? 'Toàn địa bàn') : target.indicator;
  if (there)
    return (
      <p class="entered">
        <strong>{label}</strong>: {sayFigure(there.value, target.measure)}.{' '}
        <a href={visit.url(`${path}/giao/${target.id}`)}>Sửa số đã nhập</a>
      </p>
    );
  const name = `value_${target.id}`;
  return (
    <TextInput
      name={name}
      label={`${label}${target.measure ? ` (${target.measure})` : ''}`}
      width="short"
      inputmode="decimal"
      hint={hintOf(target)}
      value={typed(visit, errors)(name)}
      errors={errors}
    />
  );
};

const SheetForm = ({ visit, sheet, errors }: { visit: Visit; sheet: Sheet; errors: FieldError[] }) => {
  const day = dayOf(sheet, localDate(visit.tx.now));
  const open = sheet.rows.some((target) => !resultIn(target.measurements, { year: sheet.year, from: sheet.month, to: sheet.month }));
  return (
    <PostForm visit={visit} action={`${path}/nhap`} errors={errors} label="Nhập kết quả của tháng">
      <Hidden name="year" value={String(sheet.year)} />
      <Hidden name="month" value={String(sheet.month)} />
      {sheet.unitId && <Hidden name="unit" value={sheet.unitId} />}
      {sheet.indicatorId && <Hidden name="indicator" value={sheet.indicatorId} />}
      <Fieldset legend={`Số liệu đến ngày ${formatDate(day)}`} hint="Ô để trống thì chưa báo cáo.">
        <div class="entry-rows">
          {sheet.rows.map((target) => (
            <Row visit={visit} sheet={sheet} target={target} errors={errors} />
          ))}
        </div>
      </Fieldset>
      {open && (
        <>
          <TextArea
            name="evidence"
            label="Căn cứ"
            rows={2}
            hint="Số báo cáo, biên bản, tên tệp. Bắt buộc khi có kết quả đạt hoặc vượt chỉ tiêu."
            value={typed(visit, errors)('evidence')}
            errors={errors}
          />
          <Actions>
            <Submit>Lưu kết quả</Submit>
          </Actions>
        </>
      )}
    </PostForm>
  );
};

const months = (visit: Visit, sheet: Sheet) =>
  Array.from(
    { length: sheet.year < localYear(visit.tx.now) ? 12 : Number(localDate(visit.tx.now).slice(5, 7)) },
    (_, index) => index + 1,
  ).map((month) => ({
    href: visit.url(`${path}/nhap?${sheetQuery(sheet, month)}`),
    label: `T${month}`,
    current: month === sheet.month,
  }));

/** All figures of a month on one page: a head's own indicators, or for the officer one indicator across the units. */
export async function entryPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const own = (await latestOfYear(visit.tx, yearOf(visit))).filter(({ unit_id }) => mayActFor(visit.actor, unit_id));
  const asked = sheetOf(visit, own);
  const ids = asked.rows.map(({ id }) => id);
  const sheet = { ...asked, rows: await targetsById(visit.tx, ids) };
  const [first] = sheet.rows;
  const about = sheet.indicatorId ? first?.indicator : (first?.unit_name ?? 'Toàn địa bàn');
  return office(
    visit,
    {
      title: `Nhập kết quả tháng ${sheet.month}/${sheet.year}`,
      section: about,
      crumbs: [listCrumb(visit, sheet.year), { label: 'Nhập kết quả' }],
      children: (
        <>
          <IndicatorTabs visit={visit} year={sheet.year} current="entry" />
          {ownUnits(visit.actor)?.length === 1 ? null : <EntryFilter visit={visit} targets={own} {...sheet} />}
          <Tabs label="Tháng" items={months(visit, sheet)} />
          {sheet.rows.length === 0 ? (
            <EmptyState title="Chưa có chỉ tiêu nào được giao" text="Chỉ tiêu được giao cho đơn vị trong năm sẽ hiện ở đây để nhập số." />
          ) : (
            <SheetForm visit={visit} sheet={sheet} errors={errors} />
          )}
        </>
      ),
    },
    errors,
  );
}

export async function enterMonth(visit: Visit): Promise<Reply> {
  const { evidence = null } = readForm(
    { year: input.integer('năm', 1900, 2999), month: input.integer('tháng', 1, 12), evidence: input.optionalText(1000) },
    visit.form,
  );
  const own = (await latestOfYear(visit.tx, yearOf(visit))).filter(({ unit_id }) => mayActFor(visit.actor, unit_id));
  const sheet = sheetOf(visit, own);
  const names = visit.form.names().filter((name) => name.startsWith('value_') && visit.form.one(name).trim() !== '');
  const unread = names.filter((field) => parseFigure(visit.form.one(field)) === null);
  if (unread.length > 0) throw new InvalidForm(unread.map((field) => ({ field, message: 'Nhập một số, ví dụ 1.250 hoặc 67,5.' })));
  const entries = names.map((field) => {
    const targetId = field.slice('value_'.length);
    if (!own.some(({ id }) => id === targetId)) throw new NotFound();
    return { targetId, value: parseFigure(visit.form.one(field)) ?? 'unknown', field };
  });
  await enterMeasurements(visit.tx, visit.actor, dayOf(sheet, localDate(visit.tx.now)), entries, evidence);
  return redirect(visit.url(`${path}/nhap?${sheetQuery(sheet)}`), {
    notice: `Đã lưu ${entries.length} kết quả tháng ${sheet.month}/${sheet.year}.`,
  });
}
