import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { localDate } from '../../platform/calendar/date.ts';
import { type FieldError, NotFound } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Select, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { councilHome } from '../ballot/address.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { isId } from '../identifier.ts';
import { barredNominations, tiesOf } from './conflict.ts';
import { declareConflict, recordKinship, removeKinship } from './conflict-acts.ts';
import { type Relation, relations } from './conflict-records.ts';
import { KinshipForm, kinshipsFor, tieNames } from './conflict-view.tsx';
import { councilOn, membersOf } from './council.ts';
import { openNamed } from './agenda.ts';

const at = `${councilHome}/quan-he`;

/** Members of the council in office: all for the officer, oneself for a member. */
async function speakers(visit: Visit) {
  const council = await councilOn(visit.tx, localDate(visit.tx.now));
  const members = council ? await membersOf(visit.tx, council.id) : [];
  return allows(visit.actor, 'council.manage') ? members : members.filter(({ person_id }) => person_id === visit.actor.personId);
}

async function tiesPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx, actor } = visit;
  const manage = allows(actor, 'council.manage');
  const members = await speakers(visit);
  const barred = await barredNominations(tx, actor);
  const nominations = (await openNamed(tx)).filter(({ id }) => !barred.has(id));
  const ties = await tiesOf(
    tx,
    members.map(({ person_id }) => person_id),
  );
  const rows = ties.flatMap((tie) => {
    const nomination = nominations.find(({ id }) => id === tie.nominationId);
    const member = members.find(({ person_id }) => person_id === tie.personId);
    return nomination && member ? [{ ...tie, nomination, member }] : [];
  });
  return office(
    visit,
    {
      title: 'Quan hệ với đối tượng được đề nghị',
      lead: 'Thành viên có quan hệ không xem được hồ sơ và không bỏ phiếu đề nghị đó; biên bản ghi rõ.',
      crumbs: [{ label: 'Hội đồng', href: visit.url(councilHome) }, { label: 'Quan hệ' }],
      children: (
        <>
          {!manage && barred.size > 0 && (
            <Notice>{`Có ${barred.size} đề nghị bạn không xem và không bỏ phiếu vì có quan hệ. Tên không hiện ở đây.`}</Notice>
          )}
          {manage && (
            <DataTable
              caption="Quan hệ đã phát hiện hoặc tự khai"
              rows={rows}
              empty={
                <EmptyState
                  title="Chưa phát hiện quan hệ nào"
                  text="Hệ thống dò theo người được đề nghị, gia đình, đơn vị và chỉ tiêu chung."
                />
              }
              columns={[
                { key: 'member', label: 'Thành viên', cell: (row) => row.member.name },
                { key: 'name', label: 'Đề nghị', cell: (row) => `${row.nomination.name}: ${awardName(row.nomination.award)}` },
                { key: 'tie', label: 'Quan hệ', cell: (row) => tieNames[row.tie] },
                { key: 'reason', label: 'Cụ thể', cell: (row) => row.reason },
              ]}
            />
          )}
          {members.length > 0 ? (
            <Card title="Khai quan hệ">
              <PostForm visit={visit} action={`${at}/khai`} errors={errors} label="Khai quan hệ">
                <Select
                  name="person"
                  label="Thành viên"
                  required
                  options={members.map(({ person_id, name }) => ({ value: person_id, label: name }))}
                  value={visit.form.one('person')}
                  errors={errors}
                />
                <Select
                  name="nomination"
                  label="Đề nghị"
                  required
                  placeholder="Chọn đề nghị"
                  options={nominations.map((row) => ({ value: row.id, label: `${row.name}: ${awardName(row.award)}` }))}
                  value={visit.form.one('nomination')}
                  errors={errors}
                />
                <TextArea name="reason" label="Lý do" rows={2} required value={visit.form.one('reason')} errors={errors} />
                <Submit>Khai</Submit>
              </PostForm>
            </Card>
          ) : (
            <Notice>Bạn không thuộc hội đồng đang hoạt động.</Notice>
          )}
          {members.length > 0 && (
            <KinshipForm
              visit={visit}
              at={at}
              members={members}
              kinships={await kinshipsFor(tx, manage ? null : actor.personId)}
              errors={errors}
            />
          )}
        </>
      ),
    },
    errors,
  );
}

async function declare(visit: Visit): Promise<Reply> {
  const data = readForm({ person: input.id('thành viên'), nomination: input.id('đề nghị'), reason: input.text('lý do', 500) }, visit.form);
  await declareConflict(visit.tx, visit.actor, { personId: data.person, nominationId: data.nomination, reason: data.reason });
  return redirect(visit.url(at), { notice: 'Đã ghi quan hệ.' });
}

async function kin(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      who: input.id('người khai'),
      relation: input.choice('quan hệ', relations as unknown as [Relation, ...Relation[]]),
      relative: input.optionalId(),
      household: input.optionalId(),
    },
    visit.form,
  );
  await recordKinship(visit.tx, visit.actor, {
    personId: data.who,
    relation: data.relation,
    relativeId: data.relative,
    householdId: data.household,
  });
  return redirect(visit.url(at), { notice: 'Đã ghi quan hệ gia đình.' });
}

async function remove(visit: Visit): Promise<Reply> {
  const id = visit.param('id');
  if (!isId(id)) throw new NotFound();
  await removeKinship(visit.tx, visit.actor, id);
  return redirect(visit.url(at), { notice: 'Đã bỏ quan hệ ghi nhầm.' });
}

export const conflictRoutes = routes()
  .get(at, { permission: 'council.view', audit: 'conflict.viewed' }, (visit) => tiesPage(visit))
  .post(`${at}/khai`, { permission: 'council.view', audit: 'conflict.declared' }, declare, tiesPage)
  .post(`${at}/gia-dinh`, { permission: 'council.view', audit: 'kinship.recorded' }, kin, tiesPage)
  .post(`${at}/gia-dinh/:id/bo`, { permission: 'council.manage', audit: 'kinship.removed' }, remove);
