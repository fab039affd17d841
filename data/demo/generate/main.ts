import { writeFileSync } from 'node:fs';
import { printBundle, readBundle } from '../../../src/exchange/bundle/file.ts';
import { sections } from '../../../src/exchange/bundle/sections.ts';
import { authority } from './authority.ts';
import { complaintsOf } from './check.ts';
import { makeDemo } from './demo.ts';
import { rowsOf } from './world.ts';

/** Leaves out what a bundle does not write: no value, nothing in a list, an empty object's field. */
function written(_key: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

const world = await makeDemo();
const complaints = complaintsOf(world, sections);
const raw = { bundle: 1, authority, ...Object.fromEntries(sections.map(({ name }) => [name, rowsOf(world, name)])) };
const reading = readBundle(JSON.stringify(raw, written), 'json');
complaints.push(...(reading.faults ?? []).map(({ path, message }) => `${path}: ${message}`));
if (!reading.bundle || complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exit(1);
}
writeFileSync(new URL('../phuong-mai-vang.yaml', import.meta.url), printBundle(reading.bundle));
for (const { name } of sections) console.log(`${name}: ${rowsOf(world, name).length}`);
