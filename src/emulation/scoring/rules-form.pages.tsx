import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkbox, DateInput, Fieldset, NumberInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { changeRules } from './draft.ts';
import { notRegistered } from './exclusion.ts';
import { home, scoring, setName, setPath } from './place.ts';
import { readRules, tieNumbers } from './rules-input.ts';
import type { Tie } from './rules/scheme.ts';
import { type StoredSet, findSet } from './set.ts';
import { sayPoints } from './words.ts';

const tieKey = (tie: Tie | undefined) => (tie ? [tie.by, 'key' in tie ? tie.key : ''].filter(Boolean).join(':') : '');
const tieOptions = ({ set }: StoredSet) => [
  ...set.groups.map(({ key, title }) => ({ value: `group:${key}`, label: `Điểm nhóm ${title}` })),
  { value: 'bonus', label: 'Điểm thưởng' },
  { value: 'penalty', label: 'Ít điểm trừ hơn' },
  { value: 'votes', label: 'Số phiếu suy tôn' },
  ...set.groups.flatMap(({ items }) => items.map(({ key, title }) => ({ value: `item:${key}`, label: `Điểm mục ${title}` }))),
];

const say = (value: number | undefined) => (value === undefined ? '' : sayPoints(value));

async function rulesPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const stored = await findSet(visit.tx, recordId(visit));
  const { set, row } = stored;
  const value = typed(visit, errors);
  const number = (name: string, label: string, own: number | undefined, unit = 'điểm', hint?: string) => (
    <NumberInput name={name} label={label} unit={unit} decimal value={value(name, say(own))} errors={errors} {...(hint ? { hint } : {})} />
  );
  const roundings = [
    { value: 'down', label: 'Làm tròn xuống' },
    { value: 'half_up', label: 'Làm tròn đến số gần nhất' },
    { value: 'up', label: 'Làm tròn lên' },
  ];
  return office(
    visit,
    {
      title: 'Quy định chung',
      section: row.title,
      crumbs: [home(visit, row.year), { label: setName(stored), href: visit.url(setPath(stored.id)) }, { label: 'Quy định chung' }],
      children: (
        <PostForm visit={visit} action={`${setPath(stored.id)}/quy-dinh`} errors={errors} label="Quy định chung">
          <TextInput name="title" label="Tên bộ tiêu chí" required value={value('title', row.title)} errors={errors} />
          <TextInput name="source" label="Văn bản, nguồn" value={value('source', row.source)} errors={errors} />
          <DateInput
            name="self_due_on"
            label="Hạn tự chấm"
            value={value('self_due_on', row.self_due_on ? formatDate(row.self_due_on) : '')}
            errors={errors}
          />
          <Fieldset legend="Mức trần" columns hint="Để trống thì không giới hạn.">
            {number('total_cap', 'Tổng điểm', set.totalCap)}
            {number('self_cap', 'Tổng điểm tự chấm', set.selfCap)}
            {number('bonus_cap', 'Điểm thưởng', set.bonusCap)}
            {number('penalty_cap', 'Điểm trừ', set.penaltyCap)}
          </Fieldset>
          <Fieldset legend="Xếp loại">
            <TextArea
              name="classes"
              label="Các loại"
              rows={5}
              value={value('classes', set.classes.map(({ name, from }) => `${name} = ${sayPoints(from)}`).join('\n'))}
              hint="Mỗi dòng một loại, từ cao xuống: tên = từ bao nhiêu điểm."
              errors={errors}
            />
            {number('top_percent', 'Loại cao nhất không quá', set.topShare?.percent, '% số đơn vị')}
            <Select
              name="top_rounding"
              label="Cách làm tròn"
              options={roundings}
              value={value('top_rounding', set.topShare?.rounding ?? 'down')}
              errors={errors}
            />
            {number('top_at_least', 'Nhưng ít nhất', set.topShare?.atLeast, 'đơn vị')}
            <TextArea
              name="prizes"
              label="Giải"
              rows={3}
              value={value('prizes', set.prizes.map(({ name, count }) => `${name} = ${count}`).join('\n'))}
              hint="Mỗi dòng một giải: tên = số lượng."
              errors={errors}
            />
            <Checkbox name="several_leaders" label="Đồng hạng nhất thì cùng là đơn vị dẫn đầu" checked={!set.oneLeader} />
          </Fieldset>
          <Fieldset legend="Khi đồng điểm" columns>
            {tieNumbers.map((index) => (
              <Select
                name={`tie_${index}`}
                label={`Xét thứ ${index}`}
                placeholder="Không xét thêm"
                options={tieOptions(stored)}
                value={value(`tie_${index}`, tieKey(set.ties[index - 1]))}
                errors={errors}
              />
            ))}
          </Fieldset>
          <Fieldset legend="Không xếp hạng">
            <Checkbox
              name="must_register"
              label="Đơn vị không đăng ký thi đua (tính từ bảng đăng ký)"
              checked={set.exclusions.some(({ key }) => key === notRegistered)}
            />
            <TextArea
              name="exclusions"
              label="Các trường hợp khác"
              rows={5}
              value={value(
                'exclusions',
                set.exclusions
                  .filter(({ key }) => key !== notRegistered)
                  .map(({ reason }) => reason)
                  .join('\n'),
              )}
              hint="Mỗi dòng một trường hợp."
              errors={errors}
            />
            <Select
              name="failing"
              label="Đơn vị không đạt mức tối thiểu"
              options={[
                { value: 'after', label: 'Xếp sau các đơn vị đạt' },
                { value: 'unranked', label: 'Không xếp hạng' },
              ]}
              value={value('failing', set.failing)}
              errors={errors}
            />
          </Fieldset>
          <Fieldset legend="Kiến nghị">
            {number('appeal_days', 'Số ngày được kiến nghị', set.appeal.days, 'ngày')}
            <Checkbox name="calendar_days" label="Tính cả ngày nghỉ" checked={!set.appeal.working} />
          </Fieldset>
          <Actions>
            <Submit>Lưu quy định</Submit>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

async function save(visit: Visit): Promise<Reply> {
  const stored = await findSet(visit.tx, recordId(visit));
  await changeRules(visit.tx, visit.actor, stored.id, readRules(visit.form, stored));
  return redirect(visit.url(setPath(stored.id)), { notice: 'Đã lưu quy định chung.' });
}

const path = `${scoring}/bo/:id/quy-dinh`;

export const rulesFormRoutes = routes()
  .get(path, { permission: 'criteria.edit', audit: 'criteria.rules_form_viewed' }, (visit) => rulesPage(visit))
  .post(path, { permission: 'criteria.edit', audit: 'criteria.changed' }, save, rulesPage);
