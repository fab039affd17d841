import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Hidden, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { typed, yearOf } from '../address.ts';
import { listBodies, named } from '../choices.ts';
import { roman } from '../../platform/text/numbers.ts';
import { occasionsOf } from '../occasion/occasion.ts';
import type { Basis } from './save.ts';
import { Hints, YearConflict } from './movement-parts.tsx';
import { type Movement, listMovements, movementSurroundings, shortName } from './movement.ts';
import { Identity, Kind, Message, type PlanStart, PlanFields, Time, type Value, day } from './movement-form-fields.tsx';

/** How a basis stands on its line of the form. */
const basisLine = ({ title, number, issued_on, issuer, congress_ordinal: ordinal }: Basis) => {
  const congress = ordinal ? `lần thứ ${roman(ordinal)}` : '';
  const full = title.includes(congress) ? title : `${title} ${congress}`;
  return [full, number ?? '', day(issued_on), issuer ?? ''].join(' | ').replace(/(\s\|\s*)+$/, '');
};

/** What the years and dates in the form should be looked at for again; nothing while it is empty. */
const Warnings = ({ visit, movement, errors }: { visit: Visit; movement: PlanStart | undefined; errors: FieldError[] }) => {
  const value = typed(visit, errors);
  const contents = value('contents', movement?.contents?.join('\n'));
  const texts = ['name', 'theme', 'occasion', 'purpose', 'goal', 'schedule'] as const;
  return (
    <>
      <YearConflict theme={value('theme', movement?.theme)} contents={contents.split('\n')} />
      <Hints texts={[...texts.map((name) => value(name, movement?.[name])), contents]} />
    </>
  );
};

/** The whole form of a plan: empty, filled from a stored plan, or from what a catalogue entry gives. */
export async function movementForm(visit: Visit, action: string, stored: Movement | undefined, errors: FieldError[], start?: PlanStart) {
  const value = typed(visit, errors) as Value;
  const asked = yearOf(visit);
  const occasion = (visit.query.get('dip') ?? '').slice(0, 300);
  const movement = stored ?? start ?? (occasion ? { occasion } : undefined);
  const bases = stored ? (await movementSurroundings(visit.tx, stored.id)).bases : (start?.bases ?? []);
  const parents = (await listMovements(visit.tx))
    .filter(({ id }) => id !== stored?.id)
    .map((row) => ({ value: row.id, label: `${shortName(row)}${row.year ? ` (${row.year})` : ''}` }));
  const part = { value, movement, errors };
  const occasions = (await occasionsOf(visit.tx, movement?.year ?? asked)).map(({ words }) => words);
  const classes = errors.length > 0 ? visit.form.all('classes') : (movement?.classes ?? []);
  return (
    <>
      <Warnings visit={visit} movement={movement} errors={errors} />
      <PostForm visit={visit} action={action} errors={errors} label="Kế hoạch phong trào">
        <Hidden name="catalogue_entry" value={value('catalogue_entry', movement?.catalogue_entry)} />
        <Identity {...part} />
        <Kind {...part} parents={parents} owners={named(await listBodies(visit.tx))} />
        <Time {...part} year={asked} />
        <Message {...part} occasions={occasions} />
        <PlanFields {...part} classes={classes} />
        <TextArea
          name="bases"
          label="Căn cứ"
          rows={4}
          hint="Mỗi dòng một văn bản: Tên văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành."
          value={typed(visit, errors)('bases', bases.map(basisLine).join('\n'))}
          errors={errors}
        />
        <Actions>
          <Submit>Lưu kế hoạch</Submit>
          <ButtonLink href={visit.url(stored ? `/lam-viec/phong-trao/${stored.id}` : '/lam-viec/phong-trao')} tone="quiet">
            Không lưu
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  );
}
