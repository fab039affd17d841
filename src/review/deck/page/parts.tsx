import type { FieldError } from '../../../platform/refusal.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { Actions, ButtonLink, Hidden, Submit, TextArea, TextInput } from '../../../platform/web/ui/form.tsx';
import { Card } from '../../../platform/web/ui/text.tsx';
import { typed } from '../../../emulation/address.ts';
import { PostForm } from '../../../organization/frame.tsx';
import type { ArrangedSlide } from '../arrange.ts';
import { deckPath } from './files.pages.tsx';
import { Narration } from './narration.pages.tsx';

interface OfYear {
  visit: Visit;
  year: number;
}

export const TakeAlong = ({ visit, year }: OfYear) => {
  const path = (rest: string) => visit.url(`${deckPath}/${year}/${rest}`);
  return (
    <>
      <ButtonLink href={path('xem')} tone="primary">
        Trình chiếu
      </ButtonLink>
      <ButtonLink href={path('video')}>Video</ButtonLink>
      <ButtonLink href={visit.url(`/lam-viec/bo-tai-lieu?nam=${year}`)}>Cả bộ tài liệu</ButtonLink>
      <ButtonLink href={path('tai/trinh-chieu.html')}>Một tệp mở không cần mạng</ButtonLink>
      <ButtonLink href={path('tai/trinh-chieu.pptx')}>PowerPoint</ButtonLink>
      <ButtonLink href={path('tai/trinh-chieu.pptx?an-ten=1')}>PowerPoint không nêu tên đơn vị</ButtonLink>
      <ButtonLink href={path('tai/to-tom-tat.pdf')}>Tờ tóm tắt (PDF)</ButtonLink>
      <ButtonLink href={path('tai/to-tom-tat.docx')}>Tờ tóm tắt (Word)</ButtonLink>
    </>
  );
};

export const YearForm = ({ visit, year }: OfYear) => (
  <form method="get" action={visit.url(deckPath)} class="filter-bar">
    <TextInput name="nam" label="Năm" value={String(year)} inputmode="numeric" width="short" errors={[]} />
    <Submit>Xem năm này</Submit>
  </form>
);

type Act = readonly [act: string, label: string];

function Acts({ visit, year, one }: OfYear & { one: ArrangedSlide }) {
  const acts: Act[] = [['len', 'Lên'], ['xuong', 'Xuống'], one.hidden ? ['hien', 'Hiện lại'] : ['an', 'Ẩn']];
  return (
    <details>
      <summary>Xếp, ẩn, lời dẫn, tiếng</summary>
      {acts.map(([act, label]) => (
        <PostForm visit={visit} action={`${deckPath}/${year}/sap-xep`} label={`${label}: ${one.slide.heading}`}>
          <Hidden name="slide" value={one.slide.key} />
          <Submit name="act" value={act}>
            {label}
          </Submit>
        </PostForm>
      ))}
      {one.own && (
        <PostForm visit={visit} action={`${deckPath}/${year}/xoa`} label={`Xóa trang: ${one.slide.heading}`}>
          <Hidden name="slide" value={one.slide.key} />
          <Submit>Xóa trang tự soạn</Submit>
        </PostForm>
      )}
      <PostForm visit={visit} action={`${deckPath}/${year}/loi-dan`} label={`Lời dẫn: ${one.slide.heading}`}>
        <Hidden name="slide" value={one.slide.key} />
        <TextArea
          name="speech"
          label="Lời dẫn"
          rows={4}
          hint="Để trống thì lấy lời từ hồ sơ."
          value={one.slide.speech.map(({ text }) => text).join('\n')}
          errors={[]}
        />
        <Submit>Lưu lời dẫn</Submit>
      </PostForm>
      <Narration visit={visit} year={year} one={one} />
    </details>
  );
}

/** The slides in their order, each with its picture. */
export function SlideList({ visit, year, slides, edits }: OfYear & { slides: readonly ArrangedSlide[]; edits: boolean }) {
  const shown = slides.filter(({ hidden }) => !hidden);
  return (
    <ol class="slide-list">
      {slides.map((one) => (
        <li class="slide-card" data-hidden={one.hidden ? '' : undefined}>
          {one.hidden ? null : (
            <img
              src={visit.url(`${deckPath}/${year}/khung/${shown.indexOf(one) + 1}?nho=1`)}
              width={480}
              height={270}
              loading="lazy"
              alt={`Trang ${shown.indexOf(one) + 1}: ${one.slide.heading}`}
            />
          )}
          <p>
            {one.hidden ? 'Đang ẩn: ' : ''}
            <strong>{one.slide.heading}</strong>
          </p>
          {edits && <Acts visit={visit} year={year} one={one} />}
        </li>
      ))}
    </ol>
  );
}

export function AddSlide({ visit, year, errors }: OfYear & { errors: FieldError[] }) {
  const value = typed(visit, errors);
  return (
    <Card title="Thêm trang tự soạn">
      <PostForm visit={visit} action={`${deckPath}/${year}/trang`} errors={errors} label="Thêm trang tự soạn">
        <TextInput name="heading" label="Tiêu đề" required maxlength={160} value={value('heading')} errors={errors} />
        <TextArea
          name="body"
          label="Nội dung, mỗi dòng một ý"
          rows={4}
          hint="Để trống thì tiêu đề đứng một mình giữa trang."
          value={value('body')}
          errors={errors}
        />
        <TextArea name="speech" label="Lời dẫn" rows={3} value={value('speech')} errors={errors} />
        <Actions>
          <Submit>Thêm trang</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
}
