import { typeTarget } from './complaints.ts';
import { all, any, says, together } from './look.ts';
import { articleOf, daiYen, officePage } from './places.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';

const board = (site: Site) => officePage(site, daiYen, '/lam-viec/dang-ky?nam=2024');
const works = (site: Site) => site.visitor(daiYen.slug).open('/cong-trinh?nam=2024');
const pledges = (site: Site) => officePage(site, daiYen, '/lam-viec/dang-ky/giao-uoc?nam=2024');

/** Rows of the digest about Phường Đại Yên: what the blocs registered and signed. */
export const seed3Works: readonly Row[] = [
  {
    id: 'S3-13',
    looksFor: 'ba khối, mỗi khối một bản cam kết đã ký',
    async look(site) {
      const [blocs, signed] = [await officePage(site, daiYen, '/lam-viec/to-chuc/khoi'), await pledges(site)];
      return all(
        says(blocs, 'Khối MTTQ và các đoàn thể chính trị - xã hội', 'Các khu phố', 'Khối các cơ quan, đơn vị'),
        says(signed, 'Khối MTTQ và các đoàn thể', 'Các khu phố cam kết', 'Khối các cơ quan, đơn vị cam kết', /3\/3/),
      );
    },
  },
  {
    id: 'S3-14',
    looksFor: 'đăng ký công trình và phần việc của từng khối',
    async look(site) {
      return all(
        says(await board(site), 'Khối MTTQ và các đoàn thể', 'Các khu phố', 'Khối các cơ quan, đơn vị'),
        together(await works(site), 'cải tạo khuôn viên nhà văn hóa', 'Công trình'),
        together(await works(site), 'Thực hiện tốt công tác CCHC', 'Phần việc'),
      );
    },
  },
  {
    id: 'S3-15',
    looksFor: 'khối MTTQ, đoàn thể, cơ quan UBND đăng ký trật tự đô thị, vệ sinh môi trường, trồng hoa',
    async look(site) {
      return all(
        together(
          await works(site),
          'trật tự đô thị, vệ sinh môi trường và trồng hoa, cây cảnh ở các tuyến đường',
          'Khối MTTQ và các đoàn thể',
        ),
        says(await articleOf(site, daiYen), 'trồng hoa, cây cảnh ở các tuyến đường'),
      );
    },
  },
  {
    id: 'S3-16',
    looksFor: 'cùng khối ấy đăng ký CCHC ở bộ phận tiếp nhận và trả kết quả hiện đại',
    async look(site) {
      return all(
        together(await works(site), 'bộ phận tiếp nhận và trả kết quả hiện đại', 'Khối MTTQ và các đoàn thể'),
        says(await articleOf(site, daiYen), 'bộ phận tiếp nhận và trả kết quả hiện đại'),
      );
    },
  },
  {
    id: 'S3-17',
    looksFor: 'hai phương án nhà văn hóa của khu phố',
    async look(site) {
      const name = 'đầu tư trang thiết bị Nhà văn hóa';
      const pages = [
        await site.visitor(daiYen.slug).follow('/cong-trinh?nam=2024', name),
        await officePage(site, daiYen, '/lam-viec/cong-trinh?nam=2024', name),
      ];
      return any(...pages.map((page) => says(page, 'cải tạo khuôn viên nhà văn hóa')));
    },
  },
  {
    id: 'S3-18',
    looksFor: 'vệ sinh môi trường, trật tự đô thị của các khu phố',
    async look(site) {
      return together(await works(site), 'Thực hiện tốt công tác vệ sinh môi trường, trật tự đô thị', 'Các khu phố');
    },
  },
  {
    id: 'S3-19',
    looksFor: 'đường theo Nghị quyết 21-NQ/TU, công trình gắn với nghị quyết ấy',
    async look(site) {
      return all(
        says(await articleOf(site, daiYen), 'các tuyến đường theo Nghị quyết 21-NQ/TU của BTV Thành ủy'),
        together(await officePage(site, daiYen, '/lam-viec/dang-ky/van-ban'), '21-NQ/TU', 'BTV Thành ủy', /1$/),
      );
    },
  },
  {
    id: 'S3-20',
    looksFor: 'Công an phường với “Vì an ninh Tổ quốc”',
    async look(site) {
      return together(await works(site), 'Vì an ninh Tổ quốc', 'Công an phường');
    },
  },
  {
    id: 'S3-21',
    looksFor: 'Trạm Y tế với vệ sinh môi trường ở hộ gia đình',
    async look(site) {
      return together(await works(site), 'VSMT ở hộ gia đình', 'Trạm Y tế phường');
    },
  },
  {
    id: 'S3-22',
    looksFor: 'đăng ký “chuẩn quốc gia mức độ” không kèm số thì bị nhắc, chưa nhận',
    look: async (site) =>
      says(await typeTarget(site, { text: 'Giữ chuẩn quốc gia mức độ và kiểm định chất lượng' }), /mức độ.*không có số|chưa đo được/i),
  },
  {
    id: 'S3-23',
    looksFor: 'Trường Tiểu học với chuẩn quốc gia mức độ 1',
    async look(site) {
      return together(await works(site), 'chuẩn quốc gia mức độ 1', 'Trường Tiểu học');
    },
  },
  {
    id: 'S3-24',
    looksFor: 'một phần việc chung của ba trường',
    async look(site) {
      return together(await works(site), 'Thực hiện tốt công tác VSMT', 'Trường mầm non, Trường THCS, Trường Tiểu học');
    },
  },
];
