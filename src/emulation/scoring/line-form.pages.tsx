import type { FieldError } from '../../platform/refusal.ts';
import { found } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkbox, Hidden, NumberInput, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Tabs } from '../../platform/web/ui/text.tsx';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { listIndicators } from '../indicator/indicator.ts';
import { options } from '../words.ts';
import { saveExtra, saveGroup, saveItem } from './draft.ts';
import { TypeFields, say } from './item-fields.tsx';
import { consequenceNames, readExtra, readGroup, readItem } from './line-input.ts';
import { home, scoring, setName, setPath } from './place.ts';
import { itemTypes } from './records.ts';
import { findSet } from './set.ts';
import { figureNames, typeNames } from './words.ts';

/** What the address or the form that came back asks for: the group, the line, its type. */
const asked = (visit: Visit, name: string) => visit.query.get(name) ?? visit.form.one(name);

async function frame(visit: Visit, title: string, errors: FieldError[], children: (path: string) => unknown): Promise<Reply> {
  const stored = await findSet(visit.tx, recordId(visit));
  const path = setPath(stored.id);
  const crumbs = [home(visit, stored.row.year), { label: setName(stored), href: visit.url(path) }, { label: title }];
  return office(visit, { title, section: stored.row.title, crumbs, children: children(path) as never }, errors);
}

async function itemPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const stored = await findSet(visit.tx, recordId(visit));
  const group = found(stored.set.groups.find(({ key }) => key === asked(visit, 'nhom')));
  const item = group.items.find(({ key }) => key === asked(visit, 'muc'));
  const link = stored.links.find(({ code }) => code === item?.key);
  const chosen = asked(visit, 'loai');
  const type = itemTypes.find((each) => each === chosen) ?? item?.type ?? 'graded';
  const value = typed(visit, errors);
  const indicators = await listIndicators(visit.tx);
  const here = (each: string) => `${setPath(stored.id)}/muc?nhom=${group.key}${item ? `&muc=${item.key}` : ''}&loai=${each}`;
  return frame(visit, item ? 'Sửa mục' : `Thêm mục vào ${group.title}`, errors, (path) => (
    <>
      <Tabs
        label="Cách tính điểm"
        items={itemTypes.map((each) => ({ href: visit.url(here(each)), label: typeNames[each] ?? each, current: each === type }))}
      />
      <PostForm visit={visit} action={`${path}/muc`} errors={errors} label="Mục chấm điểm">
        <Hidden name="nhom" value={group.key} />
        <Hidden name="muc" value={item?.key ?? ''} />
        <Hidden name="loai" value={type} />
        <TextInput name="title" label="Nội dung" required value={value('title', item?.title)} errors={errors} />
        <NumberInput name="max" label="Điểm tối đa" required decimal value={value('max', say(item?.max))} errors={errors} />
        <TypeFields visit={visit} item={item} type={type} errors={errors} />
        <TextInput name="evidence" label="Minh chứng phải kèm" value={value('evidence', item?.evidence)} errors={errors} />
        <Select
          name="unlessFull"
          label="Khi không đạt điểm tối đa"
          placeholder="Tính theo điểm đạt được"
          options={options(consequenceNames)}
          value={value('unlessFull', item?.unlessFull)}
          errors={errors}
        />
        <Select
          name="figures"
          label="Lấy theo số liệu của phường"
          placeholder="Không, đơn vị tự nhập"
          options={options(figureNames)}
          value={value('figures', link?.figures)}
          hint="Phiếu tự điền sẵn con số và dẫn tới nguồn; đơn vị thấy khác thì ghi lý do."
          errors={errors}
        />
        <Select
          name="indicator"
          label="Chỉ tiêu, khi lấy theo kết quả chỉ tiêu"
          placeholder="Chọn chỉ tiêu"
          options={indicators.map(({ id, name }) => ({ value: id, label: name }))}
          value={value('indicator', link?.indicator_id)}
          errors={errors}
        />
        <Actions>
          <Submit>Lưu mục</Submit>
        </Actions>
      </PostForm>
    </>
  ));
}

