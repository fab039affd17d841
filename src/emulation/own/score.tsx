import type { Visit } from '../../platform/web/route.ts';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { linesByKey } from '../scoring/answer.ts';
import { scoring, sheetPath } from '../scoring/place.ts';
import { type UnitScoreOfYear, scoreOf } from '../scoring/score-of.ts';
import { rankingNames, sayPoints } from '../scoring/words.ts';

/** The lines whose points somebody changed last, with the reason given. */
function changes({ stored, sheet }: UnitScoreOfYear): { title: string; reason: string }[] {
  const lines = linesByKey(stored.set);
  return sheet.entries
    .filter(({ stage, reason }) => stage !== 'self' && reason !== null)
    .slice(-3)
    .map(({ line, reason }) => ({ title: lines.get(line)?.title ?? line, reason: reason ?? '' }));
}

const placeWords = ({ row, announced }: UnitScoreOfYear): string => {
  if (!row || announced === null) return 'Chưa công bố xếp hạng.';
  const place = row.place === null ? `không xếp hạng: ${row.notRanked ?? ''}` : `hạng ${row.place}${row.class ? `, ${row.class}` : ''}`;
  return `${rankingNames[announced]}: ${place}.`;
};

/** The points of the unit in the year and why it has them. */
const Score = ({ visit, score }: { visit: Visit; score: UnitScoreOfYear }) => {
  const { totals, row, sheet } = score;
  const why = [...(row?.why ?? []).map((text) => ({ title: '', reason: text })), ...changes(score)];
  return (
    <Card title="Điểm của đơn vị tôi" href={visit.url(sheetPath(sheet.id))}>
      <dl class="own-score">
        {(
          [
            ['Tự chấm', totals.self],
            ['Chấm chéo', totals.cross],
            ['Hội đồng', totals.council],
          ] as const
        ).map(([label, points]) => (
          <div>
            <dt>{label}</dt>
            <dd>{sayPoints(points)}</dd>
          </div>
        ))}
      </dl>
      <p>{placeWords(score)}</p>
      {why.length > 0 && (
        <ul class="own-why">
          {why.map(({ title, reason }) => (
            <li>{title === '' ? reason : `${title}: ${reason}`}</li>
          ))}
        </ul>
      )}
      <p class="own-more">
        <a href={visit.url(sheetPath(sheet.id))}>Từng dòng điểm và lý do</a>
      </p>
    </Card>
  );
};

/** The score of one unit; says so where the year is not scored yet. */
export async function ownScore(visit: Visit, unitId: string, year: number) {
  const score = await scoreOf(visit.tx, unitId, year);
  if (score) return <Score visit={visit} score={score} />;
  return (
    <Card title="Điểm của đơn vị tôi" href={visit.url(`${scoring}?nam=${year}`)}>
      <p>
        <Tag>Năm {String(year)} chưa mở chấm điểm</Tag>
      </p>
    </Card>
  );
}
