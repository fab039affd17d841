import { fold } from '../../platform/text/normalize.ts';
import type { Level } from '../words.ts';
import { RowFault } from './rows.ts';

const honorifics: Readonly<Record<string, string>> = { ong: 'Ông', nam: 'Ông', ba: 'Bà', nu: 'Bà' };
const levelWords: readonly (readonly [RegExp, Level])[] = [
  [/^trung uong/, 'central'],
  [/^(tinh|thanh pho truc thuoc)/, 'province'],
  [/^(huyen|quan|thi xa|thanh pho)/, 'district'],
  [/^(phuong|xa|thi tran|dac khu)/, 'ward'],
  [/^(don vi|khu pho|to dan pho|thon|ap|co so)/, 'unit'],
];

/** Null where the cell is blank; a fault where it cannot be read. */
export function readHonorific(text: string): string | null {
  if (text === '') return null;
  const honorific = honorifics[fold(text).replaceAll(/[^a-z]/g, '')];
  if (!honorific) throw new RowFault(`“${text}” không phải là Ông hay Bà`);
  return honorific;
}

export function readLevel(text: string): Level | null {
  if (text === '') return null;
  const level = levelWords.find(([words]) => words.test(fold(text).replace(/^cap /, '')))?.[1];
  if (!level) throw new RowFault(`không rõ cấp “${text}”`);
  return level;
}

export function readRank(text: string): number | null {
  if (text === '') return null;
  if (!/^\d{1,4}$/.test(text)) throw new RowFault(`thứ tự “${text}” không phải là số`);
  return Number(text);
}
