import { Document, Packer, Paragraph } from 'docx';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { refused } from '../../../test/refused.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Tx, inTenant } from '../../platform/tenancy.ts';
import { formOf, putInTemplate, retireTemplate, templateFile, templateHistory, templatesInUse } from './paper-template.ts';
import { paperDocx } from './reply.ts';
import { samplePaper } from './sample.ts';

let test: TestDatabase;
let ward: string;
let other: string;
beforeAll(async () => {
  test = await testDatabase();
  [ward, other] = [await addAuthority(test, 'mau-van-ban'), await addAuthority(test, 'phuong-khac')];
});
afterAll(() => test.close());

const officer: Actor = { kind: 'account', accountId: null, name: 'Cán bộ', personId: null, roles: [{ role: 'officer', unitId: null }] };
const run = <T>(work: (tx: Tx) => Promise<T>, at = ward) => inTenant(test.runtime, at, work);
const template = async (text: string) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] })));
const put = async (text: string, at = ward) => {
  const bytes = await template(text);
  return run((tx) => putInTemplate(tx, officer, test.runtime.filesDir, { form: 'submission', name: 'mau.docx', bytes }), at);
};
const wordsOf = (docx: Uint8Array) =>
  [...(new PizZip(docx).file('word/document.xml')?.asText() ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
const printed = (form: string, at = ward) =>
  run(async (tx) => wordsOf(await paperDocx({ tx, runtime: test.runtime }, { ...samplePaper, form })), at);

describe('a template of the ward', () => {
  it('is not taken for a paper that is none, for a certificate, or with a fault; what is in use stays', async () => {
    expect(await refused(run(async () => formOf('khong_co')))).toBe('not found');
    expect(await refused(run(async () => formOf('certificate')))).toBe('not found');
    expect(await refused(put('{khong_co}'))).toBe('template_faulty');
    expect(await refused(run((tx) => retireTemplate(tx, officer, 'submission')))).toBe('none_in_use');
    expect(await run((tx) => templatesInUse(tx))).toEqual([]);
  });

  it('serves the papers of its kind in its own ward until it is given up, and stays readable', async () => {
    await put('Mẫu một: {trich_yeu}');
    await put('Mẫu hai: {trich_yeu}');
    expect(await printed('submission')).toBe('Mẫu hai: Về việc khen thưởng phong trào thi đua năm 2026');
    expect(await printed('decision')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(await printed('submission', other)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    await run((tx) => retireTemplate(tx, officer, 'submission'));
    expect(await printed('submission')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const kept = await run(async (tx) => {
      const history = await templateHistory(tx, 'submission');
      return Promise.all(history.map(async ({ id }) => wordsOf((await templateFile(tx, test.runtime.filesDir, 'submission', id)).content)));
    });
    expect(kept.toSorted()).toEqual(['Mẫu hai: {trich_yeu}', 'Mẫu một: {trich_yeu}']);
  });

  it('put in by two at once leaves one in use', async () => {
    await Promise.all([put('A {trich_yeu}'), put('B {trich_yeu}'), put('C {trich_yeu}')]);
    expect(await run((tx) => templatesInUse(tx))).toHaveLength(1);
  });
});
