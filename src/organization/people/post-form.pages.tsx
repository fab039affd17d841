import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DateInput, Submit } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { findPerson } from './people.ts';
import { PostFields, postInput } from './post-form.tsx';
import { addPost, changePost, endPost, findPost } from './post.ts';

const path = '/lam-viec/to-chuc/nguoi';
const postPath = '/lam-viec/to-chuc/chuc-vu';

async function addPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const person = found(await findPerson(visit.tx, visit.param('id')));
  const crumbs = [
    { label: 'Cá nhân, chức vụ', href: visit.url(path) },
    { label: person.name, href: visit.url(`${path}/${person.id}`) },
  ];
  return office(
    visit,
    {
      title: 'Thêm chức vụ',
      lead: person.name,
      crumbs: [...crumbs, { label: 'Thêm chức vụ' }],
      children: (
        <PostForm visit={visit} action={`${path}/${person.id}/chuc-vu`} errors={errors} label="Thêm chức vụ">
          <PostFields visit={visit} errors={errors} />
          <Submit>Thêm chức vụ</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

async function editPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const post = found(await findPost(visit.tx, visit.param('id')));
  const person = found(await findPerson(visit.tx, post.person_id));
  const lastDay = visit.form.one('last_day') || formatDate(localDate(visit.tx.now));
  return office(
    visit,
    {
      title: post.title,
      lead: person.name,
      crumbs: [
        { label: 'Cá nhân, chức vụ', href: visit.url(path) },
        { label: person.name, href: visit.url(`${path}/${person.id}`) },
        { label: post.title },
      ],
      children: (
        <>
          {post.valid_to === null && (
            <Card title="Kết thúc chức vụ">
              <PostForm visit={visit} action={`${postPath}/${post.id}/ket-thuc`} errors={errors} label="Kết thúc chức vụ">
                <DateInput name="last_day" label="Ngày cuối giữ chức vụ" required value={lastDay} errors={errors} />
                <Submit tone="secondary">Kết thúc chức vụ</Submit>
              </PostForm>
            </Card>
          )}
          <Card title="Sửa chức vụ">
            <PostForm visit={visit} action={`${postPath}/${post.id}`} label="Sửa chức vụ" {...(post.valid_to === null ? {} : { errors })}>
              <PostFields visit={visit} post={post} errors={errors} />
              <Submit>Lưu</Submit>
            </PostForm>
          </Card>
        </>
      ),
    },
    errors,
  );
}

async function back(visit: Visit, notice: string): Promise<Reply> {
  const post = found(await findPost(visit.tx, visit.param('id')));
  return redirect(visit.url(`${path}/${post.person_id}`), { notice });
}

export const postRoutes = routes()
  .get(`${path}/:id/chuc-vu`, { permission: 'organization.edit', audit: 'post.form_viewed' }, (visit) => addPage(visit))
  .post(
    `${path}/:id/chuc-vu`,
    { permission: 'organization.edit', audit: 'post.added' },
    async (visit) => {
      const person = found(await findPerson(visit.tx, visit.param('id')));
      await addPost(visit.tx, visit.actor, person.id, postInput(visit));
      return redirect(visit.url(`${path}/${person.id}`), { notice: 'Đã thêm chức vụ.' });
    },
    addPage,
  )
  .get(`${postPath}/:id`, { permission: 'organization.edit', audit: 'post.form_viewed' }, (visit) => editPage(visit))
  .post(
    `${postPath}/:id`,
    { permission: 'organization.edit', audit: 'post.changed' },
    async (visit) => {
      await changePost(visit.tx, visit.actor, visit.param('id'), postInput(visit));
      return back(visit, 'Đã lưu chức vụ.');
    },
    editPage,
  )
  .post(
    `${postPath}/:id/ket-thuc`,
    { permission: 'organization.edit', audit: 'post.ended' },
    async (visit) => {
      const { last_day } = readForm({ last_day: input.date('ngày cuối giữ chức vụ') }, visit.form);
      await endPost(visit.tx, visit.actor, visit.param('id'), last_day);
      return back(visit, 'Đã kết thúc chức vụ; chức vụ vẫn còn trong quá trình công tác.');
    },
    editPage,
  );
