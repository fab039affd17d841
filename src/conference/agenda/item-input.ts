import { z } from 'zod';
import { input, readForm } from '../../platform/web/form.ts';
import type { Visit } from '../../platform/web/route.ts';
import { agendaKinds } from '../records.ts';
import type { ItemInput } from './item.ts';

/** Reads the form of one act of the programme. */
export function readItem(visit: Visit): ItemInput {
  const data = readForm(
    {
      kind: input.choice('phần của chương trình', agendaKinds),
      title: input.optionalText(300),
      person: input.optionalId(),
      post: input.optionalText(200),
      mode: input.choice('cách trình bày', ['spoken', 'read', 'video', 'handout']).optional(),
      minutes: z
        .string()
        .regex(/^\d{1,3}$/, 'Nhập số phút bằng chữ số.')
        .optional(),
      text: input.optionalText(8000),
      points: input.lines(),
      movement: input.optionalId(),
      review: input.optionalId(),
      launch: input.optionalId(),
      session: input.optionalId(),
      pledges: input.ids(),
      decisions: input.ids(),
      awards: input.ids(),
    },
    visit.form,
  );
  return {
    kind: data.kind,
    mode: data.mode ?? null,
    title: data.title ?? null,
    text: data.text ?? null,
    personId: data.person,
    personPost: data.post ?? null,
    minutes: data.minutes === undefined ? null : Number(data.minutes),
    points: data.points,
    movementId: data.movement,
    reviewId: data.review,
    launchId: data.launch,
    sessionId: data.session,
    pledges: data.pledges,
    decisions: data.decisions,
    awards: data.awards,
  };
}
