import type { Catalogue } from '../words';

export const hostsWords: Catalogue['domain']['hosts'] = {
  problem: {
    empty: 'Bitte die Adresse einer Seite oder nur ihren Host eingeben.',
    otherScheme: ({ scheme }) => `Sidelight liest Seiten nur über https; diese Adresse beginnt mit ${scheme}.`,
    noAddress: ({ typed }) => `„${typed}“ ist keine Adresse einer Seite.`,
    withCredentials: 'Bitte weglassen, was vor dem „@“ steht: Gebraucht wird nur der Host.',
    otherPort: ({ port }) => `Sidelight liest Hosts nur über den üblichen Port (443), nicht über ${port}.`,
    wildcard: 'Immer nur ein Host: bitte den vollen Namen eingeben, ohne „*“.',
    noHostName: ({ typed }) => `„${typed}“ ist kein voller Name eines Hosts wie jira.example.com.`,
    bundled: ({ host }) => `Sidelight liest ${host} schon.`,
  },
};
