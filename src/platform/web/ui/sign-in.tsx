import { Document } from './document.tsx';
import { Drum, Mark } from './ornament.tsx';
import type { Child, WardChrome } from './types.ts';

/** The door: ward and product on the left, one form on the right. Without a ward it belongs to the installation. */
export const SignInPage = (props: { ward?: WardChrome; title?: string; lead?: Child; head?: Child; children?: Child }) => {
  const title = props.title ?? 'Đăng nhập';
  const place = props.ward?.fullName ?? 'Bảng Vàng';
  return (
    <Document scope="plain" title={`${title} | ${place}`} head={props.head}>
      <div class="door">
        <header class="door-panel">
          <Drum />
          <a class="door-identity" href={props.ward?.base || '/'}>
            <Mark size={64} />
            <span class="door-name">{place}</span>
          </a>
          <p class="door-motto">Phong trào thi đua – khen thưởng, từ phát động đến bảng vàng.</p>
        </header>
        <main id="noi-dung" class="door-main" tabindex={-1}>
          <h1>{title}</h1>
          {props.lead && <p class="lead">{props.lead}</p>}
          {props.children}
        </main>
      </div>
    </Document>
  );
};
