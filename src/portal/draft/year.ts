import type { EventStory, StoryFinding } from '../../conference/story.ts';
import { milestoneNames } from '../../emulation/words.ts';
import { printFigure } from '../../platform/records/figure.ts';
import { hideNames } from '../../review/edition/hidden-units.ts';
import type { Block, DraftPart } from './block.ts';
import { announced, paragraph } from './block.ts';
import type { Run } from './run.ts';
import { fact, inner, lowerFirst, say, sentences } from './run.ts';

/** The order in which an article tells what a year was like. */
const partOrder = [
  'situation',
  'difficulty',
  'advantage',
  'leadership',
  'movement',
  'result',
  'participation',
  'exemplar',
  'effect',
  'award',
];

const sourceOf = (story: EventStory) => story.reviews[0]?.id ?? null;

const findingRuns = (story: EventStory, finding: StoryFinding): Run[] => {
  const review = sourceOf(story);
  const text = finding.part === 'difficulty' ? hideNames(finding.text, story.hiddenUnits) : finding.text;
  return [review ? fact(text, 'review', review) : fact(text, 'event', story.id)];
};

function ofMovement(story: EventStory, movementId: string | null, findings: readonly StoryFinding[]): Block[] {
  const name = story.movements.find(({ id }) => id === movementId)?.name;
  const heading: Block[] = name && story.movements.length > 1 ? [{ kind: 'heading', part: 'results', text: name }] : [];
  const parts = partOrder.map((part) => findings.filter((finding) => finding.part === part)).filter((list) => list.length > 0);
  return [...heading, ...parts.flatMap((list) => paragraph('results', sentences(list.map((finding) => findingRuns(story, finding)))))];
}

/** What was found of the year: first of all movements together, then movement by movement. */
export function resultBlocks(story: EventStory): Block[] {
  const ids = [...new Set([null, ...story.findings.map(({ movementId }) => movementId)])];
  return ids.flatMap((id) => {
    const findings = story.findings.filter(({ movementId }) => movementId === id);
    return findings.length === 0 ? [] : ofMovement(story, id, findings);
  });
}

const longestList = 6;

function finishedWork(work: EventStory['works'][number]): Run[] {
  const reached = work.milestones
    .filter(({ kind }) => kind === 'completed' || kind === 'in_use')
    .map(({ kind }) => (milestoneNames[kind] ?? kind).toLocaleLowerCase('vi'));
  // That they are finished is said of all of them at once.
  const state = reached.some((each) => each !== milestoneNames['completed']?.toLocaleLowerCase('vi')) ? ` đã ${reached.join(' và ')}` : '';
  const where = work.locatedIn && !work.title.includes(work.locatedIn) ? ` (${work.locatedIn})` : '';
  return say`${fact(`${inner(work.title)}${where}`, 'work', work.id)}${work.motto ? say` với phương châm ${fact(`“${work.motto}”`, 'work', work.id)}` : null}${state}${
    work.effect ? say`, ${fact(lowerFirst(inner(work.effect)), 'work', work.id)}` : null
  }`;
}

/** Works of the year that were finished and that the findings do not tell already. */
export function workBlocks(story: EventStory): Block[] {
  const told = story.findings.map(({ text }) => text.toLocaleLowerCase('vi'));
  const finished = story.works
    .filter((work) => work.year === story.reviewYear && work.milestones.some(({ kind }) => kind === 'completed' || kind === 'in_use'))
    .filter((work) => !told.some((text) => text.includes(inner(work.title).toLocaleLowerCase('vi'))));
  const shown = finished.filter(({ kind }) => kind === 'construction').slice(0, longestList);
  return announced('works', say`Công trình, phần việc tiêu biểu đã hoàn thành trong năm:`, shown.map(finishedWork));
}

/** Counts of exemplars and those with a name and a story that no finding tells. */
export function exemplarBlocks(story: EventStory): Block[] {
  const told = story.findings.map(({ text }) => text.toLocaleLowerCase('vi'));
  const source = (text: string) => fact(text, 'event', story.id);
  const counted = story.exemplars.filter(({ total }) => total !== null && total !== 'unknown');
  const items = [
    ...counted.map(
      ({ total, name, story: tale }) =>
        say`${source(`${printFigure(total ?? 'unknown')} ${lowerFirst(inner(name ?? tale ?? 'điển hình tiên tiến'))}`)}`,
    ),
    ...story.exemplars
      .filter((one) => !counted.includes(one))
      .filter(
        ({ story: tale, name }) => (tale || name) && !told.some((text) => text.includes(inner(tale ?? name ?? '').toLocaleLowerCase('vi'))),
      )
      .slice(0, longestList)
      .map(
        ({ name, story: tale }) =>
          say`${source([name, tale && (name ? lowerFirst(inner(tale)) : inner(tale))].filter(Boolean).join(': '))}`,
      ),
  ];
  return announced('exemplars', say`Điển hình tiên tiến:`, items);
}

function plainList(story: EventStory, part: DraftPart, announcement: string, texts: readonly string[]): Block[] {
  const review = sourceOf(story);
  return announced(
    part,
    say`${announcement}`,
    texts.map((text) => [review ? fact(text, 'review', review) : fact(text, 'event', story.id)]),
  );
}

/** The shortcoming with its cause, where the text does not say it, and what came of it. */
function limit({ text, causeText, effect }: EventStory['shortcomings'][number]): string {
  const cause =
    causeText && !text.toLocaleLowerCase('vi').includes(inner(causeText).toLocaleLowerCase('vi'))
      ? ` (nguyên nhân: ${lowerFirst(inner(causeText))})`
      : '';
  return `${inner(text)}${cause}${effect ? `, ${lowerFirst(inner(effect))}` : ''}`;
}

/** What fell short (never what is internal: the story leaves it out) and what was learnt. */
export function lessonBlocks(story: EventStory): Block[] {
  const hidden = (text: string) => hideNames(text, story.hiddenUnits);
  const limits = story.shortcomings.map((each) => hidden(limit(each)));
  return [
    ...plainList(story, 'shortcomings', 'Bên cạnh kết quả đạt được, phong trào còn những hạn chế:', limits),
    ...plainList(story, 'lessons', 'Những bài học kinh nghiệm trong phong trào thi đua:', story.lessons.map(hidden)),
  ];
}

export function directionBlocks(story: EventStory): Block[] {
  const year = story.nextYear ? ` năm ${story.nextYear}` : '';
  return plainList(
    story,
    'directions',
    `Phương hướng, nhiệm vụ${year}:`,
    story.recommendations.filter(({ kind }) => kind === 'direction').map(({ text }) => text),
  );
}
