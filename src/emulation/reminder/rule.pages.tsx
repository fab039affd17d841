import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { holidays, isHolidayScheduleKnown } from '../../platform/calendar/workdays.ts';
import { type FieldError, NotFound } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkbox, NumberInput, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { typed, yearOf } from '../address.ts';
import { RegistrationTabs } from '../registration/tabs.tsx';
import { type RuleKind, ruleKinds } from './records.ts';
import { changeRule } from './rule.ts';
import { type Rule, anchorOf, ruleNames, ruleWords, rulesOn } from './rules.ts';
import { ReminderTabs, rulePath as path } from './tabs.tsx';

const spoken = (dueDay: string) => dueDay.split('-').map(Number).reverse().join('/');

/** "Tết Nguyên đán 16/02, 17/02…": the days off of a year by their names. */
const daysOffWords = (year: number) =>
  [...Map.groupBy(holidays(year), ({ name, substitute }) => (substitute && !name.startsWith('Nghỉ') ? `${name} (nghỉ bù)` : name))]
    .map(([name, days]) => `${name} ${days.map(({ date }) => formatDate(date).slice(0, 5)).join(', ')}`)
    .join('; ');

const capital = (text: string) => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;

const DaysOff = ({ year }: { year: number }) => (
  <Card title={`Ngày nghỉ năm ${year}`}>
    {!isHolidayScheduleKnown(year) && (
      <Notice tone="info" title="Chưa có thông báo nghỉ">
        Tết và Quốc khánh tính theo lệ thường cho đến khi có thông báo của năm.
      </Notice>
    )}
    <p>{daysOffWords(year)}.</p>
  </Card>
);

async function rulesPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const rules = [...(await rulesOn(visit.tx, localDate(visit.tx.now))).values()];
  const edits = allows(visit.actor, 'reminder.send');
  return office(visit, {
    title: 'Quy tắc nhắc việc',
    section: `Năm ${year}`,
    lead: 'Mỗi ngày làm việc, từ 7 giờ, hệ thống nhắc theo các quy tắc này; mỗi người một thư trong ngày. Không nhắc vào ngày nghỉ, ngày lễ, trước 7 giờ và sau 20 giờ.',
    children: (
      <>
        <RegistrationTabs visit={visit} year={year} current="reminders" />
        <ReminderTabs visit={visit} year={year} current="rules" />
        <DataTable
          caption="Quy tắc nhắc việc"
          captionHidden
          rows={rules}
          columns={[
            {
              key: 'kind',
              label: 'Loại việc',
              cell: (rule) => (edits ? <a href={visit.url(`${path}/${rule.kind}`)}>{ruleNames[rule.kind]}</a> : ruleNames[rule.kind]),
            },
            { key: 'when', label: 'Khi nào nhắc', cell: (rule) => capital(ruleWords(rule)) },
            { key: 'due', label: 'Hạn hằng năm', cell: (rule) => rule.dueDay && spoken(rule.dueDay) },
            {
              key: 'state',
              label: 'Tình trạng',
              cell: (rule) => <Tag tone={rule.off ? 'neutral' : 'green'}>{rule.off ? 'Đã tắt' : 'Đang nhắc'}</Tag>,
            },
            { key: 'own', label: 'Nguồn', cell: (rule) => (rule.own ? `Phường, xã chọn, từ ${formatDate(rule.validFrom)}` : 'Mặc định') },
          ]}
        />
        <DaysOff year={year} />
      </>
    ),
  });
}

const kindOf = (visit: Visit): RuleKind => {
  const kind = ruleKinds.find((each) => each === visit.param('kind'));
  if (!kind) throw new NotFound();
  return kind;
};

const Fields = ({ visit, errors, rule }: { visit: Visit; errors: FieldError[]; rule: Rule }) => {
  const at = (name: string, stored: string) => ({ name, errors, value: typed(visit, errors)(name, stored) });
  const before = anchorOf(rule.kind) === 'due';
  return (
    <>
      <Checkbox name="off" label="Không nhắc loại việc này" checked={errors.length > 0 ? visit.form.one('off') !== '' : rule.off} />
      <NumberInput
        {...at('days', String(rule.days))}
        label={before ? 'Nhắc lần đầu trước hạn' : 'Nhắc lần đầu sau khi bắt đầu'}
        required
        unit="ngày làm việc"
      />
      <NumberInput {...at('repeat_after', String(rule.repeatAfter))} label="Nhắc lại sau mỗi" required unit="ngày làm việc" />
      <NumberInput {...at('times', String(rule.times))} label="Nhiều nhất cho một việc" required unit="lần" />
      {rule.kind === 'registration' && (
        <TextInput
          {...at('due_day', rule.dueDay ? spoken(rule.dueDay) : '')}
          label="Hạn đăng ký hằng năm"
          width="short"
          hint="Ngày/tháng, ví dụ 31/3. Dùng khi năm ấy chưa mở đợt đăng ký có hạn riêng."
        />
      )}
    </>
  );
};

async function formPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const kind = kindOf(visit);
  const rule = (await rulesOn(visit.tx, localDate(visit.tx.now))).get(kind);
  if (!rule) throw new NotFound();
  return office(
    visit,
    {
      title: ruleNames[kind],
      lead: 'Quy tắc mới áp dụng từ hôm nay; việc đã nhắc trước đó giữ nguyên.',
      crumbs: [{ label: 'Quy tắc nhắc việc', href: visit.url(path) }, { label: ruleNames[kind] }],
      children: (
        <PostForm visit={visit} action={`${path}/${kind}`} errors={errors} label={ruleNames[kind]}>
          <Fields visit={visit} errors={errors} rule={rule} />
          <Actions>
            <Submit>Lưu quy tắc</Submit>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

/** "31/3" gives '03-31'; what is no day and month is kept for the verb to refuse. */
const dayOfYear = (text: string): string =>
  text
    .split('/')
    .reverse()
    .map((part) => part.trim().padStart(2, '0'))
    .join('-');

async function change(visit: Visit): Promise<Reply> {
  const kind = kindOf(visit);
  const data = readForm(
    {
      off: input.flag(),
      days: input.integer('số ngày', 0, 120),
      repeat_after: input.integer('số ngày nhắc lại', 1, 120),
      times: input.integer('số lần', 1, 30),
      due_day: input.optionalText(5),
    },
    visit.form,
  );
  const { off, days, repeat_after, times, due_day } = data;
  await changeRule(visit.tx, visit.actor, {
    kind,
    off,
    days,
    repeatAfter: repeat_after,
    times,
    dueDay: due_day ? dayOfYear(due_day) : null,
  });
  return redirect(visit.url(path), { notice: 'Đã lưu quy tắc nhắc việc.' });
}

export const ruleRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'reminder.rules_viewed' }, rulesPage)
  .get(`${path}/:kind`, { permission: 'reminder.send', audit: 'reminder.rule_form_viewed' }, (visit) => formPage(visit))
  .post(`${path}/:kind`, { permission: 'reminder.send', audit: 'reminder.rule_changed' }, change, formPage);
