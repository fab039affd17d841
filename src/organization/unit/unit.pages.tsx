import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { figureSchema, printFigure } from '../../platform/records/figure.ts';
import type { Figure } from '../../platform/records/figure.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { found } from '../../platform/refusal.ts';
import { parseVietnameseNumber } from '../../platform/text/numbers.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Checkbox, Checkboxes, DateInput, NumberInput, Radios, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Tag, UnitTree } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { organizationTabs } from '../tabs.tsx';
import { peopleOfUnit } from '../people/people.ts';
import { unitNodes } from './tree.ts';
import { type UnitRow, changeUnit, createUnit, createUnitKind, findUnit, listUnitKinds, listUnits, livingOn, succeedUnit, unitLineage, unitName } from './unit.ts';

const path = '/lam-viec/to-chuc/don-vi';
const crumbs = (visit: Visit, label: string) => [{ label: 'Tổ chức', href: visit.url('/lam-viec/to-chuc') }, { label }];
const unitLabel = (unit: UnitRow) => `${unitName(unit)}${unit.valid_to ? ` (đến ${formatDate(unit.valid_to)})` : ''}`;

async function treePage(visit: Visit): Promise<Reply> {
  const units = await listUnits(visit.tx);
  const living = livingOn(units, localDate(visit.tx.now));
  const ended = units.filter((unit) => !living.includes(unit));
  const counts = Map.groupBy(living, (unit) => unit.kind_name);
  return office(visit, {
    title: 'Tổ chức', lead: [...counts].map(([kind, of]) => `${of.length} ${kind.toLocaleLowerCase('vi')}`).join(', '),
    actions: allows(visit.actor, 'organization.edit') && <><ButtonLink href={visit.url(`${path}/moi`)}>Thêm đơn vị</ButtonLink><ButtonLink tone="secondary" href={visit.url('/lam-viec/to-chuc/nhap')}>Nhập từ bảng tính</ButtonLink></>,
    children: (
      <>
        {organizationTabs(visit)}
        {living.length === 0
          ? <EmptyState title="Chưa có đơn vị nào" text="Thêm từng khu phố, tổ dân phố, trường học, hoặc nhập cả danh sách từ bảng tính." action={{ href: visit.url('/lam-viec/to-chuc/nhap'), label: 'Nhập từ bảng tính' }} />
          : <UnitTree label="Cây đơn vị" nodes={unitNodes(living, (unit) => visit.url(`${path}/${unit.id}`))} />}
        {ended.length > 0 && (
          <DataTable caption="Đơn vị đã sáp nhập, chia tách hoặc giải thể" rows={ended} columns={[
            { key: 'name', label: 'Đơn vị', cell: (unit) => <a href={visit.url(`${path}/${unit.id}`)}>{unitName(unit)}</a> },
            { key: 'to', label: 'Hoạt động đến', cell: (unit) => (unit.valid_to ? formatDate(unit.valid_to) : '') },
          ]} />
        )}
      </>
    ),
  });
}

async function showPage(visit: Visit): Promise<Reply> {
  const unit = found(await findUnit(visit.tx, visit.param('id')));
  const [units, people, lineage] = [await listUnits(visit.tx), await peopleOfUnit(visit.tx, unit.id), await unitLineage(visit.tx, unit.id)];
  const below = units.filter(({ parent_id }) => parent_id === unit.id);
  const words = { merge: 'sáp nhập', split: 'chia tách', rename: 'đổi tên' } as Record<string, string>;
  return office(visit, {
    title: unitName(unit), section: unit.kind_name, crumbs: crumbs(visit, unitName(unit)),
    actions: allows(visit.actor, 'organization.edit') && <ButtonLink href={visit.url(`${path}/${unit.id}/sua`)}>Sửa</ButtonLink>,
    children: (
      <>
        <DescriptionList items={[
          { label: 'Trực thuộc', value: units.find(({ id }) => id === unit.parent_id)?.name ?? 'Phường, xã' },
          { label: 'Địa chỉ', value: unit.address ?? 'Chưa ghi' },
          { label: 'Số hộ', value: unit.households === null ? 'Chưa ghi' : printFigure(unit.households) },
          { label: 'Nhân khẩu', value: unit.population === null ? 'Chưa ghi' : printFigure(unit.population) },
          { label: 'Thời gian', value: unit.valid_to ? <Tag tone="amber">{`Đến ${formatDate(unit.valid_to)}`}</Tag> : unit.valid_from ? `Từ ${formatDate(unit.valid_from)}` : 'Đang hoạt động' },
          ...lineage.map((step) => ({ label: step.afterId === unit.id ? 'Tiền thân' : 'Kế tục', value: <><a href={visit.url(`${path}/${step.afterId === unit.id ? step.beforeId : step.afterId}`)}>{step.afterId === unit.id ? step.beforeName : step.afterName}</a> {`(${words[step.kind] ?? step.kind}${step.happened_on ? ` ${formatDate(step.happened_on)}` : ''})`}</> })),
        ]} />
        <DataTable caption="Người phụ trách" rows={people} empty={<p>Chưa ghi người phụ trách.</p>} columns={[
          { key: 'name', label: 'Họ tên', cell: (row) => <a href={visit.url(`/lam-viec/to-chuc/nguoi/${row.id}`)}>{[row.honorific, row.name].filter(Boolean).join(' ')}</a> },
          { key: 'post', label: 'Chức vụ', cell: (row) => row.title },
        ]} />
        {below.length > 0 && <Card title={`Đơn vị trực thuộc (${below.length})`}><UnitTree label="Đơn vị trực thuộc" nodes={unitNodes(below, (each) => visit.url(`${path}/${each.id}`))} /></Card>}
        {unit.note && <p>{unit.note}</p>}
      </>
    ),
  });
}

