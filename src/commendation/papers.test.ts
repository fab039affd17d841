import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { clerkOf, passedNominations, peopleOf, signedDecision } from '../../test/ward-decision.ts';
import { type Paper, renderPaperDocx, renderPaperPdf } from '../platform/documents/paper.ts';
import { found } from '../platform/refusal.ts';
import type { Tx } from '../platform/tenancy.ts';
import { paperBallots } from './ballot/paper-ballot.ts';
import { tallyMinutes } from './ballot/tally-minutes.ts';
import { paymentFor, paymentPaper } from './bonus/payment.ts';
import { checkSheets } from './certificate/name-check.ts';
import { nameCheckPaper } from './certificate/name-check-paper.ts';
import { writeAgenda, itemsOf } from './council/agenda-items.ts';
import { findMeeting, membersOf } from './council/council.ts';
import { invitationPaper } from './council/invitation.ts';
import { callMeeting } from './council/meeting.ts';
import { meetingMinutes } from './council/minutes.ts';
import { sittingOf } from './council/sitting.ts';
import { findDecision } from './decision/decision.ts';
import { paperOf } from './decision/paper-of.ts';
import { signDecision } from './decision/signing.ts';
import { reportsOf, writeReport } from './nomination/dossier.ts';
import { proposeNomination } from './nomination/nomination.ts';
import { readNomination } from './nomination/reading.ts';
import { reportPaper } from './nomination/report.paper.ts';
import { findNotice, noticeLines, publishNotice } from './notice/notice.ts';
import { noticePaper } from './notice/paper.ts';
import { awardsOfDecision } from './register/awards.ts';
import { draftAmendment } from './revocation/amendment.ts';
import { readSubject } from './subject/subject.ts';
import { findSubmission, submittedNominations } from './submission/reading.ts';
import { draftSubmission, sendSubmission } from './submission/submission.ts';
import { submissionPaper } from './submission/submission-paper.ts';

