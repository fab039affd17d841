import { targetStatusNames } from '../../../emulation/indicator/status.ts';
import { figureValue, printFigure } from '../../../platform/records/figure.ts';
import type { Fact } from '../../fact.ts';
import { contributionsSentence, pledgesSentence, targetsSentence, worksSentence } from '../../report/sentences.ts';
import type { FindingPart } from '../../words.ts';
import type { DeckContent } from '../content.ts';
import type { BigFigure, DeckChart, DeckPhoto, Slide } from '../deck.ts';
import { bigFigure, bulletSlides, factOf, figureOver, printFact, quoteOf, sentence, telling } from './lines.ts';

/** What was found of the year, part by part. */
export function findingSlides(content: DeckContent): Slide[] {
  const parts: readonly [FindingPart[], string, string, number][] = [
    [['leadership'], 'leadership', 'Lãnh đạo, chỉ đạo', 1],
    [['movement', 'participation'], 'participation', 'Phong trào đi vào đời sống', 2],
    [['result'], 'results', 'Kết quả nổi bật', 3],
    [['effect'], 'effect', 'Hiệu quả', 1],
  ];
  return parts.flatMap(([of, key, heading, most]) =>
    bulletSlides(
      key,
      heading,
      of.flatMap((part) => content.findings(part)).map(({ id, text }) => quoteOf('finding', id, text)),
      most,
    ),
  );
}

const chartOf = (title: string, facts: readonly (Fact | null)[], label: (fact: Fact) => string): DeckChart => ({
  title,
  points: facts.flatMap((fact) =>
    fact ? [{ label: label(fact), value: figureValue(fact.value) ?? 0, printed: printFact(fact), fact: fact.key }] : [],
  ),
});

/** Facts of single targets, so that the table's figures have certificates like all others. */
export const targetFigures = ({ targets, asOf }: DeckContent): Fact[] =>
  targets.flatMap(({ id, label, target, result, measure }) => {
    const records = [{ table: 'target', id, label }];
    const plan = { key: `target.${id}.plan`, label: `${label}: kế hoạch`, value: target, unit: measure ?? '', asOf, records };
    return result === null ? [plan] : [plan, { ...plan, key: `target.${id}.result`, label: `${label}: thực hiện`, value: result }];
  });

export function targetSlides(content: DeckContent): Slide[] {
  if (!factOf(content, 'targets.assigned')) return [];
  const keys = ['targets.assigned', 'targets.exceeded', 'targets.met', 'targets.missed'];
  const said = sentence(targetsSentence(content.facts), keys);
  const words: Readonly<Record<string, string>> = { 'targets.exceeded': 'Vượt', 'targets.met': 'Đạt', 'targets.missed': 'Chưa đạt' };
  const chart = chartOf(
    'Kết quả chỉ tiêu',
    keys.slice(1).map((key) => factOf(content, key)),
    ({ key }) => words[key] ?? '',
  );
  const first: Slide[] =
    chart.points.length === 0
      ? []
      : [
          {
            key: 'targets',
            look: 'content',
            heading: 'Thực hiện chỉ tiêu được giao',
            blocks: [...said.map((line) => ({ kind: 'lead' as const, line })), { kind: 'chart', chart }],
            speech: said,
          },
        ];
  return [...first, ...targetTable(content)];
}

function targetTable(content: DeckContent): Slide[] {
  const shown = content.targets.filter(({ result, target }) => telling(result) && telling(target)).slice(0, 7);
  if (shown.length < 3) return [];
  const heading = 'Một số chỉ tiêu chủ yếu';
  return [
    {
      key: 'targets.table',
      look: 'content',
      heading,
      blocks: [
        {
          kind: 'table',
          table: {
            caption: heading,
            columns: [
              { title: 'Chỉ tiêu', share: 5 },
              { title: 'Kế hoạch', share: 1.4, numeric: true },
              { title: 'Thực hiện', share: 1.4, numeric: true },
              { title: 'Đánh giá', share: 1.4 },
            ],
            rows: shown
              .map(({ id, indicator, measure, target, result, status }) => [
                quoteOf('target', id, measure ? `${indicator} (${measure})` : indicator),
                { text: printFigure(target), facts: [`target.${id}.plan`] },
                { text: printFigure(result ?? 'unknown'), facts: [`target.${id}.result`] },
                { text: targetStatusNames[status] },
              ])
              .map(([name, ...rest]) => [{ ...name, text: (name?.text ?? '').replace(/\.$/, '') }, ...rest]),
          },
        },
      ],
      speech: [{ text: 'Kết quả từng chỉ tiêu chủ yếu được nêu trên bảng.' }],
    },
  ];
}

