import { durationIn } from '../duration';
import { duration } from '../duration.de';
import { makePlural } from '../plural';
import type { Catalogue } from '../words';
import { driverWords, statedWords } from './drivers.de';

const n = makePlural('de-DE');
const times = (count: number) => (count === 1 ? 'einmal' : `${count}-mal`);
const openedAgain = (count = 0) => (count === 0 ? '' : `, ${times(count)} wieder geöffnet`);
const inDays = (days: number) => n(days, { one: 'in # Tag', other: 'in # Tagen' });

const states = { fine: 'In Ordnung', degraded: 'Beeinträchtigt', blocked: 'Blockiert' };
const small = { fine: 'in Ordnung', degraded: 'beeinträchtigt', blocked: 'blockiert' };
const items: Catalogue['domain']['accounts']['items'] = {
  sso: 'Anmeldung (SSO)',
  scim: 'Provisionierung (SCIM)',
  api: 'API',
  webhooks: 'Webhooks',
  agents: 'Agenten',
};
const openCases = (count: number) =>
  count === 0 ? 'Kein offener Fall' : n(count, { one: '# offener Fall', other: '# offene Fälle' });

function statedOf(driver: string): typeof states {
  return (statedWords as Record<string, typeof states>)[driver] ?? states;
}

export const accountsWords: Catalogue['domain']['accounts'] = {
  drivers: driverWords,
  said: statedWords,
  states,
  stages: { onboarding: 'Einführung', live: 'Im Betrieb', renewal: 'Verlängerung' },
  items,
  detail: {
    severeTickets: ({ sev1, sev2, unrated, solved }) => {
      const more = [
        ...(solved === 0 ? [] : [`${solved} kürzlich gelöst`]),
        ...(unrated === 0 ? [] : [`${unrated} ohne Schweregrad`]),
      ];
      return [`${openCases(sev1 + sev2)} mit Sev 1 oder 2`, ...more].join(', ');
    },
    escalations: ({ open, oldestDays, bounces, leadership }) => {
      const more = [
        ...(oldestDays > 7 ? [`die älteste ${n(oldestDays, { one: '# Tag', other: '# Tage' })} alt`] : []),
        ...(bounces === 0 ? [] : [`${bounces}-mal zurückgekommen`]),
        ...(leadership === 0 ? [] : [`${leadership} bei der Leitung`]),
      ];
      return [n(open, { one: '# offene Eskalation', other: '# offene Eskalationen' }), ...more].join(', ');
    },
    noEscalation: 'Keine offene Eskalation',
    slaBreaches: ({ open, solved }) =>
      [`${openCases(open)} mit verpasster Zeit`, ...(solved === 0 ? [] : [`${solved} kürzlich gelöst`])].join(', '),
    noBreach: 'Keine zugesagte Zeit verpasst',
    integrations: ({ state, items: troubled, of }) =>
      troubled.length === 0
        ? `Integrationen ${small[state]}`
        : `${troubled.map((id) => items[id] ?? id).join(', ')} ${small[state]}, ${of} bekannt`,
    stated: ({ driver, state }) => statedOf(driver)[state],
    noOpenTicket: 'Kein offener Fall',
    oldestTicket: ({ days }) => `Ältester offener Fall: ${n(days, { one: '# Tag alt', other: '# Tage alt' })}`,
    noRepeatedArea: ({ days }) => `Kein Bereich und keine Ursache mit zwei Fällen ${inDays(days)}`,
    repeatedCause: ({ cause, count, days, reopened }) =>
      `${n(count, { one: '# Fall', other: '# Fälle' })} mit ${cause} ${inDays(days)}${openedAgain(reopened)}`,
    repeatedArea: ({ area, count, days, reopened }) =>
      `${n(count, { one: '# Fall', other: '# Fälle' })} zu ${area} ${inDays(days)}${openedAgain(reopened)}`,
    reopened: ({ count, days }) => `Ein Fall ${inDays(days)} ${times(count)} wieder geöffnet`,
    noneLate: 'Kein Vorhaben in Verzug',
    late: ({ late, of, days }) =>
      `${late} von ${of} Vorhaben in Verzug, zusammen ${n(days, { one: '# Tag', other: '# Tage' })}`,
    noRework: ({ seconds }) => `Keine Nacharbeit in ${durationIn(duration, seconds)}`,
    rework: ({ percent, seconds }) => `${percent}\u00a0% von ${durationIn(duration, seconds)} waren Nacharbeit`,
    reactive: ({ percent, seconds }) => `${percent}\u00a0% von ${durationIn(duration, seconds)} waren reaktiv`,
  },
  unknown: {
    noTicketSeen: 'kein Ticket dieses Accounts wurde gesehen',
    noPriorityShown: 'kein offener Fall zeigt Schweregrad oder Priorität',
    noOpeningShown: 'kein offener Fall zeigt, wann er eröffnet wurde',
    noTargetShown: 'kein Fall zeigt eine zugesagte Zeit',
    fewTicketsWithArea: ({ days }) =>
      n(days, {
        one: 'weniger als zwei Fälle des letzten Tages zeigen einen Produktbereich oder was fehlschlug',
        other: 'weniger als zwei Fälle der letzten # Tage zeigen einen Produktbereich oder was fehlschlug',
      }),
    nobodyEntered: () => 'niemand hat es eingetragen',
    noPacketKept: 'keine Eskalation dieses Accounts wurde je hier abgelegt',
    cleared: 'das Gesagte wurde zurückgenommen',
    enteredTooLongAgo: () => 'das Eingetragene ist zu alt',
    noEngagementHasDate: 'kein Vorhaben und kein Meilenstein hat ein Datum',
    littleTimeLogged: ({ days }) => `weniger als eine Stunde ${inDays(days)} gebucht`,
  },
  source: {
    seenHere: 'hier gesehene Tickets',
    accountPage: 'Seite des Accounts',
    seenHereAndAccountPage: 'hier gesehene Tickets und Seite des Accounts',
    enteredByYou: 'von einer Person gesagt',
    survey: 'gelesene Umfrage',
    packets: 'hier abgelegte Übergaben',
    engagements: 'Vorhaben',
    timeOfDays: ({ days }) => n(days, { one: 'Zeit des letzten Tages', other: 'Zeit der letzten # Tage' }),
  },
};