const has = (command: string) => {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`]);
    return true;
  } catch {
    return false;
  }
};
const tools = has('soffice') && has('pdftotext');
const without = 'LibreOffice (soffice) or pdftotext is not installed: what Word files become there was not looked at';
const issuer = { name: 'Phường Mai Vàng', kind: 'ward' };
const now = new Date('2026-11-22T08:00:00+07:00');
const people = ['Nguyễn Thị Thuỷ Ẩn', 'Trần Quốc Đễ', 'Lê Hoàng Ổn', 'Phạm Ngọc Ưỡng', 'Đỗ Thị Nghĩa'];
const citation = 'Có thành tích xuất sắc trong phong trào thi đua năm 2026';
const names = [
  'quyet-dinh',
  'dinh-chinh',
  'bien-ban-hop',
  'kiem-phieu',
  'phieu-giay',
  'giay-moi',
  'niem-yet',
  'to-trinh',
  'tien-thuong',
  'kiem-tra-ten',
  'thanh-tich',
] as const;

let test: TestDatabase;
let ward: CommendationWard;
const folder = mkdtempSync(join(tmpdir(), 'khen-thuong-'));
const papers = new Map<string, Paper>();
const keep = async (name: (typeof names)[number], make: (tx: Tx) => Promise<Paper>) => {
  papers.set(name, await ward.run(make));
};

async function decisionAndAfter(): Promise<void> {
  const choices = await peopleOf(ward, people);
  const id = await signedDecision(ward, [`unit:${ward.units[0]}`, `household:${ward.households[0]}`, ...choices]);
  const decision = await ward.run(async (tx) => found(await findDecision(tx, id)));
  await keep('quyet-dinh', (tx) => paperOf(tx, issuer, decision));
  await keep('tien-thuong', async (tx) =>
    paymentPaper(issuer, decision, await paymentFor(tx, decision, '2026-11-22'), { chair: decision.signer_name ?? '', date: '2026-11-22' }),
  );
  await keep('kiem-tra-ten', async (tx) => nameCheckPaper(issuer, decision, await checkSheets(tx, decision)));
  const [award] = await ward.run((tx) => awardsOfDecision(tx, id));
  const change = { awardId: found(award).id, kind: 'corrected' as const, ground: null, reason: 'Ghi sai tên khi lập danh sách' };
  const amendment = await ward.run((tx) =>
    draftAmendment(tx, ward.officer, {
      decisionId: id,
      title: 'Về việc đính chính Quyết định khen thưởng',
      changes: [{ ...change, recipient: 'Khu phố Hoàng Mai', recipient_post: null, citation: null }],
      dueOn: null,
    }),
  );
  await ward.run((tx) => signDecision(tx, ward.chair, amendment));
  await keep('dinh-chinh', async (tx) => paperOf(tx, issuer, found(await findDecision(tx, amendment))));
}

async function councilPapers(): Promise<void> {
  const choices = await peopleOf(
    ward,
    people.map((name) => `${name} Hai`),
  );
  const { meeting: id, nominations } = await passedNominations(ward, choices, 'bang_khen_tinh');
  const meeting = await ward.run(async (tx) => found(await findMeeting(tx, id)));
  await keep('bien-ban-hop', async (tx) => meetingMinutes(issuer, await sittingOf(tx, meeting)));
  await keep('kiem-phieu', async (tx) => tallyMinutes(issuer, await sittingOf(tx, meeting)));
  await keep('phieu-giay', (tx) => paperBallots(tx, issuer, meeting));
  const planned = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-25', place: 'Phòng họp số 1' }));
  const items = [
    { title: 'Xét Giấy khen', award: 'giay_khen', presenter: 'Nguyễn Văn Cn' },
    { title: 'Việc khác', award: null, presenter: null },
  ];
  await ward.run((tx) => writeAgenda(tx, ward.officer, planned, { beginsAt: '08:00', invitation: 'Mang theo tài liệu.', items }));
  await keep('giay-moi', async (tx) => {
    const row = found(await findMeeting(tx, planned));
    return invitationPaper(issuer, row, await membersOf(tx, row.council_id), await itemsOf(tx, row.id), '2026-11-22');
  });
  const title = 'Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh năm 2026';
  const sent = await ward.run((tx) =>
    draftSubmission(tx, ward.officer, { year: 2026, addressee: 'Chủ tịch Ủy ban nhân dân tỉnh Mai An', title, nominations }),
  );
  const { accountId } = await clerkOf(ward, 'officer');
  await ward.run((tx) => sendSubmission(tx, { ...ward.chair, accountId }, sent));
  await keep('to-trinh', async (tx) => {
    const row = found(await findSubmission(tx, sent));
    return submissionPaper(issuer, row, await submittedNominations(tx, ward.officer, row));
  });
}

async function nominationPapers(): Promise<void> {
  const clerk = await clerkOf(ward, 'accountant');
  const [subject = ''] = await peopleOf(ward, ['Huỳnh Thị Ngọc Hương']);
  const id = await ward.run((tx) =>
    proposeNomination(tx, ward.officer, {
      year: 2026,
      award: 'giay_khen',
      ground: 'thematic',
      movementId: ward.movement,
      subject: found(readSubject(subject)),
      citation,
      achievement: 'Vận động 120 hộ hiến đất mở hẻm.',
    }),
  );
  await ward.run((tx) =>
    writeReport(tx, { ...ward.officer, accountId: clerk.accountId }, id, {
      profile: 'Quê quán: phường Mai Vàng. Trình độ chuyên môn: cử nhân.',
      merits: 'Năm 2026 vận động 120 hộ hiến đất mở hẻm.\nXây dựng 02 mô hình điểm.',
      awards: 'Giấy khen năm 2025.',
    }),
  );
  await keep('thanh-tich', async (tx) =>
    reportPaper(issuer, found(await readNomination(tx, ward.officer, id)), found((await reportsOf(tx, id)).at(-1))),
  );
  const notice = await ward.run((tx) =>
    publishNotice(tx, ward.officer, {
      year: 2026,
      title: 'Lấy ý kiến danh sách khen thưởng năm 2026',
      place: 'Trụ sở UBND phường',
      nominations: [id],
      days: 10,
    }),
  );
  await keep('niem-yet', async (tx) =>
    noticePaper(issuer, found(await findNotice(tx, notice)), await noticeLines(tx, notice), 'https://maivang.example/niem-yet'),
  );
}

beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'van-ban');
  await decisionAndAfter();
  await councilPapers();
  await nominationPapers();
  for (const [name, paper] of papers) {
    writeFileSync(join(folder, `${name}.pdf`), await renderPaperPdf(paper, now));
    writeFileSync(join(folder, `${name}.docx`), await renderPaperDocx(paper));
  }
  if (tools) await throughOffice();
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  return test.close();
});

/** Every Word file as LibreOffice prints it, in one start of the program. */
async function throughOffice(): Promise<void> {
  mkdirSync(join(folder, 'lo'));
  const word = names.map((name) => join(folder, `${name}.docx`));
  const profile = `-env:UserInstallation=file://${folder}/ho-so`;
  await promisify(execFile)(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', join(folder, 'lo'), ...word],
    { timeout: 200_000 },
  );
}

