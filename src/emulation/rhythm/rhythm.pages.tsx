import { localDate } from '../../platform/calendar/date.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Hidden, Select, Submit } from '../../platform/web/ui/form.tsx';
import { EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tabs } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { yearOf, yearTabs } from '../address.ts';
import { movementYears } from '../movement/movement.ts';
import { RegistrationTabs } from '../registration/tabs.tsx';
import { options } from '../words.ts';
import { type ActKind, actKindNames, actKinds } from './acts.ts';
import { silentUnits, spreadOfYear, spreadSentence } from './evenness.ts';
import { HeatMap } from './heat-map.tsx';
import { type UnitMonths, idleWords, monthsOver } from './months.ts';
import { choosePublication, showsNames } from './publication.ts';
import { rhythmOf } from './rhythm.ts';
import { RhythmTabs, rhythmPath as path } from './tabs.tsx';

const asked = (visit: Visit): ActKind | null => actKinds.find((kind) => kind === visit.query.get('loai')) ?? null;

const Silence = ({ rows, over }: { rows: readonly UnitMonths[]; over: number }) => {
  if (over === 0) return null;
  const silent = silentUnits(rows, over);
  if (silent.length > 0)
    return (
      <Notice tone="warning" title="Chưa liên tục">
        Im lặng từ hai tháng liền đến nay: {silent.map(({ words }) => words).join('; ')}.
      </Notice>
    );
  return idleWords(rows, over).length > 0 ? null : (
    <Notice tone="success" title="Đều khắp, liên tục">
      Mọi đơn vị có hoạt động trong từng tháng đã qua.
    </Notice>
  );
};

/** The months without activity, unit by unit. */
const Idle = ({ rows, over }: { rows: readonly UnitMonths[]; over: number }) => {
  const idle = idleWords(rows, over);
  return idle.length === 0 ? null : (
    <Card title="Tháng không có hoạt động">
      <ul>
        {idle.map((units) => (
          <li>{units}</li>
        ))}
      </ul>
    </Card>
  );
};

const Spread = ({ rows }: { rows: readonly UnitMonths[] }) => {
  const spread = spreadOfYear(rows);
  return spread && <p>{spreadSentence(spread)}</p>;
};

/** Whether people outside see the names; both ways are one act. */
const Publication = ({ visit, names }: { visit: Visit; names: boolean }) => (
  <Card title="Trang công khai">
    <p>
      <a href={visit.url('/nhip-hoat-dong')}>Trang công khai</a>{' '}
      {names ? 'đang nêu tên từng đơn vị.' : 'đang ẩn tên: chỉ ghi “Đơn vị 1”, “Đơn vị 2”… theo thứ tự ngẫu nhiên.'}
    </p>
    {allows(visit.actor, 'movement.edit') && (
      <PostForm visit={visit} action={`${path}/cong-khai`} label="Nêu hay ẩn tên đơn vị">
        <Hidden name="names" value={names ? 'an' : 'neu'} />
        <Submit tone="secondary">{names ? 'Ẩn tên đơn vị' : 'Nêu tên đơn vị'}</Submit>
      </PostForm>
    )}
  </Card>
);

async function rhythmPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const kind = asked(visit);
  const rows = await rhythmOf(visit.tx, year, kind);
  const over = monthsOver(year, localDate(visit.tx.now));
  const what = kind === null ? 'hoạt động' : actKindNames[kind].toLocaleLowerCase('vi');
  return office(visit, {
    title: 'Nhịp hoạt động theo tháng',
    section: `Năm ${year}`,
    lead: 'Đếm đăng ký, ký giao ước, quán triệt phát động, tham gia phong trào, tuyên truyền, báo cáo tiến độ, mốc và minh chứng công trình, đóng góp, số liệu chỉ tiêu và nhiệm vụ của từng đơn vị, gồm cả các tổ trực thuộc.',
    children: (
      <>
        <RegistrationTabs visit={visit} year={year} current="rhythm" />
        <RhythmTabs visit={visit} year={year} current="rhythm" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
        <FilterBar action={visit.url(path)} {...(kind ? { resetHref: visit.url(`${path}?nam=${year}`) } : {})}>
          <Hidden name="nam" value={String(year)} />
          <Select name="loai" label="Loại hoạt động" options={options(actKindNames)} placeholder="Tất cả" value={kind ?? ''} />
        </FilterBar>
        {rows.length === 0 ? (
          <EmptyState title="Chưa có đơn vị nào" text="Lập đơn vị ở mục Tổ chức; hoạt động của từng đơn vị hiện tại đây." />
        ) : (
          <>
            <Spread rows={rows} />
            <Silence rows={rows} over={over} />
            <HeatMap
              caption={`Số ${what} của từng đơn vị theo tháng, năm ${year}`}
              rows={rows}
              over={over}
              name={(row) => <a href={visit.url(`/lam-viec/dang-ky/don-vi/${row.unitId}?nam=${year}`)}>{row.name}</a>}
            />
            <Idle rows={rows} over={over} />
            <Publication visit={visit} names={await showsNames(visit.tx)} />
          </>
        )}
      </>
    ),
  });
}

async function publish(visit: Visit): Promise<Reply> {
  const names = readForm({ names: input.choice('cách hiện', ['neu', 'an']) }, visit.form).names === 'neu';
  await choosePublication(visit.tx, visit.actor, names);
  return redirect(visit.url(path), { notice: names ? 'Trang công khai nêu tên đơn vị.' : 'Trang công khai ẩn tên đơn vị.' });
}

export const rhythmRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'rhythm.viewed' }, rhythmPage)
  .post(`${path}/cong-khai`, { permission: 'movement.edit', audit: 'rhythm.publication_chosen' }, publish);
