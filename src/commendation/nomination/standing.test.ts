import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { type CommendationWard, addPerson, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { found } from '../../platform/refusal.ts';
import { confirmLaw, withdrawConfirmation } from '../law/confirmation.ts';
import { touchedBy } from '../law/touched.ts';
import { closeCase, completeDiscipline, openCase, recordDiscipline, recordInitiative, recordRating } from '../merit/merit.ts';
import { readSubject } from '../subject/subject.ts';
import { acceptDossier, addPaper, papersOf, removePaper, reportsOf, returnDossier, submitDossier, writeReport } from './dossier.ts';
import { draftReport } from './report-draft.ts';
import { proposeNomination } from './nomination.ts';
import { readNomination } from './reading.ts';
import { recheckNominations } from './recheck.ts';
import { goOnResponsibly } from './responsibility.ts';
import { suggestionsFor } from './suggestion.ts';

let test: TestDatabase;
let ward: CommendationWard;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'dieu-kien');
  await ward.run(async (tx) => {
    for (const { accountId, name } of [ward.officer, ward.chair, ward.head])
      await tx.db
        .insertInto('account')
        .values({
          authority_id: tx.authorityId,
          id: accountId ?? '',
          name,
          email: `${name}@x.example`,
          password_hash: 'x',
          created_at: tx.now,
        })
        .execute();
  });
  await ward.run((tx) => withdrawConfirmation(tx, ward.chair, 'R4', 'Thử khi chưa có văn bản'));
});
afterAll(() => test.close());

const person = (name: string) => ward.run((tx) => addPerson(tx, name));
const propose = (choice: string, award = 'lao_dong_tien_tien', more: object = {}) =>
  ward.run((tx) =>
    proposeNomination(tx, ward.officer, {
      year: 2026,
      award,
      ground: 'merit' as const,
      movementId: null,
      subject: found(readSubject(choice)),
      citation: null,
      achievement: 'Hoàn thành nhiệm vụ',
      ...more,
    }),
  );
const read = async (id: string) => found(await ward.run((tx) => readNomination(tx, ward.officer, id)));
const whom = (id: string) => ({ person_id: id, unit_id: null, body_id: null, household_id: null });
const rating = (year: number, value: string) => ({ year, rating: value, members: null, women: null, completed: null, document: null });
const pack = { scope: 'R4', document: 'Luật 06/2026/QH16', number: null, documentOn: null, file: null, mandate: null, note: null };
const reason = 'Điều kiện không thay đổi theo dự thảo';

describe('going on where the law is not confirmed', () => {
  it('needs a reason that says something', async () => {
    const id = await propose(`person:${await person('Lê Văn Một')}`);
    await expect(ward.run((tx) => goOnResponsibly(tx, ward.chair, [id], 'ok'))).rejects.toThrow('no_reason');
  });

  it('keeps the nomination from the vote until somebody answers for it by name', async () => {
    const id = await propose(`person:${await person('Lê Văn Hai')}`);
    expect((await read(id)).state).toBe('unsettled');
    expect((await read(id)).standing?.findings.outcome).toBe('NEEDS_LEGAL_CONFIRMATION');
    await expect(ward.run((tx) => recheckNominations(tx, [id]))).rejects.toThrow('Lê Văn Hai: quy định chưa được xác nhận');
    await ward.run((tx) => goOnResponsibly(tx, ward.chair, [id], reason));
    const row = await read(id);
    expect([row.state, row.standing?.responsibility?.person, row.standing?.responsibility?.post]).toEqual([
      'considered',
      'chair',
      'Phó Bí thư Đảng ủy, Chủ tịch UBND phường',
    ]);
    await ward.run((tx) => recheckNominations(tx, [id]));
  });

  it('is recorded once and stays', async () => {
    const id = await propose(`person:${await person('Lê Văn Ba')}`);
    await ward.run((tx) => goOnResponsibly(tx, ward.officer, [id], reason));
    await expect(ward.run((tx) => goOnResponsibly(tx, ward.officer, [id], reason))).rejects.toThrow('not_needed');
    await expect(
      ward.run((tx) => tx.db.updateTable('law_responsibility').set({ reason: 'khác' }).where('nomination_id', '=', id).execute()),
    ).rejects.toThrow('stays as it was');
  });
});

