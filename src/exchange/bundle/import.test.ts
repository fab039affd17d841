import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../test/database.ts';
import { addAuthority, testDatabase } from '../../../test/database.ts';
import { system } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { inTenant } from '../../platform/tenancy.ts';
import { bundleFile } from './bundle.arbitrary.ts';
import type { Bundle, BundleRecord } from './bundle.ts';
import { BundleRefusal } from './bundle.ts';
import { changesNothing } from './difference.ts';
import { exportBundle } from './export.ts';
import { printBundle, readBundle } from './file.ts';
import { importBundle, previewImport } from './import.ts';
import { loadBundle, previewLoad } from './load.ts';
import { readStored } from './stored.ts';

let db: TestDatabase;
beforeAll(async () => void (db = await testDatabase()));
afterAll(() => db.close());

const authority = (slug: string) => ({ slug, name: 'Phường Thử', kind: 'ward' });
const kinds = [{ id: 'kp', name: 'Khu phố' }];
const within = <T>(authorityId: string, work: (tx: Tx) => Promise<T>) => inTenant(db.runtime, authorityId, work);
const admin = () => ({ ...db.runtime, database: db.admin });
const take = (authorityId: string, bundle: Bundle) => within(authorityId, (tx) => importBundle(tx, system, bundle));

async function faultsOf(attempt: Promise<unknown>) {
  const error = await attempt.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof BundleRefusal)) throw error ?? new Error('nothing was refused');
  return error.faults;
}

const bundleOfFile = (file: unknown): Bundle => {
  const { bundle, faults } = readBundle(JSON.stringify(file), 'json');
  if (!bundle) throw new Error(JSON.stringify(faults));
  return bundle;
};

test('a bundle with a fault leaves the database as it was and says where', async () => {
  const id = await addAuthority(db, 'faulty');
  const bundle = { authority: authority('faulty'), sections: { unit_kinds: kinds, units: [{ id: 'a', kind: 'xp' }] } };
  expect((await faultsOf(take(id, bundle))).map(({ path, rule }) => [path, rule])).toEqual([['units[0].kind', 'tham chiếu']]);
  expect(await within(id, exportBundle)).toEqual({ authority: authority('faulty'), sections: {} });
});

test('a rule that only the database knows names the record, and everything before it is taken back', async () => {
  const id = await addAuthority(db, 'strict');
  await sql`alter table article add constraint test_slug unique (authority_id, slug)`.execute(db.admin);
  const articles = ['mot', 'hai', 'ba', 'hai', 'nam'].map((slug, index) => ({ id: `a-${index}`, title: 'Tin', slug }));
  const faults = await faultsOf(take(id, { authority: authority('strict'), sections: { unit_kinds: kinds, articles } }));
  await sql`alter table article drop constraint test_slug`.execute(db.admin);
  expect(faults).toEqual([
    {
      path: 'articles[3]',
      rule: 'trùng lặp',
      message: 'Đã có bản ghi khác cùng slug: hãy sửa cho khác nhau, hoặc gộp hai bản ghi làm một.',
      value: undefined,
    },
  ]);
  expect((await within(id, exportBundle)).sections).toEqual({});
});

test('a check of the database is told with the list row that broke it', async () => {
  const id = await addAuthority(db, 'checked');
  await sql`alter table work_progress add constraint test_text check (text <> 'x')`.execute(db.admin);
  const work = (text: string) => ({
    id: `w-${text}`,
    year: 2024,
    kind: 'task',
    title: 'Việc',
    progress: [{ reported_on: '2024-01-01', percent: 5, text }],
  });
  const faults = await faultsOf(take(id, { authority: authority('checked'), sections: { works: [work('a'), work('x'), work('b')] } }));
  await sql`alter table work_progress drop constraint test_text`.execute(db.admin);
  expect(faults).toEqual([
    {
      path: 'works[1].progress[0]',
      rule: 'ràng buộc',
      message: "Các trường text trái ràng buộc CHECK ((text <> 'x'::text)): hãy sửa lại.",
      value: undefined,
    },
  ]);
});

test('the file of one ward is not taken into another', async () => {
  const id = await addAuthority(db, 'mine');
  expect(await faultsOf(take(id, { authority: authority('other'), sections: {} }))).toEqual([
    {
      path: 'authority.slug',
      rule: 'đúng đơn vị',
      message: 'Tệp này của «other», còn nơi nhận là «mine»: hãy chọn đúng tệp hoặc đúng nơi nhận.',
      value: 'other',
    },
  ]);
});

test('a refused file does not leave an empty ward behind', async () => {
  const works = [{ id: 'w', year: 2024, kind: 'task', title: 'Việc', movement: 'x' }];
  const bundle = { authority: authority('never'), sections: { works } };
  expect((await previewLoad(db.runtime, bundle)).sections.map(({ section, added }) => [section, added])).toEqual([['works', ['w']]]);
  await faultsOf(loadBundle(admin(), system, bundle));
  expect(await db.admin.selectFrom('authority').selectAll().where('slug', '=', 'never').execute()).toEqual([]);
});

test('a file that only names a ward adds it, once', async () => {
  const bundle = { authority: authority('alone'), sections: {} };
  const load = async () => {
    const { added, difference } = await loadBundle(admin(), system, bundle);
    return [added, changesNothing(difference)];
  };
  expect([await load(), await load()]).toEqual([
    [true, true],
    [false, true],
  ]);
});

