import { setTimeout as sleep } from 'node:timers/promises';

/** What one phone went through. */
export interface Signed {
  /** The act's id as the answer named it. */
  id: string;
  /** Milliseconds from opening the page to the answer, falls of the server included. */
  took: number;
  retries: number;
}

/** Tries until it is answered, as somebody does who taps again. */
async function answered<T>(ask: () => Promise<T | null>, count: () => void): Promise<T> {
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    count();
    await sleep(250);
  }
}

/** Opens the page of a slip, reads its form, ticks and signs; the same form is sent again until an answer comes. */
export async function signAsPhone(address: string, origin: string): Promise<Signed> {
  const began = performance.now();
  let retries = 0;
  const count = () => {
    retries += 1;
  };
  const html = await answered(async () => {
    const response = await fetch(address);
    return response.status === 200 ? response.text() : null;
  }, count);
  const key = /name="_key" value="([^"]+)"/.exec(html)?.[1];
  if (!key) throw new Error('the page of a signer has no form');
  const body = new URLSearchParams({ _key: key, read: 'co' });
  const id = await answered(async () => {
    const response = await fetch(address, { method: 'POST', redirect: 'manual', body, headers: { origin } });
    await response.arrayBuffer();
    if (response.status === 303) return response.headers.get('location')?.split('/').at(-1) ?? '';
    if (response.status < 500) throw new Error(`a signer was answered with ${response.status}`);
    return null;
  }, count);
  return { id, took: performance.now() - began, retries };
}
