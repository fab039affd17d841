import { localDate, localTime } from '../../platform/calendar/date.ts';
import type { Figure } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { nfc } from '../../platform/text/normalize.ts';
import { type PledgeRecord, findPledge } from '../pledge/pledge.ts';

/** 'YYYY-MM-DD HH:MM' in Vietnam: as exact as a bundle carries a moment. */
type Minute = string;

/** Everything a sealed pledge says, without any id of one database. Places count from 1. */
export interface SealedContent {
  format: 'bangvang-pledge-1';
  ward: string;
  pledge: string;
  kind: string;
  year: number;
  title: string;
  text: string | null;
  due_on: string | null;
  items: { no: number; text: string; target: Figure | null; measure: string | null; due_on: string | null }[];
  parties: {
    no: number;
    name: string;
    representative: string | null;
    post: string | null;
    signature: { on: string; at: Minute | null; way: string } | null;
    absent: { reason: string } | null;
  }[];
  witnesses: {
    no: number;
    name: string;
    post: string | null;
    confirmed: { at: Minute; way: string } | null;
    absent: { reason: string } | null;
  }[];
  sealed: { ordinal: number; at: Minute; by: string; previous: string | null };
}

export const minute = (at: Date): Minute => `${localDate(at)} ${localTime(at)}`;

const full = (honorific: string | null, name: string) => [honorific, name].filter(Boolean).join(' ');

async function actsOf(tx: Tx, pledgeId: string) {
  const witnessings = await tx.db.selectFrom('pledge_witnessing').selectAll().where('pledge_id', '=', pledgeId).execute();
  const absences = await tx.db
    .selectFrom('pledge_absence')
    .select(['party_position', 'person_id', 'reason'])
    .where('pledge_id', '=', pledgeId)
    .where('came_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return { witnessings, absences };
}

type Acts = Awaited<ReturnType<typeof actsOf>>;

function partiesOf(pledge: PledgeRecord, { absences }: Acts): SealedContent['parties'] {
  return pledge.parties.map((party, index) => {
    const act = pledge.signings.find(({ party_position }) => party_position === party.position);
    const absence = absences.find(({ party_position }) => party_position === party.position);
    const on = act?.signed_on ?? party.signed_on;
    return {
      no: index + 1,
      name: party.name,
      representative: party.representative === null ? null : full(party.honorific, party.representative),
      post: party.representative_post,
      signature: on === null ? null : { on, at: act?.signed_at ? minute(act.signed_at) : null, way: act?.way ?? 'paper' },
      absent: on === null && absence ? { reason: absence.reason } : null,
    };
  });
}

function witnessesOf(pledge: PledgeRecord, { witnessings, absences }: Acts): SealedContent['witnesses'] {
  return pledge.witnesses.map((witness, index) => {
    const act = witnessings.find(({ person_id }) => person_id === witness.person_id);
    const absence = absences.find(({ person_id }) => person_id === witness.person_id);
    return {
      no: index + 1,
      name: full(witness.honorific, witness.name),
      post: witness.post,
      confirmed: act ? { at: minute(act.confirmed_at), way: act.way } : null,
      absent: !act && absence ? { reason: absence.reason } : null,
    };
  });
}

/** What the pledge's rows say now, in the words of its seal. */
export async function contentOf(tx: Tx, pledgeId: string, sealed: SealedContent['sealed']): Promise<SealedContent> {
  const pledge = await findPledge(tx, pledgeId);
  const acts = await actsOf(tx, pledgeId);
  const ward = await tx.db.selectFrom('authority').select('name').where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();
  const { key, kind, year, title, text, due_on } = pledge;
  return {
    format: 'bangvang-pledge-1',
    ward: ward.name,
    pledge: key,
    kind,
    year,
    title,
    text,
    due_on,
    items: pledge.items.map((item, index) => ({
      no: index + 1,
      text: item.text,
      target: item.target,
      measure: item.measure,
      due_on: item.due_on,
    })),
    parties: partiesOf(pledge, acts),
    witnesses: witnessesOf(pledge, acts),
    sealed,
  };
}

/** One way to write a value: keys sorted, no spaces, NFC. The hash is taken over its UTF-8. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'string') return JSON.stringify(nfc(value));
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(nfc(key))}:${canonicalJson(each)}`).join(',')}}`;
}
