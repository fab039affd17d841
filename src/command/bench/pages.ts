import { sql } from 'kysely';
import type { Database } from '../../platform/database/open.ts';
import type { Route } from '../../platform/web/route.ts';

/** What stands behind the parameter of an address; the longest beginning that fits decides. */
const recordsBehind: Readonly<Record<string, string>> = {
  '/chuyen-muc/:key': 'category',
  '/cong-trinh/:key': 'work',
  '/dien-hinh/:key': 'exemplar',
  '/don-vi/:key': 'unit',
  '/hoi-nghi/:key': 'event',
  '/phong-trao/:key': 'movement',
  '/tin-tuc/:slug': 'article',
  '/anh-chia-se/:slug': 'article',
  '/lam-viec/cham-diem/bo/:id': 'criteria_set',
  '/lam-viec/cham-diem/phieu/:id': 'score_sheet',
  '/lam-viec/chi-tieu/:id': 'indicator',
  '/lam-viec/chi-tieu/giao/:id': 'target',
  '/lam-viec/cong-trinh/:id': 'work',
  '/lam-viec/dang-ky/ban/:id': 'unit',
  '/lam-viec/dang-ky/don-vi/:id': 'unit',
  '/lam-viec/dang-ky/dot/:id': 'registration_call',
  '/lam-viec/dang-ky/giao-uoc/:id': 'pledge',
  '/lam-viec/dang-ky/mau/:id': 'pledge_template',
  '/lam-viec/dang-ky/van-ban/:id': 'superior_document',
  '/lam-viec/dang-ky/viec/:id': 'work',
  '/lam-viec/de-nghi/:id': 'nomination',
  '/lam-viec/dien-hinh/:id': 'exemplar',
  '/lam-viec/dong-gop/:id': 'contribution',
  '/lam-viec/dong-gop/chi/:id': 'spending',
  '/lam-viec/hoi-dong/:id': 'council',
  '/lam-viec/hoi-dong/phien-hop/:id': 'council_meeting',
  '/lam-viec/hoi-nghi/:id': 'event',
  '/lam-viec/nhiem-vu/:id': 'task',
  '/lam-viec/phong-trao/:id': 'movement',
  '/lam-viec/phong-trao/don-vi/:id': 'unit',
  '/lam-viec/phong-trao/phat-dong/:id': 'launch',
  '/lam-viec/quyet-dinh/:id': 'decision',
  '/lam-viec/so-vang/:id': 'award',
  '/lam-viec/so-vang/ca-nhan/:id': 'person',
  '/lam-viec/so-vang/don-vi/:id': 'unit',
  '/lam-viec/tai-khoan/:id': 'account',
  '/lam-viec/tin-bai/:id': 'article',
  '/lam-viec/to-chuc/chuc-vu/:id': 'post',
  '/lam-viec/to-chuc/co-quan/:id': 'body',
  '/lam-viec/to-chuc/don-vi/:id': 'unit',
  '/lam-viec/to-chuc/ho/:id': 'household',
  '/lam-viec/to-chuc/khoi/:id': 'bloc',
  '/lam-viec/to-chuc/khoi/thanh-vien/:id': 'bloc_member',
  '/lam-viec/to-chuc/nguoi/:id': 'person',
  '/lam-viec/tong-ket/:id': 'review',
};

