import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { criteriaSetSchema } from '../emulation/scoring/rules/scheme.ts';
import { printRankingFile, rankingFile } from '../emulation/scoring/rules/replay.ts';
import type { ScoreSheet } from '../emulation/scoring/rules/sheet.ts';
import { ranking, replayLines } from './ranking.ts';

const set = criteriaSetSchema.parse({
  title: 'Bảng tiêu chí',
  year: 2026,
  bloc: 'Khối khu phố',
  classes: [{ name: 'Tốt', from: 15 }],
  exclusions: [{ key: 'chay', reason: 'Để xảy ra cháy lớn' }],
  ties: [{ by: 'votes' }],
  groups: [{ key: 'g', title: 'Nhóm', max: 20, items: [{ key: 'i', title: 'Mục', type: 'graded', max: 20 }] }],
});
const sheet = (unit: string, points: number, more: Partial<ScoreSheet> = {}): ScoreSheet => ({
  unit,
  name: `Khu phố ${unit}`,
  by: 'council',
  excluded: [],
  answers: { i: { points } },
  ...more,
});
const file = rankingFile({
  authority: 'Phường Mai Vàng',
  publishedOn: '2026-12-20',
  set,
  sheets: [sheet('1', 18.5, { votes: 4 }), sheet('2', 18.5, { votes: 7 }), sheet('3', 12), sheet('4', 20, { excluded: [{ key: 'chay' }] })],
});

describe('bangvang ranking replay', () => {
  it('refuses what is no ranking file', () => {
    expect(replayLines('{')).toEqual({
      lines: ['Không tính lại được tệp này:', expect.stringContaining('không phải JSON')],
      matches: false,
    });
    expect(replayLines(JSON.stringify({ ...file, version: 2 })).lines[1]).toContain('version');
  });

  it('refuses sheets that do not fit the rules', () => {
    const over = { ...file, sheets: [sheet('1', 21)] };
    expect(replayLines(JSON.stringify(over)).lines).toEqual(['Không tính lại được tệp này:', '  Mục “Mục” có điểm tối đa là 20.']);
    const twice = { ...file, sheets: [sheet('1', 2), sheet('1', 3)] };
    expect(replayLines(JSON.stringify(twice)).lines[1]).toContain('có hai phiếu điểm');
  });

  it('names every difference', () => {
    const [first, second, ...rest] = file.published;
    const swapped = { ...file, published: [{ ...second, place: 1 }, { ...first, place: 2, total: 18 }, ...rest] };
    const graded = {
      ...file,
      published: [first, second, { ...rest[0], class: 'Tốt', prize: 'Ba', leader: true, shared: true }, { ...rest[1], place: 3 }],
    };
    expect(replayLines(JSON.stringify(graded)).lines.slice(8)).toEqual([
      '  Khu phố 3: đồng hạng công bố có, tính lại không.',
      '  Khu phố 3: dẫn đầu công bố có, tính lại không.',
      '  Khu phố 3: xếp loại công bố Tốt, tính lại không có.',
      '  Khu phố 3: giải công bố Ba, tính lại không có.',
      '  Khu phố 4: hạng công bố 3, tính lại không xếp hạng.',
    ]);
    const { lines, matches } = replayLines(JSON.stringify(swapped));
    expect(matches).toBe(false);
    expect(lines.slice(lines.indexOf('Khác 3 chỗ:') + 1)).toEqual([
      '  Khu phố 2: hạng công bố 2, tính lại 1.',
      '  Khu phố 2: tổng điểm công bố 18, tính lại 18,5.',
      '  Khu phố 1: hạng công bố 1, tính lại 2.',
    ]);
  });

  it('names units that were left out, added, given twice or put out of order', () => {
    const [first, second, third, fourth] = file.published;
    const verdict = (published: unknown[]) => replayLines(JSON.stringify({ ...file, published })).lines.slice(8);
    expect(verdict([first, second, third])).toEqual(['  Khu phố 4: có phiếu điểm nhưng không có trong kết quả công bố.']);
    expect(verdict([first, second, third, fourth, { ...fourth, unit: '9' }])).toEqual(['  9: đã công bố nhưng không có phiếu điểm.']);
    expect(verdict([first, second, third, fourth, fourth])).toEqual(['  Có đơn vị được công bố hai lần.']);
    expect(verdict([second, first, third, fourth])).toEqual(['  Thứ tự các dòng đã công bố không theo hạng.']);
  });

  it('prints the order, the reasons and "khớp"', () => {
    expect(replayLines(printRankingFile(file))).toEqual({
      lines: [
        'Phường Mai Vàng: Bảng tiêu chí, Khối khu phố, năm 2026, công bố ngày 20/12/2026',
        '   1  Khu phố 2: 18,5 điểm (Tốt, dẫn đầu)',
        '      Cùng 18,5 điểm với Khu phố 1; đứng trên theo số phiếu tín nhiệm (7 so với 4).',
        '   2  Khu phố 1: 18,5 điểm (Tốt)',
        '      Cùng 18,5 điểm với Khu phố 2; đứng dưới theo số phiếu tín nhiệm (4 so với 7).',
        '   3  Khu phố 3: 12 điểm',
        '   –  Khu phố 4: không xếp hạng: Để xảy ra cháy lớn',
        'khớp',
      ],
      matches: true,
    });
  });
});

describe('the command', () => {
  afterEach(() => vi.restoreAllMocks());

  it('ends with 0 for a match, 1 for a difference, and says how it is used', async () => {
    vi.spyOn(console, 'log').mockReturnValue();
    const folder = await mkdtemp(join(tmpdir(), 'ranking-'));
    const write = async (name: string, text: string) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    };
    expect(await ranking(['replay', await write('good.json', printRankingFile(file))])).toBe(0);
    expect(await ranking(['replay', await write('bad.json', printRankingFile({ ...file, published: [] }))])).toBe(1);
    await expect(ranking(['replay'])).rejects.toThrow('Dùng: bangvang ranking replay FILE');
    await rm(folder, { recursive: true });
  });
});
