import { formatDate } from '../../platform/calendar/date.ts';
import { printFigure } from '../../platform/records/figure.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { DrawUp, PledgeItem } from './draw-up.ts';
import type { Signer } from './representative.ts';
import { type Values, fillVariables, isTargets } from './variables.ts';

export interface PartyValues {
  values: Values;
  /** The targets the party registered for the year. */
  targets: readonly PledgeItem[];
}

const registered = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('registration_target')
    .innerJoin('registration', 'registration.id', 'registration_target.registration_id')
    .select(['registration.unit_id', 'registration.bloc_id', 'registration_target.text', 'value', 'measure', 'level'])
    .where('registration.year', '=', year)
    .orderBy('registration_target.position')
    .execute();

const people = async (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? new Map<string, string>()
    : new Map(
        (
          await tx.db
            .selectFrom('person')
            .select(['id', 'name'])
            .where('id', 'in', [...ids])
            .execute()
        ).map(({ id, name }) => [id, name]),
      );

const households = async (tx: Tx) =>
  new Map((await tx.db.selectFrom('unit').select(['id', 'households']).execute()).map((unit) => [unit.id, unit.households]));

/** What the variables of a template stand for, party by party; a fixed number of queries for any number of parties. */
export async function partyValues(tx: Tx, input: Pick<DrawUp, 'year' | 'due_on'>, signers: readonly Signer[]): Promise<PartyValues[]> {
  const authority = await tx.db.selectFrom('authority').select('name').where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();
  const names = await people(
    tx,
    signers.flatMap(({ representative_id }) => representative_id ?? []),
  );
  const homes = await households(tx);
  const targets = await registered(tx, input.year);
  return signers.map((signer) => {
    const count = homes.get(signer.unit_id ?? '') ?? null;
    const own = targets.filter(({ unit_id, bloc_id }) => (signer.unit_id ? unit_id === signer.unit_id : bloc_id === signer.bloc_id));
    const values: Values = {
      'đơn vị': signer.name,
      năm: String(input.year),
      phường: authority.name,
      ...(names.has(signer.representative_id ?? '') ? { 'đại diện': names.get(signer.representative_id ?? '') } : {}),
      ...(signer.representative_post ? { 'chức vụ': signer.representative_post } : {}),
      ...(count === null ? {} : { 'số hộ': printFigure(count, formatNumber) }),
      ...(input.due_on ? { hạn: formatDate(input.due_on) } : {}),
    };
    const items = own.map(({ text, value, measure, level }) => ({
      text: level === null ? text : `${text} mức độ ${level}`,
      target: value,
      measure,
    }));
    return { values, targets: items };
  });
}

/** For one paper of all parties: what is common to them. */
export function sharedValues(parties: readonly PartyValues[]): PartyValues {
  const { năm, phường, hạn } = parties[0]?.values ?? {};
  return { values: { năm, phường, hạn, 'đơn vị': parties.map(({ values }) => values['đơn vị']).join(', ') }, targets: [] };
}

/** The items as one party signs them: variables filled in, the line of targets replaced by what it registered. */
export const filledItems = (items: readonly PledgeItem[], { values, targets }: PartyValues): PledgeItem[] =>
  items.flatMap((item) => (isTargets(item.text) ? targets : [{ ...item, text: fillVariables(item.text, values) }]));
