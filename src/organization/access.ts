import type { Actor } from '../platform/actor.ts';
import { NotFound, Refusal } from '../platform/refusal.ts';
import { RouteTable } from '../platform/web/route.ts';

/** The roles of the house, with the word shown to people. */
export const roleNames = {
  administrator: 'Quản trị',
  officer: 'Cán bộ thi đua – khen thưởng',
  chair: 'Chủ tịch',
  council_member: 'Thành viên hội đồng',
  unit_head: 'Trưởng đơn vị',
  editor: 'Biên tập viên',
  accountant: 'Kế toán',
  viewer: 'Người xem',
  province: 'Cấp tỉnh',
} as const;

export type Role = keyof typeof roleNames;

const everyone: readonly Role[] = [
  'administrator',
  'officer',
  'chair',
  'council_member',
  'unit_head',
  'editor',
  'accountant',
  'viewer',
  'province',
];

/**
 * Who may do what. 'public' needs no sign-in. The handler still asks whether a head of a unit acts for the own unit
 * (`mayActFor`): a permission says what, not for whom.
 */
const permissions = {
  public: null,
  'office.view': everyone,
  'organization.view': everyone,
  'organization.edit': ['administrator', 'officer'],
  'account.manage': ['administrator'],
  'audit.view': ['administrator', 'chair'],
  'bundle.move': ['administrator', 'officer'],
  'movement.view': everyone,
  'movement.edit': ['officer'],
  'movement.launch': ['officer', 'chair'],
  'registration.submit': ['officer', 'unit_head'],
  'registration.accept': ['officer'],
  'pledge.edit': ['officer'],
  'pledge.sign': ['officer', 'unit_head'],
  'work.report': ['officer', 'unit_head'],
  'evidence.judge': ['officer'],
  'ledger.view': ['officer', 'chair', 'accountant', 'unit_head'],
  'ledger.enter': ['officer', 'accountant', 'unit_head'],
  'indicator.edit': ['officer'],
  'measurement.enter': ['officer', 'unit_head'],
  'task.edit': ['officer', 'chair'],
  'task.report': ['officer', 'chair', 'council_member', 'unit_head', 'editor', 'accountant'],
  'communication.record': ['officer', 'unit_head'],
  'reminder.send': ['officer'],
  'score.view': everyone,
  'score.enter': ['officer', 'unit_head'],
  'score.judge': ['officer', 'chair', 'council_member'],
  'score.publish': ['officer', 'chair'],
  'criteria.edit': ['officer'],
  'review.view': everyone,
  'review.edit': ['officer'],
  'review.adopt': ['officer', 'chair'],
  'nomination.view': ['officer', 'chair', 'council_member', 'unit_head', 'province'],
  'nomination.propose': ['officer', 'unit_head'],
  'nomination.judge': ['officer'],
  'nomination.answer_for': ['officer', 'chair'],
  'law.view': ['administrator', 'officer', 'chair', 'council_member', 'accountant', 'province'],
  'law.confirm': ['officer', 'chair'],
  'law.set': ['officer'],
  'merit.view': ['officer', 'chair'],
  'merit.enter': ['officer'],
  'council.view': ['officer', 'chair', 'council_member'],
  'council.manage': ['officer'],
  'council.vote': ['chair', 'council_member'],
  'decision.view': ['officer', 'chair', 'council_member', 'accountant', 'province'],
  'decision.draft': ['officer'],
  'decision.sign': ['chair'],
  'decision.keep_copy': ['officer', 'chair'],
  'trust.manage': ['administrator'],
  'recovery.record': ['officer', 'accountant'],
  'fund.keep': ['accountant'],
  'submission.view': ['officer', 'chair', 'council_member', 'province'],
  'submission.draft': ['officer'],
  'appeal.view': ['officer', 'chair'],
  'appeal.record': ['officer'],
  'certificate.print': ['officer'],
  'certificate.check': ['officer', 'unit_head'],
  'credential.manage': ['administrator'],
  'bonus.view': ['officer', 'chair', 'accountant'],
  'award.record': ['officer'],
  'conference.view': everyone,
  'conference.edit': ['officer'],
  'article.view': ['officer', 'editor', 'chair'],
  'article.edit': ['officer', 'editor'],
  'article.publish': ['officer', 'editor'],
  'comment.moderate': ['officer', 'editor'],
} as const satisfies Record<string, readonly Role[] | null>;

export type Permission = keyof typeof permissions;
export const permissionNames = Object.keys(permissions) as Permission[];

export const rolesAllowed = (permission: Permission): readonly Role[] | null => permissions[permission];

/** True when one of the actor's roles carries the permission. */
export function allows(actor: Actor, permission: Permission): boolean {
  const allowed = rolesAllowed(permission);
  return allowed === null || actor.roles.some(({ role }) => allowed.some((name) => name === role));
}

/** Why the actor may not pass: whoever is not signed in is asked to, whoever is but may not finds nothing here. */
export function bars(actor: Actor, permission: string): Refusal | NotFound | null {
  if (!(permission in permissions)) throw new Error(`unknown permission ${permission}`);
  if (allows(actor, permission as Permission)) return null;
  if (actor.kind === 'anonymous') return new Refusal('sign_in', 'Trang này dành cho người đã đăng nhập.');
  return new NotFound();
}

/** The units a head acts for; null for those who act for the whole ward. */
export function ownUnits(actor: Actor): readonly string[] | null {
  if (actor.kind === 'system' || actor.roles.some(({ role }) => role === 'officer')) return null;
  return actor.roles.flatMap(({ role, unitId }) => (role === 'unit_head' && unitId ? [unitId] : []));
}

export function mayActFor(actor: Actor, unitId: string | null): boolean {
  const own = ownUnits(actor);
  return own === null || (unitId !== null && own.includes(unitId));
}

/** A new table of routes that knows the permissions of the house. */
export const routes = () => new RouteTable<Permission>();
