interface Kit {
  ward: string;
  keys: { kid: string; x: string; retired_at: string | null }[];
  list: { at: string; changed: { code: string; status: string; on: string }[] };
}

interface Credential {
  id: string;
  name: string;
  issuer: { name: string };
  credentialSubject: {
    identifier: { identityHash: string }[];
    role?: string;
    licenseNumber?: string;
    achievement: { description: string; criteria: { narrative: string } };
  };
}

interface Verdict {
  tone: 'success' | 'warning' | 'error';
  title: string;
  text: string;
  facts?: [string, string][];
}

const bytes = (text: string) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const words = (text: string) => new TextDecoder().decode(bytes(text));
/** Read and written again it must be the same: the last sign has bits that decoders ignore. */
const exact = (text: string) =>
  btoa(String.fromCharCode(...bytes(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '') === text;
const day = (iso: string) => iso.slice(0, 10).split('-').toReversed().join('/');

const no = (text: string): Verdict => ({ tone: 'error', title: 'Không đúng', text });

async function hashed(code: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code)));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22);
}

const factsOf = ({ name, issuer, credentialSubject: subject }: Credential): [string, string][] =>
  (
    [
      ['Tặng cho', subject.identifier[0]?.identityHash],
      ['Chức vụ, đơn vị', subject.role],
      ['Hình thức, danh hiệu', name],
      ['Thành tích', subject.achievement.description],
      ['Quyết định', subject.achievement.criteria.narrative],
      ['Số sổ vàng', subject.licenseNumber],
      ['Người tặng', issuer.name],
    ] as [string, string | undefined][]
  ).filter((fact): fact is [string, string] => Boolean(fact[1]));

/** Whether the signature holds, and what the list taken along says. Asks nobody. */
async function check(text: string, kit: Kit): Promise<Verdict> {
  const [token] = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(text) ?? [];
  if (!token) return no('Không có chứng nhận số nào trong nội dung này.');
  const [head = '', body = '', signature = ''] = token.split('.');
  let kid: string;
  try {
    const header = JSON.parse(words(head)) as { alg?: string; kid?: string };
    if (header.alg !== 'EdDSA') return no('Chứng nhận số này không dùng chữ ký của cơ quan.');
    kid = header.kid?.split('#').at(-1) ?? '';
  } catch {
    return no('Nội dung đã bị thay đổi hoặc thiếu chữ.');
  }
  const found = kit.keys.find((key) => key.kid === kid);
  if (!found) return no(`Chứng nhận số này không ký bằng khóa nào của ${kit.ward}. Khóa có thể mới hơn ngày mở trang này.`);
  const key = await crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x: found.x }, { name: 'Ed25519' }, false, ['verify']);
  let holds = false;
  try {
    holds =
      exact(signature) &&
      (await crypto.subtle.verify({ name: 'Ed25519' }, key, bytes(signature), new TextEncoder().encode(`${head}.${body}`)));
  } catch {
    // A signature of another length is none.
  }
  if (!holds) return no('Chữ ký không khớp: nội dung đã bị thay đổi hoặc không do cơ quan ký.');
  const credential = JSON.parse(words(body)) as Credential;
  const code = await hashed(credential.id.split(/[/:]/).at(-1) ?? '');
  const changed = kit.list.changed.find((each) => each.code === code);
  const facts = factsOf(credential);
  if (changed) {
    const what = changed.status === 'revoked' ? 'thu hồi' : 'đính chính';
    return {
      tone: 'warning',
      title: `Chữ ký đúng, nhưng đã bị ${what}`,
      text: `Đã ${what} ngày ${day(changed.on)}; lý do xem ở trang xác minh khi có mạng.`,
      facts,
    };
  }
  const text2 = `Do ${kit.ward} ký, chưa ai sửa. Tính đến ${day(kit.list.at)} chưa bị đính chính, thu hồi; sau ngày đó thì phải có mạng mới biết.`;
  return { tone: 'success', title: 'Chữ ký đúng', text: text2, facts };
}

interface Detector {
  detect(image: ImageBitmap): Promise<{ rawValue: string }[]>;
}
type DetectorMaker = new (options: { formats: string[] }) => Detector;

/** The text of a file; of a picture the text of its QR symbol, where the browser reads those. */
async function textOf(file: File): Promise<string> {
  if (!file.type.startsWith('image/')) return file.text();
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorMaker };
  if (!BarcodeDetector)
    throw new Error('Trình duyệt này không đọc được mã QR từ ảnh. Quét bằng ứng dụng máy ảnh rồi dán nội dung vào ô trên.');
  const [code] = await new BarcodeDetector({ formats: ['qr_code'] }).detect(await createImageBitmap(file));
  if (!code) throw new Error('Không thấy mã QR trong ảnh. Chụp gần hơn, đủ sáng, thẳng góc.');
  return code.rawValue;
}

/** `<credential-check kit="{keys, list}">`: checks a signed credential with what the page brought along. */
class CredentialCheck extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('textarea');
    const file = this.querySelector<HTMLInputElement>('input[type=file]');
    this.querySelector('button')?.addEventListener('click', () => void this.#run(text?.value ?? ''));
    file?.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (!chosen || !text) return;
      textOf(chosen).then(
        (value) => {
          text.value = value;
          return this.#run(value);
        },
        (error: Error) => this.#say(no(error.message)),
      );
    });
    if (location.protocol.startsWith('http') && 'serviceWorker' in navigator)
      navigator.serviceWorker.register(`${location.pathname}.js`, { scope: location.pathname }).catch(() => undefined);
  }

  async #run(text: string): Promise<void> {
    const kit = JSON.parse(this.getAttribute('kit') ?? '{}') as Kit;
    const unable =
      'Trình duyệt này chưa kiểm tra được chữ ký Ed25519 (cần kết nối https hoặc trình duyệt mới hơn). Dùng Chrome, Edge, Firefox hoặc Safari bản mới.';
    if (!globalThis.crypto?.subtle) return this.#say({ tone: 'warning', title: 'Chưa kiểm tra được', text: unable });
    await check(text, kit).then(
      (verdict) => this.#say(verdict),
      () => this.#say({ tone: 'warning', title: 'Chưa kiểm tra được', text: unable }),
    );
  }

  #say({ tone, title, text, facts = [] }: Verdict): void {
    const box = document.createElement('div');
    box.className = `notice notice-${tone}`;
    const line = (tag: string, said: string, kind = '') => {
      const element = document.createElement(tag);
      element.textContent = said;
      if (kind) element.className = kind;
      return element;
    };
    const list = document.createElement('dl');
    list.className = 'description-list';
    for (const [label, value] of facts) {
      const row = document.createElement('div');
      row.append(line('dt', label), line('dd', value));
      list.append(row);
    }
    box.append(line('p', title, 'notice-title'), line('p', text));
    this.querySelector('.offline-verdict')?.replaceChildren(box, ...(facts.length > 0 ? [list] : []));
  }
}

customElements.define('credential-check', CredentialCheck);
