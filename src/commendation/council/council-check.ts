import type { Tx } from '../../platform/tenancy.ts';
import { needsConfirmation } from '../catalogue/catalogue.ts';
import { citeText } from '../law/rule.ts';
import { type Setting, settingOn } from '../law/settings.ts';
import { settingText } from '../law/setting-value.ts';
import { wardLaw } from '../law/ward-law.ts';
import { percent } from '../law/share.ts';
import { governmentPost } from '../subject/posts.ts';
import type { Member } from './council.ts';

/** A post of vice chair of the committee, which may stand after one of the party ("Phó Bí thư, Phó Chủ tịch UBND"). */
const viceChair = /phó chủ tịch(?=$|[\s,]+(thường trực|ubnd|ủy ban|phường|xã|đặc khu))/i;

export interface Check {
  asks: string;
  /** Null: the records do not tell. */
  met: boolean | null;
  says: string;
}

/** Bodies each person holds a post in on a day, by kind. */
async function kindsOf(tx: Tx, people: string[], day: string): Promise<Map<string, Set<string>>> {
  const rows = await tx.db
    .selectFrom('post')
    .innerJoin('body', (join) => join.onRef('body.id', '=', 'post.body_id').onRef('body.authority_id', '=', 'post.authority_id'))
    .select(['post.person_id', 'body.kind'])
    .where('post.person_id', 'in', people.length > 0 ? people : ['00000000-0000-0000-0000-000000000000'])
    .where((eb) => eb.or([eb('post.valid_from', 'is', null), eb('post.valid_from', '<=', day)]))
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', day)]))
    .execute();
  const kinds = new Map<string, Set<string>>();
  for (const { person_id, kind } of rows) kinds.set(person_id, (kinds.get(person_id) ?? new Set()).add(kind));
  return kinds;
}

function sizeCheck(members: number, settings: readonly Setting[], day: string): Check {
  const set = settingOn(settings, 'council_size', day);
  return set
    ? {
        asks: `${settingText('council_size', set.value)} (${set.basis})`,
        met: members === Number(set.value),
        says: `${members} thành viên`,
      }
    : {
        asks: `Số thành viên theo quy định của tỉnh, của phường (chưa ghi; ${needsConfirmation})`,
        met: null,
        says: `${members} thành viên`,
      };
}

/** What the law and the ward's settings ask of a council's composition, against the posts on record that day (ISO). */
export async function compositionChecks(tx: Tx, members: readonly Member[], day: string): Promise<Check[]> {
  const { settings } = await wardLaw(tx);
  const chair = members.find(({ role }) => role === 'chair');
  const post = chair ? await governmentPost(tx, chair.person_id, day) : null;
  const vices = members.filter(({ role }) => role === 'vice_chair');
  const kinds = await kindsOf(
    tx,
    vices.map(({ person_id }) => person_id),
    day,
  );
  const front = vices.find((vice) => kinds.get(vice.person_id)?.has('front') || /mặt trận|mttq/i.test(vice.post ?? ''));
  return [
    {
      asks: 'Chủ tịch Hội đồng là Chủ tịch UBND',
      met: post === null ? null : !viceChair.test(post),
      says: chair ? `${chair.name}${post ? `, ${post}` : ': chưa ghi chức vụ ở UBND'}` : 'chưa có Chủ tịch Hội đồng',
    },
    {
      asks: 'Phó Chủ tịch Hội đồng có đại diện Ủy ban MTTQ',
      met: vices.length === 0 ? null : front !== undefined,
      says: vices.map(({ name }) => name).join(', ') || 'chưa có Phó Chủ tịch',
    },
    {
      asks: 'Có thư ký',
      met: members.some(({ role }) => role === 'secretary'),
      says: members.find(({ role }) => role === 'secretary')?.name ?? 'chưa có',
    },
    sizeCheck(members.length, settings, day),
  ];
}

export interface Rules {
  quorum: string;
  threshold: string;
}

/** Quorum and ordinary threshold on a day: the ward's dated setting, or the law book's rule with its confirmation. */
export async function councilRules(tx: Tx, day: string): Promise<Rules> {
  const { book, settings } = await wardLaw(tx);
  const rule = book.general('X-COUNCIL-COMMUNE', day) ?? book.find('X-COUNCIL-COMMUNE');
  const cited = citeText(rule.cite).replace('(central council pattern)', '(theo mẫu Hội đồng Trung ương)');
  const source = `${cited}${rule.verified ? '' : `; ${needsConfirmation}`}`;
  const said = (kind: 'quorum' | 'council_threshold', share: number | undefined, exceeded: boolean) => {
    const set = settingOn(settings, kind, day);
    if (set) return `${settingText(kind, set.value)} tổng số thành viên (${set.basis})`;
    return share === undefined
      ? `chưa có quy định (${needsConfirmation})`
      : `${exceeded ? 'trên' : 'từ'} ${shareText(share)} tổng số thành viên (${source})`;
  };
  return {
    quorum: said('quorum', rule.vote?.quorum, false),
    threshold: said('council_threshold', rule.vote?.min, rule.vote?.minExclusive ?? false),
  };
}

const shareText = (share: number) =>
  Math.abs(share - 2 / 3) < 1e-9 ? '2/3' : share === 0.5 ? '1/2' : `${String(percent(share, 1)).replace('.', ',')}%`;
