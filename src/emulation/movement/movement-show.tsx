import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import { Card, Columns, DescriptionList, StatGrid } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { sayFigure } from '../figures.ts';
import { formNames, natureNames, originNames, participantNames, reachNames } from '../words.ts';
import { launchedContents, launchesOf } from './launch.ts';
import { StateTag } from './movement-list.pages.tsx';
import { type Movement, findMovement, movementSurroundings, shortName, yearsWords } from './movement.ts';
import { basisWords } from './basis-words.ts';
import { Hints, Lines, Requirements, TermWarnings, YearConflict } from './movement-parts.tsx';
import { ApprovalCard } from './approval-parts.tsx';
import { ParticipationCard } from './participation.pages.tsx';
import { standingOf } from './plan-act.ts';
import { ResultsAsked, ReviewsCard } from './review-parts.tsx';
import { launchMoment } from './when.ts';

const path = '/lam-viec/phong-trao';
const list = (visit: Visit) => ({ label: 'Phong trào', href: visit.url(path) });
type Surroundings = Awaited<ReturnType<typeof movementSurroundings>>;

const textItems = (movement: Movement, bases: Surroundings['bases']): { label: string; value: Child }[] =>
  [
    { label: 'Dịp phát động', value: movement.occasion },
    { label: 'Chủ đề', value: movement.theme && `“${movement.theme}”` },
    { label: 'Phương châm', value: movement.motto && `“${movement.motto}”` },
    { label: 'Mục đích', value: movement.purpose },
    { label: 'Mục tiêu', value: movement.goal },
    { label: 'Phạm vi', value: [reachNames[movement.reach ?? ''], movement.scope].filter(Boolean).join('. ') },
    { label: 'Lớp đối tượng', value: movement.classes.map((each) => participantNames[each] ?? each).join(', ') },
    { label: 'Đối tượng', value: movement.subjects.length > 0 && <Lines lines={movement.subjects} /> },
    { label: 'Nội dung', value: movement.contents.length > 0 && <Lines lines={movement.contents} ordered /> },
    { label: 'Tiêu chí', value: movement.criteria },
    { label: 'Tiến độ thời gian', value: movement.schedule },
    { label: 'Kế hoạch', value: movement.plan },
    { label: 'Biện pháp', value: movement.measures },
    { label: 'Kiểm tra, giám sát', value: movement.supervision },
    { label: 'Tuyên truyền, nhân rộng', value: movement.communication },
    { label: 'Khen thưởng', value: movement.awards },
    { label: 'Kinh phí', value: movement.budget },
    { label: 'Căn cứ', value: bases.length > 0 && <Lines lines={bases.map(basisWords)} /> },
    { label: 'Ghi chú', value: movement.note },
  ].filter(({ value }) => Boolean(value));

const facts = (visit: Visit, movement: Movement) =>
  [
    { label: 'Tình trạng', value: <StateTag movement={movement} today={localDate(visit.tx.now)} /> },
    { label: 'Tính chất', value: `${natureNames[movement.nature] ?? ''}, ${(formNames[movement.form] ?? '').toLocaleLowerCase('vi')}` },
    { label: 'Phát động', value: movement.launched_by ?? originNames[movement.origin] },
    {
      label: 'Thuộc',
      value: movement.parent_id && (
        <a href={visit.url(`${path}/${movement.parent_id}`)}>{movement.parent_short_name ?? movement.parent_name}</a>
      ),
    },
    { label: 'Chủ trì', value: movement.owner_name },
    { label: 'Năm', value: yearsWords(movement) },
    { label: 'Thời gian', value: [movement.starts_on, movement.ends_on].map((date) => (date ? formatDate(date) : '…')).join(' – ') },
    { label: 'Tham gia', value: movement.participation !== null && sayFigure(movement.participation) },
  ].filter(({ value }) => value && value !== '… – …');

const Launches = ({ visit, launches }: { visit: Visit; launches: Awaited<ReturnType<typeof launchesOf>> }) =>
  launches.length === 0 ? null : (
    <Card title="Phát động">
      <Lines
        lines={launches.map((launch) => (
          <>
            <a href={visit.url(`${path}/phat-dong/${launch.id}`)}>{launchMoment(launch)}</a>
            {launch.launcher_name &&
              `: ${[launch.launcher_honorific, launch.launcher_name].filter(Boolean).join(' ')}${launch.launcher_post ? `, ${launch.launcher_post}` : ''}`}
          </>
        ))}
      />
    </Card>
  );

