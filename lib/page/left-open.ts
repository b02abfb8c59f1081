import { loadStored, saveStored } from './stored';

/*
 * Whether the person left the panel open on this host: it is then, after each load and in each tab of it, as they left it.
 */

const key = () => `open:${location.host}`;

/** Rejects where that cannot be told. */
export async function wasLeftOpen(): Promise<boolean> {
  return (await loadStored(key())) === true;
}

export async function leaveOpen(isOpen: boolean): Promise<void> {
  await saveStored(key(), isOpen);
}