/** "1.250", "hơn 1.200" or nothing. */
function readFigure(text: string | undefined): Figure | null {
  const match = /^(?:(hơn|gần|khoảng|trên|dưới|ước)\s+)?(.+)$/u.exec(text?.trim() ?? '');
  const value = parseVietnameseNumber(match?.[2] ?? '');
  if (value === null) return null;
  return figureSchema.parse(match?.[1] ? { about: value, word: match[1] } : value);
}

const shape = {
  kind: input.id('loại đơn vị'), name: input.text('tên đơn vị', 200), number: input.optionalText(6), parent: input.optionalId(), address: input.optionalText(300),
  households: input.optionalText(30), population: input.optionalText(30), valid_from: input.optionalDate(),
};

function unitInput(visit: Visit) {
  const data = readForm(shape, visit.form);
  return {
    kindId: data.kind, name: data.name, number: data.number ? Number(data.number) || null : null, parentId: data.parent, address: data.address ?? null,
    households: readFigure(data.households), population: readFigure(data.population), validFrom: data.valid_from,
  };
}

/** What the form shows: what was typed, else the unit as it stands. */
async function UnitFields({ visit, unit, errors }: { visit: Visit; unit?: Awaited<ReturnType<typeof findUnit>>; errors: FieldError[] }) {
  const [kinds, units] = [await listUnitKinds(visit.tx), await listUnits(visit.tx)];
  const typed = visit.form.names().length > 0;
  const value = (name: string, stored: string | null | undefined) => (typed ? visit.form.one(name) : (stored ?? ''));
  const parents = units.filter(({ id, valid_to }) => id !== unit?.id && valid_to === null).map((each) => ({ value: each.id, label: unitLabel(each) }));
  return (
    <>
      <Select name="kind" label="Loại đơn vị" required options={kinds.map(({ id, name }) => ({ value: id, label: name }))} value={value('kind', unit?.kind_id)} errors={errors} />
      <TextInput name="name" label="Tên đơn vị" required hint="Ví dụ: Khu phố 2, Trường Tiểu học Mai Vàng 1." value={value('name', unit?.name)} errors={errors} />
      <Select name="parent" label="Trực thuộc" options={[{ value: '', label: 'Phường, xã' }, ...parents]} value={value('parent', unit?.parent_id)} errors={errors} />
      <NumberInput name="number" label="Số thứ tự" value={value('number', unit?.number?.toString())} errors={errors} />
      <TextInput name="address" label="Địa chỉ" value={value('address', unit?.address)} errors={errors} />
      <TextInput name="households" label="Số hộ" width="short" hint="Chưa chắc thì ghi “hơn 400”." value={value('households', unit?.households == null ? '' : printFigure(unit.households))} errors={errors} />
      <TextInput name="population" label="Nhân khẩu" width="short" value={value('population', unit?.population == null ? '' : printFigure(unit.population))} errors={errors} />
      <DateInput name="valid_from" label="Hoạt động từ ngày" value={value('valid_from', unit?.valid_from ? formatDate(unit.valid_from) : '')} errors={errors} />
    </>
  );
}

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const living = (await listUnits(visit.tx)).filter(({ valid_to }) => valid_to === null);
  return office(visit, {
    title: 'Thêm đơn vị', crumbs: crumbs(visit, 'Thêm đơn vị'),
    children: (
      <>
        <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Thêm đơn vị">
          <UnitFields visit={visit} errors={errors} />
          <Submit>Thêm đơn vị</Submit>
        </PostForm>
        <PostForm visit={visit} action="/lam-viec/to-chuc/loai-don-vi/moi" label="Thêm loại đơn vị">
          <TextInput name="name" label="Loại đơn vị mới" hint="Danh mục này là của riêng phường, xã." />
          <Checkbox name="residential" label="Là địa bàn dân cư (khu phố, tổ dân phố, thôn, ấp…)" />
          <Submit tone="secondary">Thêm loại</Submit>
        </PostForm>
        <PostForm visit={visit} action={`${path}/ke-tuc`} label="Sáp nhập, chia tách, đổi tên">
          <Radios name="change" label="Đơn vị mới thay cho đơn vị cũ vì" options={[{ value: 'merge', label: 'Sáp nhập' }, { value: 'split', label: 'Chia tách' }, { value: 'rename', label: 'Đổi tên' }]} value="merge" />
          <Checkboxes name="predecessors" label="Đơn vị cũ" options={living.map((unit) => ({ value: unit.id, label: unitLabel(unit) }))} />
          <DateInput name="happened_on" label="Từ ngày" required />
          <UnitFields visit={visit} errors={[]} />
          <Submit tone="secondary">Lập đơn vị kế tục</Submit>
        </PostForm>
      </>
    ),
  }, errors);
}

