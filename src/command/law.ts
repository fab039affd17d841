import { readFileSync } from 'node:fs';
import { loadLaw } from '../commendation/law/book.ts';
import { checkCase, readCases } from '../commendation/law/cases.ts';

/** `law check FILE.yaml`: every worked case against the engine, one line each. Exit code 1 when one came out otherwise. */
export async function law(args: string[]): Promise<number> {
  const [act, file] = args;
  if (act !== 'check' || !file) {
    console.error('Cách dùng: bangvang law check FILE.yaml');
    return 2;
  }
  const book = loadLaw();
  const results = readCases(readFileSync(file, 'utf8')).map((each) => checkCase(book, each));
  for (const { id, outcome, problems } of results)
    console.log(
      problems.length === 0 ? `ok      ${id}  ${outcome}` : `FAILED  ${id}  ${[outcome, ...problems].filter(Boolean).join('; ')}`,
    );
  const failed = results.filter(({ problems }) => problems.length > 0).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
