import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { Refusal } from '../../platform/refusal.ts';
import { allows } from '../../organization/access.ts';

/** Whoever leads a task or takes part in it: exactly one of the four is given. */
export interface Party {
  unit_id: string | null;
  bloc_id: string | null;
  body_id: string | null;
  person_id: string | null;
}

const kinds = ['unit', 'bloc', 'body', 'person'] as const;

const pattern = /^(unit|bloc|body|person):([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

/** "unit:<id>": a party as one value of a form or of an address. */
export const partyKey = (party: Party): string =>
  kinds
    .flatMap((kind) => {
      const id = party[`${kind}_id`];
      return id === null ? [] : [`${kind}:${id}`];
    })
    .join(' ');

export function readParty(key: string): Party | null {
  const match = pattern.exec(key);
  if (!match) return null;
  const none = { unit_id: null, bloc_id: null, body_id: null, person_id: null };
  return { ...none, [`${match[1] ?? ''}_id`]: match[2] ?? null };
}

/** The party of a form's value. Refuses anything that is none. */
export function partyOf(key: string, field: string): Party {
  const party = readParty(key);
  if (party === null) throw new Refusal('choice_gone', 'Lựa chọn này không còn; chọn lại.', field);
  return party;
}

/** Who may say how far a task is: whoever gives tasks, the head of the unit concerned, the person concerned. */
export const speaksFor = (actor: Actor, party: Party): boolean =>
  allows(actor, 'task.edit') ||
  (party.person_id !== null && party.person_id === actor.personId) ||
  (party.unit_id !== null && actor.roles.some(({ role, unitId }) => role === 'unit_head' && unitId === party.unit_id));

/** The name of a party whose four tables are joined under their own names, with `unit_kind`. */
export const partyName = sql<string>`concat_ws(', ', person.name, coalesce(unit.name, nullif(concat_ws(' ', unit_kind.name, unit.number), ''), bloc.name, body.short_name, body.name))`;
