import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fromRoot } from '../../../platform/root.ts';
import { type CriteriaSet, criteriaFamilySchema } from './scheme.ts';

/** The file whose first set a ward starts from. */
export const defaultCriteria = 'mau-khu-pho';

/** Reads the text of a criteria file: one set for each of its scales. ZodError names what is wrong. */
export const readCriteria = (yaml: string): CriteriaSet[] => criteriaFamilySchema.parse(parse(yaml));

/** The sets shipped in data/catalogue/criteria, by the name of their file. */
export async function criteriaCatalogue(): Promise<Map<string, CriteriaSet[]>> {
  const folder = fromRoot('data', 'catalogue', 'criteria');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  const read = async (file: string) => [file.replace('.yaml', ''), readCriteria(await readFile(join(folder, file), 'utf8'))] as const;
  return new Map(await Promise.all(files.map(read)));
}
