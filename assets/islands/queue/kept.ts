const uuid = '[0-9a-f-]{36}';

/** Pages a phone keeps for the road, and the forms it sends later: progress, results of a month, communication. */
const forms = [
  new RegExp(`^/lam-viec/cong-trinh/${uuid}/tien-do$`),
  /^\/lam-viec\/chi-tieu\/nhap$/,
  /^\/lam-viec\/dang-ky\/tuyen-truyen\/moi$/,
];

/** Whether a form posted to this path of the ward is sent later when there is no network. */
export const isQueued = (path: string): boolean => forms.some((form) => form.test(path));

/** Pages of the hall of a conference: roll call and run of show. */
const hall = new RegExp(`^/lam-viec/hoi-nghi/${uuid}/(diem-danh|dieu-hanh)$`);

/** Whether this page of the ward is kept. */
export const isKept = (path: string): boolean => path === '/lam-viec' || isQueued(path) || hall.test(path);

/** The kept pages of one account of one ward; what stands in the cache of another account is never shown. */
const pagesOf = (base: string) => `bang-vang-trang ${base} `;
export const pageCache = (base: string, account: string) => `${pagesOf(base)}${account}`;
/** Styles, scripts and fonts: the same for everybody. */
export const assetCache = 'bang-vang-tep';

export const pageCaches = async (base: string): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(pagesOf(base)));

/** Forgets the pages of everybody but one account. */
export async function forgetPages(base: string, but: string | null): Promise<void> {
  if (!('caches' in globalThis)) return;
  const mine = but === null ? null : pageCache(base, but);
  for (const name of await pageCaches(base)) if (name !== mine) await caches.delete(name);
}
