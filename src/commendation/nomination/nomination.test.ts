import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, addPerson, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { readSubject } from '../subject/subject.ts';
import { found } from '../../platform/refusal.ts';
import { proposeNomination, withdrawNomination } from './nomination.ts';
import { listNominations, readNomination } from './reading.ts';

let test: TestDatabase;
let ward: CommendationWard;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'de-nghi');
});
afterAll(() => test.close());

const subject = (choice: string) => found(readSubject(choice));
const input = (choice: string, more: object = {}) => ({
  year: 2026,
  award: 'giay_khen',
  ground: 'thematic' as const,
  movementId: ward.movement,
  subject: subject(choice),
  citation: null,
  achievement: 'Hoàn thành',
  ...more,
});

describe('a nomination', () => {
  it('of a unit that is not the own one is not found', async () => {
    await expect(ward.run((tx) => proposeNomination(tx, ward.head, input(`unit:${ward.units[1]}`)))).rejects.toThrow('not found');
    await expect(ward.run((tx) => proposeNomination(tx, ward.head, input(`household:${ward.households[1]}`)))).rejects.toThrow('not found');
  });

  it('is refused for a subject the award is not meant for', async () => {
    await expect(
      ward.run((tx) => proposeNomination(tx, ward.officer, input(`unit:${ward.units[0]}`, { award: 'lao_dong_tien_tien' }))),
    ).rejects.toThrow('subject_not_allowed');
  });

  it('is refused for a household by merit, which the law leaves to people and collectives', async () => {
    await expect(
      ward.run((tx) => proposeNomination(tx, ward.officer, input(`household:${ward.households[0]}`, { ground: 'merit' }))),
    ).rejects.toThrow('ground_not_allowed');
  });

  it('stands once for a subject, an award, a year and a movement', async () => {
    await ward.run((tx) => proposeNomination(tx, ward.head, input(`unit:${ward.units[0]}`)));
    await expect(ward.run((tx) => proposeNomination(tx, ward.officer, input(`unit:${ward.units[0]}`)))).rejects.toThrow(
      'nominated_already',
    );
  });

  it('takes its citation from the movement', async () => {
    const [row] = await ward.run((tx) => listNominations(tx, ward.officer, 2026));
    expect([row?.name, row?.citation, row?.state]).toEqual([
      'Khu phố 1',
      'Có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026',
      'considered',
    ]);
  });

  it('may be several for sudden deeds of one person', async () => {
    const person = await ward.run((tx) => addPerson(tx, 'Lê Thị Hai'));
    for (const achievement of ['Cứu người', 'Bắt trộm']) {
      await ward.run((tx) =>
        proposeNomination(
          tx,
          ward.officer,
          input(`person:${person}`, { ground: 'sudden', movementId: null, achievement, citation: achievement }),
        ),
      );
    }
    expect((await ward.run((tx) => listNominations(tx, ward.officer, 2026))).filter(({ person_id }) => person_id === person)).toHaveLength(
      2,
    );
  });

  it('is seen by the head who made it and by no other', async () => {
    const seen = await ward.run((tx) => listNominations(tx, ward.head, 2026));
    expect(seen.map(({ name }) => name)).toEqual(['Khu phố 1']);
    const other = (await ward.run((tx) => listNominations(tx, ward.officer, 2026))).find(({ name }) => name === 'Lê Thị Hai');
    expect(await ward.run((tx) => readNomination(tx, ward.head, other?.id ?? ''))).toBeUndefined();
  });

  it('can be withdrawn once, and then made again', async () => {
    const [row] = await ward.run((tx) => listNominations(tx, ward.head, 2026));
    await ward.run((tx) => withdrawNomination(tx, ward.head, row?.id ?? ''));
    await expect(ward.run((tx) => withdrawNomination(tx, ward.head, row?.id ?? ''))).rejects.toThrow('withdrawn_already');
    await ward.run((tx) => proposeNomination(tx, ward.head, input(`unit:${ward.units[0]}`)));
  });
});
