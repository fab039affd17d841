import type { Actor } from '../../platform/actor.ts';
import { system } from '../../platform/actor.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { createAccount } from '../../organization/account/account.ts';

export interface SigningWard {
  officer: Actor;
  /** One pledge with all parties. */
  joint: string;
  /** One pledge for each party. */
  single: string[];
  witnesses: string[];
}

async function person(tx: Tx, name: string): Promise<string> {
  const row = fresh(tx);
  await tx.db
    .insertInto('person')
    .values({ ...row, name, honorific: 'Ông' })
    .execute();
  return row.id;
}

async function pledge(
  tx: Tx,
  title: string,
  parties: { unit_id: string; representative_id: string }[],
  witnesses: string[],
): Promise<string> {
  const row = fresh(tx);
  await tx.db
    .insertInto('pledge')
    .values({
      ...row,
      year: 2026,
      kind: parties.length > 1 ? 'agreement' : 'commitment',
      title,
      text: 'Thực hiện tốt nhiệm vụ năm 2026.',
      due_on: '2026-12-31',
    })
    .execute();
  await tx.db
    .insertInto('pledge_party')
    .values(
      parties.map((party, position) => ({ ...freshRow(tx), pledge_id: row.id, position, representative_post: 'Trưởng khu phố', ...party })),
    )
    .execute();
  await tx.db
    .insertInto('pledge_item')
    .values([
      { ...freshRow(tx), pledge_id: row.id, position: 0, text: 'Thu gom rác đúng giờ', target: '95', measure: '% số hộ' },
      { ...freshRow(tx), pledge_id: row.id, position: 1, text: 'Không để xảy ra cháy' },
    ])
    .execute();
  await tx.db
    .insertInto('pledge_witness')
    .values(
      witnesses.map((person_id, position) => ({
        ...freshRow(tx),
        pledge_id: row.id,
        position,
        person_id,
        post: position === 0 ? 'Bí thư Đảng ủy' : 'Chủ tịch UBND',
      })),
    )
    .execute();
  return row.id;
}

/** A ward before its ceremony: khu phố with a head each, one pledge of all of them and one for each, two witnesses. */
export async function signingWard(tx: Tx, quarters: number): Promise<SigningWard> {
  const kind = fresh(tx);
  await tx.db
    .insertInto('unit_kind')
    .values({ ...kind, name: 'Khu phố', residential: true })
    .execute();
  const parties = [];
  for (let number = 1; number <= quarters; number += 1) {
    const unit = fresh(tx);
    await tx.db
      .insertInto('unit')
      .values({ ...unit, kind_id: kind.id, number, position: number })
      .execute();
    parties.push({ unit_id: unit.id, representative_id: await person(tx, `Trưởng Khu ${number}`) });
  }
  const witnesses = [await person(tx, 'Lê Văn Cương'), await person(tx, 'Lê Thị Nhật Diệu')];
  const joint = await pledge(tx, 'Giao ước thi đua năm 2026', parties, witnesses);
  const single = [];
  for (const [index, party] of parties.entries())
    single.push(await pledge(tx, `Cam kết năm 2026: Khu phố ${index + 1}`, [party], witnesses));
  const email = 'can-bo@ky.example';
  const id = await createAccount(tx, system, {
    name: 'Cán bộ Thi đua',
    email,
    phone: null,
    password: 'một câu đủ dài',
    personId: null,
    roles: [{ role: 'officer', unitId: null }],
  });
  const officer: Actor = {
    kind: 'account',
    accountId: id,
    personId: null,
    name: 'Cán bộ Thi đua',
    roles: [{ role: 'officer', unitId: null }],
  };
  return { officer, joint, single, witnesses };
}
