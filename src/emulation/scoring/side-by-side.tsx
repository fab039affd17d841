import type { Visit } from '../../platform/web/route.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import { linesByKey } from './answer.ts';
import { Proofs } from './proof.pages.tsx';
import type { LineScore, Scorer } from './rules/sheet.ts';
import type { StoredSet } from './set.ts';
import { type Entry, type Sheet, columnOf, scoreOfColumn } from './sheet.ts';
import { columnNames, saidWhen, sayPoints, stageNames } from './words.ts';

export interface ComparedLine {
  key: string;
  title: string;
  group: string;
  max: number | null;
  /** Points, calculation and entry of each column that was filled. */
  columns: Partial<Record<Scorer, { points: number; why: string; entry: Entry }>>;
}

const columns: readonly Scorer[] = ['self', 'cross', 'council'];

/** Every line with what each column gives it. */
export function compareColumns(stored: StoredSet, sheet: Sheet): ComparedLine[] {
  const read = columns.map((column) => {
    const score = scoreOfColumn(stored, sheet, column);
    const lines = new Map<string, LineScore>(
      [...(score?.items ?? []), ...(score?.bonuses ?? []), ...(score?.penalties ?? [])].map((line) => [line.key, line]),
    );
    return { column, lines, entries: columnOf(sheet, column) };
  });
  const line =
    (group: string) =>
    ({ key, title, max }: { key: string; title: string; max?: number | undefined }): ComparedLine => {
      const said = read.flatMap(({ column, lines, entries }) => {
        const [score, entry] = [lines.get(key), entries.get(key)];
        return score && entry ? [[column, { points: score.points, why: score.why, entry }] as const] : [];
      });
      return { key, title, group, max: max ?? null, columns: Object.fromEntries(said) };
    };
  const { groups, bonus, penalties } = stored.set;
  return [
    ...groups.flatMap((group) => group.items.map(line(group.title))),
    ...bonus.map(line('Điểm thưởng')),
    ...penalties.map(line('Điểm trừ')),
  ];
}

const Cell = ({ line, column, before }: { line: ComparedLine; column: Scorer; before?: Scorer | undefined }) => {
  const own = line.columns[column];
  if (!own) return <>–</>;
  const was = before && line.columns[before];
  const changed = was !== undefined && was.points !== own.points;
  return (
    <span>
      <strong>{sayPoints(own.points)}</strong>
      {changed && (
        <span
          class={own.points > was.points ? 'score-up' : 'score-down'}
        >{` (${own.points > was.points ? '+' : '−'}${sayPoints(round(Math.abs(own.points - was.points)))})`}</span>
      )}
    </span>
  );
};

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** Why the points are what they are: the reckoning, the evidence, and the reason of every change, who gave it. */
const Why = ({ visit, sheet, line }: { visit: Visit; sheet: Sheet; line: ComparedLine }) => {
  const self = line.columns.self;
  return (
    <ul class="score-why">
      {self && (
        <li>
          {self.why}
          {self.entry.from_records && (
            <>
              {' '}
              <Tag tone="blue">Theo số liệu</Tag>
            </>
          )}
        </li>
      )}
      {self?.entry.evidence && <li>{`Minh chứng: ${self.entry.evidence}`}</li>}
      {sheet.proofs.some((proof) => proof.line === line.key) && (
        <li>
          <Proofs visit={visit} sheet={sheet} line={line.key} />
        </li>
      )}
      {columns.map((column) => {
        const entry = line.columns[column]?.entry;
        return entry?.reason ? <li>{`${stageNames[entry.stage] ?? ''}: ${entry.reason}`}</li> : null;
      })}
    </ul>
  );
};

/** The columns beside each other with the reason of every difference. */
export const SideBySide = ({ visit, stored, sheet }: { visit: Visit; stored: StoredSet; sheet: Sheet }) => {
  const lines = compareColumns(stored, sheet);
  const crossed = sheet.entries.some(({ stage }) => stage === 'cross');
  const total = (column: Scorer) => sayPoints(scoreOfColumn(stored, sheet, column)?.total);
  return (
    <DataTable
      caption="Điểm từng mục"
      rows={lines}
      columns={[
        {
          key: 'title',
          label: 'Mục',
          cell: (line) => (
            <span class="score-title">
              <span class="score-group">{line.group}</span>
              {line.title}
            </span>
          ),
        },
        { key: 'max', label: 'Tối đa', numeric: true, cell: (line) => sayPoints(line.max) },
        { key: 'self', label: columnNames.self, numeric: true, cell: (line) => <Cell line={line} column="self" /> },
        ...(crossed
          ? [
              {
                key: 'cross',
                label: columnNames.cross,
                numeric: true,
                cell: (line: ComparedLine) => <Cell line={line} column="cross" before="self" />,
              },
            ]
          : []),
        {
          key: 'council',
          label: 'Hội đồng',
          numeric: true,
          cell: (line) => <Cell line={line} column="council" before={crossed ? 'cross' : 'self'} />,
        },
        { key: 'why', label: 'Cách tính, minh chứng, lý do', cell: (line) => <Why visit={visit} sheet={sheet} line={line} /> },
      ]}
      footer={{ title: 'Tổng điểm', self: total('self'), cross: total('cross'), council: total('council') }}
    />
  );
};

/** Every entry ever made, the newest first: what was corrected keeps what it was. */
export const History = ({ stored, sheet }: { stored: StoredSet; sheet: Sheet }) => {
  const lines = linesByKey(stored.set);
  if (sheet.entries.length === 0) return null;
  return (
    <details class="score-history">
      <summary>{`Lịch sử nhập điểm (${sheet.entries.length} lần)`}</summary>
      <DataTable
        caption="Lịch sử nhập điểm"
        captionHidden
        rows={sheet.entries.toReversed()}
        columns={[
          { key: 'when', label: 'Lúc', cell: (entry) => saidWhen(entry.entered_at) },
          { key: 'who', label: 'Người nhập', cell: (entry) => entry.entered_by },
          { key: 'stage', label: 'Bước', cell: (entry) => stageNames[entry.stage] },
          { key: 'line', label: 'Mục', cell: (entry) => lines.get(entry.line)?.title ?? entry.line },
          { key: 'value', label: 'Đã nhập', cell: (entry) => saidEntry(entry) },
          { key: 'reason', label: 'Lý do, minh chứng', cell: (entry) => [entry.reason, entry.evidence].filter(Boolean).join('. ') },
        ]}
      />
    </details>
  );
};

function saidEntry(entry: Entry): string {
  if (entry.points !== null) return `${sayPoints(entry.points)} điểm`;
  if (entry.result !== null)
    return [entry.result, entry.target]
      .filter((value) => value !== null)
      .map(sayPoints)
      .join('/');
  if (entry.times !== null) return `${entry.times} lần`;
  if (entry.on_time !== null) return `${entry.on_time} đúng hạn, ${entry.late ?? 0} trễ, ${entry.undone ?? 0} chưa xong`;
  return entry.met ? 'Đạt' : 'Không đạt';
}
