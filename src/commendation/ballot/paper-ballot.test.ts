import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { renderPaperPdf } from '../../platform/documents/paper.ts';
import { found } from '../../platform/refusal.ts';
import { findMeeting } from '../council/council.ts';
import { nominate, openedBox } from '../../../test/ballot-box.ts';
import { paperBallots } from './paper-ballot.ts';

let test: TestDatabase;
let ward: CommendationWard;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'phieu-giay');
});
afterAll(() => test.close());

it('prints a sheet for each member, each under a code of its own', async () => {
  const { meeting } = await openedBox(ward, await nominate(ward, [`unit:${ward.units[0]}`]), 5);
  const paper = await ward.run(async (tx) =>
    paperBallots(tx, { name: 'Phường Mai Vàng', kind: 'ward' }, found(await findMeeting(tx, meeting))),
  );
  const codes = JSON.stringify(paper).match(/Mã phiếu: [0-9A-Z ]{19}/g) ?? [];
  expect([codes.length, new Set(codes).size]).toEqual([5, 5]);
  expect(
    Buffer.from(await renderPaperPdf(paper, test.runtime.clock()))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
