/** The session's cookie. Over https it is bound to the host (`__Host-`); plain http serves only one's own machine. */
export const sessionCookie = (secure: boolean) => (secure ? '__Host-bangvang' : 'bangvang');
export const noticeCookie = 'thong-bao';

export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return decode(value.join('='));
  }
  return null;
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

export function writeCookie(name: string, value: string | null, options: { secure: boolean; maxAge?: number }): string {
  const parts = [`${name}=${encodeURIComponent(value ?? '')}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (options.secure) parts.push('Secure');
  if (value === null) parts.push('Max-Age=0');
  else if (options.maxAge) parts.push(`Max-Age=${options.maxAge}`);
  return parts.join('; ');
}
