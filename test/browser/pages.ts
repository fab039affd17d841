import { type RawBuilder, sql } from 'kysely';
import { exceptionOf, pagesOf } from '../../src/command/bench/pages.ts';
import type { Permission } from '../../src/organization/access.ts';
import { codeHash } from '../../src/emulation/signing/code.ts';
import type { Route } from '../../src/platform/web/route.ts';
import { makeDemoEdition } from '../../src/command/demo-editions.ts';
import { makeDemoPapers } from '../../src/command/demo-papers.ts';
import { drawDemoPictures } from '../../src/command/demo-pictures.ts';
import { slices } from '../../src/slices.ts';
import type { TestDatabase } from '../database.ts';

/** Addresses that give a file, a drawing or a stream, and so no page. */
const files: readonly RegExp[] = [
  /\.(?:html|js|pdf|docx|pptx|xlsx|json|jwt|atom|rss|xml|txt|yaml|ics|png|zip)$/,
  /\/luong$|\/tep(\/|$)|^\/anh-chia-se|^\/video\//,
  /\/(ban-quet|ban-ky|tieng|tai|khung|luu)\/:\w+$/,
  /\/giao-uoc\/:id\/ban-ky$|\/giay-khen\/:line$|\/giay-to\/:paper$|\/tai-lieu\/:paper$|\/video\/:film$|\/dung-phim$|\/bien-nhan$/,
  /\/nhap\/[a-z-]+\/mau$|^\/lam-viec\/(quy-dinh\/in|quy-dinh\/van-ban\/:id|dong-gop\/xuat|thong-ke\/tai-ve)$|\/phien-ky\/:id\/giay$/,
  // Sends on to the page the figure has now.
  /^\/lam-viec\/tong-ket\/:id\/so-lieu\/:key$/,
];

const isFile = (path: string) => files.some((pattern) => pattern.test(path));
const getRoutes = slices.flatMap((slice) => slice.routes).filter(({ method }) => method === 'GET') as (Route & {
  permission: Permission;
})[];

/** All pages of the product. */
export const pageRoutes = getRoutes.filter(({ path }) => !isFile(path));

