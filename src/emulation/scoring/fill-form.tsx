import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Fieldset, NumberInput, Radios, TextInput } from '../../platform/web/ui/form.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import { type Line, answerOf } from './answer.ts';
import type { ColumnSaid } from './columns-said.ts';
import type { Fact } from './facts.ts';
import { partsOf, typedParts } from './form.ts';
import type { Answer } from './rules/sheet.ts';
import type { StoredSet } from './set.ts';
import type { Entry } from './sheet.ts';
import { sayPoints } from './words.ts';

interface LineProps {
  visit: Visit;
  line: Line;
  entry: Entry | undefined;
  errors: FieldError[];
}

const shown = (visit: Visit, errors: FieldError[], name: string, stored: string) => (errors.length > 0 ? visit.form.one(name) : stored);

const Answered = ({ visit, line, answer, errors }: Omit<LineProps, 'entry'> & { answer: Answer | undefined }) => {
  const values = typedParts(line, answer);
  if (line.type === 'full') {
    const options = [
      { value: 'dat', label: 'Đạt' },
      { value: 'khong', label: 'Không đạt' },
    ];
    return (
      <Radios
        name={`line_${line.key}`}
        label="Kết quả"
        inline
        options={options}
        value={shown(visit, errors, `line_${line.key}`, values[0] ?? '')}
        errors={errors}
      />
    );
  }
  return (
    <div class="score-boxes">
      {partsOf(line).map(({ suffix, label, unit }, index) => (
        <NumberInput
          name={`line_${line.key}${suffix}`}
          label={label}
          decimal
          value={shown(visit, errors, `line_${line.key}${suffix}`, values[index] ?? '')}
          errors={errors}
          {...(unit ? { unit } : {})}
        />
      ))}
    </div>
  );
};

const Words = ({
  visit,
  name,
  label,
  stored,
  errors,
  hint,
}: {
  visit: Visit;
  name: string;
  label: string;
  stored: string | null | undefined;
  errors: FieldError[];
  hint?: string;
}) => (
  <TextInput
    name={name}
    label={label}
    maxlength={1000}
    value={shown(visit, errors, name, stored ?? '')}
    errors={errors}
    {...(hint ? { hint } : {})}
  />
);

const maxWords = (line: Line) => (line.max === undefined ? '' : ` (tối đa ${sayPoints(line.max)} điểm)`);

/** One line for the unit that scores itself: result, evidence, and the ward's own figure where there is one. */
export const SelfLine = ({ visit, line, entry, errors, fact }: LineProps & { fact: Fact | undefined }) => (
  <section class="score-line">
    <h3>
      {line.title}
      <span class="score-max">{maxWords(line)}</span>
    </h3>
    {fact && (
      <p class="score-fact">
        <Tag tone="blue">Theo số liệu</Tag> <a href={visit.url(fact.href)}>{fact.words}</a>
      </p>
    )}
    <Answered visit={visit} line={line} answer={entry ? answerOf(line, entry) : fact?.answer} errors={errors} />
    <Words
      visit={visit}
      name={`evidence_${line.key}`}
      label="Minh chứng"
      stored={entry?.evidence}
      errors={errors}
      {...('evidence' in line && line.evidence ? { hint: `Cần có: ${line.evidence}` } : {})}
    />
    {fact && (
      <Words visit={visit} name={`reason_${line.key}`} label="Lý do, nếu khác số liệu của phường" stored={entry?.reason} errors={errors} />
    )}
  </section>
);

/** One line for a later scorer: the columns before, the points, and the reason of a change. */
export const JudgedLine = ({
  visit,
  line,
  entry,
  errors,
  columns,
  points: given,
}: LineProps & { columns: readonly ColumnSaid[]; points: number | undefined }) => {
  return (
    <section class="score-line">
      <h3>
        {line.title}
        <span class="score-max">{maxWords(line)}</span>
      </h3>
      <ul class="score-before">
        {columns.map(({ name, points, why, note }) => (
          <li>
            <strong>{`${name}: ${sayPoints(points)}`}</strong>
            {why && <span>{` ${why}`}</span>}
            {note && <span class="score-note">{note}</span>}
          </li>
        ))}
      </ul>
      <div class="score-given">
        <NumberInput
          name={`line_${line.key}`}
          label="Điểm"
          decimal
          value={shown(visit, errors, `line_${line.key}`, say(given ?? columns.at(-1)?.points))}
          errors={errors}
        />
        <Words
          visit={visit}
          name={`reason_${line.key}`}
          label="Lý do, nếu khác cột trước (đơn vị được xem)"
          stored={entry?.reason}
          errors={errors}
        />
      </div>
    </section>
  );
};

const say = (points: number | null | undefined) => (points === null || points === undefined ? '' : String(points).replace('.', ','));

/** All lines of a set by group, then bonus and penalties, each drawn by `draw`. */
export const LinesByGroup = ({ stored, draw }: { stored: StoredSet; draw: (line: Line) => Child }) => (
  <>
    {stored.set.groups.map((group) => (
      <Fieldset legend={`${group.title} (${sayPoints(group.max)} điểm)`}>{group.items.map((item) => draw(item))}</Fieldset>
    ))}
    {stored.set.bonus.length > 0 && <Fieldset legend="Điểm thưởng">{stored.set.bonus.map((line) => draw(line))}</Fieldset>}
    {stored.set.penalties.length > 0 && (
      <Fieldset legend="Điểm trừ" hint="Ghi số bị trừ; không có thì để trống.">
        {stored.set.penalties.map((line) => draw(line))}
      </Fieldset>
    )}
  </>
);
