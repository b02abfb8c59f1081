const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a 15-character Salesforce id: each of its three fives of characters adds one that tells
 * which of them are capitals.
 */
export function salesforceId(id15: string): string {
  if (!/^[a-zA-Z0-9]{15}$/.test(id15)) throw new Error(`"${id15}" is not a 15-character Salesforce id`);
  const suffix = [0, 5, 10].map((start) => {
    const bits = [...id15.slice(start, start + 5)].map((letter, bit) => (/[A-Z]/.test(letter) ? 1 << bit : 0));
    return alphabet[bits.reduce((sum, bit) => sum + bit, 0)];
  });
  return id15 + suffix.join('');
}
