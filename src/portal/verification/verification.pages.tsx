import {
  changedCredentials,
  didDocument,
  enveloped,
  keySet,
  printCode,
  publishedKeys,
  readCode,
  statusList,
  verification as home,
  visitedAddress,
} from '../../commendation/commendation.ts';
import { routes } from '../../organization/access.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import { download, plain, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DescriptionList, Notice, PageHeader } from '../../platform/web/ui/text.tsx';
import { site } from '../site.tsx';
import { type Verified, verificationOf } from './record.ts';

const json = (value: unknown): Reply => plain(JSON.stringify(value, null, 2), 'application/json; charset=utf-8');

/** Where a code is typed in. A form with GET: an address one can go back to. */
function askPage(visit: Visit, typed: string, message: string | null): Promise<Reply> {
  return site(visit, {
    title: 'Xác minh giấy khen',
    crumbs: [{ label: 'Xác minh' }],
    noindex: true,
    children: (
      <>
        <PageHeader title="Xác minh giấy khen" lead="Nhập mã in cạnh mã QR trên giấy khen, giấy chứng nhận." />
        {message && <Notice tone="error">{message}</Notice>}
        <form class="form verdict" action={visit.url(home)} method="get" aria-label="Xác minh giấy khen">
          <TextInput
            name="ma"
            label="Mã xác minh"
            value={typed}
            hint="10 chữ và số, ví dụ 7KQ2M-9XATR"
            width="medium"
            maxlength={20}
            autocomplete="off"
          />
          <Submit>Xác minh</Submit>
        </form>
        <p>
          <a href={visit.url(`${home}/ngoai-tuyen`)}>Kiểm tra chứng nhận số khi không có mạng</a>
        </p>
      </>
    ),
  });
}

async function ask(visit: Visit): Promise<Reply> {
  const typed = (visit.query.get('ma') ?? '').slice(0, 40);
  if (typed.trim() === '') return askPage(visit, '', null);
  const code = readCode(typed);
  if (code === null) return askPage(visit, typed, 'Mã này gõ chưa đúng: có chữ sai, thiếu hoặc đổi chỗ. Xem lại mã trên giấy khen.');
  return redirect(visit.url(`${home}/${code}`));
}

const Verdict = ({ record }: { record: Verified }) => {
  const last = record.acts.at(-1);
  if (record.standing === 'valid')
    return (
      <Notice tone="success" title="Có hiệu lực">
        Giấy khen này có trong sổ vàng, chữ ký số đúng, không bị đính chính hay thu hồi.
      </Notice>
    );
  const [tone, title] =
    record.standing === 'revoked' ? (['error', 'Đã bị thu hồi'] as const) : (['warning', 'Đã được đính chính'] as const);
  return (
    <Notice tone={tone} title={title}>
      <p>{`Ngày ${formatDate(last?.happened_on ?? '')}. Lý do: ${last?.reason}`}</p>
    </Notice>
  );
};

const Facts = ({ visit, record }: { visit: Visit; record: Verified }) => (
  <>
    <DescriptionList items={record.facts.map(({ label, signed }) => ({ label, value: signed }))} />
    {record.differs.length > 0 && (
      <>
        <h2>Sổ vàng hiện nay ghi</h2>
        <DescriptionList items={record.differs.map(({ label, now }) => ({ label, value: now }))} />
      </>
    )}
    <p class="hint">{`Chứng nhận số cấp ngày ${formatDate(localDate(record.issued_at))}, ký bằng ${record.issuedKid}; chữ ký đã kiểm tra ngày ${formatDate(localDate(visit.tx.now))}.`}</p>
  </>
);

/** A code nobody was given is not found, and the page still says what may be wrong with it. */
const notFound = (reply: Reply): Reply => (reply.kind === 'page' ? { ...reply, status: 404 } : reply);

async function codePage(visit: Visit): Promise<Reply> {
  const code = readCode(visit.param('code'));
  if (code === null)
    return notFound(
      await askPage(visit, visit.param('code'), 'Mã này gõ chưa đúng: có chữ sai, thiếu hoặc đổi chỗ. Xem lại mã trên giấy khen.'),
    );
  const record = await verificationOf(visit.tx, code);
  if (!record)
    return notFound(await askPage(visit, printCode(code), `${visit.ward.name} không cấp giấy khen nào mang mã ${printCode(code)}.`));
  const at = visit.url(`${home}/${code}`);
  return site(visit, {
    title: 'Xác minh giấy khen',
    crumbs: [{ label: 'Xác minh', href: visit.url(home) }, { label: printCode(code) }],
    noindex: true,
    children: (
      <>
        <PageHeader title="Xác minh giấy khen" lead={`Mã ${printCode(code)}`} />
        <div class="verdict">
          <Verdict record={record} />
          <Facts visit={visit} record={record} />
          <Actions>
            <ButtonLink href={`${at}/chung-nhan.jwt`} download>
              Tải chứng nhận số
            </ButtonLink>
            <ButtonLink href={`${at}/chung-nhan.json`} download>
              Bản JSON
            </ButtonLink>
          </Actions>
          <p class="hint">
            Chứng nhận số theo chuẩn Open Badges 3.0, kiểm tra được mà không cần máy chủ này:{' '}
            <a href={visit.url(`${home}/ngoai-tuyen`)}>trang kiểm tra ngoại tuyến</a>.
          </p>
        </div>
      </>
    ),
  });
}

async function credential(visit: Visit, format: 'jwt' | 'json'): Promise<Reply> {
  const code = readCode(visit.param('code'));
  const { token } = found(code === null ? undefined : await verificationOf(visit.tx, code));
  return format === 'jwt'
    ? download(token, 'application/vc+jwt', `chung-nhan-${code}.jwt`)
    : download(JSON.stringify(enveloped(token), null, 2), 'application/vc+json', `chung-nhan-${code}.json`);
}

const read = { permission: 'public', audit: 'credential.read' } as const;

export const verificationRoutes = routes()
  .get(home, read, ask)
  .get(`${home}/khoa.json`, read, async ({ tx }) => json(keySet(await publishedKeys(tx))))
  .get(`${home}/did.json`, read, async (visit) => json(didDocument(visitedAddress(visit), await publishedKeys(visit.tx))))
  .get(`${home}/trang-thai.json`, read, async ({ tx }) => json(statusList(await changedCredentials(tx), tx.now)))
  .get(`${home}/:code`, read, codePage)
  .get(`${home}/:code/chung-nhan.jwt`, read, (visit) => credential(visit, 'jwt'))
  .get(`${home}/:code/chung-nhan.json`, read, (visit) => credential(visit, 'json'));
