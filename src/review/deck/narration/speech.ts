import { spawn } from 'node:child_process';
import { TooLong, bytesOf } from '../../../platform/answer-bytes.ts';
import { Refusal } from '../../../platform/refusal.ts';

/** A voice that reads text aloud: a command (text on its input, sound on its output), or an address (text posted, sound answered). */
export interface SpeechSettings {
  command?: string | undefined;
  url?: string | undefined;
}

const MOST_BYTES = 20_000_000;
const PATIENCE = 30_000;

const failed = (why: string) =>
  new Refusal('no_voice', `Giọng đọc không trả lời được: ${why}. Lời dẫn vẫn còn; thử lại, hoặc tải lên tệp tiếng tự ghi.`);

/** Runs a command of the settings (words parted by spaces, no shell). */
function byCommand(command: string, text: string, patience: number): Promise<Uint8Array> {
  const [program = '', ...args] = command.split(/\s+/);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], timeout: patience, killSignal: 'SIGKILL' });
    const parts: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > MOST_BYTES) child.kill('SIGKILL');
      else parts.push(part);
    });
    child.on('error', () => reject(failed('không chạy được lệnh đã cấu hình')));
    child.on('close', (code) => (code === 0 ? resolve(new Uint8Array(Buffer.concat(parts))) : reject(failed('lệnh dừng giữa chừng'))));
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });
}

/** What went wrong while a voice was asked, in words. */
function whyOf(error: unknown): string {
  if (error instanceof TooLong) return 'tệp tiếng quá lớn';
  if (error instanceof Error && error.name === 'TimeoutError') return 'quá lâu không xong';
  return 'không nối được tới địa chỉ đã cấu hình, hoặc đứt giữa chừng';
}

async function byUrl(url: string, text: string, patience: number): Promise<Uint8Array> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: text,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw failed(`địa chỉ trả lời ${response.status}`);
    return new Uint8Array(await bytesOf(response, MOST_BYTES));
  } catch (error) {
    throw error instanceof Refusal ? error : failed(whyOf(error));
  }
}

/** Reads a text aloud with the voice of the settings, within `patience` milliseconds. Refusal where none is configured or it does not answer. */
export async function readAloud(settings: SpeechSettings | undefined, text: string, patience = PATIENCE): Promise<Uint8Array> {
  if (text.trim() === '') throw new Refusal('nothing_to_say', 'Trang này chưa có lời dẫn để đọc. Ghi lời dẫn rồi làm lại.');
  if (settings?.command) return byCommand(settings.command, text, patience);
  if (settings?.url) return byUrl(settings.url, text, patience);
  throw new Refusal(
    'no_voice',
    'Máy chủ này chưa cấu hình giọng đọc. Tải lên tệp tiếng tự ghi, hoặc nhờ người quản trị máy chủ đặt SPEECH_COMMAND.',
  );
}
