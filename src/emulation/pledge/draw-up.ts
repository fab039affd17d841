import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import type { Figure } from '../../platform/records/figure.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { listPeople, postsLine } from '../choices.ts';
import { type Signer, signersOf } from './representative.ts';
import { type PartyValues, filledItems, partyValues, sharedValues } from './party-values.ts';
import { findTemplate, versionNumber } from './template.ts';
import { fillVariables, isTargets } from './variables.ts';

export interface PledgeItem {
  text: string;
  target: Figure | null;
  measure: string | null;
}

export interface DrawUp {
  templateId: string;
  year: number;
  movementId: string | null;
  due_on: CalendarDate | null;
  unitIds: readonly string[];
  blocIds: readonly string[];
  /** One paper for all parties, as equals in a cluster sign; else one paper for each. */
  together: boolean;
  /** Witnesses in the order in which they are named. */
  witnessIds: readonly string[];
  items: readonly PledgeItem[];
  /** Who takes part: words of the house for classes of people. */
  classes?: readonly string[];
}

async function refuseSecond(tx: Tx, input: DrawUp, signers: readonly Signer[]): Promise<void> {
  await tx.db.selectFrom('pledge_template').select('id').where('id', '=', input.templateId).forUpdate().execute();
  const taken = await tx.db
    .selectFrom('pledge_party')
    .innerJoin('pledge', 'pledge.id', 'pledge_party.pledge_id')
    .select(['unit_id', 'bloc_id'])
    .where('pledge.year', '=', input.year)
    .where('pledge.template_id', '=', input.templateId)
    .execute();
  const twice = signers.filter((signer) =>
    taken.some((party) => (signer.unit_id ? party.unit_id === signer.unit_id : party.bloc_id === signer.bloc_id)),
  );
  if (twice.length > 0)
    throw new Refusal(
      'pledge_exists',
      `Năm ${input.year} đã có bản theo mẫu này cho: ${twice.map(({ name }) => name).join(', ')}. Bỏ chọn rồi lập lại.`,
      'units',
    );
}

/** As equals sign in a cluster: from four to thirteen on one paper. */
const equals = { least: 4, most: 13 };

function checkTogether(input: DrawUp, kind: string, signers: readonly Signer[]): void {
  if (!input.together) return;
  if (kind === 'agreement' && (signers.length < equals.least || signers.length > equals.most))
    throw new Refusal(
      'agreement_parties',
      `Một bản giao ước có từ ${equals.least} đến ${equals.most} bên ngang nhau cùng ký; đang chọn ${signers.length}. Chọn lại các bên, chia thành nhiều cụm, hoặc lập mỗi bên một bản.`,
      'units',
    );
  if (input.items.some(({ text }) => isTargets(text)))
    throw new Refusal(
      'targets_of_many',
      'Dòng {chỉ tiêu} là chỉ tiêu riêng của từng đơn vị. Lập mỗi bên một bản, hoặc bỏ dòng ấy.',
      'items',
    );
}

function check(input: DrawUp, signers: readonly Signer[]): void {
  if (signers.length === 0) throw new Refusal('no_party', 'Chọn ít nhất một đơn vị hoặc khối ký.', 'units');
  if (input.items.length === 0) throw new Refusal('no_item', 'Ghi ít nhất một nội dung.', 'items');
  if (new Set(input.witnessIds).size !== input.witnessIds.length)
    throw new Refusal('witness_twice', 'Một người chứng kiến được chọn hai lần.', 'witness_1');
  const party = signers.find(({ representative_id }) => representative_id !== null && input.witnessIds.includes(representative_id));
  if (party)
    throw new Refusal(
      'witness_is_party',
      `Người đại diện của ${party.name} là một bên ký nên không thể làm chứng. Chọn người chứng kiến khác.`,
      'witness_1',
    );
}

/** Makes the pledges of a year from a template, one for each party or one for all. Returns their ids. */
export async function drawUpPledges(tx: Tx, actor: Actor, input: DrawUp): Promise<string[]> {
  const template = await findTemplate(tx, input.templateId);
  const today = localDate(tx.now);
  const signers = await signersOf(tx, input.unitIds, input.blocIds, today);
  check(input, signers);
  checkTogether(input, template.kind, signers);
  await refuseSecond(tx, input, signers);
  const witnesses = await witnessRows(tx, input.witnessIds, today);
  const papers = input.together ? [signers] : signers.map((signer) => [signer]);
  const values = await partyValues(tx, input, signers);
  const template_version = await versionNumber(tx, template.id);
  const ids: string[] = [];
  for (const parties of papers) {
    const row = fresh(tx);
    const own = input.together ? sharedValues(values) : (values[signers.indexOf(parties[0] as Signer)] ?? sharedValues(values));
    const title = input.together ? `${template.title} năm ${input.year}` : `${template.title} năm ${input.year}: ${parties[0]?.name ?? ''}`;
    await tx.db
      .insertInto('pledge')
      .values({
        ...row,
        year: input.year,
        kind: template.kind,
        title,
        text: template.text === null ? null : fillVariables(template.text, own.values),
        template_id: template.id,
        template_version,
        movement_id: input.movementId,
        due_on: input.due_on,
      })
      .execute();
    await writeParts(tx, row.id, parties, witnesses, { ...input, items: ownItems(input, own, parties) });
    ids.push(row.id);
  }
  await recordEvent(tx, actor, 'pledge.drawn_up', {
    subject: template.id,
    detail: { year: input.year, pledges: ids.length, parties: signers.map(({ name }) => name) },
  });
  return ids;
}

function ownItems(input: DrawUp, own: PartyValues, parties: readonly Signer[]): PledgeItem[] {
  const items = filledItems(input.items, own);
  if (items.length === 0)
    throw new Refusal(
      'party_without_target',
      `${parties[0]?.name ?? 'Một bên'} chưa đăng ký chỉ tiêu nào để đưa vào bản này. Bỏ chọn, hoặc ghi thêm nội dung.`,
      'items',
    );
  return items;
}

async function witnessRows(tx: Tx, ids: readonly string[], today: CalendarDate) {
  const people = await listPeople(tx, today);
  return ids.map((id, position) => {
    const person = people.find((each) => each.id === id);
    if (!person)
      throw new Refusal('witness_unknown', 'Người chứng kiến này không còn trong danh sách; chọn lại.', `witness_${position + 1}`);
    return { position, person_id: id, post: postsLine(person) || null };
  });
}

async function writeParts(
  tx: Tx,
  pledge_id: string,
  parties: readonly Signer[],
  witnesses: Awaited<ReturnType<typeof witnessRows>>,
  input: DrawUp,
): Promise<void> {
  await tx.db
    .insertInto('pledge_party')
    .values(parties.map(({ name: _, ...party }, position) => ({ ...freshRow(tx), pledge_id, position, ...party })))
    .execute();
  await tx.db
    .insertInto('pledge_item')
    .values(
      input.items.map((item, position) => ({
        ...freshRow(tx),
        pledge_id,
        position,
        text: item.text,
        target: item.target === null ? null : figureColumn(item.target),
        measure: item.measure,
        due_on: input.due_on,
      })),
    )
    .execute();
  const classes = input.classes ?? [];
  if (classes.length > 0)
    await tx.db
      .insertInto('pledge_class')
      .values(classes.map((each, position) => ({ ...freshRow(tx), pledge_id, position, class: each })))
      .execute();
  if (witnesses.length > 0)
    await tx.db
      .insertInto('pledge_witness')
      .values(witnesses.map((witness) => ({ ...freshRow(tx), pledge_id, ...witness })))
      .execute();
}
