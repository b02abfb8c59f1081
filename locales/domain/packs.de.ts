import type { Catalogue } from '../words';

export const packWords: Catalogue['domain']['packs'] = {
  packNotJson: () => 'Das ist kein Selektorpaket: Die Datei ist kein JSON.',
  packNotSigned: () => 'Das ist kein signiertes Selektorpaket: Inhalt, Kopf oder Signatur fehlt.',
  packNamesNoKey: () => 'Es nennt nicht den Schlüssel, der es signiert hat.',
  packKeyUnknown: ({ key }) =>
    `Es ist mit dem Schlüssel ${key}… signiert, dem hier nicht vertraut wird. Wenn Sie wissen, wem er gehört, zuerst den Schlüssel hinzufügen.`,
  packForged: () =>
    'Die Signatur passt nicht zum Inhalt: Er wurde nach dem Signieren geändert oder von jemand anderem signiert.',
  packSignatureUnreadable: () => 'Die Signatur ist nicht lesbar.',
  packContentNotJson: () => 'Der Inhalt ist kein JSON.',
  packVersionUnknown: ({ version }) => `Es hat die Version ${version}, die dieses Sidelight nicht kennt.`,
  packContentWrong: ({ path, why }) => `Der Inhalt ist nicht wie erwartet, bei „${path}“: ${why}.`,
  packFromFuture: () => 'Sein Datum liegt in der Zukunft.',
  packNameUnknown: ({ name, site }) => `Sidelight liest bei ${site} nichts, was „${name}“ heißt.`,
  olderPack: ({ issuedAt }) => `Es ist älter als das verwendete vom ${new Date(issuedAt).toISOString()}.`,
  keyNotJson: () => 'Das ist kein Schlüssel: Es ist kein JSON (JWK).',
  keyPrivate: () =>
    'Das ist ein privater Schlüssel, der nur seinem Besitzer gehört. Bitte den öffentlichen Teil hinzufügen.',
  keyOfOtherKind: () =>
    'Das ist kein öffentlicher Schlüssel für Pakete: Gebraucht wird ein EC-Schlüssel auf P-256 als JWK.',
  keyDamaged: () => 'Dieser Schlüssel ist beschädigt und nicht verwendbar.',
};
