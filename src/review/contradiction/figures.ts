import { figureValue } from '../../platform/records/figure.ts';
import { fold } from '../../platform/text/normalize.ts';
import type { Fact } from '../fact.ts';
import { type Check, type Finding, at } from './finding.ts';
import { DIGITS, formatNumber, quantityAt } from './numbers.ts';
import { amountsIn, sayAmount } from './money.ts';
import { clausesOf, sentencesOf } from './sentences.ts';

/** How a figure of the house is said in a text; the first group is the figure. Figures of other keys are found by their label. */
const PHRASES: readonly (readonly [key: string, expression: string])[] = [
  ['works.registered', `đăng ký(?: được| thực hiện)?\\s+(N)\\s+(?:công trình|phần việc)`],
  ['works.registered', `(N)\\s+công trình(?:, phần việc)?\\s+(?:được |đã )?đăng ký`],
  ['works.registered', `hoàn thành\\s+\\d+\\s?/\\s?(N)\\s+công trình`],
  ['works.completed', `hoàn thành(?: được)?\\s+(N)\\s+(?:công trình|phần việc)`],
  ['works.completed', `hoàn thành\\s+(N)\\s?/\\s?\\d+\\s+công trình`],
  ['works.completed', `công trình, phần việc; hoàn thành\\s+(N)(?!\\s*/)`],
  ['works.overdue', `(N)\\s+(?:công trình(?:, phần việc)?\\s+)?quá hạn`],
  ['targets.assigned', `trong\\s+(N)\\s+chỉ tiêu được giao`],
  ['targets.assigned', `được giao\\s+(N)\\s+chỉ tiêu`],
  ['pledges.parties', `\\d+/(N)\\s+lượt đã ký`],
  ['pledges.signed', `(N)/\\d+\\s+lượt đã ký`],
  ['pledges', `có\\s+(N)\\s+bản giao ước`],
  ['awards.given.collectives', `khen thưởng(?: cho)?\\s+(N)\\s+tập thể`],
  ['awards.given.individuals', `khen thưởng(?: cho)?\\s+(?:N tập thể(?:,| và) )?(?:N hộ gia đình(?:,| và) )?(N)\\s+cá nhân`],
  ['exemplars', `(N)\\s+điển hình tiên tiến(?! (?:được|cấp))`],
];

const compiled = PHRASES.map(([key, expression]) => ({
  key,
  expression: new RegExp(`(?<!\\p{L})${expression.replaceAll('(N)', `(${DIGITS})`).replaceAll('N ', `(?:${DIGITS}) `)}(?!\\p{L})`, 'giu'),
}));
const MAY_SAY = /\d[^]*(?:công trình|phần việc|chỉ tiêu|đã ký|tập thể|cá nhân|điển hình)|bản giao ước/iu;
/** Awards of a conference or of one drive are not those of the year: only a sentence about the year is held against it. */
const OF_THE_YEAR = /trong năm|cả năm|tính đến|từ đầu năm|năm \d{4}|^đã khen/iu;
const HIGHER = /cấp trên|thành phố khen|tỉnh khen|đột xuất|chuyên đề|tại hội nghị|dịp này|tại buổi/iu;

function finding(text: string, start: number, found: string, said: string, fact: Fact): Finding[] {
  const value = figureValue(fact.value);
  const read = quantityAt(text, start, said);
  if (value === null || !read || read.value === value) return [];
  const shown = `${formatNumber(value)}${fact.unit ? ` ${fact.unit}` : ''}`;
  return [
    at('fact', start, found, `Bài ghi ${said}; số liệu “${fact.label}” tính đến ngày ${dayOf(fact)} là ${shown}.`, {
      records: fact.records,
    }),
  ];
}

const dayOf = ({ asOf }: Fact) => asOf.split('-').reverse().join('/');

