import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../platform/root.ts';
import { contradictions } from './check.ts';
import type { Known } from './finding.ts';

const said = (text: string, known: Known = {}) => contradictions(text, known).map(({ kind, found }) => [kind, found]);
const seed = (name: string) => readFileSync(fromRoot('data', 'seeds', 'texts', `${name}.txt`), 'utf8');

describe('the five articles', () => {
  it('show every slip known in them', () => {
    expect(said(seed('phuong-3-tan-binh'))).toEqual(
      expect.arrayContaining([
        ['spelling', 'phòng trao'],
        ['spelling', 'nổ lực'],
        ['spelling', 'Nguyễn bặc'],
      ]),
    );
    expect(said(seed('thanh-khe-tay'))).toEqual([['list', 'có tên sau đây']]);
    expect(said(seed('dai-yen'))).toEqual([
      ['no_year', '11/4'],
      ['year', '2024'],
      ['spelling', 'biểu dưng'],
      ['term', '2025-2023'],
      ['target', 'chuẩn quốc gia mức độ'],
    ]);
    expect(said(seed('hung-long'))).toEqual([
      ['claim', 'Các khu phố đã hoàn thành xuất sắc'],
      ['vague', 'một vài khu phố'],
      ['spelling', 'thụ đọng'],
      ['vague', 'Một số khu phố'],
      ['vague', 'Một bộ phận nhỏ cán bộ'],
      ['vague', 'chưa đồng đều'],
    ]);
  });

  it('show nothing else but what the page around them says twice', () => {
    expect(said(seed('bach-khoa'))).toEqual([]);
    expect(said(seed('phuong-3-tan-binh')).filter(([kind]) => kind !== 'spelling')).toEqual([
      ['repeated', 'Tin tức nổi bật Tin tức nổi bật'],
      ['repeated', 'Danh mục Danh mục'],
      ['repeated', 'TIN TỨC MEDIA TIN TỨC MEDIA'],
    ]);
  });

  it('give places at which the words stand, also when typed apart', () => {
    for (const name of readdirSync(fromRoot('data', 'seeds', 'texts')).filter((file) => file.endsWith('.txt'))) {
      const text = seed(name.replace('.txt', ''));
      for (const { start, end, found } of contradictions(text.normalize('NFD')))
        expect(text.normalize('NFC').slice(start, end)).toBe(found);
    }
  });
});

describe('a sum', () => {
  const counts = fc.tuple(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 2, max: 400 }));
  const sentence = (total: number, [a, b]: readonly number[]) => `Phường tặng ${total} giấy khen cho ${a} tập thể và ${b} cá nhân.`;

  it('that is right is left alone, one that is wrong is found', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 90 }), (parts, slip) => {
        expect(said(sentence(parts[0] + parts[1], parts))).toEqual([]);
        expect(said(sentence(parts[0] + parts[1] + slip, parts)).map(([kind]) => kind)).toEqual(['total']);
      }),
    );
  });

  it('of money may be rounded in its parts but not wrong in its unit', () => {
    expect(
      said('Tổng kinh phí 415 triệu đồng, trong đó ngân sách 228 triệu đồng, Nhân dân 126 triệu đồng, nhà hảo tâm 61 triệu đồng.'),
    ).toEqual([]);
    expect(said('Tổng kinh phí 415 triệu đồng, trong đó ngân sách 228 tỷ đồng, Nhân dân 187 triệu đồng.').map(([kind]) => kind)).toEqual([
      'money',
    ]);
  });
});

describe('a percentage', () => {
  it('that follows from its counts is left alone, one two points off is found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 200 }), (counted, rest) => {
        const right = (counted / (counted + rest)) * 100;
        const written = (value: number) => `Có ${counted}/${counted + rest} hộ đăng ký, đạt ${value.toFixed(1).replace('.', ',')}%.`;
        expect(said(written(right))).toEqual([]);
        expect(said(written(right + 2)).map(([kind]) => kind)).toEqual(['share']);
      }),
    );
  });
});

