/** A form that waits on this phone, as it was filled. */
export interface Kept {
  /** The once-key it is sent with: the server takes it once, however often it is sent. */
  key: string;
  base: string;
  /** Only this account sends it. */
  account: string;
  who: string;
  action: string;
  /** Where it was filled, to correct it there. */
  page: string;
  title: string;
  about: string;
  multipart: boolean;
  fields: [name: string, value: string][];
  /** Names of the fields as people read them. */
  labels: Record<string, string>;
  files: { name: string; filename: string; type: string; bytes: ArrayBuffer }[];
  keptAt: string;
  state: 'waiting' | 'signed_out' | 'refused' | 'sent';
  reasons: string[];
  sentAt: string | null;
  to: string | null;
  /** One touch of many in a hall: its page says what becomes of it, no list does. */
  quiet?: true;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('bang-vang', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('queue', { keyPath: 'key' }));
  return settled(request);
}

/** Resolves when the phone has written it down, not before. */
async function write(act: (store: IDBObjectStore) => unknown): Promise<void> {
  const db = await open();
  try {
    const transaction = db.transaction('queue', 'readwrite', { durability: 'strict' });
    act(transaction.objectStore('queue'));
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB')));
    });
  } finally {
    db.close();
  }
}

export const put = (kept: Kept): Promise<void> => write((store) => store.put(kept));
export const remove = (key: string): Promise<void> => write((store) => store.delete(key));

/** Everything kept for one ward, the oldest first. */
export async function all(base: string): Promise<Kept[]> {
  const db = await open();
  try {
    const rows = await settled<Kept[]>(db.transaction('queue').objectStore('queue').getAll());
    return rows.filter((row) => row.base === base).sort((a, b) => a.keptAt.localeCompare(b.keptAt));
  } finally {
    db.close();
  }
}
