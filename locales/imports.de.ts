import type { ZipRefusal } from '@/lib/runbooks/sources/zip-refusal';
import { makePlural } from './plural';
import type { Catalogue } from './words';

const n = makePlural('de-DE');

const zip: Catalogue['imports']['zip'] = {
  noZip: () => 'Das ist kein Zip, oder sein Ende fehlt. Nichts davon wurde gelesen.',
  badList: () =>
    'Sein Verzeichnis stimmt nicht, wie macOS es bei mehr als 4 GB oder 65.535 Dateien schreibt. Bitte entpacken und den Ordner importieren.',
  bomb: ({ path }) => `${path} wird entpackt viel größer als jeder Text. Das Zip wird nicht gelesen.`,
  tooManyFiles: ({ most }) => `Es enthält mehr als ${most} Dateien. Importieren Sie einen Teil davon.`,
  tooMuch: ({ megabytes }) => `Es enthält mehr als ${megabytes} MB Text. Importieren Sie einen Teil davon.`,
};

/** Why a whole zip is not taken. */
export const zipWord = (refusal: ZipRefusal): string => (zip[refusal.code] as (refusal: ZipRefusal) => string)(refusal);

export const importWords: Catalogue['imports'] = {
  title: 'Importe',
  about:
    'Sie laufen nach einem Neustart weiter. Nichts kommt in die Bibliothek, bevor Sie gesehen haben, was sich ändert.',
  none: 'Es wurde noch nichts importiert.',
  from: {
    label: 'Importieren aus',
    files: 'Dateien',
    folder: 'Ordner',
    zip: 'ZIP-Datei',
    site: 'System',
    pack: 'Adresse',
    chooseFiles: 'Markdown- oder HTML-Dateien auswählen',
    chooseFolder: 'Einen Ordner auswählen',
    chooseZip: 'Ein Zip auswählen, etwa einen Export aus Notion oder Confluence',
  },
  site: {
    title: 'Aus einem System importieren',
    which: 'System',
    host: 'Host',
    hostExample: (host) => `etwa ${host}`,
    part: 'Schlüssel des Bereichs, leer für alle',
    about:
      'Gelesen wird, was Sie lesen dürfen, über einen Tab dieses Hosts, in dem Sie angemeldet sind. Dort wird nichts geschrieben.',
    start: 'Lesen',
    badHost: (example) => `Das ist kein Host. Bitte wie in der Adresse einer Seite schreiben, etwa ${example}.`,
  },
  pack: {
    title: 'Ein Paket von einer Adresse importieren',
    again: (name) => `${name} noch einmal lesen`,
    url: 'Adresse der Datei',
    urlExample: 'https://packs.acme.example/runbooks.zip',
    sha256: 'Ihre SHA-256-Prüfsumme',
    newSha256: 'SHA-256-Prüfsumme der neuen Datei',
    sha256Example: '64 Ziffern, wie sie bei der Datei stehen',
    about:
      'Ein Zip oder ein Text. Sie erlauben einmaliges Lesen von diesem Host, über einen Tab im Hintergrund. Erst wenn die Prüfsumme stimmt, wird in die Datei gesehen.',
    start: 'Erlauben und lesen',
    badAddress:
      'Das ist keine Adresse einer Datei. Bitte schreiben, wie sie in einem Link dorthin steht: https://…/runbooks.zip.',
    badChecksum:
      'Das ist keine SHA-256-Prüfsumme: Sie hat 64 Ziffern von 0 bis f und steht dort, wo die Datei veröffentlicht ist.',
    notAllowed: (host) =>
      `Das Lesen von ${host} wurde nicht erlaubt, also wurde nichts gelesen. Noch einmal beginnen und erlauben, oder die Datei herunterladen und als ZIP-Datei importieren.`,
    cannotAsk: (host) =>
      `Der Browser wollte nicht fragen, ob ${host} gelesen werden darf. Bitte die Datei herunterladen und als ZIP-Datei importieren.`,
  },
  name: ({ source, part }) => `${source}, ${part}`,
  reading: 'Die Dateien werden gelesen. Lassen Sie diese Seite offen, bis alle da sind.',
  notRead:
    'Die Dateien konnten nicht bis zum Ende gelesen werden. Was da ist, bleibt. Zum Fortsetzen noch einmal auswählen.',
  notStarted: 'Der Import wurde nicht begonnen.',
  zip,
  found: {
    new: (k) => n(k, { other: '# neu' }),
    changed: (k) => n(k, { other: '# geändert' }),
    gone: (k) => n(k, { other: '# verschwunden' }),
    same: (k) => n(k, { other: '# wie hier' }),
    refused: (k) => n(k, { other: '# nicht übernommen' }),
  },
  skipped: (k) => n(k, { one: '# andere Datei übergangen', other: '# andere Dateien übergangen' }),
  readAt: (when) => `Gelesen: ${when}`,
  nothingNew: 'Nichts ist neu.',
  nothingChanged: 'Nichts hat sich geändert: Alles ist, wie es hier ist.',
  take: (k) => n(k, { one: '# Änderung übernehmen', other: '# Änderungen übernehmen' }),
  taking: 'Übernahme in die Bibliothek',
  taken: (k) =>
    n(k, { one: '# Änderung in die Bibliothek übernommen', other: '# Änderungen in die Bibliothek übernommen' }),
  discard: 'Verwerfen',
  discarded: 'Verworfen. Die Bibliothek ist, wie sie war.',
  again: 'Noch einmal lesen',
  remove: 'Quelle entfernen',
  removeOf: (name) => `Quelle entfernen: ${name}, mit allem daraus`,
  removed: (name) => `${name} und die Runbooks daraus wurden aus der Bibliothek genommen`,
  show: { new: 'Neu', changed: 'Geändert', gone: 'Verschwunden', refused: 'Nicht übernommen', same: 'Wie hier' },
  line: (line) => `Zeile ${line}`,
  moreFound: 'Mehr zeigen',
  notListed: 'Was gefunden wurde, konnte nicht aufgelistet werden.',
};
