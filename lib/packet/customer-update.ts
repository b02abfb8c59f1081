import type { AskWords } from './ask';

/** What is known when a fix came back. */
export interface FixForCustomer {
  name: string | undefined;
  fixVersion: string | undefined;
  /** What the customer runs by their ticket. */
  theirVersion: string | undefined;
  /** Somebody of ours saw it work; until then it is fixed, and nothing is said of how it works. */
  isVerified: boolean;
}

/** A draft that tells the customer of the fix; nothing of it is the ticket's text, and nothing is promised. */
export function updateMessage({ name, fixVersion, theirVersion, isVerified }: FixForCustomer, words: AskWords): string {
  const { greeting, update } = words;
  const isBehind = theirVersion !== undefined && fixVersion !== undefined && !theirVersion.includes(fixVersion);
  return [
    greeting(name),
    [update.fixed(fixVersion), isVerified ? [update.works] : []].flat().join(' '),
    ...(isBehind ? [update.runs({ theirs: theirVersion, fixed: fixVersion })] : []),
    update.closing,
  ].join('\n\n');
}
