import type { Runtime } from '../../platform/tenancy.ts';
import type { Visit, Ward } from '../../platform/web/route.ts';

/** Where the pages of verification stand inside a ward. */
export const verification = '/xac-minh';

/** The public address of a ward as its visitors reach it, without a slash at the end. */
export const visitedAddress = ({ origin, base }: Pick<Visit, 'origin' | 'base'>) => `${origin}${base}`;

/** The same where nobody visits (a job): from the settings; null where they do not say. */
export function configuredAddress({ publicUrl }: Pick<Runtime, 'publicUrl'>, { host, slug }: Pick<Ward, 'host' | 'slug'>): string | null {
  if (host) return `https://${host}`;
  return publicUrl ? `${new URL(publicUrl).origin}/${slug}` : null;
}

/** The issuer of credentials: the address under which its keys are published. */
export const issuerId = (address: string) => `${address}${verification}`;

/** The same issuer's name in the method did:web, whose document stands at `<address>/xac-minh/did.json`. */
export function didOf(address: string): string {
  const { host, pathname } = new URL(`${address}${verification}`);
  return ['did', 'web', encodeURIComponent(host), ...pathname.split('/').filter(Boolean)].join(':');
}

/** The address of one credential's page, and as papers print it. */
export const codeUrl = (address: string, code: string) => `${address}${verification}/${code}`;
export const shortAddress = (url: string) => url.replace(/^https?:\/\//, '');
