/** Why the database cannot be used just now, as data. None of them leaves half a change behind. */
export type Trouble =
  | { code: 'diskFull' }
  /** `name` is the browser's name of the error. */
  | { code: 'notSaved'; name: string }
  /** A newer Sidelight wrote it; nothing of it was touched. The way out is that version, or a newer one. */
  | { code: 'newerDatabase' }
  /** An older connection holds it, and would not give way in time. The way out is to close other windows of ours. */
  | { code: 'databaseBlocked' };

export class TroubleError extends Error {
  // Not a name of the DOM's: Dexie takes such an error for the database's own and replaces it.
  override readonly name = 'TroubleError';
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble.code, options);
    this.trouble = trouble;
  }
}

/** The error and all that it was made of: Dexie keeps what it replaced in `inner`. */
function* causesOf(error: unknown): Generator<{ name: string; message: string; trouble?: Trouble }> {
  let cause: unknown = error;
  for (let depth = 0; depth < 6 && cause instanceof Object; depth++) {
    const { name, message, trouble, inner } = cause as Error & { trouble?: Trouble; inner?: unknown };
    yield { name: String(name), message: String(message), ...(trouble ? { trouble } : {}) };
    cause = inner ?? (cause as Error).cause;
  }
}

const fullNames: ReadonlySet<string> = new Set(['QuotaExceededError', 'NS_ERROR_FILE_NO_DEVICE_SPACE']);
/** Chromium aborts with an `UnknownError` that ends so when the disk is really full. */
const fullText = /FILE_ERROR_NO_SPACE|ENOSPC/;

/** What a failed change is to be told as; `undefined` for what is no failure of the database. */
export function troubleOf(error: unknown): Trouble | undefined {
  const causes = [...causesOf(error)];
  const own = causes.find(({ trouble }) => trouble)?.trouble;
  if (own) return own;
  if (causes.some(({ name, message }) => fullNames.has(name) || fullText.test(message))) return { code: 'diskFull' };
  const [first] = causes;
  const broken = causes.find(({ name }) => brokenNames.has(name));
  return first && broken ? { code: 'notSaved', name: causes.at(-1)?.name ?? first.name } : undefined;
}

const brokenNames: ReadonlySet<string> = new Set([
  'UnknownError',
  'AbortError',
  'DatabaseClosedError',
  'OpenFailedError',
  'InvalidStateError',
  'TransactionInactiveError',
  'TimeoutError',
  'VersionError',
]);

/** Failures before anything of a change began: it may be tried again with a new connection. */
export function isUnbegun(error: unknown): boolean {
  const [first] = causesOf(error);
  return first !== undefined && unbegunNames.has(first.name);
}

const unbegunNames: ReadonlySet<string> = new Set(['DatabaseClosedError', 'OpenFailedError', 'InvalidStateError']);
