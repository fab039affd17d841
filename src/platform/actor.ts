/** Who acts. A role may be held for the whole authority (`unitId` null) or for one unit. */
export interface Actor {
  readonly kind: 'anonymous' | 'account' | 'system';
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly roles: readonly { readonly role: string; readonly unitId: string | null }[];
}

export const anonymous: Actor = { kind: 'anonymous', accountId: null, personId: null, name: 'Người đọc', roles: [] };

/** The command line and the jobs. */
export const system: Actor = { kind: 'system', accountId: null, personId: null, name: 'Hệ thống', roles: [] };
