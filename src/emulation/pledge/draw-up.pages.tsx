import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, InvalidForm } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Checkboxes, DateInput, Fieldset, Hidden, Select, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, CardGrid, Prose } from '../../platform/web/ui/text.tsx';
import { PostForm, office } from '../../organization/frame.tsx';
import { chosenId, typed, yearOf } from '../address.ts';
import { parseFigure } from '../figures.ts';
import { movementsOfYear, shortName } from '../movement/movement.ts';
import { participantClasses } from '../movement/records.ts';
import { options, participantNames, pledgeKindNames } from '../words.ts';
import { type PledgeItem, drawUpPledges } from './draw-up.ts';
import { findTemplate, listTemplates } from './template.ts';
import { partyFields, seats, witnessFields } from './draw-up-fields.tsx';
import { YearField } from '../year-field.tsx';

const path = '/lam-viec/dang-ky/giao-uoc';
const crumbs = (visit: Visit) => [{ label: 'Giao ước, cam kết', href: visit.url(path) }, { label: 'Lập từ mẫu' }];

async function choosePage(visit: Visit): Promise<Reply> {
  const templates = await listTemplates(visit.tx);
  return office(visit, {
    title: 'Lập từ mẫu',
    lead: 'Chọn mẫu giao ước hoặc cam kết.',
    crumbs: crumbs(visit),
    children:
      templates.length === 0 ? (
        <EmptyState
          title="Chưa có mẫu nào"
          text="Soạn mẫu một lần, dùng cho mọi đơn vị và mọi năm."
          action={{ href: visit.url('/lam-viec/dang-ky/mau/moi'), label: 'Soạn mẫu' }}
        />
      ) : (
        <CardGrid>
          {templates.map((template) => (
            <Card title={template.title} href={visit.url(`${path}/moi?mau=${template.id}&nam=${yearOf(visit)}`)}>
              <p>
                {pledgeKindNames[template.kind]}, {template.items.length} nội dung
              </p>
            </Card>
          ))}
        </CardGrid>
      ),
  });
}

async function formPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const id = chosenId(visit, 'mau', 'template');
  if (!id) return choosePage(visit);
  const template = await findTemplate(visit.tx, id);
  const value = typed(visit, errors);
  const year = yearOf(visit);
  const movements = (await movementsOfYear(visit.tx, { year }))
    .filter(({ nature }) => nature !== 'programme')
    .map((movement) => ({ value: movement.id, label: shortName(movement) }));
  return office(
    visit,
    {
      title: template.title,
      section: 'Lập từ mẫu',
      crumbs: crumbs(visit),
      children: (
        <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Lập giao ước, cam kết">
          <Hidden name="template" value={template.id} />
          {template.text && (
            <Prose>
              <p>{template.text}</p>
            </Prose>
          )}
          <TextArea
            name="items"
            label="Nội dung"
            required
            rows={8}
            value={value('items', template.items.join('\n'))}
            hint="Mỗi dòng một nội dung. Có chỉ tiêu thì ghi: nội dung | số | đơn vị tính. Biến như {đơn vị} được điền riêng cho từng bên."
            errors={errors}
          />
          <Fieldset legend="Năm và hạn" columns>
            <YearField value={value('year', String(year))} errors={errors} />
            <DateInput name="due_on" label="Hạn thực hiện" value={value('due_on', formatDate(`${year}-12-31`))} errors={errors} />
            <Select
              name="movement"
              label="Thuộc phong trào"
              options={movements}
              placeholder="Không gắn phong trào"
              value={value('movement', movements[0]?.value)}
              errors={errors}
            />
          </Fieldset>
          <Checkboxes
            name="classes"
            label="Đối tượng tham gia"
            options={options(participantNames)}
            values={errors.length > 0 ? visit.form.all('classes') : [template.kind === 'commitment' ? 'resident' : 'official']}
            errors={errors}
          />
          {await partyFields(visit, template, errors)}
          {await witnessFields(visit, errors)}
          <Actions>
            <Submit>Lập các bản để ký</Submit>
            <ButtonLink href={visit.url(path)} tone="quiet">
              Không lập
            </ButtonLink>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

/** "Tỷ lệ hộ đạt Gia đình văn hóa | 95 | %": text, target and measure. */
function readItem(line: string): PledgeItem {
  const [text = '', number = '', measure = ''] = line.split('|').map((part) => part.trim());
  const target = number === '' ? null : parseFigure(number);
  if (text === '') throw new InvalidForm([{ field: 'items', message: 'Một dòng chưa có nội dung trước dấu “|”.' }]);
  if (number !== '' && target === null)
    throw new InvalidForm([{ field: 'items', message: `“${number}” không phải là số. Ghi ví dụ: ${text} | 95 | %.` }]);
  return { text, target, measure: measure || null };
}

async function drawUp(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      template: input.id('mẫu'),
      year: input.integer('năm', 1900, 2999),
      due_on: input.optionalDate(),
      movement: input.optionalId(),
      items: input.lines(),
      units: input.ids(),
      blocs: input.ids(),
      together: input.choice('cách ký', ['no', 'yes']),
      ...Object.fromEntries(seats.map((seat) => [`witness_${seat}`, input.optionalId()])),
    },
    visit.form,
  );
  const witnessIds = seats.flatMap((seat) => visit.form.one(`witness_${seat}`) || []);
  const ids = await drawUpPledges(visit.tx, visit.actor, {
    templateId: data.template,
    year: data.year,
    movementId: data.movement,
    due_on: data.due_on,
    unitIds: data.units,
    blocIds: data.blocs,
    together: data.together === 'yes',
    witnessIds,
    items: data.items.map(readItem),
    classes: participantClasses.filter((each) => visit.form.all('classes').includes(each)),
  });
  return redirect(visit.url(`${path}?nam=${data.year}`), { notice: `Đã lập ${ids.length} bản, chờ các bên ký.` });
}

export const drawUpPages = { form: formPage, drawUp };