function byPhrase(text: string, facts: readonly Fact[]): Finding[] {
  return sentencesOf(text)
    .filter(({ text: said }) => MAY_SAY.test(said))
    .flatMap((sentence) =>
      compiled.flatMap(({ key, expression }) => {
        const same = facts.filter((one) => one.key === key);
        const fact = same[0];
        if (!fact) return [];
        if (key.startsWith('awards.') && (!OF_THE_YEAR.test(sentence.text.trim()) || HIGHER.test(sentence.text))) return [];
        return [...sentence.text.matchAll(expression)].flatMap((match) => {
          const said = match[1] ?? '';
          const start =
            sentence.start + match.index + match[0].indexOf(said, key.endsWith('individuals') ? match[0].search(/\S+\s+cá nhân/u) : 0);
          const read = quantityAt(text, start, said);
          const right = same.some(({ value }) => figureValue(value) === read?.value);
          return read?.about || right ? [] : finding(text, start, said, said, fact);
        });
      }),
    );
}

/** "Đóng góp: Nhà nước" is said of money beside the name of its source. */
function bySource(text: string, facts: readonly Fact[]): Finding[] {
  const sources = facts.filter(({ key }) => key.startsWith('contributions.'));
  return sentencesOf(text)
    .filter(({ text: said }) => /^nguồn lực huy động/iu.test(said.trim()))
    .flatMap((sentence) =>
      amountsIn(sentence.text, sentence.start).flatMap((amount) => {
        const lead = text.slice(sentence.start, amount.start).split(/[,:;]/).at(-1) ?? '';
        const fact = sources.find(({ label }) => fold(lead).includes(fold(label.replace('Đóng góp: ', ''))));
        const value = fact ? figureValue(fact.value) : null;
        if (!fact || value === null || Math.abs(value - amount.value) < amount.step) return [];
        const found = text.slice(amount.start, amount.end);
        return [
          at('fact', amount.start, found, `Bài ghi ${found}; số liệu “${fact.label}” là ${sayAmount(value)}.`, { records: fact.records }),
        ];
      }),
    );
}

const known = new Set(PHRASES.map(([key]) => key));
const SMALL_WORDS = new Set('của và các được trong cho đã năm số là có thi đua'.split(' '));
const wordsOf = (text: string) => text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? [];

/** Any other figure: its unit stands behind a number and every word of its label in the same clause. */
function byLabel(text: string, facts: readonly Fact[]): Finding[] {
  const others = facts.filter(
    ({ key, unit }) => unit !== '' && unit !== 'đồng' && !known.has(key) && !/^(?:works|targets|awards|pledges)/.test(key),
  );
  if (others.length === 0) return [];
  const labels = new Map(others.map((fact) => [fact, wordsOf(fact.label).filter((word) => !SMALL_WORDS.has(word))]));
  return sentencesOf(text)
    .filter(({ text: said }) => /\d/.test(said))
    .flatMap(clausesOf)
    .flatMap(({ text: clause, start }) => {
      const words = new Set(wordsOf(clause));
      const near = others.filter((fact) => (labels.get(fact) ?? []).every((word) => words.has(word)));
      return near.flatMap((fact) => {
        const unit = fact.unit.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
        return [...clause.matchAll(new RegExp(`(?<![\\p{L}\\p{N}/.,-])(${DIGITS})\\s+${unit}(?!\\p{L})`, 'giu'))].flatMap((match) => {
          const said = match[1] ?? '';
          const equal = near.some((other) => figureValue(other.value) === quantityAt(text, start + match.index, said)?.value);
          return equal || quantityAt(text, start + match.index, said)?.about ? [] : finding(text, start + match.index, said, said, fact);
        });
      });
    });
}

/** Figures unlike their facts: the same unit, the label near. */
export const figureSlips: Check = (text, { facts = [] }) =>
  facts.length === 0 ? [] : [...byPhrase(text, facts), ...bySource(text, facts), ...byLabel(text, facts)];
