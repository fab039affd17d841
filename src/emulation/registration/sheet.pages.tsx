import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, NotFound } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Card, Columns, DescriptionList } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId, yearOf } from '../address.ts';
import { AnswerForms, SendForm } from './decide.tsx';
import { mayReadFor, mayRegisterFor } from './registrant.ts';
import { type Sheet, findSheet } from './sheet.ts';
import { QuickWorkForm, TargetForm, generalForm, sheetPath } from './sheet-forms.tsx';
import { Targets, Works } from './sheet-lists.tsx';
import { LateTag, StateNotice, StateTag, Versions, classWords, deadlineWords } from './sheet-parts.tsx';

const boardPath = '/lam-viec/dang-ky';

/** The registration asked for, if the visitor may read it. */
export async function readSheet(visit: Visit): Promise<Sheet> {
  const sheet = await findSheet(visit.tx, recordId(visit), yearOf(visit));
  if (!mayReadFor(visit.actor, sheet.registrant)) throw new NotFound();
  return sheet;
}

const about = (sheet: Sheet) =>
  [
    {
      label: 'Tình trạng',
      value: (
        <>
          <StateTag state={sheet.state} /> <LateTag late={sheet.late} state={sheet.state} />
        </>
      ),
    },
    { label: 'Ngày gửi', value: sheet.sentOn && formatDate(sheet.sentOn) },
    { label: 'Hạn gửi', value: sheet.call && formatDate(sheet.call.due_on) },
    { label: 'Cách tính hạn', value: deadlineWords(sheet.call) },
    { label: 'Hướng dẫn', value: sheet.call?.guidance },
  ].filter(({ value }) => Boolean(value));

const general = (sheet: Sheet) =>
  [
    { label: 'Tham gia phong trào', value: sheet.content.movements.join('; ') },
    { label: 'Đối tượng tham gia', value: classWords(sheet.content.classes) },
    { label: 'Danh hiệu, hình thức phấn đấu', value: sheet.content.titles.join('; ') },
  ].filter(({ value }) => Boolean(value));

/** Which part's form is open: the one asked for, the one that came back with mistakes, and in a fresh draft the first. */
function opens(visit: Visit, sheet: Sheet, part: 'chung' | 'chi-tieu' | 'viec'): boolean {
  if (visit.path.endsWith(`/${part}`)) return true;
  const asked = visit.query.get('ghi');
  if (part === 'chi-tieu' && visit.query.has('chi-tieu')) return true;
  return asked === null && !visit.query.has('chi-tieu') ? part === 'chung' && sheet.registration === undefined : asked === part;
}

const Part = (props: { id: string; title: string; open: boolean; link: string | null; word: string; list: unknown; form: unknown }) => (
  <div id={props.id}>
    <Card title={props.title} actions={!props.open && props.link && <ButtonLink href={props.link}>{props.word}</ButtonLink>}>
      {props.list as never}
      {props.open && (props.form as never)}
    </Card>
  </div>
);

async function parts(visit: Visit, sheet: Sheet, acts: boolean, errors: FieldError[]) {
  const link = (part: string) =>
    acts ? `${visit.url(`${sheetPath}/${sheet.registrant.id}?nam=${sheet.year}&ghi=${part}`)}#${part}` : null;
  const open = (part: 'chung' | 'chi-tieu' | 'viec') => acts && opens(visit, sheet, part);
  const of = (end: string) => (visit.path.endsWith(end) ? errors : []);
  const asked = visit.query.get('chi-tieu') ?? visit.form.one('position');
  const position = /^\d{1,4}$/.test(asked) && visit.query.get('ghi') === null ? Number(asked) : null;
  const { content, shared } = sheet;
  const empty = <p>Chưa ghi.</p>;
  return (
    <>
      <Part
        id="chung"
        title="Phong trào, đối tượng, danh hiệu"
        open={open('chung')}
        link={link('chung')}
        word={general(sheet).length > 0 ? 'Sửa' : 'Ghi'}
        list={!open('chung') && (general(sheet).length > 0 ? <DescriptionList items={general(sheet)} /> : empty)}
        form={open('chung') && (await generalForm({ visit, sheet, errors: of('/chung') }))}
      />
      <Part
        id="chi-tieu"
        title={`Chỉ tiêu (${content.targets.length})`}
        open={open('chi-tieu')}
        link={link('chi-tieu')}
        word="Thêm chỉ tiêu"
        list={content.targets.length > 0 ? <Targets visit={visit} sheet={sheet} acts={acts} errors={of('/bo-chi-tieu')} /> : empty}
        form={<TargetForm visit={visit} sheet={sheet} errors={of('/chi-tieu')} position={position} />}
      />
      <Part
        id="viec"
        title={`Công trình, phần việc (${content.works.length})`}
        open={open('viec')}
        link={link('viec')}
        word="Thêm công trình, phần việc"
        list={content.works.length + shared.length > 0 ? <Works visit={visit} sheet={sheet} acts={acts} errors={of('/chon')} /> : empty}
        form={
          <>
            <p>
              Cần ghi quy mô, kinh phí, căn cứ, đơn vị cùng làm hay phương án “hoặc”:{' '}
              <a href={visit.url(`/lam-viec/cong-trinh/moi?nam=${sheet.year}&don-vi=${sheet.registrant.id}`)}>mở mẫu đầy đủ</a>.
            </p>
            <QuickWorkForm visit={visit} sheet={sheet} errors={of('/viec')} />
          </>
        }
      />
    </>
  );
}

/** The registration of one unit or bloc for a year: filled over several sittings, sent, answered, and all its versions. */
export async function sheetPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const sheet = await readSheet(visit);
  const { registrant, year } = sheet;
  const acts = allows(visit.actor, 'registration.submit') && mayRegisterFor(visit.actor, registrant);
  const path = visit.url(`${sheetPath}/${registrant.id}`);
  return office(
    visit,
    {
      title: registrant.name,
      section: `Bản đăng ký thi đua năm ${year}`,
      crumbs: [{ label: 'Đăng ký thi đua', href: visit.url(`${boardPath}?nam=${year}`) }, { label: registrant.name }],
      actions: sheet.registration && (
        <>
          <ButtonLink href={`${path}/ban-dang-ky.pdf?nam=${year}`}>Bản in (PDF)</ButtonLink>
          <ButtonLink href={`${path}/ban-dang-ky.docx?nam=${year}`}>Bản Word</ButtonLink>
        </>
      ),
      children: (
        <>
          <StateNotice sheet={sheet} visit={visit} acts={acts} />
          <Columns
            aside={
              <>
                <Card>
                  <DescriptionList items={about(sheet)} />
                </Card>
                <AnswerForms visit={visit} sheet={sheet} errors={errors} />
                {sheet.acts.length > 0 && (
                  <Card title="Các lần gửi, sửa">
                    <Versions sheet={sheet} />
                  </Card>
                )}
              </>
            }
          >
            {await parts(visit, sheet, acts, errors)}
            {acts && <SendForm visit={visit} sheet={sheet} errors={visit.path.endsWith('/gui') ? errors : []} />}
          </Columns>
        </>
      ),
    },
    errors,
  );
}
