import { afterAll, describe, expect, it } from 'vitest';
import { paperView } from '../../platform/documents/paper-view.ts';
import { renderOneSheet } from '../../platform/documents/paper.ts';
import { closePdf } from '../../platform/documents/pdf.ts';
import { summaryPapers } from './summary.paper.ts';
import type { UnitSummary } from './summary.ts';

const long = 'Vận động Nhân dân tham gia giữ gìn vệ sinh môi trường, chỉnh trang các tuyến hẻm văn minh, xanh, sạch, đẹp. '.repeat(4);
const many = <Row>(count: number, make: (index: number) => Row): Row[] => Array.from({ length: count }, (_, index) => make(index + 1));

/** A unit with so many of everything; only what the sheet prints is filled in. */
const summaryOf = (count: number): UnitSummary => {
  const contents = many(count, (index) => ({ id: String(index), text: `${index}. ${long}`, kind: 'content', document_title: null }));
  const drawn = {
    unit: { id: 'u', name: 'Khu phố 1' },
    year: 2026,
    launches: [],
    assigned: contents,
    general: contents,
    communication: [],
    targets: many(count, () => ({ indicator: long, value: 95, measure: '%', due_on: '2026-12-15' })),
    pledges: [
      { title: 'Giao ước', due_on: '2026-12-31', signed: true, items: many(count, () => ({ text: long, target: 3, measure: 'tuyến' })) },
    ],
    works: many(count, () => ({ title: long, target: 'hoàn thành', due_on: '2026-10-30', state: { kind: 'done', late: 0 } })),
    tasks: many(count, (index) => ({
      text: long,
      owner: 'Khu phố 2',
      leads: index % 2 === 0,
      due_on: '2026-11-30',
      state: 'Quá hạn 3 ngày',
    })),
    reviews: many(count, () => ({ movement: 'Phong trào', due: { kind: 'final', dueOn: '2026-12-20', heldOn: null, overdue: false } })),
  };
  return drawn as unknown as UnitSummary;
};

const place = 'https://maivang.example/lam-viec/phong-trao/don-vi/u?nam=2026';
const papersOf = (summary: UnitSummary) => summaryPapers({ name: 'Phường Mai Vàng' }, summary, '2026-11-22', place);
const pagesOf = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b/g),
  ].length;

afterAll(closePdf);

describe('the sheet of a unit', () => {
  it.each([1, 8, 60])('stays on one page with %i of everything', async (count) => {
    expect(pagesOf(await renderOneSheet(papersOf(summaryOf(count)), new Date('2026-11-22T08:00:00+07:00')))).toBe(1);
  });

  it('says what it left out and where all of it stands', () => {
    const shortest = JSON.stringify(paperView(papersOf(summaryOf(60)).at(-1) ?? papersOf(summaryOf(60))[0]).blocks);
    expect(shortest).toContain('và 59 mục khác, xem bản đầy đủ');
    expect(shortest).toContain('Và 119 mục khác, xem bản đầy đủ');
    expect(shortest).toContain(`Bản đầy đủ: ${place}`);
  });

  it('names the tasks the unit leads and those it takes part in', () => {
    const [all] = papersOf(summaryOf(2));
    const said = JSON.stringify(all.blocks);
    expect(said).toContain('Chủ trì');
    expect(said).toContain('Phối hợp với Khu phố 2');
  });
});
