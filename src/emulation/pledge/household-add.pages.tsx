import { type FieldError, NotFound, Refusal } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, FileInput, Hidden, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { uploadSheet } from '../../organization/spreadsheet/import.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { chosenId, recordId } from '../address.ts';
import { pastedSheet } from './household-plan.ts';
import { type HouseholdSource, type UnitPledge, addHouseholds, mayRecordFor, pledgeOfUnit, previewHouseholds } from './household.ts';

const path = '/lam-viec/dang-ky/giao-uoc';
const shown = 50;

/** Which source the address or the form asks for; null while none is chosen. */
function sourceOf(visit: Visit): HouseholdSource | null {
  const fileId = chosenId(visit, 'tep');
  if (fileId) return { kind: 'file', fileId };
  return (visit.query.get('nguon') ?? visit.form.one('nguon')) === 'danh-sach' ? { kind: 'list' } : null;
}

async function ownPledge(visit: Visit): Promise<UnitPledge> {
  const pledge = await pledgeOfUnit(visit.tx, recordId(visit));
  if (!mayRecordFor(visit.actor, pledge)) throw new NotFound();
  return pledge;
}

const frame = (visit: Visit, pledge: UnitPledge, children: unknown, errors: FieldError[]) =>
  office(
    visit,
    {
      title: 'Đưa các hộ vào cam kết',
      section: pledge.title,
      crumbs: [
        { label: pledge.title, href: visit.url(`${path}/${pledge.id}`) },
        { label: 'Các hộ cam kết', href: visit.url(`${path}/${pledge.id}/ho`) },
        { label: 'Đưa vào' },
      ],
      children: children as never,
    },
    errors,
  );

async function choosePage(visit: Visit, pledge: UnitPledge, errors: FieldError[]): Promise<Reply> {
  const listed = await visit.tx.db.selectFrom('household').select('id').where('unit_id', '=', pledge.unitId).execute();
  const base = `${path}/${pledge.id}/ho`;
  return frame(
    visit,
    pledge,
    <>
      {listed.length > 0 && (
        <Card title={`Từ danh sách hộ của ${pledge.unitName ?? 'đơn vị'}`}>
          <p>{`Danh sách hiện có ${listed.length} hộ.`}</p>
          <ButtonLink href={visit.url(`${base}/them?nguon=danh-sach`)}>Xem trước {listed.length} hộ</ButtonLink>
        </Card>
      )}
      <Card title="Từ bảng tính hoặc danh sách dán vào">
        <PostForm visit={visit} action={`${base}/tai`} errors={errors} label="Danh sách hộ" multipart>
          <FileInput
            name="file"
            label="Bảng tính"
            hint="Excel, .ods hoặc .csv có cột “Chủ hộ”, “Địa chỉ”."
            accept=".xlsx,.xls,.ods,.csv"
            errors={errors}
          />
          <TextArea
            name="pasted"
            label="Hoặc dán danh sách"
            rows={6}
            hint="Mỗi dòng một hộ: họ tên chủ hộ; địa chỉ."
            value={visit.form.one('pasted')}
            errors={errors}
          />
          <Actions>
            <Submit>Xem trước</Submit>
          </Actions>
        </PostForm>
      </Card>
    </>,
    errors,
  );
}

type Preview = Awaited<ReturnType<typeof previewHouseholds>>;
const tags = {
  added: <Tag tone="green">Thêm</Tag>,
  unchanged: <Tag>Đã có</Tag>,
  wrong: <Tag tone="red">Chưa đúng</Tag>,
  changed: <Tag>Sửa</Tag>,
};

const PreviewTable = ({ preview }: { preview: Preview }) => {
  const first = [...preview.wrong, ...preview.rows.filter(({ state }) => state !== 'wrong')].slice(0, shown);
  return (
    <DataTable
      caption={preview.rows.length > shown ? `${shown} dòng đầu, dòng chưa đúng đứng trước` : 'Các dòng'}
      rows={first}
      columns={[
        { key: 'line', label: 'Dòng', numeric: true, cell: (row) => String(row.line) },
        { key: 'head', label: 'Chủ hộ', cell: (row) => row.cells['head'] },
        { key: 'address', label: 'Địa chỉ', cell: (row) => row.cells['address'] },
        {
          key: 'state',
          label: 'Sẽ làm',
          cell: (row) => (
            <>
              {tags[row.state]} {row.reason}
            </>
          ),
        },
      ]}
    />
  );
};

async function previewPage(visit: Visit, pledge: UnitPledge, source: HouseholdSource, errors: FieldError[]): Promise<Reply> {
  const preview = await previewHouseholds(visit.tx, visit.runtime.filesDir, pledge, source);
  const { added, wrong, rows } = preview;
  return frame(
    visit,
    pledge,
    <>
      <Notice tone={wrong.length > 0 ? 'warning' : 'info'} title="Xem trước, chưa có gì được ghi">
        <p>{`${rows.length} dòng: thêm ${added.length} hộ, đã có ${rows.length - added.length - wrong.length}, chưa đúng ${wrong.length}. ${
          wrong.length > 0 ? 'Sửa hết các dòng chưa đúng rồi tải lên lại; một dòng sai thì không hộ nào được đưa vào.' : ''
        }`}</p>
      </Notice>
      {(wrong.length === 0 && added.length > 0) || errors.length > 0 ? (
        <PostForm visit={visit} action={`${path}/${pledge.id}/ho/them`} errors={errors} label="Đưa các hộ vào">
          {source.kind === 'file' ? <Hidden name="tep" value={source.fileId} /> : <Hidden name="nguon" value="danh-sach" />}
          <Actions>
            <Submit>{`Đưa ${added.length} hộ vào cam kết`}</Submit>
            <ButtonLink href={visit.url(`${path}/${pledge.id}/ho`)} tone="quiet">
              Không đưa vào
            </ButtonLink>
          </Actions>
        </PostForm>
      ) : null}
      <PreviewTable preview={preview} />
    </>,
    errors,
  );
}

export async function addPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const pledge = await ownPledge(visit);
  const source = sourceOf(visit);
  return source === null ? choosePage(visit, pledge, errors) : previewPage(visit, pledge, source, errors);
}

/** Takes the sheet or the pasted list; what it holds is shown before anything of it is written. */
export async function take(visit: Visit): Promise<Reply> {
  await ownPledge(visit);
  const { pasted } = readForm({ pasted: input.optionalText(500_000) }, visit.form);
  const sent = visit.uploads.find(({ field, bytes }) => field === 'file' && bytes.length > 0);
  const sheet = sent ?? (pasted ? { name: 'danh-sach-dan.csv', bytes: pastedSheet(pasted) } : null);
  if (sheet === null) throw new Refusal('no_file', 'Chọn bảng tính hoặc dán danh sách hộ.', 'file');
  const file = await uploadSheet(visit.tx, visit.actor, visit.runtime.filesDir, sheet);
  return redirect(visit.url(`${path}/${recordId(visit)}/ho/them?tep=${file.id}`));
}

export async function run(visit: Visit): Promise<Reply> {
  const source = sourceOf(visit);
  if (source === null) throw new Refusal('no_file', 'Chọn nguồn danh sách hộ rồi xem trước.', 'file');
  const count = await addHouseholds(visit.tx, visit.actor, visit.runtime.filesDir, recordId(visit), source);
  return redirect(visit.url(`${path}/${recordId(visit)}/ho`), { notice: `Đã đưa ${count} hộ vào cam kết.` });
}
