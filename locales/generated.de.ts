import { makePlural } from './plural';
import type { Catalogue } from './words';

const n = makePlural('de-DE');

export const generatedWords: Catalogue['generated'] = {
  open: (count) =>
    n(count, {
      one: '# erzeugte Zeile ist noch nicht angenommen. Sie ist im Text markiert.',
      other: '# erzeugte Zeilen sind noch nicht angenommen. Sie sind im Text markiert.',
    }),
  about: 'Kopiert wird so oder so dasselbe.',
  accept: (line) => `Annehmen: ${line}`,
  acceptAll: 'Alle annehmen',
  allAccepted: 'Alle erzeugten Zeilen sind angenommen',
  overtaken: 'Das Ticket sagt hier etwas anderes, seit Sie das geschrieben haben:',
  take: 'Das übernehmen',
  keep: 'Meines behalten',
  takeAt: (field) => `Das übernehmen: ${field}`,
  keepAt: (field) => `Meines behalten: ${field}`,
  taken: 'Ihre Worte stehen nicht mehr in der Übergabe',
};
