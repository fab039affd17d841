import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commendationSections } from '../src/commendation/records.ts';
import { emulationSections } from '../src/emulation/records.ts';
import { organizationSections } from '../src/organization/records.ts';
import { readBundle } from '../src/exchange/bundle/file.ts';
import { sections } from '../src/exchange/bundle/sections.ts';
import type { Fields } from '../src/platform/records/field.ts';
import { fromRoot } from '../src/platform/root.ts';

/** What the demo ward does not carry in its file, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'pledge_templates.versions': 'no template of the ward has been rewritten yet',
  'pledge_templates.versions.items': 'stand in the versions',
  'criteria_sets.pass_marks': 'its khu phố are all ranked together: there is no mark of a place',
  'meetings.papers': 'a bundle carries the hash of a file, not the file: nobody could open it',
  signed_copies: 'a bundle carries the hash of a file, not the file: the first start of the demo scans one',
  credential_keys: 'private keys travel in no bundle: the first start of the demo makes one',
  credentials: 'signed by the key of the installation: the first start of the demo issues them',
  'credentials.acts': 'stand in the credentials',
};

/** Kinds of record whose lists are looked into; of the others it is enough that there is one. */
const whole = new Set([...organizationSections, ...emulationSections, ...commendationSections].map(({ name }) => name));

type Item = Readonly<Record<string, unknown>>;

/** The lists of a kind of record, however deep, each with how many items the records hold. */
function listsOf(path: string, fields: Fields, items: readonly Item[]): [string, number][] {
  return Object.entries(fields).flatMap(([name, field]): [string, number][] => {
    if (field.kind !== 'list' && field.kind !== 'refs' && field.kind !== 'texts') return [];
    const own = items.flatMap((item) => (item[name] as Item[] | undefined) ?? []);
    const deeper = field.kind === 'list' ? listsOf(`${path}.${name}`, field.fields, own) : [];
    return [[`${path}.${name}`, own.length], ...deeper];
  });
}

it('the demo ward shows every kind of record a ward can keep', () => {
  const { bundle } = readBundle(readFileSync(fromRoot('data/demo/phuong-mai-vang.yaml'), 'utf8'));
  const counts = sections.flatMap(({ name, fields }): [string, number][] => {
    const records = (bundle?.sections[name] ?? []) as readonly Item[];
    return [[name, records.length], ...(whole.has(name) ? listsOf(name, fields, records) : [])];
  });
  const missing = counts.filter(([, count]) => count === 0).map(([path]) => path);
  expect(missing).toEqual(Object.keys(exceptions));
});
