import type { TextHint } from '../platform/text/spelling.ts';
import { Notice } from '../platform/web/ui/text.tsx';
import type { Fact } from './fact.ts';
import { hintSentence, writingHints } from './writing.ts';

/** What the check of a text found, as a warning; nothing where it found nothing. */
export const Hints = ({ hints }: { hints: readonly TextHint[] }) =>
  hints.length === 0 ? null : (
    <Notice tone="warning" title="Nên xem lại câu chữ (vẫn lưu được)">
      <ul>
        {hints.map((hint) => (
          <li>{hintSentence(hint)}</li>
        ))}
      </ul>
    </Notice>
  );

export const TextHints = ({ texts, facts = [] }: { texts: readonly (string | null)[]; facts?: readonly Fact[] }) => (
  <Hints hints={texts.flatMap((text) => (text === null ? [] : writingHints(text, facts)))} />
);

/** "Đã lưu nhận định. Có 2 chỗ nên xem lại." */
export function savedNotice(what: string, texts: readonly (string | null)[], facts: readonly Fact[] = []): string {
  const count = texts.flatMap((text) => (text === null ? [] : writingHints(text, facts))).length;
  return count === 0 ? `Đã lưu ${what}.` : `Đã lưu ${what}. Có ${count} chỗ nên xem lại câu chữ.`;
}
