import type { World } from './world.ts';
import { rowOf, rowsOf } from './world.ts';
import type { Kind } from './award-texts.ts';
import { officeOn, schools, wardsOn } from './units.ts';
import { who } from './cadres.ts';

/** Somebody who can be put forward: the subject field with its record, what kind of subject, and who proposes. */
export interface Candidate {
  readonly subject: { person: string } | { unit: string } | { body: string } | { household: string };
  readonly kind: Kind;
  readonly proposer: string;
}

const parentOn = (unit: string, date: string): string => (unit === 'kp-11' && date < '2025-07-01' ? 'kp-11a' : unit);

function people(world: World, date: string, kind: Kind, ranks: readonly number[]): Candidate[] {
  const held = rowsOf(world, 'posts').filter(
    (post) => ranks.includes(Number(post['rank'])) && String(post['valid_from'] ?? '') <= date && date <= String(post['valid_to'] ?? '9999') && post['unit'],
  );
  return held.map((post) => {
    const unit = rowOf(world, 'units', String(post['unit']));
    return { subject: { person: String(post['person']) }, kind, proposer: parentOn(String(unit['parent'] ?? unit.id), date) };
  });
}

const topRank = 35;

/** Staff of the ward below its leaders, and with `leaders` also those. */
export function staff(world: World, date: string, leaders: boolean): Candidate[] {
  const ranked = rowsOf(world, 'posts').filter((post) => post['level'] === 'ward' && !post['unit'] && String(post['valid_from']) <= date && date <= String(post['valid_to'] ?? '9999'));
  const persons = new Set(ranked.filter((post) => leaders || Number(post['rank']) > topRank).map((post) => String(post['person'])));
  if (!leaders) for (const person of [who.police, who.vice, who.front]) persons.delete(person);
  return [...persons].map((person) => ({ subject: { person }, kind: 'cadre', proposer: officeOn(date) }));
}

export const wardLeaders = (world: World, date: string) => people(world, date, 'leader', [70, 71, 72]);
export const groupLeaders = (world: World, date: string) => people(world, date, 'leader', [85]);
export const teachers = (world: World, date: string) => people(world, date, 'teacher', [90]);
export const neighbours = (world: World, date: string) => people(world, date, 'neighbour', [95]);

export function wards(world: World, date: string): Candidate[] {
  return wardsOn(world, date).map((unit) => ({ subject: { unit: unit.id }, kind: 'ward', proposer: unit.id }));
}

/** Two tổ that are put forward in vain (see commendations.ts). */
const passedOver = new Set(['to-17', 'to-34']);

export function groups(world: World, date: string): Candidate[] {
  return rowsOf(world, 'units').filter((unit) => unit['kind'] === 'to-dan-pho' && !passedOver.has(unit.id))
    .map((unit) => ({ subject: { unit: unit.id }, kind: 'group', proposer: parentOn(String(unit['parent']), date) }));
}

export const schoolUnits = (): Candidate[] => schools.map(([unit]) => ({ subject: { unit }, kind: 'unit', proposer: unit }));

export function organs(date: string): Candidate[] {
  const bodies = ['mttq', 'hoi-lhpn', 'hoi-nong-dan', 'hoi-ccb', 'doan-tn', 'cong-doan', 'cong-an', 'quan-su'];
  const clinic: Candidate = { subject: { unit: 'tram-y-te' }, kind: 'unit', proposer: 'tram-y-te' };
  return [...bodies.map((body): Candidate => ({ subject: { body }, kind: 'unit', proposer: officeOn(date) })), clinic];
}

export function homes(world: World, date: string): Candidate[] {
  return rowsOf(world, 'households').map((home) => ({ subject: { household: home.id }, kind: 'household', proposer: parentOn(String(home['unit']), date) }));
}