async function groupPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const stored = await findSet(visit.tx, recordId(visit));
  const group = stored.set.groups.find(({ key }) => key === asked(visit, 'nhom'));
  const value = typed(visit, errors);
  const minimum = group?.minimum;
  return frame(visit, group ? 'Sửa nhóm' : 'Thêm nhóm', errors, (path) => (
    <>
      <PostForm visit={visit} action={`${path}/nhom`} errors={errors} label="Nhóm tiêu chí">
        <Hidden name="nhom" value={group?.key ?? ''} />
        <TextInput name="title" label="Tên nhóm" required value={value('title', group?.title)} errors={errors} />
        <NumberInput name="max" label="Điểm tối đa của nhóm" required decimal value={value('max', say(group?.max))} errors={errors} />
        <NumberInput
          name="minimum_percent"
          label="Phải đạt ít nhất"
          unit="% điểm tối đa"
          decimal
          value={value('minimum_percent', minimum && 'percent' in minimum ? say(minimum.percent) : '')}
          hint="Dưới mức này thì đơn vị không đạt, dù tổng điểm cao."
          errors={errors}
        />
        <NumberInput
          name="minimum_points"
          label="Hoặc ít nhất"
          unit="điểm"
          decimal
          value={value('minimum_points', minimum && 'points' in minimum ? say(minimum.points) : '')}
          errors={errors}
        />
        <Checkbox name="uncapped" label="Các mục được đưa nhóm vượt điểm tối đa" checked={group ? !group.capped : false} />
        <Actions>
          <Submit>Lưu nhóm</Submit>
        </Actions>
      </PostForm>
      {group && (
        <PostForm visit={visit} action={`${path}/bo-muc`} label="Bỏ nhóm">
          <Hidden name="code" value={group.key} />
          <Submit tone="danger">Bỏ nhóm cùng các mục</Submit>
        </PostForm>
      )}
    </>
  ));
}

async function extraPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const stored = await findSet(visit.tx, recordId(visit));
  const kind = asked(visit, 'loai') === 'penalty' ? 'penalty' : 'bonus';
  const extra = (kind === 'bonus' ? stored.set.bonus : stored.set.penalties).find(({ key }) => key === asked(visit, 'muc'));
  const value = typed(visit, errors);
  return frame(visit, kind === 'bonus' ? 'Mục điểm thưởng' : 'Mục điểm trừ', errors, (path) => (
    <PostForm visit={visit} action={`${path}/thuong`} errors={errors} label="Thưởng, trừ">
      <Hidden name="loai" value={kind} />
      <Hidden name="muc" value={extra?.key ?? ''} />
      <TextInput name="title" label="Nội dung" required value={value('title', extra?.title)} errors={errors} />
      <NumberInput
        name="each"
        label={kind === 'bonus' ? 'Mỗi lần được' : 'Mỗi lần trừ'}
        unit="điểm"
        decimal
        value={value('each', extra?.type === 'times' ? say(extra.each) : '')}
        hint="Để trống khi người chấm cho điểm trong mức tối đa."
        errors={errors}
      />
      <NumberInput name="max" label="Tối đa" unit="điểm" decimal value={value('max', say(extra?.max))} errors={errors} />
      <TextInput name="evidence" label="Minh chứng phải kèm" value={value('evidence', extra?.evidence)} errors={errors} />
      <Actions>
        <Submit>Lưu mục</Submit>
      </Actions>
    </PostForm>
  ));
}

const back = (visit: Visit) => redirect(visit.url(setPath(recordId(visit))), { notice: 'Đã lưu.' });

async function keepItem(visit: Visit): Promise<Reply> {
  const { figures, indicatorId, ...line } = readItem(visit.form);
  const code = visit.form.one('muc') || null;
  await saveItem(visit.tx, visit.actor, recordId(visit), {
    groupCode: visit.form.one('nhom'),
    code,
    item: line.item,
    figures,
    indicatorId,
  });
  return back(visit);
}

async function keepGroup(visit: Visit): Promise<Reply> {
  await saveGroup(visit.tx, visit.actor, recordId(visit), visit.form.one('nhom') || null, readGroup(visit.form));
  return back(visit);
}

async function keepExtra(visit: Visit): Promise<Reply> {
  const kind = visit.form.one('loai') === 'penalty' ? 'penalty' : 'bonus';
  await saveExtra(visit.tx, visit.actor, recordId(visit), kind, visit.form.one('muc') || null, readExtra(visit.form));
  return back(visit);
}

const path = `${scoring}/bo/:id`;
const seen = { permission: 'criteria.edit', audit: 'criteria.line_form_viewed' } as const;
const kept = { permission: 'criteria.edit', audit: 'criteria.changed' } as const;

export const lineFormRoutes = routes()
  .get(`${path}/muc`, seen, (visit) => itemPage(visit))
  .post(`${path}/muc`, kept, keepItem, itemPage)
  .get(`${path}/nhom`, seen, (visit) => groupPage(visit))
  .post(`${path}/nhom`, kept, keepGroup, groupPage)
  .get(`${path}/thuong`, seen, (visit) => extraPage(visit))
  .post(`${path}/thuong`, kept, keepExtra, extraPage);
