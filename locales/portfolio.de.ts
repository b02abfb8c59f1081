import { makePlural } from './plural';
import type { Catalogue } from './words';

const n = makePlural('de-DE');
const days = (count: number) => n(count, { one: '# Tag', other: '# Tage' });
/** Behind „in“ und „vor“. */
const daysAfter = (count: number) => n(count, { one: '# Tag', other: '# Tagen' });

export const portfolioWords: Catalogue['portfolio'] = {
  title: 'Accounts',
  whose: 'Wessen Accounts',
  mine: (count) => `Meine ${count}`,
  all: (count) => `Alle ${count}`,
  seen: (when) => `auf diesem Gerät gesehen, zuletzt ${when}`,
  none: {
    title: 'Noch kein Account gesehen',
    text: 'Ein Ticket oder einen Account in einem der Systeme öffnen: Von da an steht er hier.',
  },
  noMatch: 'Kein Account passt dazu.',

  alike: {
    title: 'Sind das dieselben?',
    because: {
      domain: ({ domain }) => `Beide schreiben von ${domain}.`,
      sameName: 'Die Namen sind gleich.',
      alikeName: 'Die Namen ähneln sich.',
      named: ({ by }) => `${by} nennt den Datensatz des anderen.`,
    },
    missing: {
      noId: 'Keine Kennung sagt das.',
      noDomain: ({ account }) => `Keine Domain ist bekannt von: ${account}`,
      otherDomains: 'Sie schreiben von anderen Domains.',
    },
    known: ({ site, id }) => `${site} ${id}`,
    tickets: (count) => n(count, { one: '# Ticket', other: '# Tickets' }),
    change: ({ asOne, one, other }) =>
      `Als einer: Ein Ticket, das beide haben, zählt einmal, Risiko ${asOne} statt ${one} und ${other}. Das lässt sich jederzeit wieder trennen.`,
    join: 'Es ist derselbe',
    apart: 'Zwei Accounts',
    joined: (name) => `Jetzt ein Account: ${name}`,
    kept: 'Festgehalten: zwei Accounts',
    see: (name) => `Ansehen: ${name}`,
    notSaved: 'Ihre Antwort wurde nicht gespeichert.',
  },

  week: {
    title: 'Accounts dieser Woche',
    about:
      'Nach Aufmerksamkeit: Risiko, gewichtet nach Nähe der Verlängerung, und was wartet. Namen von Personen werden beim Kopieren weggelassen.',
    none: 'Diese Woche will nichts angesehen werden.',
    copy: 'Agenda kopieren',
    next: {
      newDates: 'Neue Termine für Verspätetes',
      chaseEscalations: 'Nach den Eskalationen fragen',
      firstReview: 'Erste Durchsicht',
      review: 'Durchsicht',
      ask: 'Unbekanntes erfragen',
      mitigate: 'Neue Termine für die Maßnahmen',
      prepareRenewal: 'Verlängerung vorbereiten',
      lookWhy: 'Treiber ansehen',
    },
    noName: 'Ein Account ohne Namen',
    tickets: ({ label, count }) =>
      n(count, { one: '# offenes Ticket', other: '# offene Tickets' }) +
      (count === 1 ? `: ${label}` : `, das schlimmste: ${label}`),
  },
  attention: {
    of: (points) => `Aufmerksamkeit ${points}`,
    why: 'Warum hier',
    part: (words, points) => `${words} (+${points})`,
    parts: {
      risk: ({ score }) => `Risiko ${score}`,
      renewal: ({ days: left }) =>
        left < 0
          ? `Verlängerung war vor ${daysAfter(-left)}`
          : left === 0
            ? 'Verlängerung heute'
            : `Verlängerung in ${daysAfter(left)}`,
      rising: ({ by }) => `${by} mehr in einem Monat`,
      neverReviewed: () => 'nie angesehen',
      reviewOverdue: ({ days: over }) => `Durchsicht ${days(over)} überfällig`,
      late: ({ count }) => n(count, { one: '# Termin verspätet', other: '# Termine verspätet' }),
      escalations: ({ count, oldestDays }) =>
        n(count, {
          one: `# offene Eskalation, ${days(oldestDays)} alt`,
          other: `# offene Eskalationen, die älteste ${days(oldestDays)} alt`,
        }),
      mitigationsLate: ({ count }) => n(count, { one: '# Maßnahme verspätet', other: '# Maßnahmen verspätet' }),
      unknown: ({ known, of }) => `${known} von ${of} bekannt, daher keine Stufe`,
    },
  },

  list: {
    title: 'Alle Accounts',
    level: 'Stufe',
    levels: { high: 'Hoch', medium: 'Mittel', low: 'Niedrig', unknown: 'Unbekannt' },
    counted: (words, count) => `${words} ${count}`,
    filter: 'Accounts filtern',
    placeholder: 'Account, CSM, Tarif',
    sorted: 'nach Aufmerksamkeit sortiert',
    columns: {
      account: 'Name des Accounts',
      risk: 'Risiko',
      change: '30 Tage',
      known: 'Bekannt',
      reviewed: 'Angesehen',
      renews: 'Verlängert in',
      late: 'Verspätet',
      escalations: 'Eskalationen',
      hours: 'Stunden, 90 Tage, neben dem Tarif',
    },
    nameless: 'noch ohne Namen',
    alike: 'einer von zweien? siehe oben',
    unknown: 'unbekannt',
    noChange: 'vor einem Monat nicht bekannt',
    rise: (points) => `+${points}`,
    fall: (points) => `−${points}`,
    known: ({ known, of }) => `${known} von ${of}`,
    never: 'nie',
    days,
    today: 'heute',
    past: (count) => `vor ${daysAfter(count)}`,
    noRenewal: 'auf keiner gelesenen Seite',
    oldest: (count) => `älteste ${days(count)}`,
    hours: (hours) => `${hours}\u00a0h`,
    usual: ({ from, to }) => `üblich ${from}–${to}`,
    below: ({ from, to }) => `unter ${from}–${to}`,
    above: ({ from, to }) => `über ${from}–${to}`,
    more: (count) => `${count} weitere zeigen`,
    foot: ({ known, of }) =>
      `Rahmen im Balken: die mittlere Hälfte der Accounts desselben Tarifs, ab acht Accounts. Sind weniger als ${known} von ${of} bekannt, wird keine Stufe gezeigt.`,
  },

  due: {
    title: 'Fällige technische Profile',
    none: 'Keines ist fällig.',
    age: ({ days: old, due }) => `${days(old)} alt, fällig nach ${due}`,
    without: (count) =>
      n(count, { one: '# Account hat noch kein Profil.', other: '# Accounts haben noch kein Profil.' }),
  },

  voice: {
    title: 'Stimme der Kunden',
    about: 'Tickets der letzten 90 Tage nach Produktbereich, mit dem, was eskaliert wurde und was half.',
    none: 'Kein gesehenes Ticket zeigt einen Produktbereich.',
    withoutArea: (count) =>
      n(count, { one: '# weiteres Ticket zeigt keinen Bereich.', other: '# weitere Tickets zeigen keinen Bereich.' }),
    columns: {
      area: 'Bereich',
      tickets: 'Anzahl',
      accounts: 'Kunden',
      severity: 'Schlimmstes',
      workaround: 'Was half',
      evidence: 'Belege',
    },
    tickets: ({ count, open }) => `${count}, ${open} offen`,
    severity: (severity) => `Schweregrad ${severity}`,
    noSeverity: 'nicht gezeigt',
    escalated: (count) => n(count, { one: '# Übergabe offen', other: '# Übergaben offen' }),
    fixedIn: (versions) => `behoben in ${versions}`,
    helped: ({ title, solved }) => `${title} (${n(solved, { one: '# Ticket', other: '# Tickets' })})`,
    noWorkaround: 'nichts bekannt',
    feedback: 'Dem Produktmanagement gesagt',
    noFeedback: 'Noch nichts ging an das Produktmanagement.',
    sent: (when) => `gesendet ${when}`,
    copy: 'Überblick kopieren',
  },

  account: {
    back: 'Alle Accounts',
    unknown: {
      title: 'Dieser Account ist hier nicht bekannt',
      text: 'Er wurde vergessen, oder seine Adresse wurde geändert.',
    },
    link: (name) => `Seite öffnen von ${name}`,
  },

  markdown: {
    week: (day) => `Accounts dieser Woche, ${day}`,
    voice: (day) => `Stimme der Kunden, ${day}`,
    voiceOf: (account) => `Stimme des Kunden: ${account}`,
    feedback: 'Dem Produktmanagement gesagt',
    accounts: (count) => n(count, { one: '# Kunde', other: '# Kunden' }),
    evidence: 'Belege:',
  },
};
