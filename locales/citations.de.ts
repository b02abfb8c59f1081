import type { Catalogue } from './words';

export const citationWords: Catalogue['citations'] = {
  showInTicket: 'Im Ticket zeigen',
  chipTitle: ({ value, keys }) => `${value}\n${keys} kopiert es`,
  linkTitle: (keys) => `Im Ticket zeigen; ${keys} kopiert den Link`,
  keys: { control: 'Strg C', command: '⌘ C' },
  shown: (place) => `Auf der Seite gezeigt: ${place}`,
  shownOf: ({ place, at, of }) => `Auf der Seite gezeigt: ${place}, ${at} von ${of}`,
  covered: (place) =>
    `${place} steht auf der Seite hinter diesem Panel: Machen Sie das Panel schmaler, um es zu sehen.`,
  absent: (place) => `${place} ist gerade nicht auf der Seite: vielleicht eingeklappt oder noch nicht geladen.`,
  open: 'In diesem Tab öffnen',
  copyLink: (place) => `Link kopieren: ${place}`,
  linkCopied: (place) => `Link kopiert: ${place}`,
  recordLinkCopied: (site) => `Link zum Ticket kopiert: ${site} hat keine für einzelne Nachrichten`,
  copied: (text) => `Kopiert: ${text}`,
  copiedMasked: (text) => `Kopiert, maskiert: ${text}`,
  notCopied: 'Nicht kopiert: Der Browser erlaubt es hier nicht.',
};

export const ticketKindWords: Catalogue['ticketKind'] = {
  label: 'Eingestuft als',
  kinds: { fault: 'Störung', question: 'Frage', request: 'Anforderung' },
  correct: { fault: 'Ist eine Störung', question: 'Ist eine Frage', request: 'Ist eine Anforderung' },
  because: (why) => `Grund: ${why}.`,
  byDefault: 'Weder Typ noch Tags sagen etwas anderes.',
  rulesSay: ({ kind, why }) => `Nach den Regeln: ${kind}; ${why}.`,
  rulesSayByDefault: (kind) => `Nach den Regeln: ${kind}; weder Typ noch Tags sagen etwas anderes.`,
  said: ({ by, when }) => `${by}, ${when}`,
  you: 'Sie',
  takeBack: 'Zurücknehmen',
  saidNow: (kind) => `Eingestuft als: ${kind}`,
  takenBack: 'Ihre Einstufung ist zurückgenommen',
};
