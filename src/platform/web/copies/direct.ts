import type { IncomingMessage, ServerResponse } from 'node:http';
import type { House } from '../house.ts';

const personal = /(?:^|[;\s])(?:(?:__Host-)?bangvang|thong-bao)=/;

/** Answers straight from a copy, before any other machinery; false when the ordinary way must be taken. */
export function answerDirectly(house: House, request: IncomingMessage, response: ServerResponse, client: string): boolean {
  const { copies } = house;
  const { headers, url = '' } = request;
  if (!copies || request.method !== 'GET' || (headers.cookie !== undefined && personal.test(headers.cookie))) return false;
  const found = copies.at(`http://${headers.host ?? ''}${url}`);
  if (!found) return false;
  const sending = { runtime: house.runtime, authorityId: found.authorityId };
  house.sent(sending, { address: client, agent: headers['user-agent'] ?? '' }, found.copy);
  const encodings = headers['accept-encoding'];
  const asked = { encodings: typeof encodings === 'string' ? encodings : '', ifNoneMatch: headers['if-none-match'] ?? '' };
  const answer = found.copy.answer(asked, sending);
  response.writeHead(answer.status, answer.headers);
  const [beginning, end] = answer.body;
  response.cork();
  if (beginning) response.write(beginning);
  response.end(end);
  response.uncork();
  return true;
}
