import type { Tx } from '../../platform/tenancy.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { settingText } from '../law/setting-value.ts';
import { type Setting, settingOn, settingsOf } from '../law/settings.ts';
import { type Counts, type Outcome, type Share, lawShareFor, ordinaryShare, outcomeBy, quorumShare, shareOf } from './tally.ts';

/** What a vote on a day asks: the ward's own dated settings with their legal reference, else the law book. */
export interface VoteRules {
  quorum: Share;
  shareFor(award: string): Share;
  outcomeOf(counts: Counts, members: number, award: string): Outcome | null;
  /** How many members the council is set to have, and by which text; null where nobody set it. */
  size: { members: number; basis: string } | null;
}

/** "2/3", "80%", ">0.5" as a setting keeps them. */
function settingShare(value: string, note: string): Share {
  const [, sign = '', left = '', right, percent] = /^(>=?)?(\d+(?:\.\d+)?)(?:\/(\d+)|(%))?$/.exec(value) ?? [];
  const exceeded = sign === '>';
  if (right) return { numerator: Number(left), denominator: Number(right), exceeded, note };
  return shareOf(percent ? Number(left) / 100 : Number(left), exceeded, note);
}

const shareText = (value: string) => settingText('council_threshold', value.replace(/^>=?(?=\d+\/)/, ''));

function quorumBy(setting: Setting): Share {
  return settingShare(setting.value, `Họp khi có mặt ít nhất ${shareText(setting.value)} tổng số thành viên (${setting.basis})`);
}

function thresholdBy(setting: Setting, of: string): Share {
  const share = settingShare(setting.value, '');
  const text = shareText(setting.value);
  const least = share.exceeded ? (text.startsWith('trên') ? text : `trên ${text}`) : `từ ${text}`;
  return { ...share, note: `${of} ${least} tổng số thành viên hội đồng đồng ý (tính trên tổng số, kể cả người vắng; ${setting.basis})` };
}

/**
 * A setting for the award itself goes before all; one for every award stands in only where the law leaves the share to the
 * ward, so that it never lowers what the law asks for a title.
 */
export function voteRules(settings: readonly Setting[], day: string): VoteRules {
  const quorum = settingOn(settings, 'quorum', day);
  const size = settingOn(settings, 'council_size', day);
  const shareFor = (award: string): Share => {
    const set = settingOn(settings, 'council_threshold', day, award);
    if (set && set.award === award) return thresholdBy(set, `${awardName(award)}:`);
    return lawShareFor(award, day) ?? (set ? thresholdBy(set, 'Đạt khi') : ordinaryShare);
  };
  return {
    quorum: quorum ? quorumBy(quorum) : quorumShare,
    shareFor,
    outcomeOf: (counts, members, award) => outcomeBy(counts, members, shareFor(award)),
    size: size ? { members: Number(size.value), basis: size.basis } : null,
  };
}

/** The rules of a vote held on a day (ISO). */
export const voteRulesOn = async (tx: Tx, day: string): Promise<VoteRules> => voteRules(await settingsOf(tx), day);
