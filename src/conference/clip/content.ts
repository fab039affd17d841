import { fileTypeFromBuffer } from 'file-type';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { Refusal } from '../../platform/refusal.ts';

/** Largest file of a video in bytes, and how that is said. */
export const largestVideo = 100_000_000;
export const largestVideoWords = '100 MB';
const largestCaptions = 500_000;

/** Picture codecs every browser in use plays. */
const played = new Set(['avc', 'vp8', 'vp9', 'av1']);

const noVideo = () => new Refusal('no_video', 'Tệp này không phải video đọc được. Chọn tệp MP4 (H.264) hoặc WebM.', 'file');

export interface VideoContent {
  mediaType: 'video/mp4' | 'video/webm';
  seconds: number;
  width: number;
  height: number;
}

async function measured(bytes: Uint8Array) {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw noVideo();
    const seconds = Math.round((await input.computeDuration()) * 100) / 100;
    return { codec: track.codec, seconds, width: track.displayWidth, height: track.displayHeight };
  } catch {
    throw noVideo();
  } finally {
    input.dispose();
  }
}

/** What a video is, judged by its content and not by its name. Throws Refusal for what browsers do not play. */
export async function readVideo(bytes: Uint8Array): Promise<VideoContent> {
  if (bytes.length > largestVideo)
    throw new Refusal('large_video', `Video lớn hơn ${largestVideoWords}. Cắt ngắn hoặc nén lại rồi tải lên.`, 'file');
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime;
  if (mediaType !== 'video/mp4' && mediaType !== 'video/webm') throw noVideo();
  const { codec, seconds, width, height } = await measured(bytes);
  if (!(seconds >= 0.1) || !(width > 0) || !(height > 0)) throw noVideo();
  if (codec === null || !played.has(codec))
    throw new Refusal(
      'video_codec',
      'Nhiều trình duyệt không mở được cách nén của video này. Xuất lại bằng H.264 (MP4) hoặc WebM.',
      'file',
    );
  return { mediaType, seconds, width, height };
}

/** The captions of a video as WebVTT in UTF-8, without a byte-order mark. Throws Refusal for anything else. */
export function readCaptions(bytes: Uint8Array): Uint8Array {
  const refusal = () =>
    new Refusal('no_captions', 'Tệp phụ đề phải là WebVTT (.vtt): dòng đầu ghi WEBVTT, rồi thời gian và lời từng câu.', 'captions');
  if (bytes.length > largestCaptions) throw refusal();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    throw refusal();
  }
  const cue = /(?:^|\n)(?:\d{2,}:)?\d{2}:\d{2}\.\d{3} --> (?:\d{2,}:)?\d{2}:\d{2}\.\d{3}/;
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(text.replaceAll(/\r\n?/g, '\n')) || !cue.test(text.replaceAll(/\r\n?/g, '\n'))) throw refusal();
  return new TextEncoder().encode(text);
}
