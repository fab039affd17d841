import type { Kept } from './store.ts';

export type Outcome =
  | { kind: 'sent'; to: string }
  | { kind: 'refused'; reasons: string[]; summary: Element | null }
  | { kind: 'signed_out' }
  | { kind: 'other_account' }
  | { kind: 'unreached' };

const patience = 90_000;

function bodyOf({ multipart, fields, files }: Kept): FormData | URLSearchParams {
  if (!multipart) return new URLSearchParams(fields);
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  for (const { name, filename, type, bytes } of files) data.append(name, new File([bytes], filename, { type }));
  return data;
}

/** What the answering page says is wrong. */
async function refusal(response: Response): Promise<Outcome> {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const summary = page.querySelector('#loi');
  const said = [...(summary?.querySelectorAll('li') ?? page.querySelectorAll('main p'))].map((node) => (node.textContent ?? '').trim());
  const reasons = said.filter(Boolean);
  return { kind: 'refused', summary, reasons: reasons.length > 0 ? reasons : ['Không gửi được. Mở lại trang rồi thử lại.'] };
}

/** Sends one form. Whoever answered or not, the same form may be sent again: the server takes its key once. */
export async function send(kept: Kept): Promise<Outcome> {
  try {
    const response = await fetch(kept.action, {
      method: 'POST',
      body: bodyOf(kept),
      headers: { 'x-sent-for': kept.account },
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 409) return { kind: 'other_account' };
    if (response.status >= 500 || response.status === 429) return { kind: 'unreached' };
    if (!response.ok) return await refusal(response);
    const { to } = (await response.json()) as { to: string };
    return to.startsWith(`${kept.base}/dang-nhap`) ? { kind: 'signed_out' } : { kind: 'sent', to };
  } catch {
    return { kind: 'unreached' };
  }
}
