import { page, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { IslandScript } from '../../platform/web/ui/island.tsx';
import { OfflineQueue } from '../../platform/web/ui/offline-queue.tsx';
import { SignInPage } from '../../platform/web/ui/layout.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import { routes } from '../access.ts';
import { PostForm, wardChrome } from '../frame.tsx';
import { changePassword } from './account.ts';
import { signIn, signOut } from './session.ts';

/** Only an address inside this ward may be gone on to after signing in. */
const onward = (visit: Visit) => {
  const next = visit.form.one('tiep') || visit.query.get('tiep') || '';
  return /^\/lam-viec[\w/?=&%.-]*$/.test(next) ? next : '/lam-viec';
};

function door(visit: Visit, errors: FieldError[] = []): Reply {
  return page(
    <SignInPage
      ward={wardChrome(visit.ward, visit.base)}
      head={<IslandScript name="offline-queue" />}
      lead={visit.notice ?? 'Dùng thư điện tử hoặc số điện thoại đã đăng ký với phường, xã.'}
    >
      <OfflineQueue base={visit.base} />
      <PostForm visit={visit} action="/dang-nhap" errors={errors} label="Đăng nhập">
        <input type="hidden" name="tiep" value={onward(visit)} />
        <TextInput
          name="login"
          label="Thư điện tử hoặc số điện thoại"
          required
          value={visit.form.one('login')}
          autocomplete="username"
          errors={errors}
        />
        <TextInput name="password" label="Mật khẩu" type="password" required autocomplete="current-password" errors={errors} />
        <Submit>Đăng nhập</Submit>
        <p class="hint">Quên mật khẩu? Người quản trị của phường, xã đặt lại giúp trong trang Tài khoản.</p>
      </PostForm>
    </SignInPage>,
    errors.length > 0 ? 422 : 200,
  );
}

async function enter(visit: Visit): Promise<Reply> {
  const result = await signIn(visit.tx, visit.form.one('login'), visit.form.one('password'), visit.client.address);
  if (result.outcome === 'wrong')
    return door(visit, [{ field: 'login', message: 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra lại rồi nhập lần nữa.' }]);
  if (result.outcome === 'paused')
    return door(visit, [
      {
        field: 'login',
        message: `Đã nhập sai quá nhiều lần. Chờ ${result.minutes} phút rồi thử lại, hoặc nhờ người quản trị đặt lại mật khẩu.`,
      },
    ]);
  return redirect(visit.url(result.mustChange ? '/lam-viec/mat-khau' : onward(visit)), { session: result.token });
}

function passwordPage(visit: Visit, errors: FieldError[] = []): Reply {
  return page(
    <SignInPage ward={wardChrome(visit.ward, visit.base)} title="Đổi mật khẩu" lead="Chọn một câu ngắn, ít nhất 10 ký tự, chỉ mình biết.">
      <PostForm visit={visit} action="/lam-viec/mat-khau" errors={errors} label="Đổi mật khẩu">
        <TextInput name="old" label="Mật khẩu hiện tại" type="password" required autocomplete="current-password" errors={errors} />
        <TextInput name="password" label="Mật khẩu mới" type="password" required autocomplete="new-password" errors={errors} />
        <Submit>Đổi mật khẩu</Submit>
      </PostForm>
    </SignInPage>,
    errors.length > 0 ? 422 : 200,
  );
}

export const signInRoutes = routes()
  .get('/dang-nhap', { permission: 'public', audit: 'session.form_viewed' }, (visit) => door(visit))
  .post('/dang-nhap', { permission: 'public', audit: 'session.opened' }, enter)
  .post('/dang-xuat', { permission: 'office.view', audit: 'session.closed' }, async (visit) => {
    await signOut(visit.tx, visit.actor, visit.sessionToken);
    return redirect(visit.url('/dang-nhap'), { session: null, notice: 'Đã đăng xuất.' });
  })
  .get('/lam-viec/mat-khau', { permission: 'office.view', audit: 'account.viewed' }, (visit) => passwordPage(visit))
  .post(
    '/lam-viec/mat-khau',
    { permission: 'office.view', audit: 'account.password_changed' },
    async (visit) => {
      await changePassword(visit.tx, visit.actor, visit.form.one('old'), visit.form.one('password'), visit.sessionToken);
      return redirect(visit.url('/lam-viec'), { notice: 'Đã đổi mật khẩu.' });
    },
    passwordPage,
  );
