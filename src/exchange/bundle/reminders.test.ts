import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { system } from '../../platform/actor.ts';
import { inTenant } from '../../platform/tenancy.ts';
import type { Bundle } from './bundle.ts';
import { BundleRefusal } from './bundle.ts';
import { exportBundle } from './export.ts';
import { loadBundle } from './load.ts';

let database: TestDatabase;
const bundle = (text = 'Đăng ký danh hiệu.'): Bundle => ({
  authority: { slug: 'nhac', name: 'Phường Nhắc', kind: 'ward' },
  sections: {
    unit_kinds: [{ id: 'khu-pho', name: 'Khu phố' }],
    units: [{ id: 'kp-1', kind: 'khu-pho', name: 'Khu phố 1' }],
    reminders: [
      {
        id: 'nhac-1',
        unit: 'kp-1',
        year: 2026,
        subject: 'Đăng ký thi đua năm 2026',
        text,
        sent_at: '2026-03-17 07:05',
        rule: 'registration',
        why: 'Hạn 31/03/2026.',
      },
    ],
  },
});
const load = (one: Bundle) => loadBundle({ ...database.runtime, database: database.admin }, system, one);

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('reminders come with the ward, are taken again unchanged, and cannot be rewritten by a file', async () => {
  const { authorityId } = await load(bundle());
  expect((await load(bundle())).difference.sections.find(({ section }) => section === 'reminders')?.changed).toEqual([]);
  await expect(load(bundle('Điều khác'))).rejects.toThrow(BundleRefusal);
  const back = await inTenant(database.runtime, authorityId, (tx) => exportBundle(tx), 'read');
  expect(back.sections['reminders']).toEqual(bundle().sections['reminders']);
});
