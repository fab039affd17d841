import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { eventStory } from '../conference/story.ts';
import { readBundle } from '../exchange/bundle/file.ts';
import { loadBundle } from '../exchange/bundle/load.ts';
import { system } from '../platform/actor.ts';
import { fromRoot } from '../platform/root.ts';
import { inTenant } from '../platform/tenancy.ts';
import { type Draft, draftArticle, draftFacts, draftLead, draftText } from './draft.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

/** The article drafted from the only conference of a seed. */
async function draftOf(seed: string): Promise<Draft> {
  const { bundle } = readBundle(readFileSync(fromRoot('data', 'seeds', `${seed}.yaml`), 'utf8'));
  if (!bundle) throw new Error(`${seed} is no bundle`);
  const { authorityId } = await loadBundle({ ...test.runtime, database: test.admin }, system, bundle);
  return inTenant(
    test.runtime,
    authorityId,
    async (tx) => {
      const { id } = await tx.db.selectFrom('event').select('id').executeTakeFirstOrThrow();
      return draftArticle(await eventStory(tx, id));
    },
    'read',
  );
}

/** Everything the original states that its bundle holds: figures, days, names with posts, acts, in official style. */
const stated: Readonly<Record<string, readonly string[]>> = {
  'phuong-3-tan-binh': [
    'Sáng ngày 11 tháng 01 năm 2023, Đảng ủy - Ủy ban nhân dân',
    'Hội nghị tổng kết phong trào thi đua yêu nước năm 2022',
    'kỷ niệm 93 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930-03/02/2023)',
    'mừng xuân Quý Mão 2023',
    'Ông Võ Đức Chinh - Bí thư Đảng ủy phường; Ông Phạm Hoàng Tuấn - Phó Bí thư Đảng ủy/Chủ tịch Ủy ban Nhân dân phường; Ông Lê Viết Trường - Đảng ủy viên/Chủ tịch Ủy ban MTTQ Việt Nam phường',
    'Ban chỉ huy Công an phường',
    'Ban chỉ huy Quân sự phường',
    'cấp ủy các chi bộ',
    'Ban điều hành 05 khu phố',
    '54 tổ dân phố',
    'đạt và vượt chỉ tiêu Quận giao',
    'đều hoàn thành đúng tiến độ',
    'hẻm 71/26 Nguyễn Bặc với phương châm “Nhà nước và Nhân dân cùng làm” đã hoàn thành và đưa vào sử dụng',
    'khu phố 2',
    'chương trình “Chuyển đổi số”',
    'Đề án “Xây dựng quận Tân Bình trở thành đô thị thông minh”',
    'giai đoạn 2022 - 2025, tầm nhìn đến năm 2030”',
    'Phát biểu chỉ đạo tại hội nghị, đồng chí Võ Đức Chinh - Bí thư Đảng ủy phường đã biểu dương',
    'làm tốt công tác xây dựng Đảng',
    'Từng bước khắc phục khó khăn',
    'đồng chí Phạm Hoàng Tuấn - Chủ tịch UBND phường phát động phong trào thi đua năm 2023',
    'Đồng chí Phạm Hoàng Tuấn - Chủ tịch UBND phường tiếp thu ý kiến chỉ đạo',
    'Ủy ban nhân dân Phường 3 đã trao tặng giấy khen cho 67 tập thể và 17 cá nhân có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2022',
    'Trao khen thưởng cho các tập thể, cá nhân có thành tích xuất sắc, tiêu biểu năm 2022',
  ],
  'bach-khoa': [
    'Sáng ngày 22 tháng 12 năm 2017',
    'phường Bách Khoa tổ chức Hội nghị tổng kết phong trào thi đua năm 2017 và phát động phong trào thi đua năm 2018',
    'Phạm Thị Hiền - Trưởng phòng Văn hóa và Thông tin quận Hai Bà Trưng; đồng chí Nguyễn Thị Hồng Hạnh - Bí thư Đảng ủy, Chủ tịch HĐND phường; đồng chí Nguyễn Thị Thanh Minh - Phó Bí thư Đảng ủy phường',
    'Nguyễn Văn Khang - Phó Bí thư Đảng ủy, Chủ tịch UBND phường',
    'các tập thể, cá nhân được khen thưởng năm 2017',
    'do cấp trên phát động',
    'phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”',
    'UBND thành phố đã tặng bằng khen cho tập thể cán bộ và nhân dân phường Bách Khoa và cá nhân đồng chí Nguyễn Văn Khang - Chủ tịch UBND phường',
    'phát động phong trào thi đua năm 2018, nhấn mạnh một số nội dung trọng tâm',
    'Phát huy vai trò tiên phong, gương mẫu của cán bộ, đảng viên, người đứng đầu các cơ quan, đơn vị',
    'Đẩy mạnh công tác giảm nghèo bền vững',
    'Đảm bảo quốc phòng - an ninh, trật tự an toàn xã hội trên địa bàn',
  ],
  'thanh-khe-tay': [
    'Được sự nhất trí của Ban Thường vụ Đảng ủy, ngày 31 tháng 12 năm 2021',
    'phường Thanh Khê Tây tổ chức Hội nghị tổng kết phong trào “Thi đua yêu nước”, phong trào “Toàn dân bảo vệ an ninh Tổ quốc” năm 2021 và phát động thi đua năm 2022',
    'đánh giá những kết quả hoạt động phong trào',
    'KTXH-QPAN năm 2022',
    'các phòng QLNN quận',
    'toàn thể CBCC cơ quan phường',
    '17 khu dân cư',
    'hơn 130 tập thể, cá nhân',
    '02 phong trào thi đua',
    'trình chiếu bằng video',
    'Bà Nguyễn Thị Hương - Tổ trưởng TDP 55',
    'Ông Bùi Duy Khánh - Bí thư Đoàn TNCSHCM phường',
    'đồng chí Lê Văn Cương - Quận ủy viên, Bí thư Đảng ủy phường',
    'Đồng chí Lê Thị Nhật Diệu - Chủ tịch UBND phường tiếp thu ý kiến chỉ đạo',
    'Tết Nguyên đán Nhâm Dần',
    'đồng chí Đinh Quang Tưởng - PCT UBND phường phát động phong trào thi đua năm 2022',
    '17 ông, bà Tổ trưởng TDP đại diện cho 17 khu dân cư đã ký cam kết thực hiện tốt nhiệm vụ năm 2022',
    'trước sự chứng kiến của đồng chí Lê Văn Cương - Bí thư Đảng ủy, đồng chí Lê Thị Nhật Diệu - CT UBND phường, đồng chí Lê Hoàng - CT UBMT phường và đồng chí Đồng Phú Quý - Trưởng CA phường',
    'Đồng chí Ngô Văn Khôi - Văn phòng UBND phường đã công bố các Quyết định, điều hành khen thưởng và bế mạc hội nghị',
  ],
  'dai-yen': [
    'Chiều ngày 11 tháng 4 năm 2024',
    'phát động thi đua đặc biệt chào mừng Đại hội Đảng các cấp nhiệm kỳ 2025-2030',
    'Nghị quyết Đại hội Đảng bộ phường lần thứ XXII',
    '“Đảng bộ, chính quyền và nhân dân phường Đại Yên ra sức thi đua',
    'nhiệm kỳ 2020-2025',
    'lần thứ XIV',
    'các ngày lễ lớn trong năm 2025”',
    'KT-XH năm 2024',
    '10 khu phố',
    'đồng chí Nguyễn Văn Mạnh - Phó Bí thư Đảng ủy, Chủ tịch UBND phường, Chủ tịch Hội đồng TĐKT phường phát động phong trào thi đua đặc biệt',
    'ký cam kết thi đua thực hiện các công trình, phần việc chào mừng Đại hội Đảng các cấp',
    'khối MTTQ và các đoàn thể chính trị - xã hội, cơ quan UBND phường',
    'trồng hoa, cây cảnh ở các tuyến đường',
    'bộ phận tiếp nhận và trả kết quả hiện đại',
    'xã hội hóa cải tạo khuôn viên nhà văn hóa',
    'Nghị quyết 21-NQ/TU của BTV Thành ủy',
    'phong trào “Vì an ninh Tổ quốc”',
    'VSMT ở hộ gia đình',
    'chuẩn quốc gia mức độ 1',
  ],
  'hung-long': [
    'Chiều ngày 06 tháng 01 năm 2023',
    'phường Hưng Long tổ chức',
    'phong trào thi đua năm 2022',
    'Nguyễn Thị Bích Thảo - Bí thư Đảng ủy phường',
    'các khu phố',
    'đã thông qua báo cáo tổng kết phong trào thi đua và công tác khen thưởng năm 2022',
    'chỉ tiêu KT-VHXH-QPAN',
    'thuế đất phi nông nghiệp',
    'kế hoạch hóa gia đình v.v.',
    'dự án giải tỏa',
    'Một số khu phố chưa quán triệt chủ trương của UBND phường',
    'thước đo để đánh giá năng lực',
    'phân công rõ ràng giữa các thành viên',
    'đã khen thưởng 16 tập thể và 16 cá nhân hoàn thành xuất sắc nhiệm vụ năm 2022',
  ],
};