/** Addresses that are no pages of a grown ward, each with the reason. */
export const exceptions: Readonly<Record<string, string>> = {
  '/lam-viec/goi-du-lieu/xuat.yaml': 'writes every record of the ward, table by table',
  '/ky/:token': 'needs the code of an open signing session',
  '/ky/da-ky/:id': 'needs a signature given on a phone',
  '/ky/da-xac-nhan/:id': 'needs a confirmation given on a phone',
  '/moi/:code': 'needs the code of an invitation',
  '/kiem-tra/giao-uoc/:hash': 'needs a sealed pledge',
  '/lam-viec/cham-diem/bo/:id/muc': 'asks for the line of a set in its query',
  '/lam-viec/hoi-dong/phien-hop/:id/bo-phieu': 'needs a vote that is open',
  '/lam-viec/quy-dinh/van-ban/:id': 'the paper sent with a confirmation',
  '/lam-viec/hoi-dong/phien-hop/:id/danh-sach-phieu': 'needs a secret vote that was closed',
  '/lam-viec/quy-dinh/:id': 'one rule of the law book, no record of the ward',
  '/lam-viec/ho-so-xet-khen/:kind/:id': 'what is known of one person, unit, body or household',
  '/lam-viec/tin-bai/:id/anh': 'needs an article that tells of an event',
  '/lam-viec/tong-ket/:id/so-lieu/:key': 'one figure of one review',
  '/tep/:id': 'gives the bytes of a file',
  '/video/:id': 'gives the bytes of a file',
  '/video/:id/phu-de.vtt': 'gives the bytes of a file',
  '/van-ban/:id': 'needs a plan or a report that was issued',
};

const reasons: readonly [RegExp, string][] = [
  [/\.(pdf|docx|json)$/, 'a paper or file of one record'],
  [/\/(tep|ban-ky|ban-quet|luu)(\/|$)/, 'the bytes of a file'],
  // Kinds of records the grown ward has none of; each page shows one.
  [
    /\/(niem-yet|to-trinh|kien-nghi|kiem-tra-ten|phoi-giay-khen|sang-kien|gioi-thieu|binh-luan)\/(de-nghi\/)?:id/,
    'one record of a kind the grown ward has none of',
  ],
  [/^\/lam-viec\/dang-ky\/phien-ky\/:id/, 'the ceremony has a measure of its own (bench signing)'],
  [/\/to-chuc\/nhap\/.*(:tep|mau)$/, 'a file of a spreadsheet being taken in'],
  [/:(?!id|key|slug|kind)\w+/, 'a part of one record'],
  [/\/luong$/, 'a stream of what changes'],
  [/\/tong-ket\/ke-hoach\//, 'a plan of one year'],
];

/** Why an address is no page of a list or of one record; null for those that are walked. */
export const exceptionOf = (path: string): string | null =>
  exceptions[path] ?? reasons.find(([pattern]) => pattern.test(path))?.[1] ?? null;

/** The table of an address with a parameter. An address nobody has placed yet is a fault of `recordsBehind`. */
export function tableBehind(path: string): string | null {
  if (!path.includes('/:')) return null;
  const begin = Object.keys(recordsBehind)
    .filter((known) => path === known || path.startsWith(`${known}/`))
    .toSorted((one, other) => other.length - one.length)[0];
  if (!begin) throw new Error(`${path}: name the table behind it in recordsBehind, or the reason why it is no page`);
  return recordsBehind[begin] ?? null;
}

export interface Page {
  /** As the route names it. */
  route: string;
  /** Inside the ward, with the id of a record where it needs one. */
  address: string;
}

/** The record of a table whose key comes last: one of the last year. */
async function recordOf(owner: Database, authorityId: string, table: string, path: string): Promise<string> {
  const keyed = /:(key|slug)/.exec(path)?.[1] ?? 'id';
  const order = table === 'account' || table === 'bloc_member' ? 'id' : 'key';
  const { rows } = await sql<{ value: string }>`select ${sql.ref(keyed)}::text as value from ${sql.table(table)}
    where authority_id = ${authorityId} order by ${sql.ref(order)} desc limit 1`.execute(owner);
  if (!rows[0]) throw new Error(`${path}: the ward has no ${table}`);
  return rows[0].value;
}

/** Every page of the routes with the address of a real record of this ward. */
export async function pagesOf(routes: readonly Route[], owner: Database, authorityId: string): Promise<Page[]> {
  const pages = [];
  for (const { method, path } of routes) {
    if (method !== 'GET' || exceptionOf(path) !== null) continue;
    const kind = path.replace(':kind', 'report_due');
    const table = tableBehind(kind);
    const value = table === null ? '' : await recordOf(owner, authorityId, table, kind);
    pages.push({ route: path, address: kind.replaceAll(/:\w+/g, encodeURIComponent(value)) });
  }
  return pages;
}
