import { durationIn } from '../duration';
import { duration } from '../duration.de';
import { makePlural } from '../plural';
import type { Catalogue } from '../words';

const n = makePlural('de-DE');
const inDays = (days: number) => n(days, { one: 'in # Tag', other: 'in # Tagen' });

const integrations = { fine: 'in Ordnung', degraded: 'beeinträchtigt', blocked: 'blockiert' };

export const accountsWords: Catalogue['domain']['accounts'] = {
  drivers: {
    'severe-tickets': {
      title: 'Schwere offene Tickets',
      question: 'Ist gerade etwas ernsthaft kaputt?',
      counts: 'offene Tickets mit Schweregrad 2, die mit Schweregrad 1 doppelt',
      unknownWhen: 'kein Ticket des Accounts wurde gesehen oder aufgelistet, oder kein offenes zeigt eine Priorität',
    },
    'integration-state': {
      title: 'Zustand der Integration',
      question: 'Funktionieren Anmeldung, Provisionierung, API und Webhooks?',
      counts: '0 für in Ordnung, 1 für beeinträchtigt, 2 für blockiert',
      unknownWhen: 'seit 90 Tagen hat ihn niemand eingetragen',
    },
    'oldest-ticket': {
      title: 'Alter des ältesten Tickets',
      question: 'Wie lange wartet der Kunde schon?',
      counts: 'Tage, seit das älteste offene Ticket eröffnet wurde',
      unknownWhen:
        'kein Ticket des Accounts wurde gesehen oder aufgelistet, oder kein offenes zeigt, wann es eröffnet wurde',
    },
    'repeat-issues': {
      title: 'Wiederkehrende Probleme',
      question: 'Fällt immer wieder derselbe Bereich aus?',
      counts: 'Tickets der letzten 90 Tage in dem Bereich, der die meisten hat',
      unknownWhen: 'in 90 Tagen wurden weniger als zwei Tickets mit Produktbereich eröffnet',
    },
    'late-engagements': {
      title: 'Verspätete Vorhaben',
      question: 'Ist Zugesagtes in Verzug?',
      counts: 'Tage Verzug aller Vorhaben, die nicht erledigt sind, zusammen',
      unknownWhen: 'kein Vorhaben des Accounts hat ein Datum',
    },
    'rework-share': {
      title: 'Anteil der Nacharbeit',
      question: 'Wird Arbeit doppelt gemacht?',
      counts: 'Prozent der Zeit aus 30 Tagen, die Nacharbeit war, sobald es eine Stunde ist',
      unknownWhen: 'in 30 Tagen wurde weniger als eine Stunde gebucht',
    },
  },
  detail: {
    severeTickets: ({ sev1, sev2, unrated }) => {
      const severe = sev1 + sev2;
      const tickets =
        severe === 0 ? 'Kein offenes Ticket' : n(severe, { one: '# offenes Ticket', other: '# offene Tickets' });
      return `${tickets} mit Sev 1 oder 2${unrated === 0 ? '' : `, ${unrated} ohne Priorität`}`;
    },
    integrations: ({ state }) => `Integrationen ${integrations[state]}`,
    noOpenTicket: 'Kein offenes Ticket',
    oldestTicket: ({ days }) => `Ältestes offenes Ticket: ${n(days, { one: '# Tag alt', other: '# Tage alt' })}`,
    noRepeatedArea: ({ days }) => `Kein Bereich mit zwei Tickets ${inDays(days)}`,
    repeatedArea: ({ area, count, days }) =>
      `${n(count, { one: '# Ticket', other: '# Tickets' })} zu ${area} ${inDays(days)}`,
    noneLate: 'Kein Vorhaben in Verzug',
    late: ({ late, of, days }) =>
      `${late} von ${of} Vorhaben in Verzug, zusammen ${n(days, { one: '# Tag', other: '# Tage' })}`,
    noRework: ({ seconds }) => `Keine Nacharbeit in ${durationIn(duration, seconds)}`,
    rework: ({ percent, seconds }) => `${percent}\u00a0% von ${durationIn(duration, seconds)} waren Nacharbeit`,
  },
  unknown: {
    noTicketSeen: 'kein Ticket dieses Accounts wurde gesehen',
    noPriorityShown: 'kein offenes Ticket zeigt eine Priorität',
    noOpeningShown: 'kein offenes Ticket zeigt, wann es eröffnet wurde',
    fewTicketsWithArea: ({ days }) =>
      n(days, {
        one: 'weniger als zwei Tickets des letzten Tages zeigen einen Produktbereich',
        other: 'weniger als zwei Tickets der letzten # Tage zeigen einen Produktbereich',
      }),
    nobodyEntered: () => 'niemand hat es eingetragen',
    enteredTooLongAgo: () => 'das Eingetragene ist zu alt',
    noEngagementHasDate: 'kein Vorhaben hat ein Datum',
    littleTimeLogged: ({ days }) => `weniger als eine Stunde ${inDays(days)} gebucht`,
  },
  source: {
    seenHere: 'hier gesehene Tickets',
    accountPage: 'Seite des Accounts',
    seenHereAndAccountPage: 'hier gesehene Tickets und Seite des Accounts',
    enteredByYou: 'von Ihnen eingetragen',
    engagements: 'Vorhaben',
    timeOfDays: ({ days }) => n(days, { one: 'Zeit des letzten Tages', other: 'Zeit der letzten # Tage' }),
  },
};
