import { formatDateTime } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Submit } from '../../platform/web/ui/form.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { milestoneNames } from '../words.ts';
import type { Evidence } from './evidence.ts';

export const stageNames = { before: 'Trước khi làm', during: 'Trong khi làm', after: 'Sau khi làm' } as const;

/** "10,776912, 106,641203": a place as a camera wrote it. */
export const placeWords = (each: { latitude: number | null; longitude: number | null }): string | null =>
  each.latitude === null || each.longitude === null ? null : `${each.latitude.toFixed(5)}, ${each.longitude.toFixed(5)}`;

/** A photo with its words; where its file is not on this machine only the words. */
export const Photo = ({
  visit,
  photo,
}: {
  visit: Visit;
  photo: { id: string; alt: string | null; caption: string; stored?: string | null };
}) =>
  photo.stored === null ? (
    <p class="photo-missing">{photo.alt ?? photo.caption} (tệp ảnh không có trên máy này)</p>
  ) : (
    <a href={visit.url(`/lam-viec/minh-chung/${photo.id}/tep`)}>
      <img src={visit.url(`/lam-viec/minh-chung/${photo.id}/tep`)} alt={photo.alt ?? photo.caption} loading="lazy" />
    </a>
  );

const proves = ({ milestone, report }: Evidence) =>
  milestone ? `Mốc ${(milestoneNames[milestone] ?? milestone).toLocaleLowerCase('vi')}` : report ? `Báo cáo ${report}` : null;

/** Who posted it and when, and what the camera says of when and where. */
export const Origin = ({ each }: { each: Pick<Evidence, 'posted_at' | 'posted_by' | 'taken_at' | 'latitude' | 'longitude'> }) => (
  <small>
    {['Đăng', each.posted_at && formatDateTime(each.posted_at), each.posted_by && `bởi ${each.posted_by}`].filter(Boolean).join(' ')}
    {each.taken_at ? `. Chụp ${formatDateTime(each.taken_at)}` : '. Ảnh không ghi giờ chụp'}
    {placeWords(each) ? `, tại ${placeWords(each)}.` : ', không ghi nơi chụp.'}
  </small>
);

const PublishButton = ({ visit, each }: { visit: Visit; each: Evidence }) => (
  <PostForm visit={visit} action={`/lam-viec/minh-chung/${each.id}/cong-khai`} label={`Công khai ảnh ${each.caption}`}>
    <Submit tone="quiet" name="published" value={each.published ? '' : 'co'}>
      {each.published ? 'Rút khỏi trang công khai' : 'Đưa lên trang công khai'}
    </Submit>
  </PostForm>
);

const Figure = ({ visit, each, officer }: { visit: Visit; each: Evidence; officer: boolean }) => (
  <figure>
    <Photo visit={visit} photo={each} />
    <figcaption>
      <strong>{each.caption}</strong>
      {each.published && <Tag tone="green">Công khai</Tag>}
      <Origin each={each} />
      {officer && each.stored !== null && <PublishButton visit={visit} each={each} />}
    </figcaption>
  </figure>
);

/** Photos of before and after side by side. */
export const BeforeAfter = ({ visit, evidence, officer }: { visit: Visit; evidence: readonly Evidence[]; officer: boolean }) => {
  const photos = evidence.filter(({ kind }) => kind === 'photo');
  const sides = (['before', 'after'] as const).map((stage) => ({ stage, photos: photos.filter((photo) => photo.stage === stage) }));
  if (sides.every((side) => side.photos.length === 0)) return null;
  return (
    <Card title="Trước và sau">
      <div class="before-after">
        {sides.map((side) => (
          <div>
            <h3>{stageNames[side.stage]}</h3>
            {side.photos.length === 0 && <p class="photo-missing">Chưa có ảnh.</p>}
            {side.photos.map((each) => (
              <Figure visit={visit} each={each} officer={officer} />
            ))}
          </div>
        ))}
      </div>
    </Card>
  );
};

/** Photos of the work under way and papers, with what each proves. */
export const OtherEvidence = ({ visit, evidence, officer }: { visit: Visit; evidence: readonly Evidence[]; officer: boolean }) => {
  const others = evidence.filter(({ kind, stage }) => kind === 'file' || stage === null || stage === 'during');
  if (others.length === 0) return null;
  return (
    <Card title="Minh chứng">
      <ul class="evidence-list">
        {others.map((each) => (
          <li>
            {proves(each) && <p class="eyebrow">{proves(each)}</p>}
            {each.kind === 'photo' ? (
              <Figure visit={visit} each={each} officer={officer} />
            ) : (
              <p>
                {each.stored === null ? each.caption : <a href={visit.url(`/lam-viec/minh-chung/${each.id}/tep`)}>{each.caption}</a>}{' '}
                <small>
                  {['Tệp', each.file_name, each.posted_at && `đăng ${formatDateTime(each.posted_at)}`, each.posted_by]
                    .filter(Boolean)
                    .join(', ')}
                </small>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};