const parameters = (path: string) => path.split(':').length;
const patterns = getRoutes
  .map(({ path }) => ({ path, pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`) }))
  .toSorted((one, other) => parameters(one.path) - parameters(other.path));

/** The route that answers an address, or '' where no page does. */
export function routeOf(address: string): string {
  const path = address.split('?')[0] || '/';
  const route = patterns.find(({ pattern }) => pattern.test(path))?.path ?? '';
  return isFile(route) ? '' : route;
}

/** What a guest's phone shows when it opens a slip of the signing session. */
export const signingToken = 'mot-dia-chi-khong-doan-duoc';

/** The address of a record that shows what the page can show, where the newest of its table does not. */
const shown = (ward: string): Readonly<Record<string, RawBuilder<{ address: string }>>> => ({
  '/don-vi/:key': sql`select '/don-vi/' || key as address from unit where authority_id = ${ward} and valid_to is null order by key`,
  '/hoi-nghi/:key': sql`select '/hoi-nghi/' || key as address from event where authority_id = ${ward} and held_on < '2026-11-01' order by held_on desc`,
  '/kiem-tra/giao-uoc/:hash': sql`select '/kiem-tra/giao-uoc/' || sha256 as address from pledge_seal where authority_id = ${ward}`,
  '/ky/da-ky/:id': sql`select '/ky/da-ky/' || id as address from pledge_signing where authority_id = ${ward} and way = 'phone'`,
  '/ky/da-xac-nhan/:id': sql`select '/ky/da-xac-nhan/' || id as address from pledge_witnessing where authority_id = ${ward} and way = 'phone'`,
  '/ky/:token': sql`select '/ky/' || ${signingToken}::text as address`,
  '/lam-viec/cham-diem/bo/:id/muc': sql`select '/lam-viec/cham-diem/bo/' || criteria_set_id || '/muc?nhom=' || code as address
    from criteria_group where authority_id = ${ward}`,
  '/lam-viec/dang-ky/giao-uoc/:id/ho/them': sql`select '/lam-viec/dang-ky/giao-uoc/' || pledge_id || '/ho/them' as address
    from pledge_household where authority_id = ${ward}`,
  '/lam-viec/hoi-nghi/:id/anh/:photo': sql`select '/lam-viec/hoi-nghi/' || event_id || '/anh/' || id as address from photo where authority_id = ${ward}`,
  '/lam-viec/hoi-nghi/:id/video/:clip': sql`select '/lam-viec/hoi-nghi/' || event_id || '/video/' || id as address from clip where authority_id = ${ward}`,
  '/lam-viec/phong-trao/:id/duyet': sql`select '/lam-viec/phong-trao/' || movement_id || '/duyet' as address from plan_act where authority_id = ${ward}`,
  '/lam-viec/sang-kien/de-nghi/:id': sql`select '/lam-viec/sang-kien/de-nghi/' || id as address from initiative_proposal where authority_id = ${ward}`,
  '/lam-viec/tin-bai/:id/anh': sql`select '/lam-viec/tin-bai/' || article.id || '/anh' as address
    from article join photo using (authority_id, event_id) where article.authority_id = ${ward}`,
  '/lam-viec/tong-ket/ke-hoach/:year/ban-in': sql`select '/lam-viec/tong-ket/ke-hoach/2026/ban-in' as address`,
  '/tin-tuc/:slug/ban-truoc/:ban': sql`select '/tin-tuc/' || slug || '/ban-truoc/1' as address from article
    where authority_id = ${ward} and id in (select article_id from article_correction)`,
  '/xac-minh/:code': sql`select '/xac-minh/' || code as address from credential where authority_id = ${ward}`,
  '/moi/:code': sql`select '/moi/' || invite_code as address from delegate where authority_id = ${ward} and invite_code is not null`,
});

/** The address of every page for which a record of the demo ward is known; links lead to the others. */
export async function addressesOf(test: TestDatabase, ward: string): Promise<Map<string, string>> {
  await drawDemoPictures(test.runtime, ward);
  await makeDemoPapers(test.runtime, ward);
  await makeDemoEdition(test.runtime, ward);
  await addRest(test, ward);
  const known = await pagesOf(
    pageRoutes.filter(({ path }) => exceptionOf(path) === null),
    test.admin,
    ward,
  );
  const addresses = new Map(known.map(({ route, address }) => [route, address]));
  for (const [route, query] of Object.entries(shown(ward))) {
    const { rows } = await query.execute(test.admin);
    if (rows[0]) addresses.set(route, rows[0].address);
  }
  return addresses;
}

/** Slips and invitations are printed with codes nobody keeps: these ones the test knows. No article of the demo was corrected, no video added. */
async function addRest(test: TestDatabase, ward: string): Promise<void> {
  await sql`insert into signing_code (authority_id, id, session_id, pledge_id, party_position, typed, code_hash, issued_at)
    select authority_id, gen_random_uuid(), signing_session_id, pledge_id, 0, false, ${codeHash(signingToken)}, now()
    from signing_session_pledge where authority_id = ${ward} limit 1`.execute(test.admin);
  await sql`update delegate set invite_code = 'K7Q2MXA9BC' where (authority_id, id) = (
    select authority_id, id from delegate where authority_id = ${ward} and person_id is not null
      and event_id in (select id from event where authority_id = ${ward} and held_on < '2026-11-01') order by event_id desc limit 1)`.execute(
    test.admin,
  );
  await sql`insert into clip (authority_id, id, event_id, caption, description, file, seconds, width, height, added_at)
    select event.authority_id, gen_random_uuid(), event.id, 'Trích đoạn hội nghị', 'Đại biểu biểu quyết thông qua chương trình', stored_file.id, 12, 1280, 720, now()
    from event join stored_file using (authority_id) where event.authority_id = ${ward} and held_on < '2026-11-01'
    order by held_on desc limit 1`.execute(test.admin);
  await sql`insert into article_correction (authority_id, id, article_id, position, made_at, reason, title, lead, body)
    select authority_id, gen_random_uuid(), id, 0, now(), 'Ghi lại đúng tên khu phố', title, lead, body
    from article where authority_id = ${ward} order by key desc limit 1`.execute(test.admin);
}
