import type { EventStory, StoryItem, StoryLaunch } from '../../conference/story.ts';
import type { Block } from './block.ts';
import { announced, paragraph } from './block.ts';
import { comrade } from './people.ts';
import type { Run } from './run.ts';
import { fact, inner, lowerFirst, say, sentences } from './run.ts';
import { ofKind, told } from './speech.ts';

const fewest = 6;

function content(launch: StoryLaunch, one: StoryLaunch['contents'][number]): Run[] {
  const whom = one.addressees.length > 0 && one.addressees.length <= fewest && !one.addressees.every((name) => one.text.includes(name));
  return [fact(one.text, 'launch', launch.id), ...(whom ? say` (${fact(one.addressees.join('; '), 'launch', launch.id)})` : [])];
}

function launched(story: EventStory, item: StoryItem): string {
  if (item.title) return lowerFirst(inner(item.title));
  const movement = item.launch?.movements.length === 1 ? item.launch.movements[0]?.name : undefined;
  const year = item.launch?.year ?? story.nextYear;
  const name = movement ? lowerFirst(movement) : 'phong trào thi đua';
  const what = name.startsWith('thi đua ') ? `phong trào ${name}` : name;
  return `phát động ${what}${year === null || what.endsWith(`năm ${year}`) ? '' : ` năm ${year}`}`;
}

function calls(launch: StoryLaunch): Block[] {
  const of = (kind: string) => launch.contents.filter((one) => one.kind === kind).map((one) => content(launch, one));
  return [
    ...paragraph(
      'launch',
      sentences([
        launch.theme
          ? say`Chủ đề thi đua: ${fact(/^[“"]/.test(launch.theme) ? launch.theme : `“${launch.theme}”`, 'launch', launch.id)}`
          : [],
      ]),
    ),
    ...announced('launch', say`Các nội dung thi đua trọng tâm:`, of('content'), true),
    ...announced('launch', say`Đề nghị các đơn vị, tổ chức trên địa bàn:`, of('request')),
    ...announced('launch', say`Về công tác tuyên truyền:`, of('communication')),
    ...paragraph('launch', sentences([launch.call ? [fact(launch.call, 'launch', launch.id)] : []])),
  ];
}

/** Who launched what, under which theme, with its contents in order. */
export function launchBlocks(story: EventStory): Block[] {
  return ofKind(story, 'launch').flatMap((item) => {
    const launcher = item.launch?.launcher ?? item.speaker;
    const act = fact(launched(story, item), item.launch ? 'launch' : 'agenda_item', item.launch?.id ?? item.id);
    const who = launcher ? say`Tiếp đó, ${comrade(launcher)} ${act}` : say`Hội nghị đã ${act}`;
    // Words without a full stop go on with the sentence: "…, nhấn mạnh một số nội dung trọng tâm".
    const goesOn = item.text !== null && !/[.!?…]\s*$/.test(item.text);
    const said = goesOn ? [say`${who}, ${fact(lowerFirst(inner(item.text ?? '')), 'agenda_item', item.id)}`] : [who, told(item)];
    return [...paragraph('launch', sentences(said)), ...(item.launch ? calls(item.launch) : [])];
  });
}
