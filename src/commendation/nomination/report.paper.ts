import type { Block, Paper } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';
import { awardEntry, awardName } from '../catalogue/catalogue.ts';
import { type Issuer, placeOf } from '../issuer.ts';
import type { Report } from './dossier.ts';
import type { NominationView } from './reading.ts';

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const paragraphs = (text: string): Block[] => lines(text).map((line) => ({ kind: 'paragraph', text: line }));

const subjectWords = { individual: 'cá nhân', collective: 'tập thể', household: 'hộ gia đình' } as const;

/** Sudden deeds take one page: the act and its effect, without history (simplified procedure). */
const suddenBlocks = (report: Report): Block[] => [
  { kind: 'heading', text: 'I. SƠ LƯỢC' },
  ...paragraphs(report.profile),
  { kind: 'heading', text: 'II. THÀNH TÍCH ĐỘT XUẤT: THỜI GIAN, ĐỊA ĐIỂM, HÀNH ĐỘNG, KẾT QUẢ' },
  ...paragraphs(report.merits),
];

const fullBlocks = (report: Report, collective: boolean): Block[] => [
  { kind: 'heading', text: collective ? 'I. ĐẶC ĐIỂM, TÌNH HÌNH' : 'I. SƠ LƯỢC LÝ LỊCH' },
  ...paragraphs(report.profile),
  { kind: 'heading', text: 'II. THÀNH TÍCH ĐẠT ĐƯỢC' },
  ...paragraphs(report.merits),
  { kind: 'heading', text: 'III. CÁC DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG ĐÃ ĐƯỢC GHI NHẬN' },
  ...paragraphs(report.awards),
];

/** Báo cáo thành tích in the layout of NĐ 30/2020: for a person, a collective, a household, or one page for a sudden deed. */
export function reportPaper(ward: Issuer & Pick<Ward, 'name'>, row: NominationView, report: Report): Paper {
  const name = awardName(row.award);
  const award = awardEntry(row.award)?.nature === 'title' ? `danh hiệu “${name}”` : name;
  const sudden = row.ground === 'sudden';
  return {
    form: 'merit_report',
    draft: false,
    issuer: {
      parent: `UBND ${ward.name.toLocaleUpperCase('vi')}`,
      name: (row.kind === 'collective' ? row.name : 'ĐƠN VỊ ĐỀ NGHỊ').toLocaleUpperCase('vi'),
    },
    symbol: null,
    number: null,
    place: placeOf(ward.name),
    date: report.written_on,
    kind: sudden ? 'BÁO CÁO TÓM TẮT THÀNH TÍCH' : 'BÁO CÁO THÀNH TÍCH',
    summary: `của ${subjectWords[row.kind ?? 'collective']} ${row.kind === 'household' ? row.name.replace(/^Hộ gia đình /, '') : row.name}, đề nghị tặng ${award} năm ${row.year}`,
    bases: [],
    blocks: sudden ? suddenBlocks(report) : fullBlocks(report, row.kind === 'collective'),
    recipients: ['Hội đồng TĐKT', 'Lưu: hồ sơ'],
    signature: [
      { title: 'XÁC NHẬN CỦA CẤP TRÌNH', name: '' },
      { title: row.kind === 'individual' ? 'NGƯỜI BÁO CÁO' : 'ĐẠI DIỆN ĐƠN VỊ', name: row.kind === 'individual' ? row.name : '' },
    ],
  };
}
