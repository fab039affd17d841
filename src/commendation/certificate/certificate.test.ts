import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { system } from '../../platform/actor.ts';
import { closePdf } from '../../platform/documents/pdf.ts';
import { readStoredFile } from '../../platform/files.ts';
import { found } from '../../platform/refusal.ts';
import { issueCredentials } from '../credential/issue.ts';
import { type Given, awardedWard } from '../../../test/awarded-ward.ts';
import { findDecision } from '../decision/decision.ts';
import { linesOf } from '../decision/line.ts';
import { alignPrinter, findBlank, listPrinters, makeBlank, placeBlocks } from './blank.ts';
import { answerNames, checkSheets } from './name-check.ts';
import { offeredLines } from './offered.ts';
import { certificatesPdf } from './print.ts';
import { printRun } from './run-job.ts';
import { askRun, cancelRun, listRuns, resumeRun, reviveRuns } from './run.ts';

const poppler = existsSync('/usr/bin/pdftotext');
const pages = (pdf: Uint8Array) =>
  execFileSync('/usr/bin/pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/g, ' '));

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(async () => {
  await closePdf();
  await test.close();
});

let count = 0;
const ward = (given: readonly Given[]) => awardedWard(test, `giay-khen-${++count}`, given);
const many = (length: number): Given[] =>
  Array.from({ length }, (_, index) => ({
    award: 'giay_khen',
    name: `Hộ gia đình ông Trần Văn ${String(index + 1).padStart(4, '0')}`,
    kind: 'household',
  }));
const design = { press: { kind: 'design', paper: 'a4', back: false } as const, address: 'https://thidua.example/mai-vang' };

describe('certificates', () => {
  it('are not offered for Lao động tiên tiến, with the reason', async () => {
    const { run, decision } = await ward([
      { award: 'lao_dong_tien_tien', name: 'Lê Thị Bưởi' },
      { award: 'giay_khen', name: 'Khu phố 4', kind: 'unit' },
      { award: 'chien_si_thi_dua_co_so', name: 'Phạm Văn Cam' },
    ]);
    const { offered, without } = await run(async (tx) => offeredLines(await linesOf(tx, found(await findDecision(tx, decision)))));
    expect(offered.map(({ name }) => name)).toEqual(['Khu phố 4', 'Phạm Văn Cam']);
    expect(without.map(({ reason, lines }) => [reason, lines.length])).toEqual([
      ['Lao động tiên tiến: không có mẫu giấy, bằng chứng nhận; được công nhận trong quyết định và nhận tiền thưởng kèm theo.', 1],
    ]);
  });

  it.skipIf(!poppler)(
    'name a person, a collective, a household and the dead each in their form, in call order (needs pdftotext)',
    async () => {
      const { run, decision } = await ward([
        { award: 'giay_khen', name: 'Bà Nguyễn Thị Thuỷ Ẩn', post: 'Trưởng Khu phố 3', citation: 'Đã hiến 120 m² đất làm hẻm 12' },
        { award: 'giay_khen', name: 'Tập thể Khu phố 4', kind: 'unit' },
        { award: 'giay_khen', name: 'Hộ gia đình ông Đỗ Văn Nam', kind: 'household' },
        { award: 'giay_khen', name: 'Ông Ông Văn Út', posthumous: true },
      ]);
      const pdf = await run(async (tx) => {
        await issueCredentials(tx, system, test.runtime, { decisionId: decision, address: design.address });
        const row = found(await findDecision(tx, decision));
        const issuer = { name: 'Phường Mai Vàng', kind: 'ward' };
        return certificatesPdf(tx, issuer, row, await linesOf(tx, row), design.address);
      });
      const text = pages(pdf);
      const wanted = [
        ['TẶNG GIẤY KHEN Tập thể Khu phố 4 Phường Mai Vàng', 'Vào sổ vàng số 2/2026'],
        ['TẶNG GIẤY KHEN Hộ gia đình ông Đỗ Văn Nam Phường Mai Vàng', 'Vào sổ vàng số 3/2026'],
        ['TẶNG GIẤY KHEN Bà Nguyễn Thị Thuỷ Ẩn Trưởng Khu phố 3 Đã hiến 120 m² đất làm hẻm 12', 'Vào sổ vàng số 1/2026'],
        ['TRUY TẶNG GIẤY KHEN Ông Ông Văn Út', 'Vào sổ vàng số 4/2026'],
      ];
      expect(text.map((page, index) => wanted[index]?.every((words) => page.includes(words)))).toEqual([true, true, true, true]);
      expect(text.every((page) => /Mã xác minh: [0-9A-Z]{5}-[0-9A-Z]{5} Tra cứu: thidua\.example\/mai-vang\/xac-minh/.test(page))).toBe(
        true,
      );
      expect(text.join('')).toBe(text.join('').normalize('NFC'));
    },
  );
});

describe('a run', () => {
  it('is refused for a draft, and where nothing is printed', async () => {
    const { run, decision, officer } = await ward([{ award: 'lao_dong_tien_tien', name: 'Lê Thị Bưởi' }]);
    await expect(run((tx) => askRun(tx, officer, decision, design))).rejects.toThrow('nothing_to_print');
    const draft = run(async (tx) => {
      await tx.db.updateTable('decision').set({ number: null, issued_on: null }).where('id', '=', decision).execute();
      return askRun(tx, officer, decision, design);
    });
    await expect(draft).rejects.toThrow('not_signed');
  });

  it('makes files of a hundred, once however often its work is begun, and goes on where it was killed', async () => {
    const { run, decision, officer, authorityId } = await ward(many(230));
    const id = await run((tx) => askRun(tx, officer, decision, design));
    const work = () => printRun.run(test.runtime, authorityId, { runId: id });
    await work();
    const made = async () => (await run((tx) => listRuns(tx, decision)))[0];
    const whole = await made();
    expect([whole?.state, whole?.done, whole?.parts.map(({ first, last }) => [first, last])]).toEqual([
      'finished',
      230,
      [
        [1, 100],
        [101, 200],
        [201, 230],
      ],
    ]);
    // As a kill after the second file leaves it.
    await run(async (tx) => {
      await tx.db.deleteFrom('certificate_part').where('certificate_run_id', '=', id).where('position', '=', 1).execute();
      await tx.db.updateTable('certificate_run').set({ finished_at: null }).where('id', '=', id).execute();
    });
    const kept = (await made())?.parts.map(({ file_id }) => file_id);
    await run((tx) => resumeRun(tx, officer, decision, id));
    await Promise.all([work(), work()]);
    const again = await made();
    expect([again?.state, again?.done, kept?.every((file) => again?.parts.some(({ file_id }) => file_id === file))]).toEqual([
      'finished',
      230,
      true,
    ]);
    if (!poppler) return;
    const file = await run((tx) => readStoredFile(tx, test.runtime.filesDir, again?.parts[1]?.file_id ?? ''));
    const names = pages(file.content).map((page) => /Trần Văn (\d+)/.exec(page)?.[1]);
    expect([names.length, names[0], names.at(-1)]).toEqual([100, '0101', '0200']);
  }, 60_000);

  it('stops when it is told, keeps what is done, and is not gone on with', async () => {
    const { run, decision, officer, authorityId } = await ward(many(3));
    const id = await run((tx) => askRun(tx, officer, decision, design));
    await run((tx) => cancelRun(tx, officer, decision, id));
    await printRun.run(test.runtime, authorityId, { runId: id });
    const [stopped] = await run((tx) => listRuns(tx, decision));
    expect([stopped?.state, stopped?.done]).toEqual(['cancelled', 0]);
    await expect(run((tx) => cancelRun(tx, officer, decision, id))).rejects.toThrow('run_over');
    await expect(run((tx) => resumeRun(tx, officer, decision, id))).rejects.toThrow('run_over');
  });

  it('of which nothing was heard for a minute is gone on with by itself', async () => {
    const { run, decision, officer } = await ward(many(3));
    const id = await run((tx) => askRun(tx, officer, decision, design));
    const aliveAt = async () => (await run((tx) => listRuns(tx, decision))).find((each) => each.id === id)?.alive_at.getTime();
    const before = await aliveAt();
    await run(reviveRuns);
    expect(await aliveAt()).toBe(before);
    await run((tx) => reviveRuns({ ...tx, now: new Date(tx.now.getTime() + 61_000) }));
    expect(await aliveAt()).toBe((before ?? 0) + 61_000);
  });
});

describe('a name', () => {
  it('is asked of its unit, and confirmed only in exactly these words', async () => {
    const { run, decision, head, officer } = await ward([
      { award: 'giay_khen', name: 'Khu phố 1', kind: 'unit' },
      { award: 'giay_khen', name: 'Hộ gia đình ông Trần Văn 1', kind: 'household' },
    ]);
    const sheets = () => run(async (tx) => checkSheets(tx, found(await findDecision(tx, decision))));
    const asked = await sheets();
    expect(asked.map(({ unit, lines }) => [unit, lines.map(({ name }) => name)])).toEqual([
      ['Khu phố 1', ['Khu phố 1']],
      ['Khu phố 2', ['Hộ gia đình ông Trần Văn 1']],
    ]);
    const [own, other] = asked.flatMap(({ lines }) => lines.map(({ id }) => id));
    await expect(run((tx) => answerNames(tx, head, decision, []))).rejects.toThrow('no_answer');
    await expect(run((tx) => answerNames(tx, head, decision, [{ lineId: other ?? '', wish: null }]))).rejects.toThrow('not found');
    await run((tx) => answerNames(tx, head, decision, [{ lineId: own ?? '', wish: null }]));
    await run((tx) => answerNames(tx, officer, decision, [{ lineId: other ?? '', wish: 'Ông Trần Văn Mốt' }]));
    const answers = async () =>
      (await sheets()).flatMap(({ lines }) => lines.map(({ answer }) => answer && [answer.answer, answer.wish, answer.answered_by]));
    expect(await answers()).toEqual([
      ['confirmed', null, 'unit_head'],
      ['correction', 'Ông Trần Văn Mốt', 'officer'],
    ]);
    await run((tx) =>
      tx.db
        .updateTable('award')
        .set({ recipient: 'Tập thể Khu phố 1' })
        .where('id', '=', own ?? '')
        .execute(),
    );
    expect((await answers())[0]).toBeNull();
  });
});

describe('a blank', () => {
  it('is refused under a name that exists, with words outside the sheet, and without any', async () => {
    const { run, officer } = await ward([]);
    const id = await run((tx) => makeBlank(tx, officer, { name: 'Phôi Sở', width: 297, height: 210 }));
    await expect(run((tx) => makeBlank(tx, officer, { name: 'Phôi Sở', width: 420, height: 297 }))).rejects.toThrow('blank_exists');
    const blank = found(await run((tx) => findBlank(tx, id)));
    const [first] = blank.blocks;
    await expect(run((tx) => placeBlocks(tx, officer, id, [{ ...found(first), x: 290 }]))).rejects.toThrow('outside');
    await expect(run((tx) => placeBlocks(tx, officer, id, []))).rejects.toThrow('blank_empty');
    await run((tx) => placeBlocks(tx, officer, id, [{ ...found(first), x: 61.5 }]));
    expect((await run((tx) => findBlank(tx, id)))?.blocks.map(({ content, x }) => [content, x])).toEqual([['recipient', 61.5]]);
  });

  it('is printed on a printer that is off by a measured bit', async () => {
    const { run, officer } = await ward([]);
    await run((tx) => alignPrinter(tx, officer, { name: 'HP tầng 2', dx: 1, dy: 0 }));
    await run((tx) => alignPrinter(tx, officer, { name: 'HP tầng 2', dx: 1.5, dy: -0.5 }));
    expect((await run(listPrinters)).map(({ name, dx, dy }) => [name, dx, dy])).toEqual([['HP tầng 2', 1.5, -0.5]]);
  });
});
