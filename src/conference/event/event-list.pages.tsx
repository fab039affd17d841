import { formatMoment, localDate } from '../../platform/calendar/date.ts';
import type { PartOfDay } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Tabs, Tag } from '../../platform/web/ui/text.tsx';
import type { Crumb, Tone } from '../../platform/web/ui/types.ts';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { eventKindNames, eventTitle } from '../title.ts';
import { type Event, eventYears, listEvents } from './event.ts';
import { type EventState, eventState, stateNames } from './state.ts';

export const eventsPath = '/lam-viec/hoi-nghi';

const tones: Readonly<Record<EventState, Tone>> = {
  preparing: 'neutral',
  awaiting_consent: 'amber',
  consented: 'blue',
  invited: 'blue',
  held: 'green',
};
const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
export const EventTag = ({ state }: { state: EventState }) => <Tag tone={tones[state]}>{upperFirst(stateNames[state])}</Tag>;

type Titled = Pick<Event, 'title' | 'name' | 'kind' | 'review_year' | 'next_year'>;
/** What a list calls an event: its title, its name, or the words its kind and years make. */
export const eventName = (event: Titled): string =>
  event.title ?? event.name ?? eventTitle({ kind: event.kind, reviewYear: event.review_year, nextYear: event.next_year, movements: [] });

/** The path to a page of one event. */
export const eventCrumbs = (visit: Visit, event: Titled & Pick<Event, 'id'>, title: string): Crumb[] => [
  { label: 'Hội nghị', href: visit.url(eventsPath) },
  { label: eventName(event), href: visit.url(`${eventsPath}/${event.id}`) },
  { label: title },
];

const when = (event: Event) =>
  event.held_on === null
    ? 'Chưa có ngày'
    : formatMoment({ date: event.held_on, part: event.part as PartOfDay | null, time: event.starts_at });

/** Years of events as links; "Tất cả" shows every one. */
function years(visit: Visit, all: number[], year: number | null) {
  const items = all.map((each) => ({ href: visit.url(`${eventsPath}?nam=${each}`), label: `Năm ${each}`, current: each === year }));
  return [{ href: visit.url(eventsPath), label: 'Tất cả', current: year === null }, ...items];
}

export async function listPage(visit: Visit): Promise<Reply> {
  const asked = visit.query.get('nam') ?? '';
  const year = /^(19|20|21)\d{2}$/.test(asked) ? Number(asked) : null;
  const today = localDate(visit.tx.now);
  const edits = allows(visit.actor, 'conference.edit');
  return office(visit, {
    title: 'Hội nghị',
    lead: 'Chuẩn bị, mời, chạy chương trình và ghi lại; xếp theo năm được tổng kết.',
    actions: edits && (
      <ButtonLink href={visit.url(`${eventsPath}/moi`)} tone="primary">
        Chuẩn bị hội nghị
      </ButtonLink>
    ),
    children: (
      <>
        <Tabs label="Năm được tổng kết hoặc phát động" items={years(visit, await eventYears(visit.tx), year)} />
        <DataTable
          caption="Hội nghị"
          captionHidden
          rows={await listEvents(visit.tx, year)}
          empty={
            <EmptyState
              title="Chưa có hội nghị nào"
              text="Chuẩn bị hội nghị tổng kết, phát động hoặc ký giao ước; tên và chương trình được lập từ hồ sơ của năm."
            />
          }
          columns={[
            { key: 'name', label: 'Hội nghị', cell: (row) => <a href={visit.url(`${eventsPath}/${row.id}`)}>{eventName(row)}</a> },
            { key: 'kind', label: 'Loại', cell: (row) => eventKindNames[row.kind as keyof typeof eventKindNames] },
            { key: 'when', label: 'Thời gian', cell: when },
            { key: 'place', label: 'Địa điểm', cell: (row) => row.place ?? '' },
            { key: 'state', label: 'Tình trạng', cell: (row) => <EventTag state={eventState(row, today)} /> },
          ]}
        />
      </>
    ),
  });
}
