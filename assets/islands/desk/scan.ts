interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
declare const BarcodeDetector: new (options: { formats: string[] }) => Detector;

/** Whether this browser reads QR symbols from its camera by itself. */
export const canScan = (): boolean => 'BarcodeDetector' in globalThis && 'mediaDevices' in navigator;

const pause = 1500;

/** Shows the camera and tells each symbol once, until the video is taken away. */
export async function scan(video: HTMLVideoElement, tell: (text: string) => void): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  video.hidden = false;
  video.srcObject = stream;
  await video.play();
  let last = '';
  while (video.isConnected && stream.active) {
    const [found] = await detector.detect(video).catch(() => []);
    if (found && found.rawValue !== last) {
      last = found.rawValue;
      tell(last);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
