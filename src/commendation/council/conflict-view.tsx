import { PostForm } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { compareNames } from '../../platform/text/names.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Select, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { householdName } from '../subject/names.ts';
import type { Relation, Tie } from './conflict-records.ts';
import type { Member } from './council.ts';

export const tieNames: Readonly<Record<Tie, string>> = {
  self: 'Chính mình',
  family: 'Gia đình',
  unit: 'Cùng đơn vị',
  co_nominee: 'Cùng được đề nghị trong một chỉ tiêu',
  declared: 'Tự khai',
};

export const relationNames: Readonly<Record<Relation, string>> = {
  spouse: 'Vợ, chồng',
  parent: 'Cha, mẹ',
  child: 'Con',
  sibling: 'Anh, chị, em ruột',
  in_law: 'Họ hàng bên vợ, bên chồng',
  relative: 'Người thân khác',
  household: 'Ở trong hộ gia đình',
};

/** The family ties on record: all, or those a person takes part in. Also what there is to choose from. */
export async function kinshipsFor(tx: Tx, personId: string | null) {
  const rows = await tx.db
    .selectFrom('kinship')
    .selectAll()
    .$if(personId !== null, (qb) => qb.where((eb) => eb.or([eb('person_id', '=', personId), eb('relative_id', '=', personId)])))
    .orderBy('id')
    .execute();
  const people = (await tx.db.selectFrom('person').select(['id', 'name']).execute()).toSorted((a, b) => compareNames(a.name, b.name));
  const households = await tx.db.selectFrom('household').select(['id', 'head', 'address']).orderBy('head').execute();
  const name = new Map(people.map(({ id, name: own }) => [id, own]));
  const home = new Map(households.map(({ id, head }) => [id, householdName(head)]));
  return {
    rows: rows.map(({ id, person_id, relative_id, household_id, relation }) => ({
      id,
      person: name.get(person_id) ?? '',
      relation: relationNames[relation as Relation],
      to: (relative_id && name.get(relative_id)) || (household_id && home.get(household_id)) || '',
    })),
    people: people.map(({ id, name: label }) => ({ value: id, label })),
    households: households.map(({ id, head, address }) => ({
      value: id,
      label: [householdName(head), address].filter(Boolean).join(', '),
    })),
  };
}

interface Props {
  visit: Visit;
  at: string;
  members: readonly Member[];
  kinships: Awaited<ReturnType<typeof kinshipsFor>>;
  errors: FieldError[];
}

/** Family of members: what is on record, and a line more. */
export const KinshipForm = ({ visit, at, members, kinships, errors }: Props) => (
  <Card title="Quan hệ gia đình">
    {kinships.rows.length > 0 && (
      <DataTable
        caption="Đã ghi"
        rows={kinships.rows}
        columns={[
          { key: 'person', label: 'Người', cell: (row) => row.person },
          { key: 'relation', label: 'Quan hệ', cell: (row) => row.relation },
          { key: 'to', label: 'Với', cell: (row) => row.to },
          ...(allows(visit.actor, 'council.manage')
            ? [
                {
                  key: 'remove',
                  label: 'Ghi nhầm',
                  cell: (row: { id: string }) => (
                    <PostForm visit={visit} action={`${at}/gia-dinh/${row.id}/bo`} label="Bỏ quan hệ ghi nhầm">
                      <Submit tone="secondary">Bỏ</Submit>
                    </PostForm>
                  ),
                },
              ]
            : []),
        ]}
      />
    )}
    <PostForm visit={visit} action={`${at}/gia-dinh`} errors={errors} label="Ghi quan hệ gia đình">
      <Select
        name="who"
        label="Thành viên"
        required
        options={members.map(({ person_id, name }) => ({ value: person_id, label: name }))}
        value={visit.form.one('who')}
        errors={errors}
      />
      <Select
        name="relation"
        label="Quan hệ"
        required
        options={Object.entries(relationNames).map(([value, label]) => ({ value, label }))}
        value={visit.form.one('relation')}
        errors={errors}
      />
      <Select
        name="relative"
        label="Người thân"
        placeholder="Chọn người"
        options={kinships.people}
        value={visit.form.one('relative')}
        errors={errors}
      />
      <Select
        name="household"
        label="Hộ gia đình"
        hint="Chỉ khi quan hệ là “Ở trong hộ gia đình”."
        placeholder="Chọn hộ"
        options={kinships.households}
        value={visit.form.one('household')}
        errors={errors}
      />
      <Submit>Ghi quan hệ</Submit>
    </PostForm>
  </Card>
);
