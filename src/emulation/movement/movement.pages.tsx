import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import { Card, Columns, DescriptionList, StatGrid } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId, yearOf } from '../address.ts';
import { adoptMovement, startFrom } from '../catalogue/adopt.ts';
import { findEntry } from '../catalogue/catalogue.ts';
import { catalogueRoutes } from '../catalogue/catalogue.pages.tsx';
import { sayFigure } from '../figures.ts';
import { readingRoutes } from '../reading/summary.pages.tsx';
import { formNames, natureNames, originNames, participantNames, reachNames } from '../words.ts';
import { launchRoutes } from './launch.pages.tsx';
import { launchedContents, launchesOf } from './launch.ts';
import { StateTag, listPage } from './movement-list.pages.tsx';
import { movementForm } from './movement-form.pages.tsx';
import { readMovement } from './movement-form.ts';
import { type Movement, findMovement, movementSurroundings, shortName, yearsWords } from './movement.ts';
import { basisWords } from './basis-words.ts';
import { Hints, Lines, Requirements, TermWarnings, YearConflict } from './movement-parts.tsx';
import { changeMovement } from './save.ts';
import { ApprovalCard, approvalRoutes } from './approval.pages.tsx';
import { overlapRoutes } from './overlap.pages.tsx';
import { ParticipationCard, participationRoutes } from './participation.pages.tsx';
import { standingOf } from './plan-act.ts';
import { ResultsAsked, ReviewsCard } from './review-parts.tsx';
import { treeRoutes } from './tree.pages.tsx';
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

async function showPage(visit: Visit): Promise<Reply> {
  const movement = await findMovement(visit.tx, recordId(visit));
  const { bases, children, counts } = await movementSurroundings(visit.tx, movement.id);
  const launches = await launchesOf(visit.tx, movement.id);
  const contents = [...movement.contents, ...(await launchedContents(visit.tx, movement.id))];
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
        {movement.origin === 'ward' && (await ApprovalCard({ visit, movement }))}
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
      </Columns>
    ),
  });
}

/** What the catalogue entry chosen gives the form of a new movement. */
async function started(visit: Visit) {
  const entry = findEntry(visit.query.get('muc') ?? '');
  return entry ? startFrom(visit.tx, entry, yearOf(visit)) : undefined;
}

async function formPage(visit: Visit, movement: Movement | undefined, errors: FieldError[] = []): Promise<Reply> {
  const title = movement ? 'Sửa kế hoạch' : 'Lập kế hoạch phong trào';
  const action = movement ? `${path}/${movement.id}/sua` : `${path}/moi`;
  return office(
    visit,
    {
      title,
      crumbs: [
        list(visit),
        ...(movement ? [{ label: shortName(movement), href: visit.url(`${path}/${movement.id}`) }] : []),
        { label: title },
      ],
      children: await movementForm(visit, action, movement, errors, await started(visit)),
    },
    errors,
  );
}

async function save(visit: Visit, id: string | null): Promise<Reply> {
  const { movement, bases } = readMovement(visit.form);
  if (id !== null) await changeMovement(visit.tx, visit.actor, id, movement, bases);
  const saved = id ?? (await adoptMovement(visit.tx, visit.actor, movement, bases));
  return redirect(visit.url(`${path}/${saved}`), { notice: 'Đã lưu kế hoạch phong trào.' });
}

const edited = async (visit: Visit, errors?: FieldError[]) => formPage(visit, await findMovement(visit.tx, recordId(visit)), errors);

const pages = routes()
  .get(path, { permission: 'movement.view', audit: 'movement.listed' }, listPage)
  .get(`${path}/moi`, { permission: 'movement.edit', audit: 'movement.form_viewed' }, (visit) => formPage(visit, undefined))
  .post(
    `${path}/moi`,
    { permission: 'movement.edit', audit: 'movement.created' },
    (visit) => save(visit, null),
    (visit, errors) => formPage(visit, undefined, errors),
  )
  .get(`${path}/:id`, { permission: 'movement.view', audit: 'movement.viewed' }, showPage)
  .get(`${path}/:id/sua`, { permission: 'movement.edit', audit: 'movement.form_viewed' }, (visit) => edited(visit))
  .post(`${path}/:id/sua`, { permission: 'movement.edit', audit: 'movement.changed' }, (visit) => save(visit, recordId(visit)), edited);

const tables = [launchRoutes, catalogueRoutes, treeRoutes, overlapRoutes, readingRoutes, approvalRoutes, participationRoutes, pages];
/** Named pages before those of a movement: an address is tried in this order. */
export const movementRoutes = { routes: tables.flatMap(({ routes: own }) => own) };
