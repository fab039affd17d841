import type { Signature } from '../../platform/documents/paper.ts';
import type { Decision } from './decision.ts';

/** The signature block of a decision of the chair: in person, KT. by a vice chair, TUQ. by somebody else (NĐ 30/2020). */
export function decisionSignature({
  on_behalf,
  signer_post,
  signer_name,
}: Pick<Decision, 'on_behalf' | 'signer_post' | 'signer_name'>): Signature {
  const name = signer_name ?? '';
  if (on_behalf === 'KT') return { prefix: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name };
  if (on_behalf === 'TM') return { prefix: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name };
  if (on_behalf === 'TUQ') return { prefix: 'TUQ. CHỦ TỊCH', title: (signer_post ?? '').toLocaleUpperCase('vi'), name };
  return { title: 'CHỦ TỊCH', name };
}
