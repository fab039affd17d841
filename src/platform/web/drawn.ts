import type { Reply } from './reply.ts';

/** Draws a page while its data can still be asked for, so that a fault of drawing is a bug like any other. */
export async function drawn(reply: Reply): Promise<Reply> {
  if (reply.kind !== 'page') return reply;
  const body = (await reply.body) as { toString(): string | Promise<string> };
  return { ...reply, body: await body.toString() };
}
