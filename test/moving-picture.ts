import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output, WebMOutputFormat } from 'mediabunny';

interface Wanted {
  container: 'mp4' | 'webm';
  codec?: 'vp8' | 'vp9' | 'hevc';
  seconds?: number;
  /** Bytes of one frame, so that a file can be made large. */
  frame?: number;
}

const codecs = { vp8: 'vp8', vp9: 'vp09.00.10.08', hevc: 'hvc1.1.6.L93.B0' } as const;
/** An empty HEVC configuration: enough for a container, nothing to look at. */
const hevcHead = new Uint8Array([1, 1, 96, 0, 0, 0, 144, 0, 0, 0, 0, 0, 93, 240, 0, 252, 253, 248, 248, 0, 0, 15, 0]);

/** A whole video file of one frame a second; its frames hold nothing a decoder would like. */
export async function movingPicture({ container, codec = 'vp9', seconds = 3, frame = 200 }: Wanted): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format: container === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat(), target });
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source, { frameRate: 1 });
  await output.start();
  const decoderConfig = {
    codec: codecs[codec],
    codedWidth: 640,
    codedHeight: 360,
    ...(codec === 'hevc' ? { description: hevcHead } : {}),
  };
  for (let at = 0; at < seconds; at += 1) {
    const bytes = new Uint8Array(frame).fill(at + 1);
    await source.add(new EncodedPacket(bytes, 'key', at, 1), { decoderConfig });
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}
