import type { Page } from './page.ts';
import { articleOf, bachKhoa, daiYen, hungLong, officePage, phuong3, programmeOf, thanhKheTay } from './places.ts';
import type { Site } from './site.ts';

/** What only somebody who looks can judge of a row, and the page to look at. */
export interface EyeRow {
  id: string;
  /** What to look at, in one Vietnamese clause. */
  lookAt: string;
  open(site: Site): Promise<Page>;
}

export interface EyeResult {
  id: string;
  lookAt: string;
  /** The page is there. */
  found: boolean;
  where: string;
}

const publicPage =
  (slug: string, path = '/') =>
  (site: Site): Promise<Page> =>
    site.visitor(slug).open(path);

/** Rows of the digest whose words a machine has checked, and whose look, sound or sense is left to people. */
export const eyeRows: readonly EyeRow[] = [
  { id: 'S0-02', lookAt: 'trang chủ cân đối ở máy tính và điện thoại 390 px, tin nổi bật đứng trước', open: publicPage(phuong3.slug) },
  { id: 'S0-03', lookAt: 'nghe bằng trình đọc màn hình: mỗi nhãn một lần, thứ tự dễ theo', open: publicPage(phuong3.slug) },
  { id: 'S0-35', lookAt: 'lời mô tả mỗi ảnh nói đúng điều có trong ảnh', open: (site) => articleOf(site, phuong3) },
  { id: 'S0-36', lookAt: 'chương trình in ra đọc liền mạch', open: (site) => programmeOf(site, phuong3) },
  { id: 'S1-24', lookAt: 'tin không ảnh vẫn gọn, không có chỗ trống', open: (site) => articleOf(site, bachKhoa) },
  {
    id: 'S2-10',
    lookAt: 'trang trình chiếu và video thay phần đọc báo cáo: chữ đọc được từ cuối hội trường, chuyển trang êm, phụ đề khớp',
    open: (site) => officePage(site, thanhKheTay, `/lam-viec/trinh-chieu?nam=${thanhKheTay.year}`),
  },
  { id: 'S2-27', lookAt: 'đưa chuột lên chữ viết tắt thì hiện chữ đầy đủ', open: (site) => articleOf(site, thanhKheTay) },
  { id: 'S3-27', lookAt: 'thư viện ảnh, video theo từng hội nghị', open: publicPage(daiYen.slug, '/thu-vien-anh') },
  { id: 'S4-26', lookAt: 'khối đếm lượt truy cập cùng một cách viết số', open: publicPage(hungLong.slug) },
  { id: 'S4-32', lookAt: 'tin thiếu ảnh, thiếu số liệu vẫn đọc được', open: (site) => articleOf(site, hungLong) },
];

/** Opens the pages one after another; a page that is not there is a no with its reason. */
export async function checkEyes(site: Site, rows: readonly EyeRow[], each: (result: EyeResult) => void = () => {}): Promise<EyeResult[]> {
  const results: EyeResult[] = [];
  for (const { id, lookAt, open } of rows) {
    const page = await open(site).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    const found = typeof page !== 'string' && page.status === 200;
    const where = typeof page === 'string' ? page : found ? page.address : `${page.address}: ${page.missing ?? `trả lời ${page.status}`}`;
    const result = { id, lookAt, found, where };
    results.push(result);
    each(result);
  }
  return results;
}

export const eyeLine = ({ id, lookAt, found, where }: EyeResult): string => `${id} ${found ? 'eyes' : 'no'}, ${lookAt}, ${where}`;
