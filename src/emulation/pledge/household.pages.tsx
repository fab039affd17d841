import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Checkbox, Checkboxes, DateInput, Hidden, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar, Pagination } from '../../platform/web/ui/table.tsx';
import { Card, Progress } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { fileLimit } from '../../organization/spreadsheet/sheet.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { addPage, run, take } from './household-add.pages.tsx';
import { householdProgress, listPledgeHouseholds, mayRecordFor, pledgeOfUnit, signHouseholds } from './household.ts';

const path = '/lam-viec/dang-ky/giao-uoc';
const size = 50;

type Listed = Awaited<ReturnType<typeof listPledgeHouseholds>>['households'];

const SignForm = ({ visit, households, left, errors }: { visit: Visit; households: Listed; left: number; errors: FieldError[] }) => {
  return (
    <Card title="Ghi các hộ đã ký trên giấy">
      <PostForm visit={visit} action={`${path}/${recordId(visit)}/ho/ky`} errors={errors} label="Ghi các hộ đã ký trên giấy">
        <DateInput
          name="signed_on"
          label="Ngày ký"
          required
          value={typed(visit, errors)('signed_on', formatDate(localDate(visit.tx.now)))}
          errors={errors}
        />
        <Checkbox name="all" label={`Tất cả ${left} hộ chưa ký đều đã ký ngày này`} />
        {households.length > 0 && (
          <Checkboxes
            name="households"
            label="Hoặc chọn từng hộ đã ký"
            options={households.map(({ position, head, address }) => ({
              value: String(position),
              label: [head, address].filter(Boolean).join(', '),
            }))}
            values={visit.form.all('households')}
            errors={errors}
          />
        )}
        <Actions>
          <Submit>Ghi đã ký</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

const Filters = ({ visit, id }: { visit: Visit; id: string }) => (
  <FilterBar action={visit.url(`${path}/${id}/ho`)} {...(visit.query.size > 0 ? { resetHref: visit.url(`${path}/${id}/ho`) } : {})}>
    {visit.query.has('ghi') && <Hidden name="ghi" value="co" />}
    <TextInput name="tim" label="Tên chủ hộ, địa chỉ" value={visit.query.get('tim') ?? ''} />
    <Select
      name="ky"
      label="Chữ ký"
      options={[
        { value: 'chua', label: 'Chưa ký' },
        { value: 'roi', label: 'Đã ký' },
      ]}
      placeholder="Tất cả"
      value={visit.query.get('ky') ?? ''}
    />
  </FilterBar>
);

function filterOf(visit: Visit) {
  const asked = visit.query.get('ky');
  const search = (visit.query.get('tim') ?? '').trim().slice(0, 100);
  return { ...(asked === 'roi' || asked === 'chua' ? { signed: asked === 'roi' } : {}), ...(search ? { search } : {}) };
}

function pageHref(visit: Visit, id: string, page: number): string {
  const query = new URLSearchParams(visit.query);
  query.set('trang', String(page));
  return visit.url(`${path}/${id}/ho?${query}`);
}

async function listPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const pledge = await pledgeOfUnit(visit.tx, recordId(visit));
  const page = pageNumber(visit.query);
  const { signed, total } = (await householdProgress(visit.tx, pledge.year)).get(pledge.id) ?? { signed: 0, total: 0 };
  const acts = allows(visit.actor, 'pledge.sign') && mayRecordFor(visit.actor, pledge);
  const records = acts && signed < total && (visit.query.has('ghi') || visit.path.endsWith('/ky'));
  const filter = records ? { ...filterOf(visit), signed: false } : filterOf(visit);
  const { count, households } = await listPledgeHouseholds(visit.tx, pledge.id, filter, page, size);
  return office(
    visit,
    {
      title: 'Các hộ cam kết',
      section: pledge.title,
      crumbs: [
        { label: 'Giao ước, cam kết', href: visit.url(`${path}?nam=${pledge.year}`) },
        { label: pledge.title, href: visit.url(`${path}/${pledge.id}`) },
        { label: 'Các hộ cam kết' },
      ],
      actions: acts && !records && (
        <>
          <ButtonLink href={visit.url(`${path}/${pledge.id}/ho/them`)} tone={total === 0 ? 'primary' : 'secondary'}>
            Đưa các hộ vào
          </ButtonLink>
          {signed < total && (
            <ButtonLink href={visit.url(`${path}/${pledge.id}/ho?ghi=co`)} tone="primary">
              Ghi hộ đã ký
            </ButtonLink>
          )}
        </>
      ),
      children: (
        <>
          {total > 0 && <Progress label="Đã ký" value={signed} max={total} text={`${signed}/${total} hộ`} />}
          {total > 0 && <Filters visit={visit} id={pledge.id} />}
          {records ? (
            <SignForm visit={visit} households={households} left={total - signed} errors={errors} />
          ) : (
            <DataTable
              caption="Các hộ cam kết"
              captionHidden
              rows={households}
              empty={
                <EmptyState
                  title={total > 0 ? 'Không có hộ nào khớp' : 'Chưa có hộ nào'}
                  text={total > 0 ? 'Bỏ bớt điều kiện lọc.' : 'Đưa vào từ danh sách hộ của đơn vị, từ bảng tính, hoặc dán danh sách.'}
                />
              }
              columns={[
                { key: 'head', label: 'Chủ hộ', cell: (row) => row.head },
                { key: 'address', label: 'Địa chỉ', cell: (row) => row.address },
                { key: 'signed', label: 'Ngày ký', cell: (row) => (row.signed_on ? formatDate(row.signed_on) : 'Chưa ký') },
                { key: 'by', label: 'Người ghi', cell: (row) => row.recorded_by },
              ]}
            />
          )}
          <Pagination page={page} pages={Math.ceil(count / size)} hrefFor={(number) => pageHref(visit, pledge.id, number)} />
        </>
      ),
    },
    errors,
  );
}

async function sign(visit: Visit): Promise<Reply> {
  const { signed_on, all } = readForm({ signed_on: input.date('ngày ký'), all: input.flag() }, visit.form);
  const positions = visit.form
    .all('households')
    .filter((each) => /^\d{1,6}$/.test(each))
    .map(Number);
  const count = await signHouseholds(visit.tx, visit.actor, recordId(visit), all ? 'all' : positions, signed_on);
  return redirect(visit.url(`${path}/${recordId(visit)}/ho`), { notice: `Đã ghi ${count} hộ ký.` });
}

const at = `${path}/:id/ho`;
export const householdPledgeRoutes = routes()
  .get(at, { permission: 'movement.view', audit: 'pledge.households_viewed' }, (visit) => listPage(visit))
  .post(`${at}/ky`, { permission: 'pledge.sign', audit: 'pledge.households_signed' }, sign, listPage)
  .get(`${at}/them`, { permission: 'pledge.sign', audit: 'pledge.households_viewed' }, (visit) => addPage(visit))
  .post(`${at}/tai`, { permission: 'pledge.sign', audit: 'spreadsheet.uploaded', uploadLimit: fileLimit }, take, addPage)
  .post(`${at}/them`, { permission: 'pledge.sign', audit: 'pledge.households_added' }, run, addPage);
