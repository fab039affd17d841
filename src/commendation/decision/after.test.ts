import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import type { Actor } from '../../platform/actor.ts';
import { found } from '../../platform/refusal.ts';
import { fresh } from '../../platform/tenancy.ts';
import { enterFund, openFund } from '../fund/fund.ts';
import { recordPayments } from '../fund/paying.ts';
import { awardsOfDecision } from '../register/awards.ts';
import { type Change, draftAmendment } from '../revocation/amendment.ts';
import { listRecoveries, recordReturn } from '../revocation/recovery.ts';
import { awardStanding } from '../revocation/standing.ts';
import { findDecision } from './decision.ts';
import { discardDraft } from './drafting.ts';
import { linesOf } from './line.ts';
import { listMandates, recordMandate } from './mandate.ts';
import { paperOf } from './paper-of.ts';
import { recordCopy, viewCopies } from './signed-copy.ts';
import { signDecision, signedContentHolds } from './signing.ts';
import { trustRoots } from './trust.ts';
import { clerkOf, draftedDecision, peopleOf, signedDecision } from '../../../test/ward-decision.ts';

let test: TestDatabase;
let ward: CommendationWard;
let officer: Actor;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'sau-ky');
  officer = await clerkOf(ward, 'officer');
});
afterAll(() => test.close());

const issuer = { name: 'Phường Mai Vàng', kind: 'ward' };
const read = (id: string) => ward.run(async (tx) => found(await findDecision(tx, id)));
const first = (id: string) => ward.run(async (tx) => found((await awardsOfDecision(tx, id))[0]));
const paper = (id: string) => ward.run(async (tx) => paperOf(tx, issuer, found(await findDecision(tx, id))));
const change = (awardId: string, more: Partial<Change>): Change => ({
  awardId,
  kind: 'corrected',
  ground: null,
  reason: 'Ghi sai tên đệm khi lập danh sách',
  recipient: null,
  recipient_post: null,
  citation: null,
  ...more,
});
const amend = (decisionId: string, changes: Change[], dueOn: string | null = null) =>
  ward.run((tx) => draftAmendment(tx, ward.officer, { decisionId, title: 'Về việc đính chính, hủy', changes, dueOn }));
const sign = (id: string) => ward.run((tx) => signDecision(tx, ward.chair, id));

describe('the power to sign', () => {
  it('is refused with who decides and the article for what the province decides', async () => {
    const id = await draftedDecision(ward, await peopleOf(ward, ['Lê Thị Tỉnh']), 'bang_khen_tinh');
    await expect(sign(id)).rejects.toMatchObject({ reason: 'out_of_power' });
    await ward.run((tx) => discardDraft(tx, ward.officer, id));
  });

  it('is refused while a matter about the nominee is open, and while nobody confirmed or answered for the law', async () => {
    const [choice = ''] = await peopleOf(ward, ['Lê Văn Vụ']);
    const id = await draftedDecision(ward, [choice]);
    const matter = await ward.run(async (tx) => {
      const row = fresh(tx);
      const opened = { person_id: choice.slice(7), kind: 'inspection', opened_on: '2026-11-20' };
      await tx.db
        .insertInto('integrity_case')
        .values({ ...row, ...opened })
        .execute();
      return row.id;
    });
    await expect(sign(id)).rejects.toMatchObject({ reason: 'held' });
    const closed = { closed_on: '2026-11-21', result: 'no_violation' };
    await ward.run((tx) => tx.db.updateTable('integrity_case').set(closed).where('id', '=', matter).execute());
    await sql`set session_replication_role = replica; update law_confirmation set scope = 'R9'; set session_replication_role = origin`.execute(
      test.admin,
    );
    await expect(sign(id)).rejects.toMatchObject({ reason: 'unsettled' });
    await sql`set session_replication_role = replica; update law_confirmation set scope = 'R4'; set session_replication_role = origin`.execute(
      test.admin,
    );
    await sign(id);
    expect((await read(id)).number).not.toBeNull();
  });

  it('comes by mandate within its term only, and the paper names the document', async () => {
    const id = await draftedDecision(ward, [`unit:${ward.units[0]}`]);
    const deputy = ward.member(3);
    const mandate = (validFrom: string, validTo: string) =>
      ward.run((tx) =>
        recordMandate(tx, ward.officer, {
          personId: deputy.personId ?? '',
          post: 'Trưởng phòng Văn hóa - Xã hội',
          document: 'Giấy ủy quyền số 03/GUQ-UBND ngày 01/10/2026',
          validFrom,
          validTo,
        }),
      );
    await expect(mandate('2026-10-02', '2026-10-01')).rejects.toThrow();
    await mandate('2026-01-01', '2026-11-21');
    await expect(ward.run((tx) => signDecision(tx, deputy, id))).rejects.toMatchObject({ reason: 'signer_without_post' });
    await mandate('2026-11-01', '2026-11-30');
    await ward.run((tx) => signDecision(tx, deputy, id));
    const printed = await paper(id);
    expect(printed.signature).toEqual([{ prefix: 'TUQ. CHỦ TỊCH', title: 'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI', name: 'Nguyễn Văn Dn' }]);
    expect(printed.bases).toContain('Căn cứ Giấy ủy quyền số 03/GUQ-UBND ngày 01 tháng 10 năm 2026');
    expect([(await ward.run(listMandates)).length, (await read(id)).on_behalf]).toEqual([2, 'TUQ']);
    expect(await ward.run(async (tx) => signedContentHolds(tx, found(await findDecision(tx, id))))).toBe(true);
  });
});