export function workSlides(content: DeckContent): Slide[] {
  const labels: readonly [string, string, string?][] = [
    ['works.registered', 'công trình, phần việc đăng ký'],
    ['works.completed', 'đã hoàn thành', 'công trình đã hoàn thành'],
    ['works.on_time', 'đúng tiến độ', 'công trình đúng tiến độ'],
    ['works.late', 'hoàn thành trễ hạn', 'công trình trễ hạn'],
    ['works.overdue', 'quá hạn chưa hoàn thành', 'công trình quá hạn'],
  ];
  const items: BigFigure[] = labels.flatMap(([key, label, alone]) => {
    const fact = factOf(content, key);
    return fact ? [{ value: printFact(fact), label, ...(alone ? { alone } : {}), facts: [key] }] : [];
  });
  const said = sentence(
    worksSentence(content.facts),
    labels.map(([key]) => key),
  );
  const counted: Slide[] =
    items.length === 0
      ? []
      : [{ key: 'works', look: 'content', heading: 'Công trình, phần việc', blocks: [{ kind: 'figures', items }], speech: said }];
  const photos = photoSlides(content);
  const finished = content.works.filter(({ completedOn, status }) => completedOn !== null || status.kind === 'done');
  const titles = (finished.length > 0 ? finished : content.works).slice(0, 6).map(({ id, label }) => quoteOf('work', id, label));
  const heading = finished.length > 0 ? 'Công trình, phần việc đã hoàn thành' : 'Công trình, phần việc đăng ký';
  return [...counted, ...(photos.length > 0 ? photos : bulletSlides('works.list', heading, titles, 1))];
}

/** Works with both pictures before those with one, at most four. */
function photoSlides({ photos }: DeckContent): Slide[] {
  const works = [...Map.groupBy(photos, ({ work }) => work).values()].map((own) => ({
    work: own[0],
    shown: ['before', 'after'].flatMap((stage): DeckPhoto[] => {
      const photo = own.find((each) => each.stage === stage);
      const when = stage === 'before' ? 'Trước khi làm' : 'Sau khi làm';
      return photo ? [{ file: photo.file, alt: photo.alt ?? photo.caption, caption: when }] : [];
    }),
  }));
  return works
    .toSorted((a, b) => b.shown.length - a.shown.length)
    .slice(0, 4)
    .flatMap(({ work, shown }): Slide[] => {
      if (!work) return [];
      const line = quoteOf('work', work.work, work.title);
      return [
        {
          key: `work.${work.work}`,
          look: 'content',
          heading: line.text.slice(0, -1),
          blocks: [{ kind: 'photos', items: shown }],
          speech: [line],
        },
      ];
    });
}

export function contributionSlides(content: DeckContent): Slide[] {
  const own = content.facts.filter(({ key, value }) => key.startsWith('contributions.') && telling(value));
  if (own.length === 0) return [];
  const chart = chartOf('Nguồn lực huy động', own, ({ label }) => label.replace('Đóng góp: ', ''));
  const said = sentence(
    contributionsSentence(own),
    own.map(({ key }) => key),
  );
  return [{ key: 'contributions', look: 'content', heading: 'Nguồn lực huy động', blocks: [{ kind: 'chart', chart }], speech: said }];
}

export function pledgeSlides(content: DeckContent): Slide[] {
  if (!factOf(content, 'pledges.signed')) return [];
  const keys = ['pledges', 'pledges.signed', 'pledges.parties'];
  const said = sentence(pledgesSentence(content.facts), keys);
  const items = [
    ...bigFigure(content, 'pledges', 'bản giao ước, cam kết'),
    ...figureOver(content, 'pledges.signed', 'pledges.parties', 'lượt đã ký').map((figure) => ({
      ...figure,
      alone: 'lượt ký giao ước, cam kết',
    })),
  ];
  return [{ key: 'pledges', look: 'content', heading: 'Giao ước, cam kết thi đua', blocks: [{ kind: 'figures', items }], speech: said }];
}
