import { baseBook } from '../law/base-book.ts';
import { papersNeeded } from '../law/dossier.ts';
import { paperName } from '../law/words.ts';
import type { DossierPaper } from './dossier.ts';
import type { NominationView } from './reading.ts';

/** Attached by somebody, made here from the records, made later by the council, or missing. */
export type PaperState = 'attached' | 'produced' | 'later' | 'missing';

export interface NeededPaper {
  code: string;
  name: string;
  state: PaperState;
  papers: DossierPaper[];
}

/** The meeting writes its own minutes; until then nobody can attach them. */
const byCouncil = new Set(['bien_ban_xet_khen_thuong', 'to_trinh']);
const simple = ['to_trinh', 'bao_cao_tom_tat_thanh_tich'];

/** The papers the rule asks for, full or simplified procedure, and where each stands. Where no rule is known, the usual ones. */
export function completeness(
  row: Pick<NominationView, 'standing' | 'ground'>,
  papers: readonly DossierPaper[],
  hasReport: boolean,
): NeededPaper[] {
  const { standing } = row;
  const rule = standing?.findings.rule;
  const codes = rule && standing ? papersNeeded(baseBook, rule, standing.facts, standing.findings.branch) : simple;
  return [...new Set(codes)].map((code) => {
    const own = papers.filter(({ paper }) => paper === code);
    const produced = code.startsWith('bao_cao') && hasReport;
    const state = own.length > 0 ? 'attached' : produced ? 'produced' : byCouncil.has(code) ? 'later' : 'missing';
    return { code, name: paperName(code), state, papers: own };
  });
}

export const isWhole = (papers: readonly NeededPaper[]): boolean => papers.every(({ state }) => state !== 'missing');
