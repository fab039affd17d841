import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { refused } from '../../../test/refused.ts';
import { type Tx, inTenant } from '../../platform/tenancy.ts';
import { system } from '../../platform/actor.ts';
import { answerFinding } from './answer.ts';
import { judgedFindings } from './findings.tsx';

let test: TestDatabase;
let ward: string;
let other: string;
beforeAll(async () => {
  test = await testDatabase();
  [ward, other] = [await addAuthority(test, 'tra-loi'), await addAuthority(test, 'phuong-ben')];
});
afterAll(() => test.close());

const of = { table: 'finding', id: '0198c0de-0000-7000-8000-000000000001' };
const run = <T>(work: (tx: Tx) => Promise<T>, at = ward) => inTenant(test.runtime, at, work);
const judge = (text: string, at = ward) => run((tx) => judgedFindings(tx, of, [text], {}), at);
const text = 'Đại hội nhiệm kỳ 2025-2023 thành công. Các khu phố đều vui.';

async function answer(words: string): Promise<void> {
  const [open] = await judge(text);
  if (!open) throw new Error('nothing found');
  await run((tx) => answerFinding(tx, system, of, { kind: open.kind, words: open.found, hash: open.hash }, words));
}

describe('an answer to a finding', () => {
  it('must say why, and stands while the words of its sentence stay the same, in its own ward', async () => {
    expect(await refused(answer('  '))).toBe('answer_missing');
    expect((await judge(text)).map(({ answer: said }) => said)).toEqual([null]);
    await answer('Chép nguyên văn băng rôn.');
    await answer('Băng rôn ghi như vậy.');
    expect((await judge(text)).map(({ answer: said }) => said?.text)).toEqual(['Băng rôn ghi như vậy.']);
    expect((await judge(`Mở đầu. ${text}`)).map(({ answer: said }) => said?.text)).toEqual(['Băng rôn ghi như vậy.']);
    expect((await judge(text.replace('thành công', 'tốt đẹp'))).map(({ answer: said }) => said)).toEqual([null]);
    expect((await judge(text, other)).map(({ answer: said }) => said)).toEqual([null]);
  });
});
