import { all, says, saysInOrder, saysNot, together } from './look.ts';
import { articleOf, bachKhoa, officePage, trial } from './places.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';

const movementsOf2017 = (site: Site, filter = '') => officePage(site, bachKhoa, `/lam-viec/phong-trao?nam=2017${filter}`);
/** The logins and the names of those who count the trial ward's ballots. */
const tellers = { member: 'Phạm Thử Ký', first: 'Hồ Thử Một', second: 'Vũ Thử Hai' } as const;

/**
 * Calls the trial ward's council on the nomination of its own chair, names the tellers, who take their codes, and opens the
 * secret vote. Gives the meeting's page.
 */
async function openVote(site: Site) {
  const officer = await site.office(trial.slug);
  const called = await officer.submit(await officer.open('/lam-viec/hoi-dong/phien-hop/moi'), 'Mở phiên họp', {
    year: '2023',
    held_on: '05/12/2023',
  });
  const meeting = await officer.submit(called, 'Lưu điểm danh');
  const group = `${meeting.address}/to-kiem-phieu`;
  await officer.submit(await officer.open(group), 'Cử tổ kiểm phiếu', { tellers: Object.values(tellers) });
  for (const login of Object.keys(tellers)) {
    const teller = await site.office(trial.slug, login);
    await teller.submit(await teller.open(group), 'Nhận mã kiểm phiếu');
  }
  return officer.submit(meeting, 'Mở phiếu');
}

/** Rows of the digest about Phường Bách Khoa: movements, the launch and awards. */
export const seed1Year: readonly Row[] = [
  {
    id: 'S1-04',
    looksFor: 'tổng kết trước khi hết năm: báo cáo ghi ngày chốt số liệu',
    async look(site) {
      const report = await officePage(site, bachKhoa, '/lam-viec/tong-ket', 'Tổng kết phong trào thi đua năm 2017', /Báo cáo \(Word\)/);
      return says(report, 'tính đến ngày 22/12/2017');
    },
  },
  {
    id: 'S1-08',
    looksFor: 'phong trào cấp trên phát động, lọc được theo cấp phát động',
    async look(site) {
      const [above, own] = [await movementsOf2017(site, '&nguon=superior'), await movementsOf2017(site, '&nguon=ward')];
      return all(
        says(above, 'cải cách hành chính'),
        saysNot(own, 'Phong trào thi đua thực hiện cải cách hành chính'),
        says(await articleOf(site, bachKhoa), 'do cấp trên phát động'),
      );
    },
  },
  {
    id: 'S1-09',
    looksFor: 'phong trào cải cách hành chính trong danh mục',
    async look(site) {
      return says(await movementsOf2017(site), 'Phong trào thi đua thực hiện cải cách hành chính');
    },
  },
  {
    id: 'S1-10',
    looksFor: 'phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” trong danh mục',
    async look(site) {
      return says(await movementsOf2017(site), 'Toàn dân đoàn kết xây dựng đời sống văn hóa');
    },
  },
  {
    id: 'S1-11',
    looksFor: 'cuộc vận động tách khỏi phong trào thi đua',
    async look(site) {
      return together(await movementsOf2017(site), 'Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh', 'Cuộc vận động');
    },
  },
  {
    id: 'S1-16',
    looksFor: 'bằng khen của UBND thành phố cho tập thể cán bộ và nhân dân phường, ở mục cấp trên khen',
    async look(site) {
      const roll = await site.visitor(bachKhoa.slug).open('/bang-vang?nam=2017');
      const form = await officePage(site, bachKhoa, '/lam-viec/so-vang/khen-cap-tren');
      return all(
        saysInOrder(roll, 'Cấp trên khen thưởng', 'Bằng khen', 'tập thể cán bộ và nhân dân phường Bách Khoa', 'UBND thành phố'),
        says(form, /[Tt]ập thể cán bộ và [Nn]hân dân phường Bách Khoa/),
        says(await articleOf(site, bachKhoa), 'UBND thành phố đã tặng bằng khen cho tập thể cán bộ và nhân dân phường Bách Khoa'),
      );
    },
  },
  {
    id: 'S1-17',
    looksFor: 'Chủ tịch được đề nghị thì không bỏ phiếu cho chính mình, biên bản ghi rõ',
    async look(site) {
      const meeting = await openVote(site);
      const [chair, member] = await Promise.all(
        ['chair', 'member'].map(async (role) => (await site.office(trial.slug, role)).open(`${meeting.address}/bo-phieu`)),
      );
      const minutes = await (await site.office(trial.slug)).open(`${meeting.address}/bien-ban.pdf`);
      const reopened = await (await site.office(trial.slug)).open(meeting.address);
      // Where nothing reads PDF, the page tells what the minutes will.
      const told = minutes.unreadable ? [] : [says(minutes, /Lê Thử Chủ Tịch không xem hồ sơ và không bỏ phiếu/)];
      const kept =
        chair && member
          ? [says(chair, 'không bỏ phiếu đề nghị của mình'), saysNot(chair, 'Gửi phiếu'), says(member, 'Lê Thử Chủ Tịch', 'Gửi phiếu')]
          : [];
      return all(
        ...kept,
        ...told,
        says(reopened, /Lê Thử Chủ Tịch không xem hồ sơ và không bỏ phiếu/),
        says(await articleOf(site, bachKhoa), 'cá nhân đồng chí Nguyễn Văn Khang - Chủ tịch UBND phường'),
      );
    },
  },
  {
    id: 'S1-18',
    looksFor: 'giấy khen do UBND thành phố tặng được ghi nhưng có lời nhắc',
    async look(site) {
      const officer = await site.office(trial.slug);
      const saved = await officer.submit(await officer.open('/lam-viec/so-vang/khen-cap-tren'), /Ghi|Lưu/, {
        subject: 'Khu phố 1',
        award: 'Giấy khen',
        issuer: 'UBND thành phố',
        level: 'cấp tỉnh',
        year: '2022',
      });
      const award = await officer.follow('/lam-viec/so-vang?nam=2022', 'Khu phố 1');
      return all(says(award, /chưa khớp/i, 'UBND thành phố'), says(saved, 'Khu phố 1'));
    },
  },
  {
    id: 'S1-19',
    looksFor: '“không nêu số” được nhận ở bảng vàng; quyết định không có danh sách bị từ chối',
    async look(site) {
      const officer = await site.office(trial.slug);
      const form = await officer.follow('/lam-viec/hoi-dong', '20/11/2023', /[Dd]ự thảo quyết định/);
      const refused = await officer.submit(form, /[Dd]ự thảo/, { nominations: '' });
      return all(
        says(await site.visitor(bachKhoa.slug).open('/bang-vang?nam=2017'), /không nêu số/),
        says(refused, 'Quyết định phải có danh sách'),
      );
    },
  },
  {
    id: 'S1-20',
    looksFor: 'lời phát động năm 2018 của Chủ tịch với ba nội dung theo thứ tự',
    async look(site) {
      const contents = [
        'Nguyễn Văn Khang',
        'Tổ chức phát động các phong trào thi đua sâu rộng',
        'Phát huy vai trò tiên phong, gương mẫu',
        'Kịp thời biểu dương, khen thưởng',
      ];
      const call = await officePage(site, bachKhoa, '/lam-viec/phong-trao?nam=2018', 'Phong trào thi đua', /22 tháng 12 năm 2017/);
      return all(
        saysInOrder(await articleOf(site, bachKhoa), ...contents.slice(1)),
        saysInOrder(call, ...contents.slice(1)),
        says(call, 'Nguyễn Văn Khang'),
      );
    },
  },
];
