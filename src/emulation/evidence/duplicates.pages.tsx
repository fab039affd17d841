import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { Actions, Radios, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { EmptyState, Pagination } from '../../platform/web/ui/table.tsx';
import { Card, Tabs } from '../../platform/web/ui/text.tsx';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed, yearOf } from '../address.ts';
import { options } from '../words.ts';
import { WorkTabs } from '../work/tabs.tsx';
import { nearDistance } from './dhash.ts';
import { Origin, Photo } from './evidence-parts.tsx';
import { type PhotoPair, judgePair, listPairs } from './pairs.ts';
import { judgements } from './records.ts';

const path = '/lam-viec/minh-chung/trung';
const size = 10;

const judgementNames: Readonly<Record<string, string>> = {
  different: 'Hai ảnh khác nhau',
  justified: 'Dùng lại có lý do',
  reused: 'Dùng lại',
};

/** The list as it is looked at, kept through the judging of one of its pairs. */
const queryOf = (visit: Visit) => `?${new URLSearchParams(visit.query).toString()}`;

const likeness = ({ distance, earlier, later }: PhotoPair) =>
  earlier.original_sha256 !== null && earlier.original_sha256 === later.original_sha256
    ? 'Cùng một tệp ảnh'
    : distance === 0
      ? 'Giống hệt sau khi thu nhỏ'
      : `Gần giống: khác ${distance}/64`;

const Side = ({ visit, photo, title }: { visit: Visit; photo: PhotoPair['earlier']; title: string }) => (
  <div>
    <h3>{title}</h3>
    <figure>
      <Photo visit={visit} photo={photo} />
      <figcaption>
        <strong>{photo.caption}</strong>
        <a href={visit.url(`/lam-viec/cong-trinh/${photo.work_id}`)}>{photo.title}</a>
        <small>{[photo.place, photo.unit].filter(Boolean).join(', ')}</small>
        <Origin each={photo} />
      </figcaption>
    </figure>
  </div>
);

const JudgementForm = ({ visit, pair, errors: all }: { visit: Visit; pair: PhotoPair; errors: FieldError[] }) => {
  const errors = visit.path.endsWith(pair.id) ? all : [];
  const value = typed(visit, errors);
  return (
    <PostForm visit={visit} action={`${path}/${pair.id}${queryOf(visit)}`} errors={errors} label="Kết luận">
      <Radios
        name="judgement"
        label="Kết luận"
        inline
        required
        options={options(judgementNames)}
        value={value('judgement')}
        errors={errors}
      />
      <TextInput
        name="reason"
        label="Lý do"
        hint="Bắt buộc khi dùng lại có lý do, hoặc khi kết luận lại."
        value={value('reason')}
        errors={errors}
      />
      <Actions>
        <Submit tone="secondary">Ghi kết luận</Submit>
      </Actions>
    </PostForm>
  );
};

const Pair = ({ visit, pair, errors }: { visit: Visit; pair: PhotoPair; errors: FieldError[] }) => (
  <Card title={likeness(pair)}>
    <div class="before-after">
      <Side visit={visit} photo={pair.earlier} title="Đăng trước" />
      <Side visit={visit} photo={pair.later} title="Đăng sau" />
    </div>
    {pair.judgements.map((one) => (
      <p>
        <strong>{judgementNames[one.judgement]}</strong> ({formatDate(one.judged_on)}
        {one.judged_by && `, ${one.judged_by}`}){one.reason && `: ${one.reason}`}
      </p>
    ))}
    <JudgementForm visit={visit} pair={pair} errors={errors} />
  </Card>
);

export async function pairsPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const openOnly = visit.query.get('xem') !== 'tat-ca';
  const page = pageNumber(visit.query);
  const { pairs, all, open } = await listPairs(visit.tx, { page, size, openOnly });
  const count = openOnly ? open : all;
  return office(
    visit,
    {
      title: 'Ảnh trùng, gần trùng',
      section: 'Minh chứng công trình, phần việc',
      lead: `Máy chỉ so vân ảnh (khác không quá ${nearDistance} trong 64 điểm so thì đưa vào đây), không từ chối ảnh nào; người xem hai ảnh rồi kết luận.`,
      crumbs: [{ label: 'Công trình, phần việc', href: visit.url('/lam-viec/cong-trinh') }, { label: 'Ảnh trùng, gần trùng' }],
      children: (
        <>
          <WorkTabs visit={visit} year={yearOf(visit)} current="pairs" />
          <Tabs
            label="Xem"
            items={[
              { href: visit.url(path), label: `Chưa kết luận (${open})`, current: openOnly },
              { href: visit.url(`${path}?xem=tat-ca`), label: `Tất cả (${all})`, current: !openOnly },
            ]}
          />
          {pairs.length === 0 && (
            <EmptyState
              title="Không có cặp ảnh nào chờ xem"
              text="Mỗi ảnh gửi lên được so với mọi ảnh đã có trong phường; cặp nào giống nhau sẽ hiện ở đây."
            />
          )}
          {pairs.map((pair) => (
            <Pair visit={visit} pair={pair} errors={errors} />
          ))}
          <Pagination
            page={page}
            pages={Math.ceil(count / size)}
            hrefFor={(n) => visit.url(`${path}?trang=${n}${openOnly ? '' : '&xem=tat-ca'}`)}
          />
        </>
      ),
    },
    errors,
  );
}

export async function judge(visit: Visit): Promise<Reply> {
  const data = readForm({ judgement: input.choice('kết luận', judgements), reason: input.optionalText(500) }, visit.form);
  await judgePair(visit.tx, visit.actor, recordId(visit), { judgement: data.judgement, reason: data.reason ?? null });
  return redirect(visit.url(`${path}${queryOf(visit)}`), { notice: 'Đã ghi kết luận.' });
}