test('a host name another ward has is refused', async () => {
  await loadBundle(admin(), system, { authority: { ...authority('first'), host: 'a.vn' }, sections: {} });
  const host = {
    path: 'authority.host',
    rule: 'trùng lặp',
    message: 'Tên miền «a.vn» đã thuộc đơn vị khác: hãy sửa hoặc bỏ trường này.',
    value: 'a.vn',
  };
  expect(await faultsOf(loadBundle(admin(), system, { authority: { ...authority('second'), host: 'a.vn' }, sections: {} }))).toEqual([
    host,
  ]);
});

test('the preview says what would be added, changed field by field, left and kept; and writes nothing', async () => {
  const people: BundleRecord[] = [
    { id: 'lan', name: 'Lan' },
    { id: 'mai', name: 'Mai', honorific: 'Bà' },
    { id: 'an', name: 'An' },
  ];
  const { authorityId } = await loadBundle(admin(), system, { authority: authority('preview'), sections: { people } });
  const next = {
    authority: { ...authority('preview'), province: 'Quảng Ninh' },
    sections: {
      people: [
        { id: 'moi', name: 'Mới' },
        { id: 'mai', name: 'Mai Anh' },
        { id: 'an', name: 'An' },
      ],
    },
  };
  const before = await within(authorityId, readStored);
  expect(await within(authorityId, (tx) => previewImport(tx, next))).toEqual({
    authority: [{ field: 'province', after: 'Quảng Ninh' }],
    sections: [
      {
        section: 'people',
        title: 'Cá nhân',
        added: ['moi'],
        unchanged: 1,
        kept: ['lan'],
        changed: [
          {
            id: 'mai',
            fields: [
              { field: 'name', before: 'Mai', after: 'Mai Anh' },
              { field: 'honorific', before: 'Bà' },
            ],
          },
        ],
      },
    ],
  });
  expect(await within(authorityId, readStored)).toEqual(before);
});

test('a changed record keeps its id, and only its own lists are written anew', async () => {
  const work = (id: string, owners: number) => ({
    id,
    year: 2024,
    kind: 'task',
    title: 'Việc',
    milestones: Array.from({ length: owners }, () => ({ kind: 'started' })),
  });
  const { authorityId } = await loadBundle(admin(), system, {
    authority: authority('lists'),
    sections: { works: [work('a', 1), work('b', 2)] },
  });
  const rows = async () =>
    within(authorityId, async ({ db: one }) => ({
      works: await one.selectFrom('work').select(['key', 'id', 'position']).orderBy('key').execute(),
      milestones: await one.selectFrom('work_milestone').select(['work_id', 'id']).orderBy('id').execute(),
    }));
  const before = await rows();
  await take(authorityId, { authority: authority('lists'), sections: { works: [work('b', 3), work('a', 1)] } });
  const after = await rows();
  expect(after.works).toEqual(before.works.map((row) => ({ ...row, position: row.key === 'a' ? 1 : 0 })));
  const kept = before.works.find(({ key }) => key === 'a')?.id;
  expect(after.milestones.filter((row) => row.work_id === kept)).toEqual(before.milestones.filter((row) => row.work_id === kept));
  expect(after.milestones.length).toBe(4);
});

test('any bundle comes out of the database as it went in, and taking it again changes nothing', { timeout: 120_000 }, async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(bundleFile, async (file) => {
      round += 1;
      const bundle = bundleOfFile({ ...file, authority: { ...(file['authority'] as object), slug: `round-${round}`, host: undefined } });
      const { authorityId, difference } = await loadBundle(admin(), system, bundle);
      expect(changesNothing(difference)).toBe(false);
      const exported = await within(authorityId, exportBundle);
      expect(printBundle(exported)).toBe(printBundle(bundle));
      expect(exported).toEqual(bundle);
      const before = await within(authorityId, readStored);
      expect(changesNothing(await take(authorityId, exported))).toBe(true);
      expect(await within(authorityId, readStored)).toEqual(before);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

test('any bundle taken over any other leaves the records of the second as its file says', { timeout: 120_000 }, async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(bundleFile, bundleFile, async (first, second) => {
      round += 1;
      const [one, other] = [first, second].map((file) =>
        bundleOfFile({
          ...file,
          authority: { ...(file['authority'] as object), slug: `over-${round}`, host: undefined },
          // A nomination has one award; the first file's, which stays, may hold the one that the second would give.
          awards: (file['awards'] as object[]).map((award) => ({ ...award, nomination: undefined })),
        }),
      ) as [Bundle, Bundle];
      const { authorityId } = await loadBundle(admin(), system, one);
      const previewed = await within(authorityId, (tx) => previewImport(tx, other));
      expect(await take(authorityId, other)).toEqual(previewed);
      expect(changesNothing(await within(authorityId, (tx) => previewImport(tx, other)))).toBe(true);
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

test('every import is one event with its counts', async () => {
  const { authorityId } = await loadBundle(admin(), system, { authority: authority('event'), sections: { unit_kinds: kinds } });
  const events = await within(authorityId, ({ db: one }) => one.selectFrom('audit_event').select(['name', 'content']).execute());
  expect(events.map(({ name, content }) => [name, JSON.parse(content).detail])).toEqual([
    ['bundle.imported', { authority: false, sections: { unit_kinds: { added: 1, changed: 0, unchanged: 0 } } }],
  ]);
});
