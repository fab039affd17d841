import { found } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DeskForm } from '../desk/desk.tsx';
import { eventsPath } from '../event/event-list.pages.tsx';
import { withPost } from '../people.ts';
import type { StageEntry } from '../stage/stage.ts';
import type { Step } from './steps.ts';
import { type Conduct, NoteState, StepState } from './view.tsx';

export const path = (id: string) => `${eventsPath}/${id}/dieu-hanh`;

const Note = (props: { visit: Visit; at: string; entry: StageEntry; state: 'here' | 'absent'; word: string }) => (
  <DeskForm
    visit={props.visit}
    action={`${props.at}/ten`}
    state={props.state}
    label={`${props.word}: ${props.entry.honour.name}`}
    fields={{ entry: props.entry.id, state: props.state }}
  >
    <button class="desk-small" type="submit">
      {props.word}
    </button>
  </DeskForm>
);

const Instead = ({ visit, at, entry }: { visit: Visit; at: string; entry: StageEntry }) => (
  <details class="desk-instead">
    <summary>Nhận thay</summary>
    <DeskForm
      visit={visit}
      action={`${at}/ten`}
      state="instead"
      label={`Nhận thay ${entry.honour.name}`}
      fields={{ entry: entry.id, state: entry.honour.posthumous ? 'family' : 'representative' }}
    >
      <input name="name" maxlength={120} aria-label={`Người nhận thay ${entry.honour.name}`} placeholder="Họ tên" />
      <button class="desk-small" type="submit">
        Ghi
      </button>
    </DeskForm>
  </details>
);

const EntryLine = ({ visit, at, entry }: { visit: Visit; at: string; entry: StageEntry }) => (
  <li class="desk-entry" data-row>
    <span class="desk-name">{entry.honour.line}</span>
    <NoteState entry={entry} />
    <span class="desk-waiting" data-waiting />
    <span class="desk-acts">
      <Note visit={visit} at={at} entry={entry} state="here" word="Có mặt" />
      <Note visit={visit} at={at} entry={entry} state="absent" word="Vắng" />
      <Instead visit={visit} at={at} entry={entry} />
    </span>
  </li>
);

const cues = ({ batch }: Step) =>
  batch
    ? [
        batch.hander && `Trao: ${withPost(batch.hander.name, batch.handerPost ?? batch.hander.posts)}`,
        batch.caller && `Đọc tên: ${batch.caller.name}`,
        batch.assistant && `Hỗ trợ: ${batch.assistant}`,
        batch.stands && `Đứng: ${batch.stands}`,
      ].filter((cue) => cue !== null && cue !== '')
    : [];

export const StepRow = ({ visit, conduct, index }: { visit: Visit; conduct: Conduct; index: number }) => {
  const at = path(conduct.event.id);
  const step = found(conduct.steps[index]);
  return (
    <li class={step.batch ? 'desk-step desk-batch' : 'desk-step'} data-row>
      <div class="desk-line">
        <span class="desk-name">{step.title}</span>
        {step.person && !step.batch && <span class="desk-who">{withPost(step.person.name, step.post ?? step.person.posts)}</span>}
        {cues(step).map((cue) => (
          <span class="desk-who">{cue}</span>
        ))}
        <StepState conduct={conduct} index={index} />
        <span class="desk-waiting" data-waiting />
        {step.sessionId && <a href={visit.url(`/lam-viec/dang-ky/phien-ky/${step.sessionId}/man-hinh`)}>Màn hình ký</a>}
      </div>
      <DeskForm visit={visit} action={`${at}/buoc`} state="current" label={`Bắt đầu ${step.title}`} fields={{ step: step.key }}>
        <button class="desk-next" type="submit">
          <span class="desk-next-word">Tiếp:</span> {step.title}
        </button>
      </DeskForm>
      <DeskForm visit={visit} action={`${at}/lui`} state="waiting" label={`Lùi lại ${step.title}`} fields={{ step: step.key }}>
        <button class="desk-undo" type="submit">
          Lùi lại
        </button>
      </DeskForm>
      {step.batch && (
        <ol class="desk-entries">
          {step.batch.entries.map((entry) => (
            <EntryLine visit={visit} at={at} entry={entry} />
          ))}
        </ol>
      )}
    </li>
  );
};
