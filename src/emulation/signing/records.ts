import type { Section } from '../../platform/records/field.ts';
import { choice, date, integer, moment, ref, refs, required, text } from '../../platform/records/field.ts';

/** How a party signed: by phone in a session, on paper, or through an account of one's own. */
export const signingWays = ['phone', 'paper', 'account'] as const;
export type SigningWay = (typeof signingWays)[number];

/** The acts stand apart from the pledge: a pledge that changes is written anew, an act never is. */
export const signingSections: readonly Section[] = [
  {
    name: 'signing_sessions',
    table: 'signing_session',
    title: 'Phiên ký',
    fields: {
      name: required(text),
      opened_at: required(moment),
      opened_by: text,
      closed_at: moment,
      closed_by: text,
      pledges: refs('signing_session_pledge', 'pledges'),
    },
    ordered: [['opened_at', 'closed_at']],
  },
  {
    name: 'pledge_signings',
    table: 'pledge_signing',
    title: 'Chữ ký của các bên',
    fields: {
      pledge: required(ref('pledges')),
      party_position: required(integer),
      signed_on: required(date),
      signed_at: moment,
      way: required(choice(...signingWays)),
      signer: text,
      signer_post: text,
      recorded_at: required(moment),
      recorded_by: text,
      session: ref('signing_sessions'),
      scan: text,
    },
  },
  {
    name: 'pledge_witnessings',
    table: 'pledge_witnessing',
    title: 'Xác nhận của người chứng kiến',
    fields: {
      pledge: required(ref('pledges')),
      person: required(ref('people')),
      confirmed_at: required(moment),
      way: required(choice('phone', 'paper')),
      session: ref('signing_sessions'),
      recorded_by: text,
      scan: text,
    },
  },
  {
    name: 'pledge_absences',
    table: 'pledge_absence',
    title: 'Vắng khi ký',
    fields: {
      pledge: required(ref('pledges')),
      session: required(ref('signing_sessions')),
      party_position: integer,
      person: ref('people'),
      reason: required(text),
      recorded_at: required(moment),
      recorded_by: text,
      came_at: moment,
    },
    oneOf: [{ fields: ['party_position', 'person'], atLeastOne: true }],
  },
  // Last: what comes after a seal is another act.
  {
    name: 'pledge_seals',
    table: 'pledge_seal',
    title: 'Niêm phong giao ước, cam kết',
    fields: {
      pledge: required(ref('pledges')),
      ordinal: required(integer),
      sealed_at: required(moment),
      sealed_by: text,
      session: ref('signing_sessions'),
      content: required(text),
      sha256: required(text),
    },
  },
];
