import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Client } from '../../../test/client.ts';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { peopleOf, signedDecision } from '../../../test/ward-decision.ts';
import { createApp } from '../../app.tsx';
import { signDecision } from '../../commendation/decision/signing.ts';
import { awardsOfDecision } from '../../commendation/register/awards.ts';
import { draftAmendment } from '../../commendation/revocation/amendment.ts';
import { found } from '../../platform/refusal.ts';

let test: TestDatabase;
let ward: CommendationWard;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'bang-vang');
});
afterAll(() => test.close());

it('the public honour roll reads the corrected name, and leads to the lists on public notice', async () => {
  const id = await signedDecision(ward, await peopleOf(ward, ['Trần Thị Lầm']));
  const [award] = await ward.run((tx) => awardsOfDecision(tx, id));
  const change = { awardId: found(award).id, kind: 'corrected' as const, ground: null, reason: 'Ghi sai tên khi lập danh sách' };
  const changes = [{ ...change, recipient: 'Trần Thị Lâm', recipient_post: null, citation: null }];
  const correction = await ward.run((tx) =>
    draftAmendment(tx, ward.officer, { decisionId: id, title: 'Về việc đính chính', changes, dueOn: null }),
  );
  await ward.run((tx) => signDecision(tx, ward.chair, correction));
  const page = await new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), '/bang-vang').text('/bang-vang');
  expect(page).toContain('Trần Thị Lâm');
  expect(page).not.toContain('Trần Thị Lầm');
  expect(page).toContain('href="/bang-vang/niem-yet"');
});
