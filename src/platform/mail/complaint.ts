import type { Delivery } from './channel.ts';

/** What nodemailer tells about a failure. */
interface MailError {
  code?: string;
  responseCode?: number;
  response?: string;
  message: string;
}

const words: Readonly<Record<string, string>> = {
  EDNS: 'Không tìm thấy máy chủ thư: xem lại tên máy trong SMTP_URL và mạng của máy này.',
  ESOCKET: 'Không nối được tới máy chủ thư: máy chủ không chạy, sai cổng hoặc bị tường lửa chặn.',
  ECONNECTION: 'Không nối được tới máy chủ thư: máy chủ không chạy, sai cổng hoặc bị tường lửa chặn.',
  ETIMEDOUT: 'Máy chủ thư không trả lời: xem lại cổng trong SMTP_URL (587 dùng smtp://, 465 dùng smtps://).',
  ETLS: 'Không lập được đường truyền mã hóa: xem lại chứng chỉ của máy chủ thư, hoặc smtp:// với smtps://.',
  EAUTH: 'Máy chủ thư không nhận tên hoặc mật khẩu trong SMTP_URL.',
};

const replyOf = ({ responseCode, response }: MailError) =>
  response ? ` Máy chủ trả lời: ${response}` : responseCode ? ` Mã ${responseCode}.` : '';

function sentenceOf(error: MailError): string {
  const { code = '', responseCode = 0 } = error;
  if (/certificate|self.signed|SSL|TLS/i.test(error.message) && responseCode === 0) return `${words['ETLS'] ?? ''} (${error.message})`;
  if (code in words) return `${words[code] ?? ''}${replyOf(error)}`;
  if (responseCode >= 500) return `Máy chủ thư từ chối thư này.${replyOf(error)}`;
  if (responseCode >= 400) return `Máy chủ thư tạm thời chưa nhận.${replyOf(error)}`;
  return `Chưa gửi được thư: ${error.message}`;
}

/** A failed attempt in words, and whether it may be tried again; `handedOver` when the whole letter had left before. */
export function deliveryOf(thrown: unknown, handedOver: boolean): Exclude<Delivery, { outcome: 'sent' }> {
  const error = (thrown instanceof Error ? thrown : new Error(String(thrown))) as MailError;
  const { code, responseCode = 0 } = error;
  const reason = sentenceOf(error);
  // The line broke before the server answered: it may have taken the letter.
  if (handedOver && responseCode === 0) return { outcome: 'unknown', reason: `${reason} Không gửi lại để khỏi trùng.` };
  // A wrong password is mended by whoever runs the installation; the message waits for it.
  if (responseCode >= 500 && code !== 'EAUTH') return { outcome: 'permanent', reason };
  return { outcome: 'temporary', reason };
}
