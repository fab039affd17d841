import { correctMeasurement } from '../emulation/indicator/measurement/enter.ts';
import { system } from '../platform/actor.ts';
import { figureValue } from '../platform/records/figure.ts';
import { type Runtime, inTenant } from '../platform/tenancy.ts';
import { printReport } from '../review/report/printing.ts';
import { findReview } from '../review/review/review.ts';

const report = 'tong-ket-2025';
const officer = { ...system, name: 'Vi Thùy Trâm' };

/** Keeps what the last report of the demo printed, then corrects one result behind it: the page of its editions has a difference to show. */
export async function makeDemoEdition(runtime: Runtime, authorityId: string): Promise<void> {
  const year = await inTenant(runtime, authorityId, async (tx) => {
    const row = await tx.db.selectFrom('review').select('id').where('key', '=', report).executeTakeFirst();
    const review = row && (await findReview(tx, row.id));
    if (!review) return null;
    await printReport(tx, officer, review, null);
    return review.year;
  });
  if (year === null) return;
  await inTenant(runtime, authorityId, async (tx) => {
    const last = await tx.db
      .selectFrom('measurement')
      .innerJoin('target', 'target.id', 'measurement.target_id')
      .innerJoin('indicator', 'indicator.id', 'target.indicator_id')
      .select(['target.id', 'measurement.as_of', 'measurement.value'])
      .where('target.year', '=', year)
      .where('target.unit_id', 'is', null)
      .where('indicator.measure', '=', '%')
      .orderBy('measurement.as_of', 'desc')
      .orderBy('measurement.position', 'desc')
      .executeTakeFirst();
    const value = figureValue(last?.value);
    if (!last || value === null) return;
    await correctMeasurement(tx, officer, last.id, {
      as_of: last.as_of,
      value: Math.round((value - 0.6) * 10) / 10,
      evidence: 'Biên bản đối chiếu số liệu ngày 15/01/2026',
      reason: 'Đối chiếu lại với số của tỉnh.',
    });
  });
}
