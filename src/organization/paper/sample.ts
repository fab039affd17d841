import type { Paper } from '../../platform/documents/paper.ts';

/** A paper that uses every field, of people who do not exist: what a template is tried on before it is taken. */
export const samplePaper: Paper = {
  issuer: { parent: 'ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ', name: 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', inSentence: 'Hội đồng phường Ví Dụ' },
  symbol: 'TTr-HĐTĐKT',
  number: '7',
  place: 'Ví Dụ',
  date: '2026-02-05',
  kind: 'TỜ TRÌNH',
  summary: 'Về việc khen thưởng phong trào thi đua năm 2026',
  addressees: ['Chủ tịch Ủy ban nhân dân phường'],
  authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ',
  bases: ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', 'Theo biên bản họp Hội đồng ngày 02 tháng 02 năm 2026'],
  blocks: [
    { kind: 'heading', text: 'I. ĐỀ NGHỊ' },
    { kind: 'paragraph', text: 'Hội đồng đề nghị tặng Giấy khen cho 01 tập thể và 02 cá nhân:' },
    { kind: 'numbered', items: ['Tập thể Khu phố 1', 'Bà Nguyễn Thị Ví Dụ', 'Ông Trần Văn Thử'] },
    {
      kind: 'table',
      columns: [
        { title: 'TT', width: 0.4 },
        { title: 'Họ và tên', width: 2 },
        { title: 'Hình thức', width: 2 },
      ],
      rows: [{ group: 'I. CÁ NHÂN' }, ['1', 'Bà Nguyễn Thị Ví Dụ', 'Giấy khen'], ['2', 'Ông Trần Văn Thử', 'Giấy khen']],
    },
  ],
  recipients: ['Như trên', 'Lưu: VT, TĐKT'],
  signature: [{ prefix: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Lê Văn Mẫu' }],
  annexes: [{ title: 'DANH SÁCH', summary: 'Đề nghị khen thưởng', blocks: [{ kind: 'paragraph', text: 'Danh sách kèm theo.' }] }],
};
