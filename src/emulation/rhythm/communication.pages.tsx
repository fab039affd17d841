import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { Actions, ButtonLink, DateInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, Pagination } from '../../platform/web/ui/table.tsx';
import { Tabs } from '../../platform/web/ui/text.tsx';
import { allows, ownUnits, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { typed, yearOf, yearTabs } from '../address.ts';
import { livingUnits, unitName, unitOptions } from '../choices.ts';
import { figureInput, sayFigure } from '../figures.ts';
import { movementYears, movementsOfYear, shortName } from '../movement/movement.ts';
import { RegistrationTabs } from '../registration/tabs.tsx';
import { options } from '../words.ts';
import { channelNames, listCommunications, recordCommunication } from './communication.ts';
import { channels } from './records.ts';
import { RhythmTabs, communicationPath as path } from './tabs.tsx';

const pageSize = 25;

async function listPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const all = await listCommunications(visit.tx, year, ownUnits(visit.actor));
  const current = pageNumber(visit.query);
  return office(visit, {
    title: 'Nhật ký tuyên truyền',
    section: `Năm ${year}`,
    lead: `${all.length} hoạt động tuyên truyền đã ghi.`,
    actions: allows(visit.actor, 'communication.record') && (
      <ButtonLink href={visit.url(`${path}/moi`)} tone="primary">
        Ghi hoạt động tuyên truyền
      </ButtonLink>
    ),
    children: (
      <>
        <RegistrationTabs visit={visit} year={year} current="rhythm" />
        <RhythmTabs visit={visit} year={year} current="communications" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
        <DataTable
          caption={`Hoạt động tuyên truyền năm ${year}`}
          captionHidden
          rows={all.slice((current - 1) * pageSize, current * pageSize)}
          empty={
            <EmptyState title="Chưa ghi hoạt động nào" text="Mỗi lần tuyên truyền ghi một dòng: ngày, cách làm, nội dung, số người." />
          }
          columns={[
            { key: 'day', label: 'Ngày', cell: (row) => formatDate(row.happened_on) },
            { key: 'unit', label: 'Đơn vị', cell: (row) => unitName(row) },
            { key: 'channel', label: 'Cách làm', cell: (row) => channelNames[row.channel as keyof typeof channelNames] },
            { key: 'text', label: 'Nội dung', cell: (row) => row.text },
            { key: 'movement', label: 'Phong trào', cell: (row) => row.movement_short ?? row.movement },
            { key: 'people', label: 'Số người', numeric: true, cell: (row) => sayFigure(row.people) },
          ]}
        />
        <Pagination
          page={current}
          pages={Math.max(1, Math.ceil(all.length / pageSize))}
          hrefFor={(page) => visit.url(`${path}?nam=${year}&trang=${page}`)}
        />
      </>
    ),
  });
}

async function unitChoices(visit: Visit) {
  const own = ownUnits(visit.actor);
  const units = await livingUnits(visit.tx, localDate(visit.tx.now));
  return own === null
    ? unitOptions(units)
    : units.filter(({ id }) => own.includes(id)).map((unit) => ({ value: unit.id, label: unitName(unit) }));
}

async function formPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const units = await unitChoices(visit);
  const movements = await movementsOfYear(visit.tx, { year: yearOf(visit) });
  const at = (name: string, stored = '') => ({ name, errors, value: typed(visit, errors)(name, stored) });
  return office(
    visit,
    {
      title: 'Ghi hoạt động tuyên truyền',
      crumbs: [{ label: 'Nhật ký tuyên truyền', href: visit.url(path) }, { label: 'Ghi mới' }],
      children: (
        <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Ghi hoạt động tuyên truyền">
          <Select
            {...at('unit', visit.query.get('don-vi') ?? units[0]?.value)}
            label="Đơn vị"
            required
            options={units}
            {...(units.length === 1 ? {} : { placeholder: 'Chọn đơn vị' })}
          />
          <DateInput {...at('happened_on', formatDate(localDate(visit.tx.now)))} label="Ngày" required />
          <Select {...at('channel')} label="Cách làm" required options={options(channelNames)} placeholder="Chọn cách làm" />
          <TextArea {...at('text')} label="Nội dung" required rows={2} hint="Nói gì, cho ai." />
          <TextInput
            {...at('people')}
            label="Số người nghe, xem, dự"
            width="short"
            inputmode="numeric"
            hint="Không đếm được thì ghi “khoảng 50” hoặc để trống."
          />
          <Select
            {...at('movement')}
            label="Phong trào"
            options={movements.map((movement) => ({ value: movement.id, label: shortName(movement) }))}
            placeholder="Không gắn với phong trào nào"
          />
          <Actions>
            <Submit>Ghi</Submit>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

async function record(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      unit: input.id('đơn vị'),
      happened_on: input.date('ngày tuyên truyền'),
      channel: input.choice('cách làm', channels),
      text: input.text('nội dung', 1000),
      people: figureInput.optional(),
      movement: input.optionalId(),
    },
    visit.form,
  );
  await recordCommunication(visit.tx, visit.actor, {
    unitId: data.unit,
    happenedOn: data.happened_on,
    channel: data.channel,
    text: data.text,
    people: data.people,
    movementId: data.movement,
  });
  return redirect(visit.url(`${path}?nam=${data.happened_on.slice(0, 4)}`), { notice: 'Đã ghi hoạt động tuyên truyền.' });
}

export const communicationRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'communication.listed' }, listPage)
  .get(`${path}/moi`, { permission: 'communication.record', audit: 'communication.form_viewed' }, (visit) => formPage(visit))
  .post(`${path}/moi`, { permission: 'communication.record', audit: 'communication.recorded' }, record, formPage);
