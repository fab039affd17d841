import { readConfig } from '../platform/config.ts';
import { emailChannel } from '../platform/mail/email.ts';
import { systemClock, systemNewId } from '../platform/clock.ts';
import { formatDateTime } from '../platform/calendar/date.ts';

/** `bangvang mail test ADDRESS`: sends one letter through the configured server and says plainly what is wrong. */
export async function testMail(args: string[]): Promise<number> {
  const [what, address = ''] = args;
  if (what !== 'test' || !/^[^@\s]+@[^@\s]+$/.test(address)) throw new Error('Cách dùng: bangvang mail test DIA-CHI');
  const { mail } = readConfig(process.env);
  if (!mail) throw new Error('Chưa cấu hình gửi thư: đặt SMTP_URL (smtp://ten:matkhau@may-chu:587) và MAIL_FROM rồi chạy lại.');
  const delivery = await emailChannel(mail).send({
    id: systemNewId(),
    to: { name: '', email: address },
    subject: 'Bảng Vàng: thư thử',
    text: `Thư thử của Bảng Vàng, gửi lúc ${formatDateTime(systemClock())}. Nhận được thư này là việc gửi thư đã thông.`,
    html: null,
    stopAt: null,
  });
  if (delivery.outcome === 'sent') {
    console.log(`Máy chủ thư đã nhận thư gửi ${address}. Nếu không thấy, xem hộp thư rác.`);
    return 0;
  }
  console.error(delivery.reason);
  return 1;
}
