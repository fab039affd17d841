import type { Actor } from '../actor.ts';

/** Header of a form that waited on a phone: the account it was filled for. It is answered without a redirect. */
const header = 'x-sent-for';

/** The form was filled by somebody else on the same phone. */
export class OtherAccount extends Error {}

export const isQueued = (request: Request): boolean => request.headers.has(header);

/** Throws OtherAccount where a waiting form comes with the session of another account; nobody at all is asked to sign in. */
export function checkSender(request: Request, actor: Actor): void {
  const account = request.headers.get(header);
  if (account !== null && actor.kind === 'account' && actor.accountId !== account)
    throw new OtherAccount('Báo cáo này được điền bằng tài khoản khác. Đăng nhập bằng tài khoản ấy để gửi.');
}
