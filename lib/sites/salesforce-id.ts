/** What a Salesforce id's first three characters say (key prefixes of the standard objects). */
export const objectByPrefix: Readonly<Record<string, string>> = {
  '001': 'Account',
  '006': 'Opportunity',
  '500': 'Case',
};

/** What any id looks like, also one whose last three characters do not fit the others. */
export const idShape = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a 15- or 18-character id, or `undefined` when it is none. 15 characters are case-sensitive;
 * the last three encode which of them are capitals: five bits for each block of five, first character lowest.
 */
export function salesforceId18(id: string): string | undefined {
  if (!idShape.test(id)) return undefined;
  const base = id.slice(0, 15);
  let suffix = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(base.charAt(block + i))) bits |= 1 << i;
    suffix += alphabet.charAt(bits);
  }
  const full = base + suffix;
  return id.length === 15 || id === full ? full : undefined;
}
