import { all, any, says, saysNot, together } from './look.ts';
import { articleOf, hungLong, officePage, programmeOf, trial } from './places.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';

const review = (site: Site, ...links: (string | RegExp)[]) =>
  officePage(site, hungLong, '/lam-viec/tong-ket', 'Báo cáo tổng kết phong trào thi đua', ...links);
const trialReview = (site: Site, ...links: (string | RegExp)[]) =>
  officePage(site, trial, '/lam-viec/tong-ket', 'Tổng kết thử năm 2023', ...links);
const rhythm = (site: Site) => officePage(site, trial, '/lam-viec/dang-ky?nam=2023', /nhịp|tháng|[Hh]oạt động/);
const internal = 'Một bộ phận nhỏ cán bộ chưa gương mẫu';
const limits = [
  'nhiều dự án giải tỏa',
  'một vài khu phố hoạt động chưa đồng đều',
  'thụ động chờ sự đôn đốc',
  'ông tác tuyên truyền chưa đều',
  'chưa quán triệt chủ trương',
  internal,
  'Sự phối hợp giữa các ban ngành đoàn thể chưa đồng đều',
];

/** Rows of the digest about Phường Hưng Long: the limits of the year and what answers them. */
export const seed4Limits: readonly Row[] = [
  {
    id: 'S4-07',
    looksFor: 'bảng khu phố theo chỉ tiêu phường giao, có tình trạng',
    async look(site) {
      const matrix = await officePage(site, trial, '/lam-viec/chi-tieu?nam=2023');
      return all(
        together(matrix, 'Chỉ tiêu giao cho từng đơn vị', 'Khu phố 1', 'Khu phố 2', 'Khu phố 3', 'Đạt', 'Vượt', 'Chưa đạt'),
        says(await articleOf(site, hungLong), 'hoàn thành xuất sắc các chỉ tiêu của phường giao'),
      );
    },
  },
  {
    id: 'S4-09',
    looksFor: 'hạn chế 1: nguyên nhân khách quan, thẩm quyền của tỉnh, thành phố',
    async look(site) {
      return all(
        together(await review(site), limits[0] ?? '', 'khách quan', 'Tỉnh, thành phố'),
        says(await articleOf(site, hungLong), limits[0] ?? ''),
      );
    },
  },
  {
    id: 'S4-10',
    looksFor: 'hạn chế 2: so sánh giữa các khu phố, nơi thấp nhất',
    async look(site) {
      const pages = [await officePage(site, trial, '/lam-viec/chi-tieu?nam=2023'), await trialReview(site)];
      return all(
        says(await review(site), limits[1] ?? ''),
        says(await articleOf(site, hungLong), limits[1] ?? ''),
        any(...pages.map((page) => together(page, /[Tt]hấp nhất|[Cc]hênh lệch/, 'Khu phố 3'))),
      );
    },
  },
  {
    id: 'S4-11',
    looksFor: 'hạn chế 3: lời nhắc trước hạn, số lần phải nhắc từng đơn vị',
    async look(site) {
      const officer = await site.office(trial.slug);
      const late = await officer.follow('/lam-viec/dang-ky?nam=2023', /[Nn]hắc việc/);
      const sent = await officer.submit(late, 'Nhắc');
      const head = await site.office(trial.slug, 'head');
      return all(
        says(await review(site), limits[2] ?? ''),
        says(await articleOf(site, hungLong), limits[2] ?? ''),
        together(late, 'Phần việc còn dở', 'Khu phố 1', 'Chưa nhắc'),
        says(sent, 'Đã nhắc Khu phố 1'),
        says(await head.open('/lam-viec/viec-duoc-nhac'), /Phần việc còn dở.*Cán bộ thi đua của phường, xã nhắc/),
        together(await trialReview(site), /[Ll]ượt nhắc|[Ll]ần nhắc|phải nhắc/, 'Khu phố 1'),
      );
    },
  },
  {
    id: 'S4-12',
    looksFor: 'hạn chế 4: đơn vị không có hoạt động trong tháng được chỉ ra',
    async look(site) {
      return all(
        says(await review(site), limits[3] ?? ''),
        says(await articleOf(site, hungLong), limits[3] ?? ''),
        says(await rhythm(site), /[Kk]hông có hoạt động|[Cc]hưa có hoạt động/),
      );
    },
  },
  {
    id: 'S4-13',
    looksFor: 'hạn chế 5: khu phố nào đã xác nhận quán triệt kế hoạch',
    async look(site) {
      const head = await site.office(trial.slug, 'head');
      const call = await head.follow('/lam-viec/phong-trao', 'Phong trào đang chạy', /Sáng ngày/);
      const said = await head.submit(call, 'Đơn vị tôi đã quán triệt');
      return all(
        says(await review(site), limits[4] ?? ''),
        says(await articleOf(site, hungLong), limits[4] ?? ''),
        together(said, /^Khu phố 1/, /\d\d:\d\d/),
        together(said, /^Khu phố 2/, 'Chưa'),
        together(said, /^Khu phố 3/, 'Chưa'),
      );
    },
  },
  {
    id: 'S4-14',
    looksFor: 'hạn chế 6 là nội bộ: có ở văn phòng, không có ở bất cứ trang công khai nào',
    async look(site) {
      const visitor = site.visitor(hungLong.slug);
      const open = await Promise.all(
        [
          '/',
          '/tin-tuc',
          '/phong-trao',
          '/bang-vang',
          '/don-vi',
          '/cong-trinh',
          '/tin-tuc.atom',
          '/tim-kiem?q=g%C6%B0%C6%A1ng+m%E1%BA%ABu',
        ].map((path) => visitor.open(path)),
      );
      return all(
        together(await review(site), internal, 'Nội bộ'),
        ...[...open, await articleOf(site, hungLong), await programmeOf(site, hungLong)].map((page) => saysNot(page, internal)),
      );
    },
  },
  {
    id: 'S4-15',
    looksFor: 'hạn chế 7: việc chung nêu đơn vị chủ trì và đơn vị phối hợp',
    async look(site) {
      const work = await officePage(site, trial, '/lam-viec/cong-trinh?nam=2023', 'Công trình xong sớm');
      return all(
        says(await review(site), limits[6] ?? ''),
        says(await articleOf(site, hungLong), limits[6] ?? ''),
        says(work, /Khu phố 1[^.]{0,20}phối hợp: Khu phố 2, Khu phố 3/, 'Đúng tiến độ'),
      );
    },
  },
  {
    id: 'S4-16',
    looksFor: 'hệ quả “không liên tục”: thấy được tháng không có hoạt động',
    async look(site) {
      return all(
        says(await review(site), 'chưa đều khắp, không liên tục'),
        says(await articleOf(site, hungLong), 'chưa đều khắp, không liên tục'),
        says(await rhythm(site), /Tháng 1\b|T1\b/, /Tháng 12\b|T12\b/),
      );
    },
  },
];