describe('the article drafted from the records of a conference', () => {
  for (const [seed, strings] of Object.entries(stated)) {
    it(`states what the article of ${seed} states`, async () => {
      const draft = await draftOf(seed);
      const text = [draftLead(draft), draftText(draft), ...draft.captions].join('\n');
      expect(strings.filter((string) => !text.includes(string))).toEqual([]);
      expect(text).not.toMatch(/undefined|null|\[object|\.\.(?!\.)| ,| \.|[^\n\S ]| {2}|"/);
    });
  }

  it('states no number of signers, and no group, that the records do not give', async () => {
    const signed = draftText(await draftOf('dai-yen'));
    expect(signed).toContain('Đại diện UBND phường; khối MTTQ và các đoàn thể chính trị - xã hội, cơ quan UBND phường đã ký cam kết');
    expect(signed).not.toMatch(/đại diện \d+ đơn vị/i);
    expect(draftText(await draftOf('bach-khoa'))).toContain('các đồng chí trưởng các ngành đoàn thể chính trị - xã hội');
  });

  it('never tells what is internal', async () => {
    const text = draftText(await draftOf('hung-long'));
    expect(text).not.toContain('Một bộ phận nhỏ cán bộ');
  });

  it('names the record behind every figure', async () => {
    const facts = draftFacts(await draftOf('phuong-3-tan-binh'));
    const count = facts.find(({ text }) => text.startsWith('67 tập thể'));
    expect(count?.source.table).toBe('award');
    expect(facts.every(({ source }) => /^[0-9a-f-]{36}$/.test(source.id))).toBe(true);
  });
});