describe('a signed copy', () => {
  const keep = (id: string, kind: 'scan' | 'signed_pdf', text: string | Uint8Array) =>
    ward.run((tx) => recordCopy(tx, officer, test.runtime, id, { kind, name: 'ban-ky.pdf', bytes: Buffer.from(text) }));

  it('is refused for a draft, for a file that is none, and for a PDF without signatures sent as signed', async () => {
    const draft = await draftedDecision(ward, [`unit:${ward.units[1]}`]);
    await expect(keep(draft, 'scan', '%PDF-1.7\n')).rejects.toMatchObject({ reason: 'not_signed' });
    await sign(draft);
    await expect(keep(draft, 'scan', 'chỉ là chữ')).rejects.toMatchObject({ reason: 'not_a_copy' });
    await expect(keep(draft, 'signed_pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')).rejects.toMatchObject({ reason: 'no_signature' });
  });

  it('is kept with who brought it, once, and stays', async () => {
    const id = await signedDecision(ward, [`unit:${ward.units[0]}`]);
    await keep(id, 'scan', '%PDF-1.7\nbản quét');
    await expect(keep(id, 'scan', '%PDF-1.7\nbản quét')).rejects.toMatchObject({ reason: 'kept_already' });
    const copies = await ward.run((tx) => viewCopies(tx, test.runtime, id));
    expect(copies.map(({ kind, recorded_by, checks }) => [kind, recorded_by, checks])).toEqual([['scan', 'Kiều Hữu Phước', []]]);
    await expect(ward.run((tx) => tx.db.updateTable('signed_copy').set({ recorded_by: 'khác' }).execute())).rejects.toThrow(
      'stays as it was',
    );
  });

  it('trusts no root that is not the certificate of an authority', async () =>
    expect(ward.run((tx) => trustRoots(tx, ward.officer, 'không phải PEM'))).rejects.toMatchObject({ reason: 'no_certificate' }));
});

