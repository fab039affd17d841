import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Hidden, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Notice, Tag } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { sayMoney } from '../figures.ts';
import { workKindNames } from '../words.ts';
import { targetWords } from './changes.ts';
import type { ContentWork } from './content.ts';
import type { Sheet } from './sheet.ts';
import { Reason, sheetPath } from './sheet-forms.tsx';

interface ListProps {
  visit: Visit;
  sheet: Sheet;
  /** The person may change this registration. */
  acts: boolean;
  errors: FieldError[];
}

const here = (visit: Visit, sheet: Sheet, more = '') => visit.url(`${sheetPath}/${sheet.registrant.id}?nam=${sheet.year}${more}`);

const RemoveTarget = ({ visit, sheet, position, errors }: Omit<ListProps, 'acts'> & { position: number }) => (
  <PostForm visit={visit} action={`${sheetPath}/${sheet.registrant.id}/bo-chi-tieu`} errors={errors} label="Bỏ chỉ tiêu">
    <Hidden name="year" value={String(sheet.year)} />
    <Hidden name="position" value={String(position)} />
    <Reason sheet={sheet} value={visit.form.one('reason')} errors={errors} />
    <Actions>
      <Submit tone="danger">Bỏ chỉ tiêu này</Submit>
      <ButtonLink href={here(visit, sheet)} tone="quiet">
        Không bỏ
      </ButtonLink>
    </Actions>
  </PostForm>
);

export const Targets = ({ visit, sheet, acts, errors }: ListProps) => {
  const asked = visit.query.get('bo-chi-tieu') ?? (visit.path.endsWith('/bo-chi-tieu') ? visit.form.one('position') : null);
  const removed = sheet.targets.find(({ position }) => String(position) === asked);
  return (
    <>
      {sheet.targets.length > 0 && (
        <DataTable
          caption="Chỉ tiêu đăng ký"
          captionHidden
          rows={sheet.targets}
          columns={[
            { key: 'text', label: 'Chỉ tiêu', cell: (row) => row.text },
            { key: 'plan', label: 'Kế hoạch', cell: (row) => targetWords(row) },
            { key: 'due', label: 'Hạn', cell: (row) => (row.due_on ? formatDate(row.due_on) : '') },
            ...(acts
              ? [
                  {
                    key: 'acts',
                    label: 'Thao tác',
                    cell: (row: Sheet['targets'][number]) => (
                      <span>
                        <a href={`${here(visit, sheet, `&chi-tieu=${row.position}`)}#ghi-chi-tieu`} aria-label={`Sửa chỉ tiêu ${row.text}`}>
                          Sửa
                        </a>
                        {' · '}
                        <a href={`${here(visit, sheet, `&bo-chi-tieu=${row.position}`)}#chi-tieu`} aria-label={`Bỏ chỉ tiêu ${row.text}`}>
                          Bỏ
                        </a>
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {acts && removed && (
        <>
          <p>
            Bỏ chỉ tiêu <strong>{removed.text}</strong>?
          </p>
          <RemoveTarget visit={visit} sheet={sheet} position={removed.position} errors={errors} />
        </>
      )}
    </>
  );
};

const workLines = (work: ContentWork) =>
  [
    work.place,
    work.size,
    work.target,
    targetWords({ value: work.target_value, measure: work.target_measure, level: work.target_level }),
    work.cost === null ? '' : sayMoney(work.cost),
    [work.basis, ...work.documents].filter(Boolean).join('; '),
    work.owners.length > 1 ? `Cùng nhận: ${[...new Set(work.owners.slice(1))].join(', ')}` : '',
  ].filter(Boolean);

const Choose = ({ visit, sheet, workId, decided, errors }: Omit<ListProps, 'acts'> & { workId: string; decided: boolean }) => {
  const own = visit.form.one('work') === workId ? errors : [];
  return (
    <PostForm visit={visit} action={`${sheetPath}/${sheet.registrant.id}/chon`} errors={own} label="Chọn phương án">
      <Hidden name="year" value={String(sheet.year)} />
      <Hidden name="work" value={workId} />
      {decided && <TextInput name="reason" label="Lý do đổi phương án" required value={visit.form.one('reason')} errors={own} />}
      <Submit tone="secondary">Chọn phương án này</Submit>
    </PostForm>
  );
};

/** "Hoặc": the works of one choice stand together, each with its own button until one is chosen. */
const WorkItem = ({ visit, sheet, acts, errors, work }: ListProps & { work: ContentWork }) => {
  const row = sheet.works.find(({ key }) => key === work.key);
  const root = row?.alternative_of_id ?? row?.id;
  const group = sheet.works.filter((each) => (each.alternative_of_id ?? each.id) === root);
  const dropped = !work.chosen && group.some(({ chosen }) => chosen);
  return (
    <li>
      <p>
        <strong>{row ? <a href={visit.url(`/lam-viec/cong-trinh/${row.id}`)}>{work.title}</a> : work.title}</strong>{' '}
        <Tag>{workKindNames[work.kind]}</Tag> {work.alternative_of && <Tag tone="blue">Hoặc</Tag>}{' '}
        {work.chosen && <Tag tone="green">Được chọn</Tag>} {dropped && <Tag>Không chọn</Tag>}
      </p>
      <p>{[...workLines(work), work.due_on && `Hạn ${formatDate(work.due_on)}`].filter(Boolean).join('. ')}</p>
      {acts && row && (
        <p>
          <a href={visit.url(`/lam-viec/dang-ky/viec/${row.id}`)} aria-label={`Sửa, bổ sung ${work.title}`}>
            Sửa, bổ sung
          </a>
        </p>
      )}
      {acts && row && group.length > 1 && !work.chosen && (
        <Choose visit={visit} sheet={sheet} workId={row.id} decided={group.some(({ chosen }) => chosen)} errors={errors} />
      )}
    </li>
  );
};

export const Works = (props: ListProps) => (
  <>
    {props.sheet.content.works.length > 0 && (
      <ul class="registered-works">
        {props.sheet.content.works.map((work) => (
          <WorkItem {...props} work={work} />
        ))}
      </ul>
    )}
    {props.sheet.shared.length > 0 && (
      <Notice title="Đăng ký chung qua khối">
        <ul>
          {props.sheet.shared.map((work) => (
            <li>
              <a href={props.visit.url(`/lam-viec/cong-trinh/${work.id}`)}>{work.title}</a> ({work.bloc_name})
            </li>
          ))}
        </ul>
      </Notice>
    )}
  </>
);
