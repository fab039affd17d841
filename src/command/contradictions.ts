import { readFileSync, readdirSync } from 'node:fs';
import { loadSeedWards } from '../exchange/seeds/wards.ts';
import { system } from '../platform/actor.ts';
import { localDate } from '../platform/calendar/date.ts';
import { fromRoot } from '../platform/root.ts';
import { type Runtime, inTenant } from '../platform/tenancy.ts';
import { listWards } from '../platform/web/ward.ts';
import { contradictions } from '../review/contradiction/check.ts';
import { type Finding, type Known, slipNames } from '../review/contradiction/finding.ts';
import { knownOf } from '../review/contradiction/known.ts';
import { type Written, documentsOf } from './contradictions/documents.ts';
import { measure } from './contradictions/measure.ts';
import { Dice } from './contradictions/slip.ts';
import { withOwnInstallation } from './seeds.ts';

const usage = 'Dùng: bangvang contradictions check [--seeds | TỆP…] [--seed SỐ]';
const planted = 100;
/** Of twenty documents. */
const share: Readonly<Record<Written['kind'], number>> = { report: 6, article: 8, plan: 3, decision: 3 };

type Document = Written & { known: Known };

const line = (text: string, { kind, start, found, reason }: Finding): string => {
  const row = text.slice(0, start).split('\n').length;
  return `  dòng ${String(row).padStart(3)}  ${slipNames[kind].padEnd(20)}${found.replaceAll('\n', ' ').slice(0, 60).padEnd(34)}${reason}`;
};

function printText(name: string, text: string, known: Known = {}): number {
  const findings = contradictions(text, known);
  console.log(`${name}: ${findings.length} chỗ nên xem lại`);
  for (const finding of findings) console.log(line(text.normalize('NFC'), finding));
  return findings.length;
}

const seedTexts = (): [name: string, text: string][] => {
  const folder = fromRoot('data', 'seeds', 'texts');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]);
};

function printSeeds(): void {
  for (const [name, text] of seedTexts()) printText(name, text);
}

/** Every text the house writes for the shipped wards; the ward whose reports are spoilt on purpose stands aside. */
async function shippedDocuments(runtime: Runtime): Promise<Document[]> {
  const documents: Document[] = [];
  for (const ward of (await listWards(runtime)).filter(({ slug }) => slug !== 'doi-chieu'))
    await inTenant(runtime, ward.authorityId, async (tx) => {
      for (const written of await documentsOf(tx, ward))
        documents.push({ ...written, known: await knownOf(tx, written.years, written.asOf ?? localDate(tx.now)) });
    });
  return documents.filter(({ text }) => text.length > 600);
}

/** Prints what was planted, found and falsely told; whether both aims were met. */
function printMeasured(documents: readonly Document[], seed: number): boolean {
  const dice = new Dice(seed);
  const chosen = Object.entries(share).flatMap(([kind, count]) =>
    dice.shuffle(documents.filter((one) => one.kind === kind)).slice(0, count),
  );
  const own = new Map(
    seedTexts().map(([name, text]) => [
      name.replace('.txt', ''),
      { text: text.normalize('NFC').toLocaleLowerCase('vi'), kinds: new Set(contradictions(text).map(({ kind }) => kind)) },
    ]),
  );
  const measured = measure(chosen, planted, seed, own);
  for (const { kind, what, found, document } of measured.planted)
    console.log(
      `  ${found ? 'thấy ' : 'SÓT  '} ${slipNames[kind].padEnd(20)}${document.padEnd(42)}${what.replaceAll('\n', ' ').slice(0, 90)}`,
    );
  for (const { document, finding } of measured.falseAlarms)
    console.log(`  báo ngoài  ${slipNames[finding.kind].padEnd(20)}${document.padEnd(42)}${finding.reason}`);
  const found = measured.planted.filter((one) => one.found).length;
  console.log(
    `${chosen.length} văn bản, cài ${measured.planted.length} lỗi (mầm ${seed}): thấy ${found}, báo ngoài ${measured.falseAlarms.length}; ${measured.inherited.length} chỗ là câu của bài gốc mà phường ghi lại, bài gốc cũng bị nhắc.`,
  );
  for (const { document, finding } of measured.inherited)
    console.log(`  bài gốc    ${slipNames[finding.kind].padEnd(20)}${document.padEnd(42)}${finding.reason}`);
  return found >= planted * 0.95 && measured.falseAlarms.length <= planted * 0.05;
}

/**
 * `bangvang contradictions check [--seeds | FILE…] [--seed N]`: what the check of texts says of the five articles or of
 * files; without files also of the house's own texts, clean and spoilt by a seed. Exit code 1 when an aim is missed.
 */
export async function checkContradictions(args: string[]): Promise<number> {
  const [verb, ...rest] = args;
  const at = rest.indexOf('--seed');
  const seed = at === -1 ? 1 : Number(rest[at + 1]);
  if (verb !== 'check' || !Number.isSafeInteger(seed)) throw new Error(usage);
  const files = rest.filter((name, index) => !name.startsWith('--') && (at === -1 || index !== at + 1));
  if (files.length > 0) return files.reduce((sum, file) => sum + printText(file, readFileSync(file, 'utf8')), 0) > 0 ? 1 : 0;
  printSeeds();
  if (rest.includes('--seeds')) return 0;
  return withOwnInstallation(async ({ runtime, owner }) => {
    await loadSeedWards({ ...runtime, database: owner }, system);
    const documents = await shippedDocuments(runtime);
    const clean = documents.reduce((sum, { text, known }) => sum + contradictions(text, known).length, 0);
    console.log(`\n${documents.length} văn bản do phần mềm soạn, chưa cài lỗi: ${clean} chỗ nên xem lại.`);
    return printMeasured(documents, seed) ? 0 : 1;
  });
}
