import type { Paper } from '../paper.ts';
import { type PaperView, type ViewBlock, paperView } from '../paper-view.ts';
import type { Run } from '../paper.ts';

/** What a template of a ward may name, with the words that explain it. A loop is opened with `#` and closed with `/`. */
export const templateFields = [
  { name: 'co_quan_cap_tren', tag: '{co_quan_cap_tren}', about: 'Cơ quan chủ quản, dòng trên bên trái; trống khi không có.' },
  { name: 'co_quan', tag: '{co_quan}', about: 'Cơ quan ban hành.' },
  { name: 'so_ky_hieu', tag: '{so_ky_hieu}', about: 'Số: 07/QĐ-UBND; để trống phần số khi còn là dự thảo.' },
  { name: 'dia_danh_ngay', tag: '{dia_danh_ngay}', about: 'Địa danh và ngày tháng: Mai Vàng, ngày 05 tháng 02 năm 2026.' },
  { name: 'du_thao', tag: '{#du_thao}DỰ THẢO{/du_thao}', about: 'Phần chỉ hiện khi văn bản còn là dự thảo.' },
  { name: 'ten_loai', tag: '{ten_loai}', about: 'Tên loại văn bản: QUYẾT ĐỊNH, TỜ TRÌNH, BÁO CÁO…' },
  { name: 'trich_yeu', tag: '{trich_yeu}', about: 'Trích yếu nội dung.' },
  { name: 'kinh_gui', tag: '{#kinh_gui}{.}{/kinh_gui}', about: 'Từng nơi nhận ở dòng Kính gửi.' },
  { name: 'tham_quyen', tag: '{tham_quyen}', about: 'Chức danh người ban hành, viết hoa, trên các căn cứ của quyết định.' },
  { name: 'can_cu', tag: '{#can_cu}{.}{/can_cu}', about: 'Từng căn cứ, đã có dấu chấm phẩy.' },
  { name: 'noi_dung', tag: '{@noi_dung}', about: 'Toàn bộ nội dung với tiêu đề và bảng; đứng một mình trong một đoạn.' },
  {
    name: 'danh_sach',
    tag: '{#danh_sach}{cot_1}{cot_2}{/danh_sach}',
    about: 'Từng dòng của bảng đầu tiên, để tự vẽ bảng: cot_1, cot_2, … theo thứ tự cột; nhom là tên nhóm của dòng.',
  },
  { name: 'phu_luc', tag: '{@phu_luc}', about: 'Các phụ lục, danh sách kèm theo; đứng một mình trong một đoạn.' },
  {
    name: 'chu_ky',
    tag: '{#chu_ky}{quyen_han}{ho_ten}{/chu_ky}',
    about: 'Từng người ký: các dòng chức vụ (TM., KT., CHỦ TỊCH) và họ tên.',
  },
  { name: 'noi_nhan', tag: '{#noi_nhan}{.}{/noi_nhan}', about: 'Từng dòng Nơi nhận.' },
] as const;

/** The two fields that bring finished Word paragraphs of our own along. */
export const rawFields: readonly string[] = ['noi_dung', 'phu_luc'];

const MOST_COLUMNS = 12;

const words = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

type Line = Record<string, string>;

/** The rows of the first table of the text or, where it has none, of its annexes, with the group each stands under. */
function listing(view: PaperView): Line[] {
  const table = [view.blocks, ...view.annexes.map(({ blocks }) => blocks)].flat().find((block) => block.kind === 'table');
  if (table?.kind !== 'table') return [];
  let group = '';
  return table.rows.flatMap((row) => {
    if ('group' in row) {
      group = row.group;
      return [];
    }
    return [{ nhom: group, ...columns(row.cells.map(words)) }];
  });
}

const columns = (cells: readonly string[]): Line =>
  Object.fromEntries(Array.from({ length: MOST_COLUMNS }, (_, index) => [`cot_${index + 1}`, cells[index] ?? '']));

/** What a paper fills a template with, but for the raw fields. */
export function fieldsOf(paper: Paper): { view: PaperView; data: Record<string, unknown> } {
  const view = paperView(paper);
  return {
    view,
    data: {
      co_quan_cap_tren: view.parent.join(' '),
      co_quan: view.issuer.join(' '),
      so_ky_hieu: view.numberLine ?? '',
      dia_danh_ngay: view.placeDate,
      du_thao: view.draft,
      ten_loai: view.kind ?? '',
      trich_yeu: view.subject ?? view.summary,
      kinh_gui: view.addressees,
      tham_quyen: view.authority ?? '',
      can_cu: view.bases,
      danh_sach: listing(view),
      chu_ky: view.signatures.map(({ lines, name }) => ({ quyen_han: lines.join('\n'), ho_ten: name })),
      noi_nhan: view.recipients,
    },
  };
}

/** A paper's blocks with every label typed: the lists of a ward's own template are not ours to number on. */
export const withTypedLists = (blocks: readonly ViewBlock[]): ViewBlock[] =>
  blocks.map((block) => (block.kind === 'paragraph' && block.item ? { kind: block.kind, align: block.align, runs: block.runs } : block));
