import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import type { Actor } from '../../platform/actor.ts';
import { found } from '../../platform/refusal.ts';
import { clerkOf, passedNominations, peopleOf } from '../../../test/ward-decision.ts';
import { readNomination } from '../nomination/reading.ts';
import { listAwards } from '../register/awards.ts';
import { submissionPackage } from './package.ts';
import { findSubmission, submissionState, submittable, submittedNominations } from './reading.ts';
import { submissionPaper } from './submission-paper.ts';
import {
  discardSubmission,
  draftSubmission,
  recordAsked,
  recordGranted,
  recordRefused,
  recordSupplemented,
  sendSubmission,
} from './submission.ts';

let test: TestDatabase;
let ward: CommendationWard;
let officer: Actor;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'to-trinh');
  officer = await clerkOf(ward, 'officer');
});
afterAll(() => test.close());

const issuer = { name: 'Phường Mai Vàng', kind: 'ward' };
const draft = (nominations: readonly string[]) =>
  ward.run((tx) =>
    draftSubmission(tx, officer, {
      year: 2026,
      addressee: 'Chủ tịch Ủy ban nhân dân tỉnh Mai An',
      title: 'Về việc đề nghị tặng Bằng khen năm 2026',
      nominations,
    }),
  );
const passed = async (names: string[]) => (await passedNominations(ward, await peopleOf(ward, names), 'bang_khen_tinh')).nominations;
const state = (id: string) => ward.run(async (tx) => found(await findSubmission(tx, id)).state);
const reply = { on: '2026-11-22', content: 'Bổ sung xác nhận hiệu quả sáng kiến', document: 'CV 12/SNV' };
const granting = (nominations: readonly string[]) => ({
  nominations,
  on: '2026-11-22',
  document: '1234/QĐ-UBND',
  issuer: 'Chủ tịch UBND tỉnh Mai An',
  level: 'province' as const,
});
/** Sent by the chair, whose account the tests of this file need not have: acts are recorded as the officer's. */
const send = (id: string) => ward.run((tx) => sendSubmission(tx, { ...ward.chair, accountId: officer.accountId }, id));

