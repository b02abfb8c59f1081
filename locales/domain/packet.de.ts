import type { TicketType } from '@/lib/packet/situation';
import type { TicketKind } from '@/lib/packet/ticket-kind';
import type { Cause } from '@/lib/packet/triage-values';
import type { Catalogue } from '../words';
import { languageName } from './language-name';

const saidKinds: Record<TicketKind, string> = { fault: 'Störung', question: 'Frage', request: 'Anforderung' };

const types: Record<TicketType, string> = {
  bug: 'Fehler',
  performance: 'Langsamkeit',
  data: 'falsche Daten',
  outage: 'Ausfall',
  security: 'Sicherheit',
  'how-to': 'Frage',
  request: 'Anforderung',
};
const causes: Record<Cause, string> = {
  product: 'Produkt',
  configuration: 'Konfiguration',
  environment: 'Umgebung',
  data: 'Daten',
  'how-to': 'Bedienung',
};

export const packetWords: Catalogue['domain']['packet'] = {
  criteria: {
    summary: {
      title: 'Zusammenfassung in einer Zeile',
      question: 'In einer Zeile: Was schlägt fehl, und wo?',
      hint: 'Produkt oder Funktion nennen und was daran nicht stimmt, etwa „SSO-Anmeldung scheitert mit AADSTS50011“.',
    },
    severity: {
      title: 'Schweregrad',
      question: 'Wie schwer trifft Sie das, von 1 (Arbeit steht still) bis 4 (Schönheitsfehler), und warum?',
      hint: 'Die Priorität des Tickets setzen oder den Schweregrad mit Begründung hinschreiben.',
    },
    impact: {
      title: 'Auswirkung mit Anzahl',
      question: 'Wie viele Personen sind betroffen, von wie vielen, und was können sie nicht tun?',
      hint: 'Eine Anzahl und die Arbeit, die stillsteht: „140 von 2.300 können sich nicht anmelden“.',
    },
    environment: {
      title: 'Version und Umgebung',
      question:
        'Welche Version setzen Sie ein, und in welcher Umgebung (Produktion oder Test, Region, Browser oder Betriebssystem)?',
      hint: 'Die genaue Version und wo sie läuft: „Connect 4.18.2, Produktion, EU-1“.',
    },
    steps: {
      title: 'Schritte zum Nachstellen',
      question:
        'Welche Schritte führen dahin? Bitte nummeriert, vom Öffnen der Seite bis zu dem, was am Ende zu sehen ist.',
      hint: 'Mindestens zwei nummerierte Schritte, damit andere sie nachstellen können.',
    },
    expected: {
      title: 'Erwartetes Ergebnis',
      question: 'Was hätten Sie stattdessen erwartet?',
      hint: 'Was nach dem letzten Schritt geschehen sollte.',
    },
    actual: {
      title: 'Tatsächliches Ergebnis, Fehlertext im Wortlaut',
      question: 'Was geschieht genau? Bitte den Fehlertext unverändert kopieren.',
      hint: 'Der kopierte Fehlertext im Wortlaut oder ein klarer Satz darüber, was geschieht.',
    },
    evidence: {
      title: 'Request-ID mit Uhrzeit und Zeitzone',
      question: 'Wie lautet die Request-ID eines fehlgeschlagenen Versuchs, und wann war er, mit Ihrer Zeitzone?',
      hint: 'Eine Request- oder Trace-ID und ihr Zeitpunkt: „req_8f2Kd91m, 18. Nov. 2026, 09:05 MEZ“.',
    },
    type: {
      title: 'Art',
      question:
        'Worum geht es: Schlägt etwas fehl, ist etwas langsam, sind Daten falsch, fällt etwas ganz aus, geht es um Sicherheit, oder ist es eine Frage?',
      hint: 'Den Typ des Tickets setzen oder sagen, um welche Art von Schwierigkeit es geht.',
    },
    priority: {
      title: 'Warum jetzt',
      question: 'Hängt ein Termin, ein Vertrag oder Geld daran, und bis wann?',
      hint: 'Was daran hängt: „Die Verlängerung ist am 30. Nov.“, „jeder Tag kostet 12.000 €“.',
    },
    area: {
      title: 'Betroffener Bereich',
      question: 'Welcher Teil des Produkts ist es: welche Seite, welches Modul, welcher Bericht, welche Schnittstelle?',
      hint: 'Den Teil des Produkts beim Namen nennen: „die Importseite“, „POST /v2/orders“.',
    },
    configuration: {
      title: 'Stand der Konfiguration',
      question:
        'Welche Einstellungen spielen hier eine Rolle, mit ihren jetzigen Werten? Am besten eine Kopie der Konfigurationsseite.',
      hint: 'Einstellungen mit ihren Werten: „Paketgröße 2.000, Anmeldung über Entra“.',
    },
    timeline: {
      title: 'Zeitlicher Ablauf',
      question: 'Wann trat es zuerst auf, und was wurde davor geändert, bei Ihnen oder bei uns?',
      hint: 'Wann es zuerst gesehen wurde, was davor geändert und was wann getan wurde.',
    },
    reproduction: {
      title: 'Von uns nachgestellt',
      question: 'Tritt es jedes Mal auf oder nur manchmal, und was ist das kleinste Beispiel, das Sie finden?',
      hint: 'Ob es bei uns selbst auftrat, und wie oft: „in unserem Testmandanten nachgestellt, 5 von 5“.',
    },
    logs: {
      title: 'Protokolle oder Mitschnitte',
      question: 'Bitte hängen Sie das Protokoll oder einen Mitschnitt eines fehlgeschlagenen Versuchs an.',
      hint: 'Zeilen des Protokolls im Text oder eine Datei, die ihrem Namen nach eines ist: „agent.log“, „signin.har“.',
    },
    'ruled-out': {
      title: 'Konfiguration und Umgebung ausgeschlossen',
      question:
        'Tritt es auch in einem anderen Browser, in einem anderen Netz oder bei einer anderen Person auf, und mit Standardeinstellungen?',
      hint: 'Ein anderer Ort und die Einstellungen, beide geprüft und nicht die Ursache.',
    },
    tried: {
      title: 'Was versucht wurde',
      question: 'Was haben Sie bisher versucht, und was kam dabei heraus?',
      hint: 'Jeder Versuch mit seinem Ergebnis.',
    },
    workaround: {
      title: 'Umgehung',
      question: 'Gibt es eine Umgehung, und wie lange können Sie so arbeiten?',
      hint: 'Die Umgehung und wie lange sie reicht, oder dass es keine gibt.',
    },
    known: {
      title: 'Bekanntes und Vermutetes getrennt',
      question: 'Was davon haben Sie selbst gesehen, und was vermuten Sie?',
      hint: 'Was bestätigt ist und was nur vermutet wird, jeweils so benannt.',
    },
    updates: {
      title: 'Nachricht an den Kunden',
      question: 'Bis wann brauchen Sie unseren nächsten Stand?',
      hint: 'Was dem Kunden zuletzt gesagt wurde und wann die nächste Nachricht kommt.',
    },
    ask: {
      title: 'Anliegen mit Frist',
      question: 'Was brauchen Sie von uns, und bis wann?',
      hint: 'Was jemand tun soll, und bis wann: „Beide ACS-Pfade bis 30. Nov. zulassen“.',
    },
    clean: {
      title: 'Keine Kundendaten im Text',
      question: 'Bitte schicken Sie keine personenbezogenen Daten und keine Kennwörter im Ticket selbst.',
      hint: 'Keine Adressen, Kontonummern oder Geheimnisse im Freitext: Eine Sicherheitssache lesen viele.',
    },
  },
  because: {
    vagueSubject: 'der Betreff sagt nicht, was wo fehlschlägt',
    urgentOnly: 'dringend, aber kein Schweregrad',
    noCount: 'eine Anzahl Betroffener fehlt',
    noEnvironment: 'Version, aber keine Umgebung',
    noVersion: 'Umgebung, aber keine Version',
    stepsStartLate: 'die Schritte beginnen mittendrin',
    stepsInPassing: 'nebenbei erzählt, nicht Schritt für Schritt',
    noExpectation: 'sagt nicht, was geschehen sollte',
    vagueFailure: 'kein Fehlertext, und nicht, was stattdessen geschieht',
    onlySubject: 'nur der Betreff sagt, was geschieht',
    noRequestId: 'keine Request-ID',
    noTime: 'keine Uhrzeit',
    noTimeZone: 'keine Zeitzone',
    noRequestIdNorTimeZone: 'keine Request-ID, keine Zeitzone',
    vagueTries: 'sagt nicht, was versucht wurde',
    madeSubject: 'den Betreff hat ein System geschrieben',
    noReason: 'ein Schweregrad, aber keine Begründung',
    noValues: 'Einstellungen ohne ihre Werte',
    noChanges: 'seit wann, aber nicht, was davor geändert wurde',
    noOnset: 'was geändert wurde, aber nicht, wann es begann',
    onlyTheirs: 'nur der Kunde hat es gesehen, niemand von uns',
    noFrequency: 'ob immer oder manchmal, steht nicht da',
    noFile: 'nennt einen Anhang, und es gibt keinen',
    onlyPictures: 'nur Bilder',
    onlyEnvironment: 'ein anderer Ort wurde versucht, die Einstellungen nicht geprüft',
    onlyConfiguration: 'die Einstellungen wurden geprüft, kein anderer Ort versucht',
    noResult: 'versucht, aber ohne Ergebnis',
    notSaidBearable: 'sagt nicht, wie lange es so geht',
    nothingConfirmed: 'nur Vermutungen',
    nothingAssumed: 'was bekannt ist; was vermutet wird, steht nicht da',
    noNextUpdate: 'beantwortet, aber kein nächster Stand zugesagt',
    noDeadline: 'ein Anliegen ohne Frist',
    customerData: 'Kundendaten oder ein Geheimnis im Text',
    ticketType: ({ type }) => `Typ ist ${type}`,
    tagged: ({ tag }) => `Tag ${tag}`,
    hasError: 'es enthält einen Fehler',
    saysFailure: 'von einer Störung ist die Rede',
    onlyAsks: 'es wird nur gefragt',
    onlyWishes: 'es wird etwas gewünscht, und von keiner Störung ist die Rede',
    otherType: ({ type }) => `wird nicht verlangt: ${types[type]}`,
    otherSeverity: ({ severity }) => `wird bei Schweregrad ${severity} nicht verlangt`,
    unreadLanguage: ({ languages }) => `nicht gelesen: ${languages.map((id) => languageName(id, 'de')).join(', ')}`,
    nothingFound: 'nichts gefunden',
    said: ({ kind }) => `${saidKinds[kind]}, von jemandem so eingestuft`,
  },
  language: (id) => languageName(id, 'de'),
  causes,
  routes: {
    support: 'Support',
    cse: 'CSE',
    services: 'Dienstleistung',
    engineering: 'Entwicklung',
    security: 'Sicherheit',
  },
  signs: {
    statedSeverity: 'steht im Ticket',
    allStopped: 'bei allen steht die Arbeit still',
    manyBlocked: 'viele können nicht arbeiten',
    someBlocked: 'einige werden aufgehalten',
    hasWorkaround: 'es gibt eine Umgehung',
    cosmetic: 'ein Schönheitsfehler',
    securityMatter: 'eine Sache der Sicherheit',
    priorityField: ({ priority }) => `Priorität: ${priority}`,
    severityField: ({ field }) => `Feld: ${field}`,
    noSign: 'nichts deutet darauf hin',
    onlyAsks: 'es wird nur gefragt',
    asksForWork: 'verlangt Arbeit statt einer Behebung',
    afterSetup: 'begann mit einer eigenen Änderung des Kunden',
    solvedBySetup: 'eine Einstellung hat es gelöst',
    theirNetwork: 'etwas beim Kunden steht dazwischen',
    otherPlaceWorks: 'anderswo funktioniert es',
    wrongData: 'es hängt an den Daten',
    afterRelease: 'begann mit einer neuen Version',
    machineError: 'das Produkt meldet einen Fehler',
    reproducedByUs: 'von uns nachgestellt',
    setupRuledOut: 'die Einstellungen sind ausgeschlossen',
    cause: ({ cause }) => `Ursache: ${causes[cause]}`,
    severe: ({ severity }) => `Schweregrad ${severity}`,
  },
};
