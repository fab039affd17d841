import { NotFound } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import { routes } from '../../organization/access.ts';
import { answerFinding } from './answer.ts';
import { type SlipKind, slipNames } from './finding.ts';
import { answerPath } from './findings.tsx';

/** The records whose texts are checked. */
const tables = [
  'finding',
  'shortcoming',
  'lesson',
  'recommendation',
  'shortcoming_answer',
  'lesson_answer',
  'article',
  'event',
  'photo',
] as const;
const kinds = Object.keys(slipNames) as [SlipKind, ...SlipKind[]];

const stands = (tx: Tx, table: (typeof tables)[number], id: string) =>
  tx.db
    .selectFrom(table as 'finding')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();

const shape = {
  table: input.choice('loại văn bản', tables),
  subject: input.id('văn bản'),
  kind: input.choice('loại phát hiện', kinds),
  words: input.text('câu chữ', 500),
  hash: input.text('câu chữ', 64),
  back: input.text('trang', 300),
  answer: input.text('lý do giữ nguyên câu chữ này', 1000),
};

const HASH = /^[0-9a-f]{64}$/;
/** A page of this office, never an address elsewhere. */
const OFFICE = /^\/lam-viec(?:\/[\w-]+)*$/;

export const answerRoutes = routes().post(answerPath, { permission: 'review.edit', audit: 'contradiction.answered' }, async (visit) => {
  const data = readForm(shape, visit.form);
  if (!HASH.test(data.hash) || !OFFICE.test(data.back) || !(await stands(visit.tx, data.table, data.subject))) throw new NotFound();
  await answerFinding(visit.tx, visit.actor, { table: data.table, id: data.subject }, data, data.answer);
  return redirect(visit.url(data.back), { notice: 'Đã ghi lý do. Chỗ này không bị nhắc lại khi câu chữ còn như vậy.' });
});