describe('a submission upward', () => {
  it('is refused without list, for what did not pass, and for what the ward decides itself', async () => {
    await expect(draft([])).rejects.toMatchObject({ reason: 'no_list' });
    const own = (await passedNominations(ward, [`unit:${ward.units[0]}`])).nominations;
    await expect(draft(own)).rejects.toMatchObject({ reason: 'own_power' });
    const [one = ''] = await passed(['Lê Thị Trình']);
    await expect(draft([one, test.runtime.newId()])).rejects.toMatchObject({ reason: 'not_passed' });
    const id = await draft([one]);
    await expect(draft([one])).rejects.toMatchObject({ reason: 'no_list' });
    await expect(ward.run((tx) => recordAsked(tx, officer, id, reply))).rejects.toMatchObject({ reason: 'not_waiting' });
    await ward.run((tx) => discardSubmission(tx, officer, id));
    expect((await ward.run((tx) => submittable(tx, officer, 2026))).map((row) => row.id)).toContain(one);
  });

  it('is sent with a number of its own, asked for more, supplemented, and answered case by case', async () => {
    const [granted = '', refused = ''] = await passed(['Trần Văn Được', 'Trần Văn Chưa']);
    const id = await draft([granted, refused]);
    await expect(ward.run((tx) => sendSubmission(tx, officer, id))).rejects.toMatchObject({ reason: 'signer_unknown' });
    expect([await send(id), await state(id)]).toEqual([1, 'sent']);
    await expect(send(id)).rejects.toMatchObject({ reason: 'sent_already' });
    await expect(ward.run((tx) => discardSubmission(tx, officer, id))).rejects.toMatchObject({ reason: 'sent_already' });
    await expect(ward.run((tx) => recordSupplemented(tx, officer, id, reply))).rejects.toMatchObject({ reason: 'not_asked' });
    await ward.run((tx) => recordAsked(tx, officer, id, reply));
    expect(await state(id)).toBe('asked');
    await ward.run((tx) => recordSupplemented(tx, officer, id, { ...reply, content: 'Đã gửi giấy xác nhận' }));
    expect(await state(id)).toBe('supplemented');
    await expect(ward.run((tx) => recordGranted(tx, officer, id, { ...granting([granted]), on: '2026-11-23' }))).rejects.toMatchObject({
      reason: 'wrong_day',
    });
    await ward.run((tx) => recordGranted(tx, officer, id, granting([granted])));
    await expect(ward.run((tx) => recordGranted(tx, officer, id, granting([granted])))).rejects.toMatchObject({
      reason: 'answered_already',
    });
    await ward.run((tx) => recordRefused(tx, officer, id, [refused], { ...reply, content: 'Chưa đủ thời gian' }));
    expect(await state(id)).toBe('partly');
    const received = await ward.run((tx) => listAwards(tx, { direction: 'received' }));
    expect(received.map((row) => [row.name, row.award, row.issuer, row.nomination_id])).toEqual([
      ['Trần Văn Được', 'bang_khen_tinh', 'Chủ tịch UBND tỉnh Mai An', granted],
    ]);
    expect((await ward.run((tx) => readNomination(tx, officer, granted)))?.state).toBe('decided');
  });

  it('writes register and act together or not at all', async () => {
    const [one = ''] = await passed(['Lê Văn Đứt']);
    const id = await draft([one]);
    await send(id);
    await expect(
      ward.run(async (tx) => {
        await recordGranted(tx, officer, id, granting([one]));
        throw new Error('cut');
      }),
    ).rejects.toThrow('cut');
    expect([await state(id), (await ward.run((tx) => listAwards(tx, { direction: 'received' }))).length]).toEqual(['sent', 1]);
  });

  it('packs tờ trình, list and dossiers into one file, and says what lies on paper', async () => {
    const [one = ''] = await passed(['Lê Thị Ánh Tuyết']);
    const id = await draft([one]);
    await ward.run((tx) =>
      tx.db
        .insertInto('nomination_paper')
        .values({
          authority_id: tx.authorityId,
          id: tx.newId(),
          key: 'giay',
          nomination_id: one,
          paper: 'Xác nhận sáng kiến',
          reference: 'Tủ hồ sơ số 2',
          added_on: '2026-11-20',
        })
        .execute(),
    );
    const files = await ward.run(async (tx) =>
      unzipSync(await submissionPackage(tx, officer, test.runtime, issuer, found(await findSubmission(tx, id)))),
    );
    expect(Object.keys(files).toSorted()).toEqual(['danh-muc-ho-so.pdf', 'giay-to-nop-ban-giay.txt', 'to-trinh.docx', 'to-trinh.pdf']);
    expect(new TextDecoder().decode(files['giay-to-nop-ban-giay.txt'])).toContain('Lê Thị Ánh Tuyết: Xác nhận sáng kiến, Tủ hồ sơ số 2');
    const paper = await ward.run(async (tx) => {
      const row = found(await findSubmission(tx, id));
      return submissionPaper(issuer, row, await submittedNominations(tx, officer, row));
    });
    expect(JSON.stringify(paper.blocks)).toContain('kính trình Chủ tịch Ủy ban nhân dân tỉnh Mai An xem xét, tặng');
  });
});

describe('the state of a submission', () => {
  it('is told by its acts', () =>
    expect([
      submissionState(1, []),
      submissionState(1, [{ kind: 'sent' }]),
      submissionState(2, [{ kind: 'sent' }, { kind: 'granted' }]),
      submissionState(1, [{ kind: 'sent' }, { kind: 'asked' }, { kind: 'refused' }]),
      submissionState(1, [{ kind: 'sent' }, { kind: 'granted' }]),
    ]).toEqual(['draft', 'sent', 'sent', 'refused', 'granted']));
});