const textOf = (file: string) => execFileSync('pdftotext', ['-layout', join(folder, file), '-'], { encoding: 'utf8' });
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
/** How often each letter and figure stands there; LibreOffice spreads the letters of a line, so that words cannot be told apart. */
const counts = (text: string) => new Map([...Map.groupBy(letters(text), (letter) => letter)].map(([letter, all]) => [letter, all.length]));
const documentOf = (name: string) => new PizZip(readFileSync(join(folder, `${name}.docx`))).file('word/document.xml')?.asText() ?? '';
const wordText = (name: string) =>
  [...documentOf(name).matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .join('\n');
/** Titles of columns are never spread over a line: each of their words must stand there whole. */
const titleWords = (name: string) => {
  const { blocks = [], annexes = [] } = papers.get(name) ?? {};
  return blocks
    .concat(...annexes.map((annex) => annex.blocks))
    .flatMap((block) => (block.kind === 'table' ? block.columns.flatMap(({ title }) => title.split(/\s+/)) : []));
};
const plainWord = (word: string) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** The words of a paper as they were written, out of its data. */
const written = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word))
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, each]) => (['kind', 'align', 'date', 'orientation'].includes(key) ? [] : written(each)))
      : [];

describe('the papers of commendation', () => {
  it('are all there', () => expect([...papers.keys()].toSorted()).toEqual([...names].toSorted()));

  it.each(names)('%s: tables of the Word file repeat their header row', (name) => {
    const xml = documentOf(name);
    const tables = papers.get(name)?.blocks.concat(...(papers.get(name)?.annexes ?? []).map(({ blocks }) => blocks)) ?? [];
    expect((xml.match(/<w:tblHeader/g) ?? []).length).toBeGreaterThanOrEqual(tables.filter(({ kind }) => kind === 'table').length);
  });

  it.skipIf(!tools).each(names)(
    `%s: LibreOffice prints the Word file with the same words, in NFC (${tools ? 'looked at' : without})`,
    (name) => {
      const [ours, theirs] = [textOf(`${name}.pdf`), textOf(join('lo', `${name}.pdf`))];
      expect(ours).toBe(ours.normalize('NFC'));
      expect(theirs).toBe(theirs.normalize('NFC'));
      const [pdf, word] = [letters(ours), wordText(name)];
      const told = [...new Set(written(papers.get(name)))];
      expect(told.filter((each) => pdf.includes(letters(each)) && !letters(word).includes(letters(each)))).toEqual([]);
      const whole = new Set(theirs.split(/\s+/).map(plainWord));
      expect([...new Set(titleWords(name).map(plainWord))].filter((title) => title !== '' && !whole.has(title))).toEqual([]);
      const printed = counts(theirs);
      expect([...counts(word)].filter(([letter, n]) => (printed.get(letter) ?? 0) < n)).toEqual([]);
    },
  );
});
