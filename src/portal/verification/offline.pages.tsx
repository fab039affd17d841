import { readFile } from 'node:fs/promises';
import { changedCredentials, keySet, publishedKeys, statusList, verification as home } from '../../commendation/commendation.ts';
import { routes } from '../../organization/access.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { fromRoot } from '../../platform/root.ts';
import { download, plain } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { IslandScript } from '../../platform/web/ui/island.tsx';
import { Notice, PageHeader } from '../../platform/web/ui/text.tsx';
import { site } from '../site.tsx';

const path = `${home}/ngoai-tuyen`;

/** What the check needs and takes along: the keys, and what was no longer valid on that day. */
async function kitOf({ tx, ward }: Visit): Promise<string> {
  const { keys } = keySet(await publishedKeys(tx));
  return JSON.stringify({ ward: ward.name, keys, list: statusList(await changedCredentials(tx), tx.now) });
}

const limits = (at: Date) =>
  `Chữ ký đúng chứng tỏ nội dung do cơ quan ký và chưa ai sửa. Không có mạng thì không biết được giấy khen có bị đính chính, thu hồi sau ngày ${formatDate(localDate(at))} hay không, và sổ vàng hiện ghi gì.`;

const Check = ({ kit, at }: { kit: string; at: Date }) => (
  <credential-check kit={kit}>
    <div class="offline-check">
      <div class="field">
        <label for="chung-nhan">Chứng nhận số</label>
        <p class="hint">Dán nội dung tệp .jwt hoặc .json, hoặc nội dung quét từ mã QR lớn ở mặt sau giấy khen.</p>
        <textarea id="chung-nhan" class="input input-full" rows={6} autocomplete="off" spellcheck={false} />
      </div>
      <div class="field">
        <label for="tep">Hoặc chọn tệp .jwt, .json, hay ảnh chụp mã QR</label>
        <input id="tep" class="input input-file" type="file" accept=".jwt,.json,.txt,image/*" />
      </div>
      <button class="button button-primary" type="button">
        Kiểm tra
      </button>
      <div role="status" class="offline-verdict" />
      <p class="hint">{limits(at)}</p>
      <noscript>
        <p>Trang này cần JavaScript để kiểm tra chữ ký ngay trên máy. Có mạng thì nhập mã ở trang xác minh.</p>
      </noscript>
    </div>
  </credential-check>
);

async function offlinePage(visit: Visit): Promise<Reply> {
  return site(visit, {
    title: 'Kiểm tra chứng nhận số ngoại tuyến',
    crumbs: [{ label: 'Xác minh', href: visit.url(home) }, { label: 'Ngoại tuyến' }],
    noindex: true,
    children: (
      <>
        <PageHeader title="Kiểm tra chứng nhận số ngoại tuyến" lead="Đã mở trang này thì ngắt mạng vẫn dùng được." />
        <Notice>
          Muốn giữ lâu dài: <a href={visit.url(`${path}.html`)}>tải trang này về máy</a>, mở bằng trình duyệt, không cần máy chủ.
        </Notice>
        <Check kit={await kitOf(visit)} at={visit.tx.now} />
        <IslandScript name="credential-check" />
      </>
    ),
  });
}

const styles =
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 "Segoe UI",Roboto,Arial,sans-serif;color:#241a16;background:#fcfaf5}h1{color:#971a1d;font-size:1.6rem}textarea{width:100%;box-sizing:border-box;font-family:monospace}.button{margin:1rem 0;padding:.6rem 1.2rem;border:0;border-radius:4px;background:#971a1d;color:#fff;font-size:1rem}.hint{color:#5c4f47;font-size:.9rem}.notice{padding:.75rem 1rem;border-left:5px solid #8a7a6b;background:#fff}.notice-success{border-color:#1f6a43}.notice-error{border-color:#971a1d}.notice-warning{border-color:#8a4f00}.notice-title{font-weight:700}dt{font-weight:600}dd{margin:0 0 .5rem}';

/** The same page in one file, for as long as somebody keeps it. */
async function offlineFile(visit: Visit): Promise<Reply> {
  const script = (await readFile(fromRoot('dist', 'islands', 'credential-check.js'), 'utf8')).replaceAll('</script', '<\\/script');
  const check = <Check kit={await kitOf(visit)} at={visit.tx.now} />;
  const title = `Kiểm tra chứng nhận số: ${visit.ward.name}`;
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${styles}</style></head><body><h1>${title}</h1>${String(check)}<script type="module">${script}</script></body></html>`;
  return download(html, 'text/html; charset=utf-8', 'kiem-tra-chung-nhan.html');
}

/** Keeps the page on the device, inside its own folder of addresses. */
const worker = async (): Promise<Reply> =>
  plain(await readFile(fromRoot('dist', 'islands', 'credential-worker.js'), 'utf8'), 'text/javascript; charset=utf-8');

const read = { permission: 'public', audit: 'credential.checked_offline' } as const;

/** Fixed addresses: they stand before the one with a code in the same place. */
export const offlineRoutes = routes().get(path, read, offlinePage).get(`${path}.html`, read, offlineFile).get(`${path}.js`, read, worker);
