import type { AskWords } from '@/lib/packet/ask';
import type { Browser, IdentityProvider } from '@/lib/packet/how-to';
import { criterionWords } from './domain/packet';
import { packetWords } from './domain/packet.de';

const har: Record<Browser | 'any', string> = {
  chrome:
    'So geht es: in Chrome F12 drücken, „Netzwerk“ öffnen, „Protokoll beibehalten“ ankreuzen, den Versuch wiederholen, dann beim Pfeil nach unten „HAR exportieren (bereinigt)“ wählen.',
  edge: 'So geht es: in Edge F12 drücken, „Netzwerk“ öffnen, „Protokoll beibehalten“ ankreuzen, den Versuch wiederholen, dann beim Pfeil nach unten „HAR exportieren (bereinigt)“ wählen.',
  firefox:
    'So geht es: in Firefox F12 drücken, „Netzwerkanalyse“ öffnen, beim Zahnrad „Logs nicht leeren“ einschalten, den Versuch wiederholen, dann mit der rechten Maustaste „Alles als HAR speichern“ wählen.',
  safari:
    'So geht es: in Safari unter Einstellungen › Erweitert die Funktionen für Webentwickler einblenden, Entwickler › Webinformationen › Netzwerk öffnen, den Versuch wiederholen, dann „Exportieren“ wählen.',
  any: 'So geht es: im Browser F12 drücken, „Netzwerk“ öffnen, das Protokoll beibehalten, den Versuch wiederholen und als HAR-Datei exportieren.',
};

const idpTrace: Record<IdentityProvider, string> = {
  entra:
    'So geht es: im Entra Admin Center Überwachung › Anmeldeprotokolle öffnen, die fehlgeschlagene Anmeldung wählen und Korrelations-ID, Zeit und Fehlercode kopieren.',
  okta: 'So geht es: in der Okta-Verwaltung Reports › System Log öffnen, die fehlgeschlagene Anmeldung suchen und Transaktions-ID, Zeit und Ergebnis kopieren.',
  any: 'So geht es: im Anmeldeprotokoll Ihres Identitätsanbieters die fehlgeschlagene Anmeldung öffnen und ID, Zeit und Fehlercode kopieren.',
};

/** A message to the customer, in German. */
export const askDe: AskWords = {
  greeting: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
  opening: (count) =>
    count === 1
      ? 'vielen Dank für Ihre bisherigen Angaben. Damit wir weiterkommen, brauchen wir noch eines von Ihnen:'
      : `vielen Dank für Ihre bisherigen Angaben. Damit wir weiterkommen, brauchen wir noch ${count} Dinge von Ihnen:`,
  question: (criterion) => criterionWords(criterion, packetWords.criteria).question,
  howTo: (howTo) => {
    if (howTo.code === 'har') return har[howTo.browser ?? 'any'];
    if (howTo.code === 'idpTrace') return idpTrace[howTo.provider];
    if (howTo.code === 'requestId') {
      return 'So geht es: Die Request-ID steht auf der Fehlerseite oder in den Kopfzeilen der Antwort (F12 › Netzwerk › die rote Zeile › Kopfzeilen: „x-request-id“).';
    }
    return 'So geht es: auf dem Rechner, auf dem es läuft, das Protokoll von zehn Minuten vor bis fünf Minuten nach dem Versuch kopieren und als Datei anhängen.';
  },
  caution: 'Bitte sehen Sie Dateien vor dem Senden durch: Kennwörter und personenbezogene Daten gehören nicht hinein.',
  closing: 'Vielen Dank für Ihre Hilfe. Damit können wir sofort weitermachen.',
  update: {
    fixed: (version) =>
      version === undefined ? 'der gemeldete Fehler ist behoben.' : `der gemeldete Fehler ist behoben in ${version}.`,
    works: 'Wir haben es auf einem eigenen System versucht, und es funktioniert.',
    runs: ({ theirs, fixed }) => `Nach unserem Stand haben Sie ${theirs}: Die Behebung bekommen Sie ab ${fixed}.`,
    closing: 'Bitte sagen Sie uns, ob es bei Ihnen funktioniert. Bis dahin bleibt dieses Ticket offen.',
  },
};