const Children = ({ visit, items }: { visit: Visit; items: Surroundings['children'] }) =>
  items.length === 0 ? null : (
    <Card title="Phong trào trực thuộc">
      <Lines
        lines={items.map((child) => (
          <>
            <a href={visit.url(`${path}/${child.id}`)}>{shortName(child)}</a>
            {child.year && ` (${child.year})`}
          </>
        ))}
      />
    </Card>
  );

const actions = (visit: Visit, movement: Movement, approved: boolean) => (
  <>
    {movement.origin === 'ward' && (
      <>
        <ButtonLink href={visit.url(`${path}/${movement.id}/ke-hoach.pdf`)}>Kế hoạch (PDF)</ButtonLink>
        <ButtonLink href={visit.url(`${path}/${movement.id}/ke-hoach.docx`)} download>
          Word
        </ButtonLink>
      </>
    )}
    {allows(visit.actor, 'movement.edit') && <ButtonLink href={visit.url(`${path}/${movement.id}/sua`)}>Sửa kế hoạch</ButtonLink>}
    {allows(visit.actor, 'movement.launch') && approved && (
      <ButtonLink href={visit.url(`${path}/${movement.id}/phat-dong`)} tone="primary">
        Ghi phát động
      </ButtonLink>
    )}
  </>
);

/** Approved and not launched yet. */
const awaitsLaunch = async (visit: Visit, movement: Movement) =>
  !movement.launched && movement.origin === 'ward' && (await standingOf(visit.tx, movement)).state === 'approved';

/** A movement with its plan, its course and what units have entered for it. */
export async function showPage(visit: Visit): Promise<Reply> {
  const movement = await findMovement(visit.tx, recordId(visit));
  const { bases, children, counts } = await movementSurroundings(visit.tx, movement.id);
  const launches = await launchesOf(visit.tx, movement.id);
  const contents = [...movement.contents, ...(await launchedContents(visit.tx, movement.id))];
  const approval = movement.origin === 'ward' && (await ApprovalCard({ visit, movement }));
  const query = `?nam=${movement.year ?? ''}&phong-trao=${movement.id}`;
  return office(visit, {
    title: shortName(movement),
    section: natureNames[movement.nature] ?? '',
    ...(movement.short_name ? { lead: movement.name } : {}),
    crumbs: [list(visit), { label: shortName(movement) }],
    actions: actions(visit, movement, await awaitsLaunch(visit, movement)),
    children: (
      <Columns
        aside={
          <>
            <Card>
              <DescriptionList items={facts(visit, movement)} />
            </Card>
            <ReviewsCard visit={visit} movement={movement} />
            <Launches visit={visit} launches={launches} />
            <Children visit={visit} items={children} />
          </>
        }
      >
        {await ResultsAsked({ visit, movement })}
        {!movement.launched && movement.origin === 'ward' && <Requirements visit={visit} movement={movement} />}
        {!movement.launched && approval}
        <TermWarnings movement={movement} />
        <YearConflict theme={movement.theme} contents={contents} />
        <Hints texts={[movement.theme, movement.occasion, movement.purpose, movement.goal, movement.schedule, ...movement.contents]} />
        <StatGrid
          items={[
            { value: String(counts.registrations ?? 0), label: 'Đăng ký', href: visit.url(`/lam-viec/dang-ky${query}`) },
            { value: String(counts.works ?? 0), label: 'Công trình, phần việc', href: visit.url(`/lam-viec/cong-trinh${query}`) },
            { value: String(counts.pledges ?? 0), label: 'Giao ước, cam kết', href: visit.url(`/lam-viec/dang-ky/giao-uoc${query}`) },
          ]}
        />
        {await ParticipationCard({ visit, movement })}
        <Card title="Kế hoạch">
          <DescriptionList items={textItems(movement, bases)} />
        </Card>
        {movement.launched && approval}
      </Columns>
    ),
  });
}