describe('a confirmation of the law', () => {
  it('is refused to an officer without a mandate, for an unknown rule, and twice', async () => {
    await expect(ward.run((tx) => confirmLaw(tx, ward.officer, pack))).rejects.toThrow('no_mandate');
    await expect(ward.run((tx) => confirmLaw(tx, ward.chair, { ...pack, scope: 'R9' }))).rejects.toThrow('scope_unknown');
    await ward.run((tx) => confirmLaw(tx, ward.chair, { ...pack, scope: 'R4-TTLDTT' }));
    await expect(ward.run((tx) => confirmLaw(tx, ward.chair, { ...pack, scope: 'R4-TTLDTT' }))).rejects.toThrow('confirmed_already');
  });

  it('of one rule settles the nominations of that rule only, and a withdrawal unsettles them', async () => {
    const member = await propose(`person:${await person('Lê Văn Bốn')}`);
    const unit = await propose(`unit:${ward.units[0]}`, 'tap_the_lao_dong_tien_tien');
    expect([(await read(member)).state, (await read(unit)).state]).toEqual(['unsettled', 'considered']);
    expect((await ward.run((tx) => touchedBy(tx, ward.officer, 'R4-TTLDTT'))).map(({ id }) => id)).toEqual([unit]);
    await ward.run((tx) => withdrawConfirmation(tx, ward.chair, 'R4-TTLDTT', 'Văn bản có đính chính'));
    expect((await read(unit)).state).toBe('unsettled');
    await expect(ward.run((tx) => withdrawConfirmation(tx, ward.chair, 'R4-TTLDTT', 'Lần nữa'))).rejects.toThrow('not_confirmed');
  });

  it('of the whole regime is never rewritten', async () => {
    await ward.run((tx) => confirmLaw(tx, ward.officer, { ...pack, mandate: 'Quyết định 15/QĐ-UBND ngày 02/10/2026' }));
    await expect(
      ward.run((tx) => tx.db.updateTable('law_confirmation').set({ person: 'khác' }).where('account_id', 'is not', null).execute()),
    ).rejects.toThrow('stays as it was');
    await expect(ward.run((tx) => sql`delete from law_confirmation`.execute(tx.db))).rejects.toThrow('permission denied');
  });
});

describe('an open matter', () => {
  it('holds the nomination until it is closed, and is asked again before the vote', async () => {
    const id = await person('Lê Thị Năm');
    const nomination = await propose(`person:${id}`);
    await ward.run((tx) => recheckNominations(tx, [nomination]));
    const matter = await ward.run((tx) =>
      openCase(tx, ward.officer, whom(id), { kind: 'denunciation', openedOn: '2026-11-20', source: null, finedFor: null }),
    );
    expect((await read(nomination)).state).toBe('held');
    await expect(ward.run((tx) => recheckNominations(tx, [nomination]))).rejects.toThrow('Lê Thị Năm: đang có vụ việc xem xét');
    await ward.run((tx) =>
      closeCase(tx, ward.officer, whom(id), matter, { closedOn: '2026-11-22', result: 'no_violation', conclusion: null }),
    );
    expect((await read(nomination)).state).toBe('considered');
    await expect(
      ward.run((tx) => closeCase(tx, ward.officer, whom(id), matter, { closedOn: '2026-11-22', result: 'no_violation', conclusion: null })),
    ).rejects.toThrow('closed_already');
  });

  it('that ended in a violation leaves the standard unmet', async () => {
    const id = await person('Lê Thị Sáu');
    const matter = await ward.run((tx) =>
      openCase(tx, ward.officer, whom(id), { kind: 'inspection', openedOn: '2026-05-20', source: null, finedFor: null }),
    );
    await ward.run((tx) =>
      closeCase(tx, ward.officer, whom(id), matter, { closedOn: '2026-07-01', result: 'violation', conclusion: null }),
    );
    expect((await read(await propose(`person:${id}`))).state).toBe('unfit');
  });
});

