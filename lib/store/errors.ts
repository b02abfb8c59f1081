import Dexie from 'dexie';

/**
 * Errors whose message is a plain sentence to show; what they refused has changed nothing. None bears a name of the
 * DOM's (`NotFoundError`, `AbortError`…): Dexie takes such an error for the database's own and replaces it.
 */
class StoreError extends Error {
  override readonly name: string = 'StoreError';
}

/** What was asked for does not exist, or was deleted. */
export class MissingError extends StoreError {
  override readonly name = 'MissingError';
}

/** A time entry that cannot be right. */
export class InvalidEntryError extends StoreError {
  override readonly name = 'InvalidEntryError';
}

/** The browser could not write: nothing of the change was saved. */
export class NotSavedError extends StoreError {
  override readonly name = 'NotSavedError';
}

/** The database's own failures as a sentence; mistakes of ours pass through as they are. */
export function asStoreError(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Dexie.DexieError)) return error;
  const isFull = [error.name, (error.inner as Error | undefined)?.name].includes('QuotaExceededError');
  const why = isFull ? 'the disk is full' : `the browser's database failed (${error.name})`;
  return new NotSavedError(`This was not saved: ${why}.`, { cause: error });
}
