import type { Known, SlipKind } from '../../review/contradiction/finding.ts';
import { type Plant, Dice, type Spoilt, carryOut } from './slip.ts';
import { claim, figure, money, share, total, unitCount } from './slips/amounts.ts';
import { name, post } from './slips/people.ts';
import { noSuchDay, noYear, term, wrongWeekday, year } from './slips/time.ts';
import { level, list, ordinal, repeated, spelling, target, vague } from './slips/words.ts';

const plants: readonly (readonly [SlipKind, Plant])[] = [
  ['term', term],
  ['year', year],
  ['no_year', noYear],
  ['no_such_day', noSuchDay],
  ['weekday', wrongWeekday],
  ['total', total],
  ['share', share],
  ['fact', figure],
  ['unit_count', unitCount],
  ['money', money],
  ['name', name],
  ['post', post],
  ['level', level],
  ['list', list],
  ['target', target],
  ['spelling', spelling],
  ['repeated', repeated],
  ['ordinal', ordinal],
  ['claim', claim],
  ['vague', vague],
];

/** Spoils texts by turns with slips of every kind, `count` in all, spread evenly. The same seed gives the same slips. */
export function plantSlips(texts: readonly { text: string; known: Known }[], count: number, seed: number): Spoilt[] {
  const dice = new Dice(seed);
  const spoilt = texts.map(({ text, known }): Spoilt => ({ text: text.normalize('NFC'), known, places: [] }));
  let [turn, planted] = [0, 0];
  for (let at = 0; planted < count && at < count * plants.length; at += 1) {
    const one = spoilt[at % spoilt.length];
    if (one && plantOne(one, dice, turn)) planted += 1;
    turn += 1;
  }
  return spoilt;
}

/** The next kind that the text offers an occasion for, from a turn on. */
function plantOne(spoilt: Spoilt, dice: Dice, turn: number): boolean {
  for (let tries = 0; tries < plants.length; tries += 1) {
    const [kind, plant] = plants[(turn + tries) % plants.length] ?? [];
    const edit = kind && plant ? plant(spoilt, dice) : null;
    if (kind && edit && carryOut(spoilt, kind, edit)) return true;
  }
  return false;
}