describe('what the ward knows', () => {
  it('stops a nomination while discipline runs, and counts from its end', async () => {
    const id = await person('Lê Văn Bảy');
    await ward.run((tx) =>
      recordDiscipline(tx, ward.officer, id, { form: 'reprimand', decidedOn: '2025-03-01', completedOn: null, document: null }),
    );
    const nomination = await propose(`person:${id}`);
    expect((await read(nomination)).standing?.findings.reason).toBe('DISCIPLINE_PERIOD_NOT_COMPLETED');
    const row = await ward.run((tx) => tx.db.selectFrom('discipline').select('id').where('person_id', '=', id).executeTakeFirstOrThrow());
    await expect(ward.run((tx) => completeDiscipline(tx, ward.officer, row.id, '2025-01-01'))).rejects.toThrow('ends_before');
    await ward.run((tx) => completeDiscipline(tx, ward.officer, row.id, '2025-12-01'));
    expect((await read(nomination)).state).toBe('considered');
  });

  it('is shown condition by condition with the rule it belongs to', async () => {
    const id = await person('Lê Văn Tám');
    await ward.run((tx) => recordRating(tx, ward.officer, whom(id), rating(2026, 'HTNV')));
    const { standing } = await read(await propose(`person:${id}`));
    const judged = standing?.findings.judgements?.find(({ condition }) => condition.is === 'rating');
    expect([judged?.state, standing?.findings.rule?.id, standing?.fitness]).toEqual(['fail', 'R4-LDTT', 'unfit']);
  });

  it('is no rating of a year to come', async () => {
    const id = await person('Lê Văn Chín');
    await expect(ward.run((tx) => recordRating(tx, ward.officer, whom(id), rating(2027, 'HTTNV')))).rejects.toThrow('year_ahead');
  });

  it('suggests who qualifies and who falls short by one condition, without those nominated', async () => {
    const [full, short] = [await person('Phan Văn Đủ'), await person('Phan Văn Thiếu')];
    for (const id of [full, short]) await ward.run((tx) => recordRating(tx, ward.officer, whom(id), rating(2026, 'HTXSNV')));
    await ward.run((tx) =>
      recordInitiative(tx, ward.officer, {
        title: 'Số hóa hồ sơ',
        year: 2026,
        scope: 'base',
        recognisedBy: null,
        recognisedLevel: 'ward',
        document: null,
        authors: [full],
      }),
    );
    const suggested = await ward.run((tx) => suggestionsFor(tx, ward.officer, 'chien_si_thi_dua_co_so', 2026));
    expect(suggested.map(({ name, nearness }) => [name, nearness])).toEqual([
      ['Phan Văn Đủ', 'qualifies'],
      ['Phan Văn Thiếu', 'short'],
    ]);
    await propose(`person:${full}`, 'chien_si_thi_dua_co_so');
    expect((await ward.run((tx) => suggestionsFor(tx, ward.officer, 'chien_si_thi_dua_co_so', 2026))).map(({ name }) => name)).toEqual([
      'Phan Văn Thiếu',
    ]);
  });
});

describe('a dossier', () => {
  it('is not sent while a paper is missing, and not accepted before it is sent', async () => {
    const id = await propose(`unit:${ward.units[1]}`, 'giay_khen', { ground: 'thematic', movementId: ward.movement });
    await expect(ward.run((tx) => submitDossier(tx, ward.officer, id))).rejects.toThrow('Hồ sơ còn thiếu: Báo cáo thành tích');
    await expect(ward.run((tx) => acceptDossier(tx, ward.officer, id))).rejects.toThrow('not_sent');
    await expect(ward.run((tx) => returnDossier(tx, ward.head, id, 'x'))).rejects.toThrow('not found');
  });

  it('goes, comes back with a reason, goes again with the next version and is accepted', async () => {
    const id = await propose(`unit:${ward.units[0]}`, 'giay_khen', { ground: 'thematic', movementId: ward.movement });
    const row = await read(id);
    const text = await ward.run((tx) => draftReport(tx, row));
    expect(text.profile).toBe('Tên tập thể: Khu phố 1');
    expect(await ward.run((tx) => writeReport(tx, ward.officer, id, text))).toBe(1);
    await expect(ward.run((tx) => writeReport(tx, ward.officer, id, text))).rejects.toThrow('nothing_changed');
    await ward.run((tx) => submitDossier(tx, ward.officer, id));
    await expect(ward.run((tx) => submitDossier(tx, ward.officer, id))).rejects.toThrow('sent_already');
    await ward.run((tx) => returnDossier(tx, ward.officer, id, 'Bổ sung số liệu'));
    expect((await read(id)).state).toBe('returned');
    expect(await ward.run((tx) => writeReport(tx, ward.officer, id, { ...text, merits: 'Đạt 8/8 chỉ tiêu' }))).toBe(2);
    await ward.run((tx) => submitDossier(tx, ward.officer, id));
    await ward.run((tx) => acceptDossier(tx, ward.officer, id));
    expect([(await read(id)).state, (await ward.run((tx) => reportsOf(tx, id))).length]).toEqual(['considered', 2]);
  });

  it('lets a paper be taken out, once', async () => {
    const id = await propose(`person:${await person('Lê Văn Mười')}`);
    await ward.run((tx) => addPaper(tx, ward.officer, id, { paper: 'bien_ban_binh_xet', reference: 'BB 12/11/2026', file: null }));
    const [paper] = await ward.run((tx) => papersOf(tx, id));
    await ward.run((tx) => removePaper(tx, ward.officer, id, paper?.id ?? ''));
    await expect(ward.run((tx) => removePaper(tx, ward.officer, id, paper?.id ?? ''))).rejects.toThrow('not found');
  });
});
