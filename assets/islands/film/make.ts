import {
  AudioBufferSource,
  BufferTarget,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
  canEncodeAudio,
  getFirstEncodableVideoCodec,
} from 'mediabunny';

export interface FilmPlan {
  width: number;
  height: number;
  seconds: number;
  fade: number;
  fadeFrames: number;
  stills: { src: string; from: number; seconds: number; fade: boolean }[];
  sounds: { src: string; from: number }[];
}

export interface Way {
  video: 'avc' | 'vp9' | 'vp8';
  audio: 'aac' | 'opus' | null;
  extension: 'mp4' | 'webm';
}

const RATE = 48_000;

/** How this browser can make a film of a size: H.264 in MP4 first, else VP9 or VP8 in WebM; null where it cannot. */
export async function possibleWay({ width, height }: Pick<FilmPlan, 'width' | 'height'>): Promise<Way | null> {
  if (!('VideoEncoder' in globalThis)) return null;
  const video = await getFirstEncodableVideoCodec(['avc', 'vp9', 'vp8'], { width, height, bitrate: 4e6 });
  if (video !== 'avc' && video !== 'vp9' && video !== 'vp8') return null;
  const isMp4 = video === 'avc';
  const options = { numberOfChannels: 1, sampleRate: RATE, bitrate: 96_000 };
  const aac = isMp4 && (await canEncodeAudio('aac', options));
  const opus = !aac && (await canEncodeAudio('opus', options));
  return { video, audio: aac ? 'aac' : opus ? 'opus' : null, extension: isMp4 ? 'mp4' : 'webm' };
}

async function picture(src: string, signal: AbortSignal): Promise<ImageBitmap> {
  const response = await fetch(src, { signal });
  if (!response.ok) throw new Error(`Không tải được hình của trang (${response.status}).`);
  return createImageBitmap(await response.blob());
}

/** All narrations at their places in one track. */
async function soundtrack(plan: FilmPlan, signal: AbortSignal): Promise<AudioBuffer> {
  const context = new OfflineAudioContext(1, Math.ceil(plan.seconds * RATE), RATE);
  for (const { src, from } of plan.sounds) {
    const response = await fetch(src, { signal });
    const source = context.createBufferSource();
    source.buffer = await context.decodeAudioData(await response.arrayBuffer());
    source.connect(context.destination);
    source.start(from);
  }
  return context.startRendering();
}

/** Frames only where something moves: a still once, a fade as some blended frames. */
async function drawStills(
  plan: FilmPlan,
  context: OffscreenCanvasRenderingContext2D,
  add: (at: number, seconds: number) => Promise<void>,
  done: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  let before: ImageBitmap | null = null;
  for (const [index, still] of plan.stills.entries()) {
    signal.throwIfAborted();
    const now = await picture(still.src, signal);
    const draw = (each: ImageBitmap, share: number) => {
      context.globalAlpha = share;
      context.drawImage(each, 0, 0, plan.width, plan.height);
    };
    const fade: number = still.fade && before && still.seconds > plan.fade ? plan.fade : 0;
    for (let frame = 1; fade > 0 && frame <= plan.fadeFrames; frame++) {
      if (before) draw(before, 1);
      draw(now, frame / (plan.fadeFrames + 1));
      await add(still.from + ((frame - 1) * fade) / plan.fadeFrames, fade / plan.fadeFrames);
    }
    draw(now, 1);
    await add(still.from + fade, still.seconds - fade);
    before?.close();
    before = now;
    done((index + 1) / plan.stills.length);
  }
  before?.close();
}

/** Makes the film in this browser. `done` hears the share that is finished; `signal` stops it. */
export async function makeFilm(plan: FilmPlan, way: Way, done: (share: number) => void, signal: AbortSignal): Promise<Blob> {
  const canvas = new OffscreenCanvas(plan.width, plan.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('Trình duyệt không vẽ được hình.');
  const target = new BufferTarget();
  const output = new Output({
    format: way.extension === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
    target,
  });
  const video = new CanvasSource(canvas, { codec: way.video, bitrate: 4e6, keyFrameInterval: 5 });
  output.addVideoTrack(video);
  const audio = plan.sounds.length > 0 && way.audio ? new AudioBufferSource({ codec: way.audio, bitrate: 96_000 }) : null;
  if (audio) output.addAudioTrack(audio);
  await output.start();
  try {
    const sound = audio
      ? soundtrack(plan, signal)
          .then((buffer) => audio.add(buffer))
          .then(() => audio.close())
      : null;
    await drawStills(plan, context, (at, seconds) => video.add(at, seconds), done, signal);
    video.close();
    await sound;
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  return new Blob([target.buffer ?? new ArrayBuffer(0)], { type: way.extension === 'mp4' ? 'video/mp4' : 'video/webm' });
}
