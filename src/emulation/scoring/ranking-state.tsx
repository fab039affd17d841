import { addDays, formatDate, localDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Consequence, Submit } from '../../platform/web/ui/form.tsx';
import { Notice, Tabs } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { rankingPath } from './place.ts';
import type { Ranking } from './ranking.ts';
import type { StoredSet } from './set.ts';
import { type Sheet, submissionOf } from './sheet.ts';
import { rankingNames, saidWhen } from './words.ts';

/** The announcements as tabs, the newest first. */
export const Versions = ({
  visit,
  stored,
  announced,
  shown,
}: {
  visit: Visit;
  stored: StoredSet;
  announced: readonly Ranking[];
  shown: Ranking | undefined;
}) =>
  announced.length < 2 ? null : (
    <Tabs
      label="Các lần công bố"
      items={announced.toReversed().map((each) => ({
        href: visit.url(`${rankingPath(stored.id)}?ban=${each.version}`),
        label: `Bản ${each.version}: ${rankingNames[each.kind]}`,
        current: each.id === shown?.id,
      }))}
    />
  );

/** What the shown ranking is, since when, and for what reason. */
export const State = ({ shown, last }: { shown: Ranking | undefined; last: Ranking | undefined }) => {
  if (!shown)
    return (
      <Notice tone="warning" title="Chưa công bố">
        Thứ tự tính theo điểm Hội đồng đến lúc này; còn thay đổi khi chốt các phiếu.
      </Notice>
    );
  const by = `${shown.announced_by ?? ''}, ${saidWhen(shown.announced_at)}.`;
  if (shown.id !== last?.id)
    return (
      <Notice tone="warning" title={`Bản ${shown.version} đã được thay`}>
        {`${rankingNames[shown.kind]}: ${by} Bản đang có hiệu lực là bản ${last?.version ?? ''}.`}
      </Notice>
    );
  return (
    <Notice tone={shown.kind === 'provisional' ? 'warning' : 'success'} title={rankingNames[shown.kind] ?? ''}>
      <p>{by}</p>
      {shown.reason && <p>{`Lý do đính chính: ${shown.reason}`}</p>}
      {shown.kind === 'provisional' && shown.appeal_until && (
        <p>{`Đơn vị được kiến nghị đến hết ngày ${formatDate(shown.appeal_until)}.`}</p>
      )}
    </Notice>
  );
};

const steps = {
  'du-kien': {
    title: 'Công bố dự kiến',
    items: ['Mọi đơn vị xem được thứ hạng, điểm và lý do.', 'Bắt đầu tính hạn kiến nghị.'],
  },
  'chinh-thuc': {
    title: 'Công bố chính thức',
    items: [
      'Điểm và thứ hạng khóa lại, không ai sửa được nữa.',
      'Sau này chỉ đính chính bằng bản mới có lý do công khai; bản này vẫn được giữ và xem được.',
    ],
  },
} as const;

/** What the ranking waits for, and the next act when nothing is missing. */
export function NextAct({
  visit,
  stored,
  announced,
  sheets,
}: {
  visit: Visit;
  stored: StoredSet;
  announced: readonly Ranking[];
  sheets: readonly Sheet[];
}) {
  const last = announced.at(-1);
  if (last && last.kind !== 'provisional') return null;
  const key = last ? 'chinh-thuc' : 'du-kien';
  const open = sheets.filter((sheet) => !submissionOf(sheet, 'council')).map(({ unit_name }) => unit_name);
  const asking = sheets.filter(({ appeals }) => appeals.some(({ answered_at }) => answered_at === null)).map(({ unit_name }) => unit_name);
  const early = last?.appeal_until && localDate(visit.tx.now) <= last.appeal_until ? formatDate(addDays(last.appeal_until, 1)) : null;
  const waits = [
    ...(!last && open.length > 0 ? [`Hội đồng chưa chốt điểm ${open.length} đơn vị: ${open.join(', ')}.`] : []),
    ...(last && asking.length > 0 ? [`Chưa trả lời kiến nghị của ${asking.join(', ')}.`] : []),
    ...(early ? [`Công bố được từ ngày ${early}, khi hết hạn kiến nghị.`] : []),
  ];
  if (waits.length > 0)
    return (
      <Notice tone="info" title={`Chưa ${steps[key].title.toLocaleLowerCase('vi')} được`}>
        {waits.join(' ')}
      </Notice>
    );
  return (
    <Consequence title={steps[key].title} items={[...steps[key].items]}>
      <PostForm visit={visit} action={`${rankingPath(stored.id)}/${key}`} label={steps[key].title}>
        <Submit tone="danger">{steps[key].title}</Submit>
      </PostForm>
    </Consequence>
  );
}
