import type { FieldError } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Consequence, Hidden, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Notice } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { removeLine } from './draft.ts';
import { openSet, scoredUnits } from './open.ts';
import { home, scoring, setName, setPath } from './place.ts';
import { paramWords, ruleWords } from './rule-words.ts';
import type { Extra, Item } from './rules/item.ts';
import { type StoredSet, findSet } from './set.ts';
import { figureNames, saidWhen, sayPoints, typeNames } from './words.ts';

interface Props {
  visit: Visit;
  stored: StoredSet;
  edits: boolean;
}

const Remove = ({ visit, stored, code, name }: Omit<Props, 'edits'> & { code: string; name: string }) => (
  <PostForm visit={visit} action={`${setPath(stored.id)}/bo-muc`} label={`Bỏ ${name}`}>
    <Hidden name="code" value={code} />
    <Submit tone="quiet">Bỏ</Submit>
  </PostForm>
);

const minimumWords = (group: StoredSet['set']['groups'][number]) =>
  group.minimum
    ? `, tối thiểu ${'percent' in group.minimum ? `${sayPoints(group.minimum.percent)}%` : `${sayPoints(group.minimum.points)} điểm`}`
    : '';

const itemColumns = ({ visit, stored, edits }: Props, editPath: (line: Item | Extra) => string) => [
  {
    key: 'title',
    label: 'Mục',
    cell: (line: Item | Extra) => (edits ? <a href={visit.url(editPath(line))}>{line.title}</a> : <>{line.title}</>),
  },
  {
    key: 'type',
    label: 'Cách tính',
    cell: (line: Item | Extra) => <>{[typeNames[line.type], paramWords(line)].filter(Boolean).join(': ')}</>,
  },
  { key: 'max', label: 'Điểm', numeric: true, cell: (line: Item | Extra) => sayPoints(line.max) },
  { key: 'evidence', label: 'Minh chứng', cell: (line: Item | Extra) => line.evidence },
  {
    key: 'figures',
    label: 'Theo số liệu',
    cell: (line: Item | Extra) => figureNames[stored.links.find(({ code }) => code === line.key)?.figures ?? ''] ?? '',
  },
  ...(edits
    ? [
        {
          key: 'remove',
          label: 'Bỏ mục',
          cell: (line: Item | Extra) => <Remove visit={visit} stored={stored} code={line.key} name={line.title} />,
        },
      ]
    : []),
];

const Groups = (props: Props) => {
  const { visit, stored, edits } = props;
  const path = setPath(stored.id);
  return (
    <>
      {stored.set.groups.map((group) => (
        <Card
          title={`${group.title}: ${sayPoints(group.max)} điểm${minimumWords(group)}`}
          actions={
            edits && (
              <>
                <ButtonLink href={visit.url(`${path}/muc?nhom=${group.key}`)}>Thêm mục</ButtonLink>
                <ButtonLink href={visit.url(`${path}/nhom?nhom=${group.key}`)}>Sửa nhóm</ButtonLink>
              </>
            )
          }
        >
          <DataTable
            caption={`Các mục của nhóm ${group.title}`}
            captionHidden
            rows={group.items as (Item | Extra)[]}
            columns={itemColumns(props, (line) => `${path}/muc?nhom=${group.key}&muc=${line.key}`)}
            empty={<p>Chưa có mục nào.</p>}
          />
        </Card>
      ))}
      {(['bonus', 'penalty'] as const).map((kind) => {
        const lines = kind === 'bonus' ? stored.set.bonus : stored.set.penalties;
        if (lines.length === 0 && !edits) return null;
        return (
          <Card
            title={kind === 'bonus' ? `Điểm thưởng${stored.set.bonusCap ? `: tối đa ${sayPoints(stored.set.bonusCap)}` : ''}` : 'Điểm trừ'}
            actions={edits && <ButtonLink href={visit.url(`${path}/thuong?loai=${kind}`)}>Thêm mục</ButtonLink>}
          >
            <DataTable
              caption={kind === 'bonus' ? 'Các mục thưởng' : 'Các mục trừ'}
              captionHidden
              rows={lines}
              columns={itemColumns(props, (line) => `${path}/thuong?loai=${kind}&muc=${line.key}`)}
              empty={<p>Không có.</p>}
            />
          </Card>
        );
      })}
    </>
  );
};