describe('a correction', () => {
  it('is refused without reason, without change, of a draft and of an award of another decision', async () => {
    const id = await signedDecision(ward, await peopleOf(ward, ['Trần Văn Sai']));
    const award = await first(id);
    const other = await first(await signedDecision(ward, [`unit:${ward.units[0]}`]));
    await expect(amend(id, [change(award.id, { reason: 'sai', recipient: 'Trần Văn Đúng' })])).rejects.toMatchObject({
      reason: 'no_reason',
    });
    await expect(amend(id, [change(award.id, { recipient: award.name })])).rejects.toMatchObject({ reason: 'nothing_changed' });
    await expect(amend(id, [])).rejects.toMatchObject({ reason: 'nothing_chosen' });
    await expect(amend(id, [change(other.id, { recipient: 'X' })])).rejects.toThrow('not found');
    const draft = await draftedDecision(ward, [`unit:${ward.units[1]}`]);
    await expect(amend(draft, [change(award.id, { recipient: 'X' })])).rejects.toMatchObject({ reason: 'not_signed' });
  });

  it('changes nothing before it is signed, then the register, and never the decision it corrects', async () => {
    const id = await signedDecision(ward, await peopleOf(ward, ['Trần Thị Lầm']));
    const award = await first(id);
    const correction = await amend(id, [change(award.id, { recipient: 'Trần Thị Lâm' })]);
    await expect(amend(id, [change(award.id, { recipient: 'Trần Thị Lấm' })])).rejects.toMatchObject({ reason: 'drafted_already' });
    expect([(await first(id)).name, (await ward.run((tx) => awardStanding(tx, award.id))).standing]).toEqual(['Trần Thị Lầm', 'valid']);
    await sign(correction);
    const now = await first(id);
    expect([now.name, now.standing, now.signed.name]).toEqual(['Trần Thị Lâm', 'corrected', 'Trần Thị Lầm']);
    const standing = await ward.run((tx) => awardStanding(tx, award.id));
    expect(standing.acts.map(({ reason, decision_id }) => [reason, decision_id])).toEqual([
      ['Ghi sai tên đệm khi lập danh sách', correction],
    ]);
    for (const each of [id, correction])
      expect(await ward.run(async (tx) => signedContentHolds(tx, found(await findDecision(tx, each))))).toBe(true);
    expect((await ward.run(async (tx) => linesOf(tx, found(await findDecision(tx, id)), 'signed')))[0]?.name).toBe('Trần Thị Lầm');
    const list = (await paper(correction)).annexes?.[0]?.blocks[0];
    expect(JSON.stringify(list)).toContain('tên “Trần Thị Lầm” sửa thành “Trần Thị Lâm”');
    await expect(
      ward.run((tx) => tx.db.updateTable('amendment').set({ reason: 'khác' }).where('decision_id', '=', correction).execute()),
    ).rejects.toThrow('signed decision');
  });
});

describe('a revocation', () => {
  it('is refused without a ground of Điều 93 and without the day until which to give back', async () => {
    const id = await signedDecision(ward, await peopleOf(ward, ['Lê Văn Gian']));
    const { id: award } = await first(id);
    await expect(amend(id, [change(award, { kind: 'revoked' })], '2026-12-31')).rejects.toMatchObject({ reason: 'no_ground' });
    await expect(amend(id, [change(award, { kind: 'revoked', ground: 'a' })])).rejects.toMatchObject({ reason: 'no_due_date' });
  });

  it('asks object and money back, follows what comes, and cannot be done twice or corrected', async () => {
    const id = await signedDecision(ward, await peopleOf(ward, ['Lê Văn Dối']));
    const { id: award } = await first(id);
    await ward.run((tx) =>
      openFund(tx, ward.officer, { year: 2026, regularExpenditure: 1_000_000_000, area: 'plain', basis: 'Nghị quyết 10/NQ-HĐND' }),
    );
    await ward.run((tx) =>
      enterFund(tx, officer, 2026, {
        kind: 'contribution',
        happenedOn: '2026-11-01',
        amount: 5_000_000,
        content: 'Ủng hộ',
        document: null,
      }),
    );
    const pay = {
      decisionId: id,
      paidOn: '2026-11-22',
      method: 'cash' as const,
      reference: null,
      awards: [{ awardId: award, receiver: null }],
    };
    expect(await ward.run((tx) => recordPayments(tx, officer, pay))).toBe(760_000);
    const revocation = await amend(
      id,
      [change(award, { kind: 'revoked', ground: 'a', reason: 'Kê khai thành tích không có thật' })],
      '2026-12-31',
    );
    await sign(revocation);
    const rows = (await ward.run(listRecoveries)).filter(({ award_id }) => award_id === award);
    expect(rows.map(({ what, amount, state }) => [what, amount, state]).toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      ['money', 760_000, 'open'],
      ['object', null, 'open'],
    ]);
    const money = found(rows.find(({ what }) => what === 'money'));
    const back = (amount: number) =>
      ward.run((tx) => recordReturn(tx, ward.officer, money.id, { returnedOn: '2026-11-22', amount, paper: 'Phiếu thu 05' }));
    await expect(back(800_000)).rejects.toMatchObject({ reason: 'too_much' });
    await back(300_000);
    await back(460_000);
    await expect(back(1)).rejects.toMatchObject({ reason: 'returned_already' });
    expect((await first(id)).standing).toBe('revoked');
    await expect(amend(id, [change(award, { recipient: 'Khác' })])).rejects.toMatchObject({ reason: 'revoked_already' });
    expect((await ward.run(async (tx) => linesOf(tx, found(await findDecision(tx, id)))))[0]?.standing).toBe('revoked');
  });
});
