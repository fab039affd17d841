import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { previewOnBlank, renderAlignmentSheet } from '../../platform/documents/blank.ts';
import type { Certificate } from '../../platform/documents/certificate.ts';
import { type FieldError, InvalidForm, found } from '../../platform/refusal.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { chairOf, placeOf } from '../issuer.ts';
import { alignPrinter, findBlank, findPrinter, listBlanks, listPrinters, makeBlank, placeBlocks } from './blank.ts';
import { readBlocks, readNumber } from './blank-form.ts';
import { BlankEditor, BlankForm, PrinterForm } from './blank-view.tsx';

const home = '/lam-viec/phoi-giay-khen';
const comma = (value: number) => String(value).replace('.', ',');

async function listPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const [blanks, printers] = [await listBlanks(visit.tx), await listPrinters(visit.tx)];
  const of = (ending: string) => (visit.path.endsWith('/may-in') === (ending === 'may-in') ? errors : []);
  return office(
    visit,
    {
      title: 'Phôi giấy khen, máy in',
      lead: 'Phôi in sẵn khung, quốc hiệu: ở đây đặt chữ vào đúng chỗ, tính bằng milimét.',
      children: (
        <>
          <DataTable
            caption="Phôi"
            rows={blanks}
            columns={[
              { key: 'name', label: 'Phôi', cell: (row) => <a href={visit.url(`${home}/${row.id}`)}>{row.name}</a> },
              { key: 'size', label: 'Cỡ', cell: (row) => `${comma(row.width)} × ${comma(row.height)} mm` },
            ]}
            empty={<EmptyState title="Chưa có phôi nào" text="Thêm phôi của cơ quan, rồi in tờ căn chỉnh để kiểm tra." />}
          />
          <BlankForm visit={visit} errors={of('')} />
          {printers.length > 0 && (
            <DataTable
              caption="Máy in"
              rows={printers}
              columns={[
                { key: 'name', label: 'Máy in', cell: (row) => row.name },
                { key: 'dx', label: 'Dịch sang phải', numeric: true, cell: (row) => `${comma(row.dx)} mm` },
                { key: 'dy', label: 'Dịch xuống', numeric: true, cell: (row) => `${comma(row.dy)} mm` },
              ]}
            />
          )}
          <PrinterForm visit={visit} errors={of('may-in')} />
        </>
      ),
    },
    errors,
  );
}

const wrong = (field: string, message: string) => new InvalidForm([{ field, message }]);
const size = (visit: Visit, field: string) => {
  const value = readNumber(visit.form.one(field), 100, 450);
  if (value === null) throw wrong(field, 'Cỡ phôi tính bằng mm, từ 100 đến 450.');
  return value;
};

async function add(visit: Visit): Promise<Reply> {
  const { name } = readForm({ name: input.text('tên phôi', 100) }, visit.form);
  const id = await makeBlank(visit.tx, visit.actor, { name, width: size(visit, 'width'), height: size(visit, 'height') });
  return redirect(visit.url(`${home}/${id}`), { notice: 'Đã thêm phôi. Đặt chữ rồi in thử tờ căn chỉnh.' });
}

async function align(visit: Visit): Promise<Reply> {
  const { printer } = readForm({ printer: input.text('tên máy in', 100) }, visit.form);
  const shift = (field: string) => {
    const value = readNumber(visit.form.one(field), -20, 20);
    if (value === null) throw wrong(field, 'Độ lệch tính bằng mm, từ -20 đến 20, ví dụ -1,5.');
    return value;
  };
  await alignPrinter(visit.tx, visit.actor, { name: printer, dx: shift('dx'), dy: shift('dy') });
  return redirect(visit.url(home), { notice: 'Đã lưu độ lệch của máy in.' });
}

async function blankPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const blank = found(await findBlank(visit.tx, visit.param('id')));
  const at = `${home}/${blank.id}`;
  const printers = await listPrinters(visit.tx);
  return office(
    visit,
    {
      title: blank.name,
      section: `Phôi ${comma(blank.width)} × ${comma(blank.height)} mm`,
      crumbs: [{ label: 'Phôi, máy in', href: visit.url(home) }, { label: blank.name }],
      actions: (
        <>
          <ButtonLink href={visit.url(`${at}/can-chinh.pdf`)}>Tờ căn chỉnh (PDF)</ButtonLink>
          {printers.map(({ id, name }) => (
            <ButtonLink href={visit.url(`${at}/can-chinh.pdf?may-in=${id}`)}>{`Tờ căn chỉnh: ${name}`}</ButtonLink>
          ))}
        </>
      ),
      children: <BlankEditor visit={visit} at={at} blank={blank} errors={errors} />,
    },
    errors,
  );
}

async function place(visit: Visit): Promise<Reply> {
  const id = visit.param('id');
  await placeBlocks(visit.tx, visit.actor, id, readBlocks(visit.form));
  return redirect(visit.url(`${home}/${id}`), { notice: 'Đã lưu vị trí.' });
}

/** Somebody invented, with words as long as real ones. */
const example = ({ ward, tx, origin }: Visit): Certificate => ({
  authority: chairOf(ward),
  recipient: 'Bà Nguyễn Thị Thanh Thuỷ',
  unit: `Trưởng Ban Công tác Mặt trận Khu phố 3, ${ward.name}`,
  citation:
    'Đã có thành tích xuất sắc trong phong trào thi đua yêu nước và cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”',
  place: placeOf(ward.name),
  decision: { number: '12', symbol: 'QĐ-UBND', date: localDate(tx.now) },
  registerNumber: '34/2026',
  signature: { title: 'CHỦ TỊCH', name: 'Nguyễn Văn Mẫu' },
  verify: { url: `${origin}/xac-minh/0000000000`, lines: ['Mã xác minh: 00000-00000'], token: '' },
});

async function preview(visit: Visit): Promise<Reply> {
  const blank = found(await findBlank(visit.tx, visit.param('id')));
  return download(await previewOnBlank(example(visit), blank, visit.tx.now, 1100), 'image/png', 'xem-truoc.png', true);
}

async function alignment(visit: Visit): Promise<Reply> {
  const blank = found(await findBlank(visit.tx, visit.param('id')));
  const printer = visit.query.get('may-in');
  const offset = printer === null ? { dx: 0, dy: 0 } : found(await findPrinter(visit.tx, printer));
  return download(await renderAlignmentSheet(blank, offset, visit.tx.now), 'application/pdf', 'to-can-chinh.pdf', true);
}

export const blankRoutes = routes()
  .get(home, { permission: 'certificate.print', audit: 'blank.listed' }, (visit) => listPage(visit))
  .post(home, { permission: 'certificate.print', audit: 'blank.made' }, add, listPage)
  .post(`${home}/may-in`, { permission: 'certificate.print', audit: 'blank.aligned' }, align, listPage)
  .get(`${home}/:id`, { permission: 'certificate.print', audit: 'blank.viewed' }, (visit) => blankPage(visit))
  .post(`${home}/:id`, { permission: 'certificate.print', audit: 'blank.placed' }, place, blankPage)
  .get(`${home}/:id/xem-truoc.png`, { permission: 'certificate.print', audit: 'blank.viewed' }, preview)
  .get(`${home}/:id/can-chinh.pdf`, { permission: 'certificate.print', audit: 'blank.viewed' }, alignment);
