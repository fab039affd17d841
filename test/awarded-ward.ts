import { commendationWard } from './commendation-ward.ts';
import type { TestDatabase } from './database.ts';
import { fresh } from '../src/platform/tenancy.ts';

export interface Given {
  award: string;
  name: string;
  post?: string;
  kind?: 'person' | 'unit' | 'household';
  citation?: string;
  posthumous?: boolean;
}

/** A ward with one signed decision and its awards, as a file of an earlier year would bring them. */
export async function awardedWard(test: TestDatabase, slug: string, given: readonly Given[]) {
  const ward = await commendationWard(test, slug);
  const decision = await ward.run(async (tx) => {
    const row = fresh(tx);
    await tx.db
      .insertInto('decision')
      .values({
        ...row,
        year: 2026,
        number: 12,
        symbol: 'QĐ-UBND',
        issued_on: '2026-11-20',
        title: 'Về việc khen thưởng phong trào thi đua yêu nước năm 2026',
        citation: 'Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026',
        signer_id: ward.members[0] ?? null,
        signer_post: 'Chủ tịch UBND phường',
        on_behalf: 'none',
      })
      .execute();
    for (const [index, each] of given.entries()) {
      const who = each.kind ?? 'person';
      await tx.db
        .insertInto('award')
        .values({
          ...fresh(tx),
          direction: 'given',
          year: 2026,
          award: each.award,
          ground: 'merit',
          decision_id: row.id,
          issuer: 'Chủ tịch UBND phường Mai Vàng',
          issuer_level: 'ward',
          issued_on: '2026-11-20',
          register_number: index + 1,
          person_id: who === 'person' ? (ward.members[index % ward.members.length] ?? null) : null,
          unit_id: who === 'unit' ? (ward.units[index % 2] ?? null) : null,
          household_id: who === 'household' ? (ward.households[index % 2] ?? null) : null,
          recipient: each.name,
          recipient_post: each.post ?? null,
          citation: each.citation ?? null,
          posthumous: each.posthumous ?? false,
        })
        .execute();
    }
    return row.id;
  });
  return { ...ward, decision };
}