describe('days and terms', () => {
  it.each([
    ['Hội nghị ngày 31/4/2023 tại phường.', 'no_such_day'],
    ['Thứ Hai, ngày 11/01/2023, hội nghị khai mạc.', 'weekday'],
    ['Nhiệm kỳ 2025-2023 bắt đầu.', 'term'],
    ['Chiều 14/9, đoàn đi thực tế.', 'no_year'],
    ['Mừng xuân Quý Mão 2024.', 'year'],
    ['Kỷ niệm 93 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2024).', 'year'],
  ])('%s', (text, kind) => {
    expect(said(text).map(([one]) => one)).toEqual([kind]);
  });

  it('that are right are left alone', () => {
    expect(said('Thứ Tư, ngày 11/01/2023, mừng xuân Quý Mão 2023, nhiệm kỳ 2020 - 2025. Ngày 28/02/2024 họp.')).toEqual([]);
  });
});

describe('a person', () => {
  const people = [{ id: '1', name: 'Trần Minh Hòa', posts: ['Chủ tịch UBND phường'] }];

  it('is one person with the tone on either vowel', () => {
    expect(said('Ông Trần Minh Hoà dự. Ông Trần Minh Hòa phát biểu.', { people })).toEqual([]);
  });

  it('is asked about under another spelling or another post', () => {
    expect(said('Ông Trần Minh Hóa dự.', { people })).toEqual([['name', 'Trần Minh Hóa']]);
    expect(said('Ông Trần Minh Hòa – Chủ tịch Ủy ban MTTQ Việt Nam phường dự.', { people })).toEqual([['post', 'Trần Minh Hòa']]);
  });
});

describe('what is known', () => {
  it('is held against figures and numbers of units', () => {
    const facts = [
      { key: 'works.registered', label: 'Công trình đăng ký', value: 24, unit: 'công trình', asOf: '2024-12-31', records: [] },
    ];
    expect(said('Đã đăng ký 24 công trình, phần việc.', { facts })).toEqual([]);
    expect(said('Đã đăng ký 26 công trình, phần việc.', { facts })).toEqual([['fact', '26']]);
    const units = [{ kind: 'khu phố', counts: [11, 12] }];
    expect(said('Có 12/12 khu phố ký cam kết.', { units })).toEqual([]);
    expect(said('Có 54/54 khu phố ký cam kết.', { units })).toEqual([['unit_count', '54/54 khu phố']]);
  });
});

describe('a reproach', () => {
  it.each([
    'Một số đơn vị chưa gửi số liệu.',
    'Một vài khu phố còn thụ động.',
    'Một bộ phận cán bộ chưa gương mẫu.',
    'Phong trào giữa các khối chưa đều.',
    'Nguồn lực chưa thật sự đồng đều giữa các nơi.',
  ])('without names is marked: %s', (text) => {
    expect(said(text).map(([kind]) => kind)).toEqual(['vague']);
  });

  it('with names, a count or a list of its own is left alone', () => {
    expect(said('Một số khu phố (Khu phố 7, Khu phố 9) chưa gửi số liệu quý III.')).toEqual([]);
    expect(said('Còn một số đơn vị chậm: 02 đơn vị chưa gửi số liệu.')).toEqual([]);
    expect(said('Một số đơn vị chưa gửi số liệu:\n- Công an phường\n- Trạm Y tế')).toEqual([]);
    expect(said('Một số đơn vị chưa gửi số liệu.', { listed: true })).toEqual([]);
  });

  it('is no reproach without a fault', () => {
    expect(said('Đại hội nhấn mạnh một số nội dung trọng tâm; xây dựng một số tuyến đường.')).toEqual([]);
    expect(said('Luật sửa đổi, bổ sung một số điều của Luật này không áp dụng trước ngày 01/01/2026.')).toEqual([]);
  });
});

describe('the check', () => {
  it('reads any text without failing and points inside it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('17 ', 'giấy khen ', '% ', '/', 'Ông Lê Văn A ', '. ', '\n', '1. ', 'năm 2024 ', 'trong đó ', '“', '0/0 '),
        ),
        (words) => {
          const text = words.join('');
          for (const { start, end, found } of contradictions(text)) expect(text.slice(start, end)).toBe(found);
        },
      ),
    );
  });
});
