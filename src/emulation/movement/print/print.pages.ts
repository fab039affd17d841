import { formatDate, localDate } from '../../../platform/calendar/date.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { routes } from '../../../organization/access.ts';
import { docxReply, pdfReply } from '../../../organization/paper/reply.ts';
import { recordId } from '../../address.ts';
import { livingUnits } from '../../choices.ts';
import { callFor, listCalls } from '../../registration/call.ts';
import { audienceWords } from '../audience-words.ts';
import { findLaunch, launchesOf } from '../launch.ts';
import { competentLaunchers } from '../launcher.ts';
import { type Movement, findMovement, movementSurroundings } from '../movement.ts';
import { planActsOf } from '../plan-act.ts';
import { launchPlanPaper, movementWords } from './plan.paper.ts';
import { launchSpeechPaper } from './speech.paper.ts';

const path = '/lam-viec/phong-trao';

/** The number under which the plan that stands was signed on paper. */
async function approvalOf(visit: Visit, movement: Movement) {
  const act = (await planActsOf(visit.tx, movement.id)).findLast(({ kind }) => kind === 'approved');
  return act?.number && act.document_on ? { number: act.number, on: act.document_on, name: act.person_name, post: act.person_post } : null;
}

async function signerOf(visit: Visit, movement: Movement, known: { name: string | null; post: string | null } | null) {
  const on = movement.starts_on ?? localDate(visit.tx.now);
  const [first] = known?.name ? [] : await competentLaunchers(visit.tx, movement, on);
  const [name, post] = known?.name ? [known.name, known.post ?? ''] : [first?.name ?? '', first?.post ?? ''];
  const prefix = 'TM. ỦY BAN NHÂN DÂN';
  return /^phó/i.test(post) ? { prefix: `${prefix}\nKT. CHỦ TỊCH`, title: 'PHÓ CHỦ TỊCH', name } : { prefix, title: 'CHỦ TỊCH', name };
}

async function givenBy(visit: Visit, launchId: string | undefined) {
  if (!launchId) return [];
  const units = await livingUnits(visit.tx, localDate(visit.tx.now));
  return (await findLaunch(visit.tx, launchId)).contents.flatMap((content) => {
    const to = audienceWords(content, units);
    return to ? [{ text: content.text, to, due: content.planned_on ? formatDate(content.planned_on) : '' }] : [];
  });
}

async function plan(visit: Visit) {
  const movement = await findMovement(visit.tx, recordId(visit));
  const { bases } = await movementSurroundings(visit.tx, movement.id);
  const approved = await approvalOf(visit, movement);
  const calls = movement.year === null ? [] : await listCalls(visit.tx, movement.year);
  const [launch] = await launchesOf(visit.tx, movement.id);
  const known = approved ?? (launch ? { name: launch.launcher_name, post: launch.launcher_post } : null);
  return launchPlanPaper({
    ward: visit.ward,
    movement,
    bases,
    approved,
    registerBy: callFor(calls, movement.id)?.due_on ?? null,
    given: await givenBy(visit, launch?.id),
    signer: await signerOf(visit, movement, known),
  });
}

async function speech(visit: Visit) {
  const launch = await findLaunch(visit.tx, recordId(visit));
  const movements = [];
  for (const { id } of launch.movements.slice(0, 10)) movements.push(await findMovement(visit.tx, id));
  const spoken = movements.map((movement) => ({ ...movement, words: movementWords(movement) }));
  return launchSpeechPaper(visit.ward, launch, spoken);
}

const planned = { permission: 'movement.view', audit: 'movement.plan_printed' } as const;
const spoken = { permission: 'movement.view', audit: 'launch.speech_printed' } as const;

export const movementPrintRoutes = routes()
  .get(`${path}/phat-dong/:id/bai-phat-dong.pdf`, spoken, async (visit) => pdfReply(visit, await speech(visit), 'bai-phat-dong'))
  .get(`${path}/phat-dong/:id/bai-phat-dong.docx`, spoken, async (visit) => docxReply(visit, await speech(visit), 'bai-phat-dong'))
  .get(`${path}/:id/ke-hoach.pdf`, planned, async (visit) => pdfReply(visit, await plan(visit), 'ke-hoach-phat-dong'))
  .get(`${path}/:id/ke-hoach.docx`, planned, async (visit) => docxReply(visit, await plan(visit), 'ke-hoach-phat-dong'));
