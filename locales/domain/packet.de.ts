import type { TicketKind } from '@/lib/packet/ticket-kind';
import type { Catalogue } from '../words';

const saidKinds: Record<TicketKind, string> = { fault: 'Störung', question: 'Frage', request: 'Anforderung' };

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
    workaround: {
      title: 'Was versucht wurde',
      question: 'Was haben Sie bisher versucht, was kam dabei heraus, und gibt es eine Umgehung?',
      hint: 'Jeder Versuch mit seinem Ergebnis und die Umgehung, oder dass es keine gibt.',
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
    ticketType: ({ type }) => `Typ ist ${type}`,
    tagged: ({ tag }) => `Tag ${tag}`,
    hasError: 'es enthält einen Fehler',
    said: ({ kind }) => `${saidKinds[kind]}, von jemandem so eingestuft`,
  },
};
