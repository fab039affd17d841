import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Hidden, Select, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { Card, Columns, DescriptionList, Prose, Tabs } from '../../platform/web/ui/text.tsx';
import { allows, mayActFor } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed, yearOf, yearTabs } from '../address.ts';
import { TargetTable } from '../indicator/target-table.tsx';
import { targetsOfYear } from '../indicator/indicator.ts';
import { contentsFor } from '../movement/assignment.ts';
import { movementsOfYear, movementYears, shortName } from '../movement/movement.ts';
import { SignedTag } from '../pledge/pledge-list.pages.tsx';
import { listPledges } from '../pledge/pledge.ts';
import { WorkTable } from '../work/work-table.tsx';
import { listWorks } from '../work/work.ts';
import { registerTitles } from './register.ts';
import { listRegistrations } from './registration.ts';

const path = '/lam-viec/dang-ky';

async function titlesForm(visit: Visit, unitId: string, year: number, titles: readonly string[], errors: FieldError[]) {
  const value = typed(visit, errors);
  const movements = (await movementsOfYear(visit.tx, { year }))
    .filter(({ nature }) => nature !== 'programme')
    .map((movement) => ({ value: movement.id, label: shortName(movement) }));
  return (
    <PostForm visit={visit} action={`${path}/don-vi/${unitId}`} errors={errors} label="Đăng ký danh hiệu">
      <Hidden name="year" value={String(year)} />
      <TextArea
        name="titles"
        label="Danh hiệu, hình thức khen thưởng phấn đấu"
        rows={3}
        hint="Mỗi dòng một danh hiệu."
        value={value('titles', titles.join('\n'))}
        errors={errors}
      />
      <Select
        name="movement"
        label="Phong trào"
        options={movements}
        placeholder="Không gắn phong trào"
        value={value('movement', movements[0]?.value)}
        errors={errors}
      />
      <Actions>
        <Submit>Lưu đăng ký</Submit>
      </Actions>
    </PostForm>
  );
}

export async function unitYearPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const unit = found(
    await visit.tx.db.selectFrom('unit').select(['id', 'name', 'number']).where('id', '=', recordId(visit)).executeTakeFirst(),
  );
  const sent = visit.form.one('year');
  const year = /^(19|20)\d{2}$/.test(sent) ? Number(sent) : yearOf(visit);
  const registration = (await listRegistrations(visit.tx, year)).find(({ unit_id }) => unit_id === unit.id);
  const works = await listWorks(visit.tx, { year, unitId: unit.id });
  const pledges = await listPledges(visit.tx, { year, unitId: unit.id });
  const targets = (await targetsOfYear(visit.tx, year)).filter(({ unit_id }) => unit_id === unit.id);
  const assigned = await contentsFor(visit.tx, unit.id, year);
  const acts = allows(visit.actor, 'registration.submit') && mayActFor(visit.actor, unit.id);
  const name = unit.name ?? `Đơn vị ${unit.number ?? ''}`;
  return office(
    visit,
    {
      title: name,
      section: `Năm thi đua ${year}`,
      crumbs: [{ label: 'Đăng ký thi đua', href: visit.url(`${path}?nam=${year}`) }, { label: name }],
      actions: acts && (
        <ButtonLink href={visit.url(`/lam-viec/cong-trinh/moi?nam=${year}&don-vi=${unit.id}`)} tone="primary">
          Đăng ký công trình, phần việc
        </ButtonLink>
      ),
      children: (
        <>
          <Tabs label="Năm" items={yearTabs(visit, `${path}/don-vi/${unit.id}`, year, (await movementYears(visit.tx)).slice(0, 6))} />
          <Columns
            aside={
              <>
                <Card title="Đăng ký thi đua">
                  <DescriptionList
                    items={[
                      {
                        label: 'Ngày đăng ký',
                        value: registration
                          ? registration.registered_on
                            ? formatDate(registration.registered_on)
                            : 'Đã đăng ký'
                          : 'Chưa đăng ký',
                      },
                      { label: 'Phấn đấu', value: registration?.titles.join('; ') || '–' },
                    ]}
                  />
                  {acts &&
                    year >= Number(localDate(visit.tx.now).slice(0, 4)) &&
                    (await titlesForm(visit, unit.id, year, registration?.titles ?? [], errors))}
                </Card>
                {pledges.length > 0 && (
                  <Card title="Giao ước, cam kết">
                    <DescriptionList
                      items={pledges.map((pledge) => ({
                        label: pledge.title,
                        value: (
                          <>
                            <SignedTag pledge={pledge} /> <a href={visit.url(`${path}/giao-uoc/${pledge.id}`)}>Xem</a>
                          </>
                        ),
                      }))}
                    />
                  </Card>
                )}
              </>
            }
          >
            {assigned.length > 0 && (
              <Card title="Nội dung phát động giao cho đơn vị">
                <Prose>
                  <ol>
                    {assigned.map((content) => (
                      <li>{content.text}</li>
                    ))}
                  </ol>
                </Prose>
              </Card>
            )}
          </Columns>
          <WorkTable visit={visit} rows={works} />
          <TargetTable visit={visit} rows={targets} />
        </>
      ),
    },
    errors,
  );
}

export async function submitTitles(visit: Visit): Promise<Reply> {
  const { year, titles, movement } = readForm(
    { year: input.integer('năm', 1900, 2999), titles: input.lines(), movement: input.optionalId() },
    visit.form,
  );
  await registerTitles(visit.tx, visit.actor, { unitId: recordId(visit), blocId: null }, year, movement, titles);
  return redirect(visit.url(`${path}/don-vi/${recordId(visit)}?nam=${year}`), { notice: 'Đã lưu đăng ký.' });
}
