import { formatDateTime } from '../../../platform/calendar/date.ts';
import type { Parts } from '../../../platform/web/live.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { Actions, Checkbox, Submit } from '../../../platform/web/ui/form.tsx';
import { IslandScript } from '../../../platform/web/ui/island.tsx';
import { Card, Notice, Progress, Tag } from '../../../platform/web/ui/text.tsx';
import { PostForm } from '../../../organization/frame.tsx';
import type { FilmRun } from '../film/run.ts';
import { deckPath } from './files.pages.tsx';

const wayNames: Readonly<Record<string, string>> = { ffmpeg: 'ffmpeg', chromium: 'Chromium' };

const states = {
  running: { tone: 'amber', label: 'Đang dựng' },
  finished: { tone: 'green', label: 'Đã xong' },
  cancelled: { tone: 'neutral', label: 'Đã dừng' },
  failed: { tone: 'red', label: 'Không dựng được' },
} as const;

interface ServerProps {
  visit: Visit;
  at: string;
  ways: readonly string[];
  edits: boolean;
  running: boolean;
}

/** Whether the server can make the video, and by what; the form to ask for it. */
export const ServerWay = ({ visit, at, ways, edits, running }: ServerProps) => (
  <Card title="Dựng trên máy chủ">
    {ways.length > 0 ? (
      <p>{`Máy chủ này dựng được bằng ${wayNames[ways[0] ?? ''] ?? ''}. Việc chạy nền, đóng trang vẫn tiếp tục; một năm dựng mỗi lần một video.`}</p>
    ) : (
      <Notice title="Máy chủ này chưa dựng được video">
        Máy chủ không có ffmpeg, cũng không có Chromium. Dựng trên trình duyệt ở dưới, hoặc nhờ người quản trị máy chủ cài ffmpeg.
      </Notice>
    )}
    {edits && ways.length > 0 && !running && (
      <PostForm visit={visit} action={at} label="Dựng video trên máy chủ">
        <Checkbox name="burned" label="Ghi phụ đề vào hình" />
        <Checkbox name="hidden" label="Không nêu tên đơn vị chưa đạt" />
        <Actions>
          <Submit>Dựng video</Submit>
        </Actions>
      </PostForm>
    )}
  </Card>
);

const megabytes = (bytes: number) => `${(bytes / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;

const options = ({ burned, names }: FilmRun) =>
  [burned ? 'phụ đề trong hình' : 'phụ đề để rời', names ? null : 'không nêu tên đơn vị chưa đạt'].filter(Boolean).join(', ');

/** How one video stands: the part of the page that changes by itself. */
const State = ({ run, href }: { run: FilmRun; href: string }) => (
  <div data-part={`phim-${run.id}`} data-over={run.state === 'running' ? undefined : ''}>
    <p>
      <Tag tone={states[run.state].tone}>{states[run.state].label}</Tag>{' '}
      {`${run.asked_by} đặt lúc ${formatDateTime(run.asked_at)}, ${options(run)}.`}
    </p>
    {run.state === 'running' && <Progress label="Đã dựng" value={Math.floor(run.done * 100)} max={100} />}
    {run.state === 'failed' && <p>{`Lý do: ${run.complaint ?? ''}. Sửa rồi đặt dựng lại.`}</p>}
    {run.state === 'finished' && (
      <p>
        <a href={href} download>
          {`Tải ${run.name ?? 'video'} (${megabytes(run.bytes ?? 0)})`}
        </a>
      </p>
    )}
  </div>
);

const Stop = ({ visit, at, run }: { visit: Visit; at: string; run: FilmRun }) => (
  <div class="film-stop">
    <PostForm visit={visit} action={`${at}/${run.id}/dung`} label="Dừng dựng video">
      <Submit tone="danger">Dừng</Submit>
    </PostForm>
  </div>
);

/** The videos made so far and the one being made; without scripts the page comes anew while one is. */
export const Films = ({ visit, at, runs, edits }: { visit: Visit; at: string; runs: FilmRun[]; edits: boolean }) => {
  const running = runs.some(({ state }) => state === 'running');
  const list = runs.map((run) => (
    <>
      <State run={run} href={visit.url(`${at}/${run.id}/tep`)} />
      {edits && run.state === 'running' && <Stop visit={visit} at={at} run={run} />}
    </>
  ));
  if (runs.length === 0) return null;
  return (
    <Card title="Video của máy chủ">
      {running ? (
        <>
          <noscript>
            <meta http-equiv="refresh" content="5" />
          </noscript>
          <IslandScript name="live-page" />
          <live-page src={visit.url(`${at}/luong`)}>{list}</live-page>
        </>
      ) : (
        list
      )}
    </Card>
  );
};

/** What of the page changes while a video is made: how it stands; the way to stop it goes when it is over. */
export const filmParts = (runs: readonly FilmRun[], href: (id: string) => string): Parts =>
  new Map(runs.map((run) => [`phim-${run.id}`, String(<State run={run} href={href(run.id)} />)]));

/** The way by the reader's own browser; its script tries first whether it can. */
export const BrowserWay = ({ visit, year }: { visit: Visit; year: number }) => (
  <Card title="Dựng trên trình duyệt này">
    <film-maker plan={visit.url(`${deckPath}/${year}/dung-phim`)} name={`video-${year}`}>
      <p data-part="status" role="status">
        Dựng ngay trên trình duyệt cần JavaScript và Chrome hoặc Edge bản mới.
      </p>
      <p>
        <label>
          <input type="checkbox" name="phu-de" value="1" /> Ghi phụ đề vào hình
        </label>
      </p>
      <progress max={1} value={0} hidden aria-label="Đã dựng" />
      <p data-part="result" />
      <div class="actions">
        <button class="button button-primary" type="button" data-act="start" hidden>
          Dựng video trên trình duyệt
        </button>
        <button class="button button-quiet" type="button" data-act="stop" hidden>
          Dừng
        </button>
      </div>
    </film-maker>
    <p>
      <a href={visit.url(`${deckPath}/${year}/tai/phu-de.vtt`)}>Phụ đề rời (WebVTT)</a>
    </p>
    <IslandScript name="film-maker" />
  </Card>
);
