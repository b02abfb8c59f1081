import { makePlural } from './plural';
import type { Catalogue } from './words';

const n = makePlural('de-DE');
const runbooks = (count: number) => n(count, { one: '# Runbook', other: '# Runbooks' });

export const libraryWords: Catalogue['library'] = {
  size: ({ count, sources }) => `${runbooks(count)} aus ${n(sources, { one: '# Quelle', other: '# Quellen' })}`,
  fresh: {
    title: ({ share, goal }) => `${share}\u00a0% aktuell, Ziel ${goal}\u00a0%`,
    about: ({ fresh, of, months }) =>
      `${fresh} von ${runbooks(of)} in ${n(months, { one: 'diesem Monat', other: 'den letzten # Monaten' })} geprüft.`,
    atGoal: 'Ziel erreicht',
    belowGoal: 'unter dem Ziel',
    mark: 'Der Strich ist das Ziel.',
    noArea: 'Ohne Bereich',
    share: ({ fresh, of }) => `${fresh} von ${of}`,
  },
  use: {
    title: 'Was daraus wurde, 90 Tage',
    tickets: ({ seen, without }) =>
      `${n(seen, { one: '# Ticket', other: '# Tickets' })}; davon ohne etwas Passendes: ${without}.`,
    rows: { shown: 'Gezeigt', opened: 'Geöffnet', runs: 'Durchlauf', solved: 'Gelöst' },
    runs: ({ runs, solved, helped, didNotFit }) =>
      `Von ${n(runs, { one: '# Durchlauf', other: '# Durchläufen' })}: ${solved} gelöst, ${helped} geholfen, ${didNotFit} nicht passend.`,
  },
  all: 'Alle Runbooks',
  filter: 'Runbooks filtern',
  filterHint: 'Wörter, area: tag: owner: stale:',
  which: 'Welche',
  selections: {
    all: (count) => `Alle ${count}`,
    stale: (count) => `Veraltet ${count}`,
    noOwner: (count) => `Ohne Verantwortliche ${count}`,
    neverFit: (count) => `Passte nie ${count}`,
  },
  source: 'Quelle',
  allSources: 'Alle Quellen',
  sources: { starter: 'Mitgelieferte Bibliothek', own: 'Hier geschrieben' },
  edited: 'hier bearbeitet',
  export: 'Exportieren',
  exported: (count) => `Exportiert: ${runbooks(count)}`,
  new: 'Neu',
  columns: {
    runbook: 'Runbook',
    area: 'Bereich',
    owner: 'Verantwortlich',
    reviewed: 'Geprüft',
    shown: 'Gezeigt',
    opened: 'Geöffnet',
    solved: 'Gelöst',
    didNotFit: 'Passte nicht',
    open: 'Öffnen',
  },
  nobody: 'niemand',
  freshTag: 'aktuell',
  open: (title) => `Öffnen: ${title}`,
  close: (title) => `Schließen: ${title}`,
  none: 'Damit ist kein Runbook gemeint',
  noneText: 'Ein Wort oder einen Operator weglassen.',
  more: (count) => `${count} weitere zeigen`,
  figures:
    'Zahlen: letzte 90 Tage, auf diesem Gerät. Geöffnet, aber weder gelöst noch „passte nicht“: Es gab keine Antwort.',
  stillRight: {
    ask: 'Stimmt es noch?',
    due: ({ when, months }) =>
      `Fällig: ${when}, ${n(months, { one: '# Monat', other: '# Monate' })} nach der letzten Prüfung.`,
    never: 'Noch hat es niemand geprüft.',
    action: 'Stimmt noch',
    saved: (title) => `Heute geprüft: ${title}`,
  },
  misfits: ({ runs, didNotFit }) =>
    `${didNotFit} von ${n(runs, { one: '# Durchlauf', other: '# Durchläufen' })} passten nicht.`,
  signals: 'Signale',
  about: ({ steps, owner }) => `${steps} · verantwortlich: ${owner}`,
  steps: (count) => n(count, { one: '# Schritt', other: '# Schritte' }),
  page: 'eine Seite ohne Schritte',
  edit: 'Bearbeiten',
  give: 'Übergeben\u00a0…',
  giveTo: 'Verantwortlich',
  giveSaved: (title) => `Zuständigkeit festgehalten: ${title}`,
  markdown: 'Markdown',
  original: 'Original',
  remove: 'Entfernen',
  removed: (title) => `Aus der Bibliothek entfernt: ${title}`,
  notSaved: 'Das wurde nicht gespeichert.',
  save: 'Speichern',
  cancel: 'Abbrechen',
  editor: {
    newTitle: 'Neues Runbook',
    editTitle: 'Runbook bearbeiten',
    back: 'Zurück',
    text: 'Markdown',
    save: 'In die Bibliothek',
    later: 'Später',
    copy: 'Markdown',
    copied: 'Markdown kopiert',
    notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Den Text markieren und kopieren.',
    saved: (title) => `In der Bibliothek gespeichert: ${title}`,
    line: (line) => `Zeile ${line}`,
    problems: 'So noch nicht zu speichern',
    remarks: 'Trotzdem übernommen',
    good: ({ title, steps }) => `${title}, ${steps}`,
    notSaved: 'Dieses Runbook wurde nicht gespeichert.',
    edits: (title) => `Bearbeiten: ${title}`,
    template:
      '---\nid: \ntitle: ""\narea: ""\nsummary: ""\nsignals: []\ntags: []\nowner: ""\nreviewed: {today}\nsource: ""\n---\n\nWann es gilt, und woran man es von Ähnlichem unterscheidet.\n\n## Schritte\n\n1. Was zu tun ist, worauf zu achten ist, und was die Antwort bedeutet.\n\n## Wenn das nicht hilft\n\nWas die Entwicklung braucht.\n',
  },
};