async function editPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const unit = found(await findUnit(visit.tx, visit.param('id')));
  return office(visit, {
    title: `Sửa ${unitName(unit)}`, crumbs: crumbs(visit, unitName(unit)),
    children: <PostForm visit={visit} action={`${path}/${unit.id}/sua`} errors={errors} label="Sửa đơn vị"><UnitFields visit={visit} unit={unit} errors={errors} /><Submit>Lưu</Submit></PostForm>,
  }, errors);
}

async function succeed(visit: Visit): Promise<Reply> {
  const data = readForm({ predecessors: input.ids(), change: input.choice('việc đã xảy ra', ['merge', 'split', 'rename']), happened_on: input.date('ngày có hiệu lực') }, visit.form);
  const id = await succeedUnit(visit.tx, visit.actor, unitInput(visit), { predecessorIds: data.predecessors, kind: data.change, happenedOn: data.happened_on });
  return redirect(visit.url(`${path}/${id}`), { notice: 'Đã lập đơn vị kế tục; đơn vị cũ và lịch sử vẫn giữ nguyên.' });
}

export const unitRoutes = routes()
  .get('/lam-viec/to-chuc', { permission: 'organization.view', audit: 'unit.listed' }, treePage)
  .get(`${path}/moi`, { permission: 'organization.edit', audit: 'unit.form_viewed' }, (visit) => newPage(visit))
  .post(`${path}/moi`, { permission: 'organization.edit', audit: 'unit.created' }, async (visit) => {
    const id = await createUnit(visit.tx, visit.actor, unitInput(visit));
    return redirect(visit.url(`${path}/${id}`), { notice: 'Đã thêm đơn vị.' });
  }, newPage)
  .post(`${path}/ke-tuc`, { permission: 'organization.edit', audit: 'unit.succeeded' }, succeed, newPage)
  .post('/lam-viec/to-chuc/loai-don-vi/moi', { permission: 'organization.edit', audit: 'unit_kind.created' }, async (visit) => {
    const data = readForm({ name: input.text('tên loại đơn vị', 80), residential: input.flag() }, visit.form);
    await createUnitKind(visit.tx, visit.actor, data.name, data.residential);
    return redirect(visit.url(`${path}/moi`), { notice: `Đã thêm loại “${data.name}”.` });
  }, newPage)
  .get(`${path}/:id`, { permission: 'organization.view', audit: 'unit.viewed' }, showPage)
  .get(`${path}/:id/sua`, { permission: 'organization.edit', audit: 'unit.form_viewed' }, (visit) => editPage(visit))
  .post(`${path}/:id/sua`, { permission: 'organization.edit', audit: 'unit.changed' }, async (visit) => {
    await changeUnit(visit.tx, visit.actor, visit.param('id'), unitInput(visit));
    return redirect(visit.url(`${path}/${visit.param('id')}`), { notice: 'Đã lưu đơn vị.' });
  }, editPage);
