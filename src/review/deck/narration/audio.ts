import { fileTypeFromBuffer } from 'file-type';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { Refusal } from '../../../platform/refusal.ts';
import { LONGEST } from '../film/plan.ts';

/** What browsers and ffmpeg both play, by what the content is; a recording of a browser calls itself a video without a picture. */
const kinds: Readonly<Record<string, string>> = {
  'audio/mpeg': 'audio/mpeg',
  'audio/wav': 'audio/wav',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'video/mp4': 'audio/mp4',
  'audio/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/flac': 'audio/flac',
  'video/webm': 'audio/webm',
  'audio/webm': 'audio/webm',
};

const noSound = () =>
  new Refusal('no_sound', 'Tệp này không phải tệp tiếng đọc được. Chọn tệp MP3, M4A, WAV, OGG, FLAC hoặc WebM.', 'file');

async function soundSeconds(bytes: Uint8Array): Promise<number> {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  try {
    if (!(await input.getPrimaryAudioTrack()) || (await input.getPrimaryVideoTrack())) throw noSound();
    return await input.computeDuration();
  } catch {
    throw noSound();
  } finally {
    input.dispose();
  }
}

/** What kind of sound a file is and how long it lasts, judged by its content. Refusal for anything else, or longer than a video may be. */
export async function readAudio(bytes: Uint8Array): Promise<{ mediaType: string; seconds: number }> {
  const mediaType = kinds[(await fileTypeFromBuffer(bytes))?.mime ?? ''];
  if (!mediaType) throw noSound();
  const seconds = Math.round((await soundSeconds(bytes)) * 100) / 100;
  if (!(seconds >= 0.1)) throw noSound();
  if (seconds > LONGEST)
    throw new Refusal(
      'long_sound',
      `Tệp tiếng dài ${Math.round(seconds / 60)} phút; cả video dài nhất tám phút. Cắt ngắn rồi tải lại.`,
      'file',
    );
  return { mediaType, seconds };
}
