import type { PackRefusal } from '@/lib/selectors/pack';

/** Why a selector pack or a key was not taken. */
export const packWords: {
  [Code in PackRefusal['code']]: (refusal: Extract<PackRefusal, { code: Code }>) => string;
} = {
  packNotJson: () => 'This is no selector pack: the file is not JSON.',
  packNotSigned: () => 'This is no signed selector pack: payload, header or signature is missing.',
  packNamesNoKey: () => 'It does not name the key that signed it.',
  packKeyUnknown: ({ key }) =>
    `It is signed by the key ${key}…, which is not trusted here. Add the key first if you know whose it is.`,
  packForged: () =>
    'Its signature does not fit its content: it was changed after it was signed, or signed by somebody else.',
  packSignatureUnreadable: () => 'Its signature cannot be read.',
  packContentNotJson: () => 'Its content is not JSON.',
  packVersionUnknown: ({ version }) => `It is of version ${version}, which this Sidelight does not know.`,
  packContentWrong: ({ path, why }) => `Its content is not as expected at “${path}”: ${why}.`,
  packFromFuture: () => 'It is dated in the future.',
  packNameUnknown: ({ name, site }) => `Sidelight reads nothing called “${name}” on ${site}.`,
  olderPack: ({ issuedAt }) => `It is older than the one in use, of ${new Date(issuedAt).toISOString()}.`,
  keyNotJson: () => 'This is no key: it is not JSON (JWK).',
  keyPrivate: () => 'This is a private key, which nobody but its owner may have. Add its public part.',
  keyOfOtherKind: () => 'This is no public key for packs: an EC key on P-256 is wanted, as JWK.',
  keyDamaged: () => 'This key cannot be used: it is damaged.',
};

export function packRefusedWords(refusal: PackRefusal): string {
  const words = packWords[refusal.code] as (refusal: PackRefusal) => string;
  return words(refusal);
}
