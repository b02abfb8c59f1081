import { makePlural } from './plural';
import type { Catalogue } from './words';

const n = makePlural('de-DE');

export const writeWords: Catalogue['write'] = {
  start: 'Aus diesem Ticket eines beginnen',
  title: 'Neues Runbook',
  back: 'Zurück zu den Runbooks',
  from: (record) => `aus ${record}`,
  fields: { title: 'Titel', area: 'Bereich', owner: 'Verantwortlich' },
  signals: 'Zu zeigen, wenn ein Ticket enthält',
  removeSignal: (signal) => `${signal} entfernen`,
  signal: 'Weiteres Signal',
  addSignal: 'Hinzufügen',
  tickets: (count) =>
    n(count, {
      one: 'Wäre in den letzten 90 Tagen bei # Ticket gezeigt worden.',
      other: 'Wäre in den letzten 90 Tagen bei # Tickets gezeigt worden.',
    }),
  steps: 'Schritte',
  step: (number) => `Schritt ${number}`,
  nextStep: 'Nächster Schritt',
  fromComment: (number) => `aus Kommentar ${number}`,
  leftOut: (kinds) => `Weggelassen: ${kinds}. An ihrer Stelle stehen Platzhalter.`,
  kinds: (count, kind) => `${kind} ×${count}`,
  file: (name) => `Eine Markdown-Datei: ${name}. Der Entwurf bleibt, bis er gespeichert ist.`,
  save: 'In die Bibliothek',
  saved: (title) => `In der Bibliothek gespeichert: ${title}`,
  notSaved: 'Dieses Runbook wurde nicht gespeichert.',
  needs: 'Nötig sind Titel, Bereich, Verantwortliche und ein Schritt.',
  markdown: 'Markdown',
  copied: 'Markdown kopiert',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt.',
  later: 'Später',
  edit: 'Bearbeiten',
};