async function OpenBox({ visit, stored }: Omit<Props, 'edits'>) {
  if (stored.faults.length > 0)
    return (
      <Notice tone="warning" title="Còn phải sửa trước khi mở chấm điểm">
        <ul>
          {stored.faults.map((fault) => (
            <li>{fault}</li>
          ))}
        </ul>
      </Notice>
    );
  const units = await scoredUnits(visit.tx, stored.row.year, stored.row.bloc_id);
  const effects = [
    `Lập phiếu chấm điểm cho ${units.length} đơn vị.`,
    'Từ đó không ai sửa được bộ tiêu chí này nữa, kể cả quản trị; muốn đổi thì lập bộ mới.',
  ];
  return (
    <Consequence title="Mở chấm điểm" items={effects}>
      <PostForm visit={visit} action={`${setPath(stored.id)}/mo`} label="Mở chấm điểm">
        <Submit tone="danger">Mở chấm điểm</Submit>
      </PostForm>
    </Consequence>
  );
}

async function setPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const stored = await findSet(visit.tx, recordId(visit));
  const officer = allows(visit.actor, 'criteria.edit');
  const edits = officer && !stored.opened;
  const from = stored.row.copied_from_id ? await findSet(visit.tx, stored.row.copied_from_id) : null;
  const path = setPath(stored.id);
  return office(
    visit,
    {
      title: stored.row.title,
      section: `${setName(stored)}, năm ${stored.row.year}`,
      crumbs: [home(visit, stored.row.year), { label: setName(stored) }],
      lead: stored.row.opened_at
        ? `Đã mở chấm điểm lúc ${saidWhen(stored.row.opened_at)}; bộ tiêu chí không đổi được nữa.`
        : 'Bản thảo, chưa mở chấm điểm.',
      actions: (
        <>
          {edits && <ButtonLink href={visit.url(`${path}/quy-dinh`)}>Sửa quy định chung</ButtonLink>}
          {edits && <ButtonLink href={visit.url(`${path}/nhom`)}>Thêm nhóm</ButtonLink>}
          {officer && (
            <ButtonLink href={visit.url(`${scoring}/bo/moi?sao-chep=${stored.id}&nam=${stored.row.year + 1}`)}>Sao chép</ButtonLink>
          )}
        </>
      ),
      children: (
        <>
          {errors.length > 0 && <Notice tone="error">{errors.map(({ message }) => message).join(' ')}</Notice>}
          <Groups visit={visit} stored={stored} edits={edits} />
          <Card title="Quy định chung">
            <DescriptionList
              items={[
                ...ruleWords(stored),
                ...(from
                  ? [{ label: 'Sao chép từ', value: <a href={visit.url(setPath(from.id))}>{`${from.row.title}, năm ${from.row.year}`}</a> }]
                  : []),
              ]}
            />
          </Card>
          {edits && <OpenBox visit={visit} stored={stored} />}
        </>
      ),
    },
    errors,
  );
}

async function open(visit: Visit): Promise<Reply> {
  await openSet(visit.tx, visit.actor, recordId(visit));
  return redirect(visit.url(`${setPath(recordId(visit))}/cheo`), { notice: 'Đã mở chấm điểm. Phân công chấm chéo cho các đơn vị.' });
}

async function remove(visit: Visit): Promise<Reply> {
  await removeLine(visit.tx, visit.actor, recordId(visit), visit.form.one('code'));
  return redirect(visit.url(setPath(recordId(visit))), { notice: 'Đã bỏ mục.' });
}

const path = `${scoring}/bo/:id`;

export const setRoutes = routes()
  .get(path, { permission: 'score.view', audit: 'criteria.viewed' }, (visit) => setPage(visit))
  .post(`${path}/mo`, { permission: 'criteria.edit', audit: 'criteria.opened' }, open, setPage)
  .post(`${path}/bo-muc`, { permission: 'criteria.edit', audit: 'criteria.changed' }, remove, setPage);
