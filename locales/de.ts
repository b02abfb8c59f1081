import { backupWords } from './backup.de';
import { citationWords, ticketKindWords } from './citations.de';
import { clockWords } from './clock.de';
import { accountsWords } from './domain/accounts.de';
import { hostsWords } from './domain/hosts.de';
import { packetWords } from './domain/packet.de';
import { packWords } from './domain/packs.de';
import { runbookWords } from './domain/runbooks.de';
import { timeWords } from './domain/time.de';
import { duration } from './duration.de';
import { engagementWords } from './engagement.de';
import { entryWords } from './entries.de';
import { generatedWords } from './generated.de';
import { importWords } from './imports.de';
import { jobWords } from './jobs.de';
import { knownWords } from './known.de';
import { libraryWords } from './library-page.de';
import { outcomeWords } from './outcomes.de';
import { guestDe, pickerDe } from './page.de';
import { pagesWords } from './pages.de';
import { makePlural } from './plural';
import { portfolioWords } from './portfolio.de';
import { recordWords } from './records.de';
import { riskWords } from './risk.de';
import { settingsWords } from './settings.de';
import { timesheetWords } from './timesheet.de';
import type { Catalogue } from './words';
import { writeWords } from './write-runbook.de';

/*
 * German, as support teams in Germany write it: “Sie” where a person is addressed, the infinitive on buttons, the field's
 * English terms where they are the usual ones (README, “German”). In the order of `en.ts`. What is put into a sentence is
 * never inflected, and no sentence ends with a date or duration, whose abbreviations bring a full stop of their own.
 */

const n = makePlural('de-DE');

/** When and with what a site answered. */
interface Answered {
  time: string;
  status: number | undefined;
}

const answered = ({ status, time }: Answered) =>
  status === undefined ? `Um ${time}.` : `Antwort ${status} um ${time}.`;

/** A read of a site that failed: what happened and what to do. */
const failures: Catalogue['failures'] = {
  'signed-out': {
    title: (site) => `Sie sind bei ${site} abgemeldet`,
    text: (_, more) =>
      more.bySignIn
        ? `${answered(more)} Unter „Systeme und Berechtigungen“ neu anmelden; bis dahin wird die Seite gelesen.`
        : `${answered(more)} Auf der Seite anmelden, dann erneut lesen.`,
  },
  'no-permission-or-missing': {
    title: (site) => `${site} zeigt Ihnen diesen Datensatz nicht`,
    text: (_, more) =>
      `${answered(more)} Vielleicht fehlt Ihnen der Zugriff, oder er wurde gelöscht oder verschoben. Zugriff anfragen, dann erneut lesen.`,
  },
  'rate-limited': {
    title: (site, { wait }) =>
      wait === undefined ? `${site} bittet um eine Pause` : `${site} bittet um ${wait} Pause`,
    text: (_, more) => `${answered(more)} Vorher wird nichts abgefragt.`,
  },
  'not-json': {
    title: (site) => `${site} hat eine Webseite statt Daten geschickt`,
    text: (_, { time }) => `Um ${time}. Oft ist es eine Anmelde- oder Proxyseite dazwischen.`,
  },
  'changed-shape': {
    title: (site) => `${site} hat anders geantwortet als bekannt`,
    text: (site, { time, path }) =>
      path === undefined
        ? `Um ${time}. Bei ${site} hat sich wohl etwas geändert; geraten wurde nichts.`
        : `Um ${time}, bei „${path}“. Bei ${site} hat sich wohl etwas geändert; geraten wurde nichts.`,
  },
  network: {
    title(site, { wait, status }) {
      if (wait !== undefined) return `Bei ${site} ist zweimal ein Fehler aufgetreten`;
      return status === undefined ? `${site} war nicht erreichbar` : `Bei ${site} ist ein Fehler aufgetreten`;
    },
    text(_, more) {
      const { until, status, time } = more;
      if (until !== undefined) {
        return `${answered(more)} Bis ${until} wird nichts abgefragt, um es nicht schlimmer zu machen.`;
      }
      return status === undefined
        ? `Um ${time}. Verbindung oder VPN prüfen, dann erneut lesen.`
        : `${answered(more)} Der Fehler liegt dort; gleich noch einmal lesen.`;
    },
  },
  'blocked-by-policy': {
    title: (site) => `${site} darf hier nicht gelesen werden`,
    text: (_, { time }) =>
      `Um ${time}. Ihre Organisation oder das System verbietet es. Die Administration kann es erlauben.`,
  },
  'too-large': {
    title: (site) => `${site} hat zu viel geschickt`,
    text: (_, { time }) =>
      `Um ${time}. Dieser Datensatz ist zu groß für die Nachrichten eines Browsers; gelesen wird stattdessen, was die Seite zeigt.`,
  },
};

/** Why signing in did not work, and the way on. */
const signInReasons: Catalogue['options']['salesforce']['reasons'] = {
  cancelled: () => 'Das Anmeldefenster wurde vorzeitig geschlossen. Nichts wurde geändert.',
  refused: ({ description }) =>
    description === undefined
      ? 'Salesforce hat ohne Begründung abgelehnt. Wer die Connected App verwaltet, kann nachsehen.'
      : `Salesforce hat abgelehnt: ${description}. Wer die Connected App verwaltet, kann nachsehen.`,
  unreachable: ({ apiHost }) =>
    `${apiHost} war nicht erreichbar oder bittet um einen späteren Versuch. Verbindung oder VPN prüfen, dann neu anmelden.`,
  'changed-shape': () => 'Salesforce hat anders geantwortet als bekannt. Nichts davon wurde behalten.',
  'wrong-org': ({ host }) =>
    `Dieses Konto gehört zu einer anderen Org als ${host}. Nichts wurde behalten. Mit dem dort verwendeten Konto anmelden.`,
  'no-app': () => 'Für diese Org ist keine Connected App bekannt. Zuerst ihren Consumer Key eingeben.',
  'no-permission': () => 'Der Browser hat Sidelight kein Anmeldefenster öffnen lassen. Bitte erlauben, wenn er fragt.',
};

export const de: Catalogue = {
  ui: {
    name: 'Sidelight',
    undo: 'Rückgängig',
    dismiss: 'Ausblenden',
    cancel: 'Abbrechen',
    saving: 'Wird gespeichert\u00a0…',
    save: 'Speichern',
    saveAgain: 'Erneut speichern',
    stillInForm: 'Es steht noch in diesem Formular.',
    tryAgain: 'Noch einmal versuchen',
    notLoaded: 'Das konnte nicht geladen werden',
    notLoadedText:
      'Sidelight hat nicht geantwortet. Gespeichertes bleibt erhalten. Falls es so bleibt, diesen Tab neu laden.',
    undoneInPart: 'Rückgängig gemacht, bis auf das, was seitdem geändert wurde.',
    notUndone: (why) => `Nicht rückgängig gemacht. ${why}`,
    copied: 'Kopiert',
    copyCode: 'Code kopieren',
    copyBySelection:
      'Der Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Strg\u00a0C oder ⌘\u00a0C drücken.',
    pageSilent: 'Die Seite antwortet nicht. Zum Fortfahren ihren Tab neu laden.',
  },

  notSaved: {
    change: 'Diese Änderung wurde nicht gespeichert.',
    entry: 'Dieser Eintrag wurde nicht gespeichert.',
    entryStart: 'Der Beginn dieses Eintrags wurde nicht gespeichert.',
    entryEnd: 'Das Ende dieses Eintrags wurde nicht gespeichert.',
    engagement: 'Dieses Vorhaben wurde nicht gespeichert.',
    tick: 'Dieser Haken wurde nicht gespeichert.',
    answer: 'Ihre Antwort wurde nicht gespeichert.',
    value: 'Dieser Wert wurde nicht gespeichert.',
    host: 'Dieser Host wurde nicht gespeichert.',
    label: 'Diese Beschriftung wurde nicht gespeichert.',
    key: 'Dieser Schlüssel wurde nicht gespeichert.',
  },

  when: {
    justNow: 'gerade eben',
    today: 'heute',
    secondsAgo: (seconds) => `vor ${seconds}\u00a0s`,
    minutesAgo: (minutes) => `vor ${minutes}\u00a0Min.`,
    hoursAgo: (hours) => `vor ${hours}\u00a0Std.`,
    daysAgo: (days) => n(days, { one: 'vor # Tag', other: 'vor # Tagen' }),
    monthsAgo: (months) => n(months, { one: 'vor # Monat', other: 'vor # Monaten' }),
    yearsAgo: (years) => n(years, { one: 'vor # Jahr', other: 'vor # Jahren' }),
    dayInYear: (day) => day,
    dateAndTime: ({ date, time }) => `${date}, ${time}`,
  },
  duration,

  panel: {
    beside: {
      none: {
        title: 'Kein Ticket oder Account auf dieser Seite',
        text: () => 'Sobald eines geöffnet ist, erscheint es von selbst.',
      },
      foreign: {
        title: 'Diese Seite gehört zu keinem System, das Sidelight liest',
        text: (sites) =>
          `Gelesen werden Tickets und Accounts in ${sites}. Wenn das eines davon ist, diesen Tab neu laden: Vielleicht war er schon offen, bevor Sidelight installiert oder aktualisiert wurde. Ein eigener Host Ihres Unternehmens muss zuerst erlaubt werden.`,
      },
      otherProduct: {
        title: 'Dieser Host ist erlaubt, gehört aber zu keinem System, das Sidelight liest',
        text: (sites) =>
          `Nichts von ${sites} wurde dort gefunden. Falls es doch eines davon ist, dort ein Ticket öffnen und neu laden; sonst den Zugriff zurücknehmen.`,
      },
    },
    addHost: 'Eigenen Host hinzufügen',
    asleepText:
      'Er war schon offen, bevor Sidelight installiert oder aktualisiert wurde; daher ist noch nichts davon lesbar. Ihre Antwort vorher senden oder kopieren: Beim Neuladen kann sie verloren gehen.',
    takenAway: (sites) => `Der Browser lässt Sidelight nicht lesen: ${sites}. Neu erlauben unter`,
    needsReading: {
      runbooks: {
        ticket: {
          title: 'Was passt, ist noch nicht bekannt',
          text: 'Es erscheint, sobald dieses Ticket gelesen ist. Die Suche oben funktioniert.',
        },
        account: {
          title: 'Dieser Account ist noch nicht gelesen',
          text: 'Runbooks passen zu Tickets. Die Suche oben funktioniert trotzdem.',
        },
      },
      packet: {
        title: 'Eine Übergabe braucht den Text des Tickets',
        text: 'Was einer Eskalation noch fehlt, steht hier, sobald dieses Ticket gelesen ist. Kopiertes und Eingegebenes bleibt erhalten.',
      },
      account: {
        ticket: {
          title: 'Wessen Ticket das ist, ist noch nicht bekannt',
          text: 'Der Account und sein Risiko erscheinen, sobald dieses Ticket gelesen ist.',
        },
        account: {
          title: 'Dieser Account ist noch nicht gelesen',
          text: 'Sein Risiko erscheint, sobald er es ist.',
        },
      },
    },
    notClicked: {
      covered:
        'Dieser Klick wurde nicht angenommen: Die Seite verdeckt dieses Panel oder zeigt es nicht ganz. Nichts wurde geändert.',
      moved:
        'Dieser Klick wurde nicht angenommen: Das Panel war gerade erst an diese Stelle gekommen. Noch einmal klicken, falls er gemeint war.',
    },
    reload: 'Zum Fortfahren diesen Tab neu laden',
    reloadText:
      'Sidelight wurde aktualisiert, dieser Tab hat noch das alte. Die Uhr läuft weiter. Ihre Antwort vorher senden oder kopieren: Beim Neuladen kann sie verloren gehen.',
    reloadTab: 'Tab neu laden',
    close: 'Panel schließen',
    typedOn: (record) => `Was Sie bei ${record} eingegeben haben, bleibt erhalten. Beim nächsten Öffnen ist es da.`,
    typedOnOthers: (count) =>
      n(count, {
        one: 'Was Sie bei einem anderen Datensatz eingegeben haben, bleibt erhalten. Beim nächsten Öffnen ist es da.',
        other: 'Was Sie bei # anderen Datensätzen eingegeben haben, bleibt erhalten. Beim nächsten Öffnen ist es da.',
      }),
    discard: 'Verwerfen',
    readAllTheSame: (problem) => `${problem}. Das hier war trotzdem lesbar.`,
    hasRead: (health) => `Gelesen: ${health}`,
    tabs: { runbooks: 'Runbooks', packet: 'Übergabe', time: 'Zeit', account: 'Account' },
    status: {
      inAll: (count) => `${count} insgesamt`,
      noneFits: 'keins passt',
      fit: (count) => n(count, { one: '# passt', other: '# passen' }),
      forTickets: 'für Tickets',
      met: ({ met, required }) => `${met} von ${required}`,
      complete: 'vollständig',
      incomplete: 'unvollständig',
      running: 'läuft',
      notRunning: 'läuft nicht',
      asks: 'fragt',
      asksSpoken: 'fragt, wann die Uhr hätte stehen sollen',
      today: (hours) => `${hours} heute`,
      noneNamed: 'keiner genannt',
      notRead: 'ungelesen',
      known: ({ known, of }) => `${known} von ${of}`,
      unknownSpoken: 'bekannt, zu wenig für eine Aussage über das Risiko',
      risk: 'technisches Risiko',
    },
  },

  actions: {
    more: 'Mehr',
    commands: 'Befehle',
    commandsBy: (keys) => `Befehle, ${keys}`,
    options: 'Optionen',
    dashboard: 'Bibliothek, Accounts und Zeit',
    keys: 'Tastenkürzel',
    help: 'Hilfe',
    about: 'Über Sidelight',
    report: 'Details für eine Meldung kopieren',
    reportCopied: 'Details kopiert. Nichts wurde gesendet.',
    hideHere: 'Starter auf dieser Seite ausblenden',
    hiddenHere: 'Der Starter ist auf dieser Seite ausgeblendet, bis sie neu geladen wird.',
    hide: (host) => `Starter ausblenden auf ${host}`,
    show: (host) => `Starter zeigen auf ${host}`,
    hidden: (host) => `Der Starter ist auf ${host} ausgeblendet. Das Symbol in der Symbolleiste öffnet dort das Panel.`,
    hiddenBut: ({ host, keys }) => `Der Starter ist auf ${host} ausgeblendet. ${keys} öffnet dort das Panel.`,
    shown: (host) => `Der Starter ist auf ${host} wieder da`,
    notHidden: 'Der Starter bleibt, wie er war.',
    toSide: { left: 'Panel nach links setzen', right: 'Panel nach rechts setzen' },
    makeRoom: 'Die Seite dem Panel Platz machen lassen',
    layOver: 'Panel über die Seite legen',
    showTab: {
      runbooks: 'Runbooks zeigen',
      packet: 'Übergabe zeigen',
      time: 'Zeit zeigen',
      account: 'Account zeigen',
    },
    search: 'Runbooks durchsuchen',
    searchFor: (text) => `Runbooks nach „${text}“ durchsuchen`,
    stopClock: 'Uhr stoppen',
    startOn: (engagement) => `Uhr starten: ${engagement}`,
    switchTo: (engagement) => `Uhr wechseln zu: ${engagement}`,
    log: 'Zeit buchen\u00a0…',
    editEntry: 'Den neuesten Eintrag bearbeiten',
    logVerb: 'buchen',
    logOn: ({ time, engagement, class: kind }) => `${time} buchen auf ${engagement}, ${kind}`,
    reviewPacket: 'Übergabe prüfen und kopieren',
    askCustomer: 'Den Kunden nach dem Fehlenden fragen',
    tickStep: ({ step, runbook }) => `Schritt ${step} abhaken: ${runbook}`,
    outcome: ({ outcome, runbook }) => `${outcome}: ${runbook}`,
    undo: (what) => `Rückgängig: ${what}`,
    undone: 'Rückgängig gemacht',
    openRecord: ({ label, title }) => (title === '' ? label : `${label} ${title}`),
    seen: ({ site, when }) => `${site} · ${when}`,
    notOpened: 'Dieser Datensatz konnte nicht geöffnet werden.',
  },

  palette: {
    title: 'Befehlspalette',
    field: 'Befehl',
    placeholder: 'Befehl, Runbook, Datensatz, Vorhaben',
    list: 'Befehle',
    groups: {
      record: 'Dieser Datensatz',
      commands: 'Befehle',
      engagements: 'Vorhaben',
      accounts: 'Accounts',
      runbooks: 'Runbooks',
      records: 'Zuletzt gesehen',
    },
    forRecord: (record) => `Für ${record}`,
    found: (count) => n(count, { one: '# Treffer', other: '# Treffer' }),
    none: (typed) => `Nichts heißt „${typed}“`,
    noneText: 'Befehle, Runbooks, Vorhaben und hier gesehene Datensätze werden nach ihrem Namen gefunden.',
    showAll: 'Alles zeigen',
    escape: 'Esc',
  },

  keys: {
    title: 'Tastenkürzel',
    back: 'Zurück zum Panel',
    control: 'Strg',
    command: '⌘',
    anywhere: 'Überall',
    byBrowser: 'vom Browser',
    toggle: {
      'toggle-panel': 'Panel neben dem Datensatz öffnen oder schließen',
      'toggle-clock': 'Uhr starten oder stoppen',
    },
    noKeys: 'keine gesetzt',
    change: 'Ändern',
    changeThere: 'Ändern lassen sie sich in den Einstellungen des Browsers, unter Erweiterungen, Tastenkürzel.',
    here: 'Im Panel',
    escape: 'Schließen, was offen ist, dann das Panel',
    arrows: 'Von einem Runbook zum nächsten',
    offText: 'Tasten ohne Strg oder ⌘ sind in den Optionen ausgeschaltet.',
    singleText:
      'Tasten ohne Strg oder ⌘ tun nichts, während Sie schreiben. In den Optionen lassen sie sich ausschalten.',
    openWith: ({ open, keys }) => `${open} (${keys})`,
  },

  help: {
    title: 'Hilfe',
    reads: 'Was Sidelight liest',
    readsText:
      'Das geöffnete Ticket oder den geöffneten Account, mit Ihren Rechten und nur auf Hosts, die Sie erlaubt haben. Es schreibt nie in ein System: Was es dort abfragt, ändert nichts.',
    keeps: 'Was es behält',
    keepsText:
      'In diesem Browser: Ihre Zeit und Vorhaben, wie Runbooks gelaufen sind, welche Übergaben Sie gesendet haben und was daraus wurde, was Sie zu Accounts eingetragen haben, Ihre Einstellungen. Von Tickets Nummer, Betreff, Schweregrad, Bereich und Daten; nie den Text eines Gesprächs.',
    sends: 'Was den Browser verlässt',
    sendsText:
      'Von selbst nichts: keine eigene Cloud, keine Statistik. Eine Übergabe verlässt ihn, wenn Sie sie kopieren, nachdem Heikles maskiert wurde.',
    finds: 'Wo etwas ist',
    findsText: ({ commands }) =>
      `${commands} findet jeden Befehl nach seinem Namen. Runbooks, Übergabe, Zeit und Account sind die Reiter jedes Datensatzes.`,
    seeKeys: 'Tastenkürzel',
  },

  about: {
    title: 'Über Sidelight',
    version: (version) => `Version ${version}`,
    noVersion: 'Version nicht bekannt: Es wurde unter dieser Seite aktualisiert.',
    licence: 'MIT-Lizenz. Wessen Arbeit sonst darin steckt, steht in seinem Ordner „third-party“.',
    report: 'Details für eine Meldung',
  },

  failed: {
    titles: {
      panel: 'Das Panel konnte nicht angezeigt werden',
      options: 'Die Optionen konnten nicht angezeigt werden',
      library: 'Die Bibliothek konnte nicht angezeigt werden',
      accounts: 'Die Accounts konnten nicht angezeigt werden',
      engagement: 'Das Engagement konnte nicht angezeigt werden',
      record: 'Dieser Datensatz konnte nicht angezeigt werden',
      clock: 'Die Uhr konnte nicht angezeigt werden',
      runbooks: 'Die Runbooks konnten nicht angezeigt werden',
      packet: 'Die Übergabe konnte nicht angezeigt werden',
      time: 'Die Zeit konnte nicht angezeigt werden',
      account: 'Der Account konnte nicht angezeigt werden',
    },
    text: (time) =>
      `In Sidelight ist um ${time} etwas schiefgegangen. Alles andere funktioniert, eine laufende Uhr läuft weiter, und Gespeichertes und Eingegebenes bleibt erhalten.`,
    status: 'gestört',
    copyDetails: 'Details kopieren',
    notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Bitte den Text markieren und von Hand kopieren.',
    details: 'Was in den Details steht',
    notSent: 'von selbst wird nichts gesendet',
    masked: 'Vor dem Kopieren maskiert, wie alles.',
    typed: 'Aufbewahrte Eingabe',
    copyTyped: 'Text kopieren',
  },

  record: {
    reading: 'Wird gelesen\u00a0…',
    readAgain: 'Erneut lesen',
    noTitle: 'Titel nicht gelesen',
    noRequester: 'Anfragende Person nicht gelesen',
    owner: (name) => `Verantwortlich: ${name}`,
    employees: (count) => `${count} Beschäftigte`,
    renewsIn: (days) => n(days, { one: 'Verlängerung in # Tag', other: 'Verlängerung in # Tagen' }),
    renewalWasDue: (date) => `Verlängerung war fällig: ${date}`,
    severity: (severity) => `Sev ${severity}`,
    objects: {
      organization: 'Organisation',
      incident: 'Incident',
      sn_customerservice_case: 'Case',
      Case: 'Case',
      Account: 'Account',
      Opportunity: 'Opportunity',
    },
    sla: {
      paused: (name) => `${name}: angehalten`,
      overdue: (name) => `${name}: überfällig`,
      overdueBy: ({ name, late }) => `${name}: seit ${late} überfällig`,
      dueIn: ({ name, left }) => `${name}: noch ${left}`,
    },
    values: {
      priority: {
        urgent: 'Dringend',
        critical: 'Kritisch',
        highest: 'Höchste',
        high: 'Hoch',
        medium: 'Mittel',
        moderate: 'Mäßig',
        normal: 'Normal',
        low: 'Niedrig',
        lowest: 'Niedrigste',
      },
      type: {
        incident: 'Incident',
        problem: 'Problem',
        question: 'Frage',
        task: 'Aufgabe',
        bug: 'Bug',
        'service request': 'Serviceanfrage',
        'feature request': 'Funktionswunsch',
      },
      sla: {
        'first reply': 'Erste Antwort',
        'next reply': 'Nächste Antwort',
        'periodic update': 'Regelmäßiges Update',
        'pausable update': 'Update',
        'requester wait': 'Wartezeit',
        'agent work': 'Bearbeitung',
        'total resolution': 'Lösung',
      },
      status: {
        new: 'Neu',
        open: 'Offen',
        pending: 'Wartend',
        hold: 'Angehalten',
        solved: 'Gelöst',
        closed: 'Geschlossen',
      },
    },
    takeFields: (count) => n(count, { one: '# Feld verwenden', other: '# Felder verwenden' }),
    kept: 'Ihre Notizen und die Uhr bleiben erhalten.',
    olderReading: (ago) => `Angezeigt wird der Stand von ${ago}: Spätere Änderungen fehlen darin.`,
    fieldsAllTheSame: ({ read, expected }) => `Trotzdem gelesen: ${read} von ${expected} Feldern.`,
    readsAgainIn: (left) => `Wird in ${left} erneut gelesen`,
    canBeReadIn: (left) => `In ${left} erneut lesbar`,
    sites: 'Systeme und Berechtigungen',
    noOptions: 'Die Optionen ließen sich nicht öffnen. Bitte über die Erweiterungsseite des Browsers öffnen.',
    sources: { api: 'API', dom: 'Seite', title: 'Titel', person: 'Sie' },
    from: { api: 'aus der API', dom: 'von der Seite', title: 'aus dem Titel', person: 'von Ihnen' },
    fromPick: 'von der gewählten Stelle',
    empty: 'leer',
    missing: 'fehlt: nicht lesbar',
    missingAtPick: 'fehlt: nicht an der gewählten Stelle',
    missingSince: (when) => `fehlt, zuletzt gelesen: ${when}`,
    looked: ({ at, of }) =>
      `Dieses Ticket ist lang. Angesehen wurden die Beschreibung und die neuesten Nachrichten: ${at}\u00a0kB von ${of}\u00a0kB.`,
    partialText: 'Unvollständig: Das System hat nur einen Teil dieses Datensatzes oder seines Gesprächs gezeigt.',
    partial: 'unvollständig',
    showFields: 'Gelesene Felder zeigen',
    fields: 'Felder',
    readingLabel: 'Stand:',
    health: ({ read, expected }) => `${read} von ${expected} Feldern`,
    healthMissing: ({ read, expected, field }) => `${read} von ${expected} Feldern, es fehlt: ${field}`,
    healthMissingSince: ({ read, expected, field, when }) =>
      `${read} von ${expected} Feldern, es fehlt: ${field}, seit ${when}`,
    pick: 'Auf der Seite wählen',
    pickField: (field) => `Auf der Seite wählen: ${field}`,
    picking: (field) => `Auf der Seite anklicken: ${field}. Esc bricht ab.`,
    picked: (field) => `${field}: wird ab jetzt an der gewählten Stelle gelesen`,
    unpicked: (field) => `${field}: wird wieder wie zuvor gelesen`,
    undoPick: (field) => `Wahl zurücknehmen: ${field}`,
    pickNotUndone: 'Nicht rückgängig gemacht. Bitte noch einmal versuchen.',
  },

  fields: {
    number: 'Nummer',
    subject: 'Betreff',
    status: 'Status',
    priority: 'Priorität',
    type: 'Typ',
    tags: 'Tags',
    requester: 'anfragende Person',
    assignee: 'zugewiesene Person',
    group: 'Gruppe',
    organization: 'Organisation',
    channel: 'Kanal',
    area: 'Produktbereich',
    versions: 'Versionen',
    environment: 'Umgebung',
    links: 'Verknüpfungen',
    sla: 'Antwortzeit',
    createdAt: 'Erstelldatum',
    updatedAt: 'letzte Änderung',
    dueAt: 'Fälligkeit',
    dueOn: 'Fälligkeit',
    solvedAt: 'Lösungsdatum',
    satisfaction: 'Umfrage',
    reopenings: 'wieder geöffnet',
    form: 'Formular',
    brand: 'Marke',
    resolution: 'Lösung',
    fixVersions: 'Lösungsversionen',
    followers: 'Follower',
    copied: 'Personen in CC',
    requesterDetails: 'Angaben zur anfragenden Person',
    organizationDetails: 'Angaben zur Organisation',
    worklogs: 'dort gebuchte Zeit',
    changes: 'Änderungen',
    attachments: 'Anhänge',
    custom: 'weitere Felder',
    name: 'Name',
    accountId: 'Account-ID',
    industry: 'Branche',
    tier: 'Kundenstufe',
    owner: 'verantwortliche Person',
    website: 'Website',
    domains: 'Domains',
    employees: 'Beschäftigte',
    annualRevenue: 'Jahresumsatz',
    arr: 'ARR',
    renewalOn: 'Verlängerung',
    externalId: 'externe ID',
    opportunity: 'Opportunity',
    openTickets: 'offene Tickets',
    openOpportunities: 'offene Opportunities',
  },
  fieldValues: {
    worklogs: ({ time, entries }) => `${time} in ${n(entries, { one: '# Eintrag', other: '# Einträgen' })}`,
    changes: (count) => n(count, { one: '# Änderung', other: '# Änderungen' }),
    tickets: (count) => n(count, { one: '# Ticket', other: '# Tickets' }),
    opportunities: (count) => n(count, { one: '# Opportunity', other: '# Opportunities' }),
  },

  failures,

  runbooks: {
    searchPlaceholder: (count) => n(count, { one: '# Runbook durchsuchen', other: '# Runbooks durchsuchen' }),
    search: 'Runbooks durchsuchen',
    searchInstead: 'Stattdessen suchen',
    back: 'Zurück zu den Vorschlägen',
    found: 'Gefunden',
    noResult: (text) => `Kein Runbook enthält „${text}“`,
    operators: {
      hint: 'Eingrenzen: area:identity, tag:saml, stale:yes',
      choose: (operator) => `Nach ${operator}: kann stehen`,
      none: ({ operator, value }) => `Hier gibt es kein ${operator}:${value}. Es gibt`,
    },
    noResultText: 'Versuchen Sie es mit einem Code, einem Produktbereich oder weniger Wörtern.',
    fitThis: { ticket: 'Passend zu diesem Ticket', account: 'Passend zu diesem Account' },
    bestFirst: 'beste zuerst',
    alsoUsed: { ticket: 'Bei diesem Ticket auch verwendet', account: 'Bei diesem Account auch verwendet' },
    forTickets: 'Runbooks passen zu Tickets',
    forTicketsText: 'Öffnen Sie ein Ticket dieses Accounts, um zu sehen, was dazu passt.',
    noneFits: 'Hier scheint nichts zu passen',
    showClosest: (count) => n(count, { one: 'Das ähnlichste zeigen', other: 'Die # ähnlichsten zeigen' }),
    hideClosest: 'Die ähnlichsten ausblenden',
    nothingToGoBy: (count) =>
      n(count, {
        one: 'Im Gespräch fand sich nichts, wonach sich suchen lässt; # Runbook steht bereit.',
        other: 'Im Gespräch fand sich nichts, wonach sich suchen lässt; # Runbooks stehen bereit.',
      }),
    lookedFor: ({ findings, runbooks }) =>
      `${n(findings, { one: 'Nach # Fund', other: 'Nach # Funden' })} gesucht, in ${n(runbooks, { one: '# Runbook', other: '# Runbooks' })}:`,
    times: (count) => `${n(count, { other: '#' })}-mal`,
    fewer: 'Weniger',
    more: (count) => n(count, { one: '# weiteres', other: '# weitere' }),
    fit: { strong: 'Passt sehr gut', good: 'Passt gut', weak: 'Passt vielleicht' },
    inUse: 'in Arbeit',
    page: 'Seite',
    pageText: 'Eine Seite zum Lesen: Sie hat keine Schritte zum Abhaken.',
    noOwner: 'ohne Verantwortliche',
    neverReviewed: 'Nie geprüft',
    dueToday: 'Prüfung heute fällig',
    reviewed: (when) => `Geprüft ${when}`,
    overdue: (days) => n(days, { one: 'Prüfung seit # Tag überfällig', other: 'Prüfung seit # Tagen überfällig' }),
    run: 'Durchlauf',
    steps: 'Schritte',
    step: (number) => `Schritt ${number}:`,
    toTick: (steps) =>
      `${n(steps, { one: '# Schritt', other: '# Schritte' })}. Zum Abhaken und für das Ergebnis ein Ticket öffnen.`,
    noneTicked: (steps) =>
      n(steps, { one: '# Schritt, noch nicht abgehakt', other: '# insgesamt, noch keiner abgehakt' }),
    progress: ({ done, steps, since }) =>
      `${done} von ${n(steps, { one: '# Schritt', other: '# Schritten' })} · begonnen ${since}`,
    source: (source) => `Quelle: ${source}`,
    howDidItGo: 'Wie ist es gelaufen?',
    reopen: 'Wieder öffnen',
    isOpenAgain: 'Der Durchlauf ist wieder offen',
    saved: (outcome) => `Gespeichert: ${outcome}`,
    youSaid: (outcome) => `Ihre Angabe: ${outcome}`,
    youSaidAt: ({ outcome, when }) => `Ihre Angabe: ${outcome}, ${when}`,
    outcomes: {
      solved: { ask: 'Gelöst', words: 'gelöst' },
      helped: { ask: 'Hat geholfen', words: 'hat geholfen' },
      'did-not-fit': { ask: 'Passte nicht', words: 'passte nicht' },
    },
    whyMisfit: 'Warum passte es nicht?',
    misfits: {
      'other-fault': { ask: 'Anderer Fehler', words: 'anderer Fehler' },
      outdated: { ask: 'Veraltet', words: 'veraltet' },
      'no-help': { ask: 'Änderte nichts', words: 'änderte nichts' },
      'not-allowed': { ask: 'Das darf ich nicht', words: 'nicht erlaubt' },
    },
    misfitsOf: ({ count, why }) => `${count} ${why}`,
  },

  packet: {
    forTickets: 'Eine Übergabe gehört zu einem Ticket',
    forTicketsText: 'Öffnen Sie ein Ticket dieses Accounts, um zu sehen, was seiner Eskalation noch fehlt.',
    completeness: 'Vollständigkeit',
    metOf: ({ met, required }) => `Pflicht: ${met} von ${required}`,
    score: 'Bewertung',
    scoreOf: ({ score }) => `${score} von 5`,
    acceptance: 'Annahme',
    acceptances: {
      'not-recorded': 'nicht festgehalten',
      sent: 'gesendet, noch keine Antwort',
      accepted: 'passt',
      returned: 'kam zurück',
    },
    firstPass: 'passt auf Anhieb',
    theirAnswer: 'deren Antwort',
    theirAnswerOf: (when) => `deren Antwort, ${when}`,
    security:
      'Eine Sache der Sicherheit: Sie geht ohne die Hürden anderer Störungen weiter. Es zählt, dass keine Kundendaten im Text stehen.',
    notRead: 'In dieser Sprache nicht gelesen.',
    notReadText: ({ languages }) =>
      `Ein Teil des Tickets ist in einer Sprache, die nicht gelesen wird (${languages}); es kann dort stehen. Zählt weder als erfüllt noch als fehlend.`,
    requiredAt: (severity) => `Pflicht, seit als Schweregrad ${severity} vorgeschlagen ist.`,
    wouldLift: (count) =>
      n(count, { one: '# weiteres würde die Bewertung heben', other: '# weitere würden die Bewertung heben' }),
    askFor: (count) => n(count, { one: '# erfragen', other: '# erfragen' }),
    askCustomer: {
      title: 'Den Kunden fragen',
      askFor: 'Fragen nach',
      tone: 'Ton',
      tones: { short: 'Kurz', full: 'Ausführlich' },
      language: 'Sprache der Nachricht',
      message: 'Nachricht, zum Ändern',
      isYours: 'Von Ihnen geändert; die Auswahl oben wirkt nicht mehr.',
      makeAgain: 'Neu erstellen',
      copy: 'Nachricht kopieren',
      copied: 'Kopiert. Jetzt in die Antwort einfügen.',
      notSent: 'Sidelight sendet das nicht. Kopieren und in die Antwort einfügen.',
    },
    promises: {
      title: (count) => n(count, { one: 'Darin steht eine Zusage', other: 'Darin stehen # Zusagen' }),
      quote: (said) => `„${said}“`,
      needs: ({ what, who }) => `(${what}): Zustimmung nötig von: ${who}.`,
      kinds: {
        date: 'ein Termin',
        credit: 'eine Gutschrift',
        guarantee: 'eine Garantie',
        roadmap: 'ein Punkt der Roadmap',
        severity: 'ein anderer Schweregrad',
      },
      approvals: {
        date: 'Team, das es umsetzt',
        credit: 'Account-Verantwortung',
        guarantee: 'Rechtsabteilung',
        roadmap: 'Produktmanagement',
        severity: 'Bereitschaftsleitung',
      },
    },
    triage: {
      title: 'Einordnung',
      proposed: 'Vorschlag; Sie entscheiden',
      severity: 'Schweregrad',
      cause: 'Ursache',
      route: 'Weg',
      sev: (severity) => `Sev\u00a0${severity}`,
      unknown: 'unbekannt',
      from: {
        said: 'auf Wort einer Person',
        stated: 'genannt',
        proposed: 'vorgeschlagen',
        priority: 'aus der Priorität',
        unknown: 'nichts deutet darauf hin',
      },
      priority: (text) => `Die Priorität sagt: ${text}.`,
      why: (signs) => `${signs}.`,
      isRight: (value) => `${value} stimmt`,
      itIs: ({ name, value }) => `${value}: ${name}`,
      another: (name) => `${name}: eine andere Antwort`,
      takeBackOf: (name) => `Zurücknehmen: ${name}`,
      saidNow: ({ name, value }) => `${name}: ${value}`,
      rulesSay: (value) => `Die Regeln sagen ${value}.`,
    },
    overrule: {
      otherwise: 'Anders',
      otherwiseOf: (title) => `Anders: ${title}`,
      takeBackOf: (title) => `Zurücknehmen: ${title}`,
      verdicts: {
        met: 'Erfüllt',
        weak: 'Schwach',
        missing: 'Fehlt',
        'not-applicable': 'Nicht gefragt',
        'not-read': 'Nicht gelesen',
      },
      why: 'Warum, in einem Wort',
      saidNow: ({ title, verdict }) => `${title}: ${verdict.toLowerCase()}`,
      rulesSay: (verdict) => `Die Regeln sagen: ${verdict.toLowerCase()}.`,
    },
    review: 'Prüfen und kopieren',
    toFix: 'Zuerst ergänzen',
    required: (count) => `${count} Pflicht`,
    optional: (count) => `${count} optional`,
    met: 'Erfüllt',
    nothingMet: 'Noch nichts. Was oben gefragt ist, wäre durch eine Antwort im Ticket erfüllt.',
    isOptional: 'optional',
    isField: 'Feld',
    weak: (why) => `Schwach: ${why}.`,
    weakBecause: 'reicht nicht, um damit zu arbeiten',
    missing: 'Fehlt.',
    ask: (question) => `Frage: „${question}“`,
    quote: (text) => `„${text}“`,
    fieldValue: ({ field, value }) => `${field}: ${value}`,
    notApplicable: (count) => n(count, { one: '# gilt hier nicht', other: '# gelten hier nicht' }),
    notApplicableBecause: ({ title, why }) => `${title} (${why})`,
    place: {
      subject: 'Betreff',
      description: 'Beschreibung',
      comment: (number) => `Kommentar ${number}`,
      note: (number) => `Interne Notiz ${number}`,
      gone: 'Nicht in diesem Stand',
    },
    backToPacket: 'Zurück zur Übergabe',
    back: 'Zurück',
    formats: {
      label: 'Format',
      names: {
        markdown: 'Markdown',
        wiki: 'Jira',
        rich: 'Formatiert',
        slack: 'Slack',
        teams: 'Teams',
        plain: 'Nur Text',
      },
      copy: {
        markdown: 'Als Markdown kopieren',
        wiki: 'Für Jira kopieren',
        rich: 'Formatiert kopieren',
        slack: 'Für Slack kopieren',
        teams: 'Für Teams kopieren',
        plain: 'Als Text kopieren',
      },
      richRead: 'Kommt formatiert an, wo das Feld es annimmt, sonst als dieser Text.',
    },
    receivers: {
      label: 'Geht an',
      names: {
        engineering: 'Entwicklung',
        product: 'Produkt',
        security: 'Sicherheit',
        leadership: 'Leitung',
        customer: 'Kunde',
      },
    },
    own: {
      title: 'Eigene Worte',
      written: (count) => `${count} geschrieben`,
      open: (count) => `${count} offen`,
      summary: 'Zusammenfassung',
      about: 'Steht in der Übergabe, wie Sie es schreiben, maskiert wie alles andere. Kein Lesen ändert es.',
      isUnkept:
        'Noch nicht gespeichert. Es bleibt hier, solange diese Leiste offen ist, und geht mit dem nächsten Buchstaben.',
      topics: {
        problem: 'Problem',
        frequency: 'Wie oft',
        accounts: 'Wer betroffen ist',
        severity: 'Schweregrad',
        workaround: 'Umgehung',
        proposal: 'Was gewünscht ist',
        affected: 'Was betroffen ist',
        timeline: 'Verlauf',
        ask: 'Worum wir bitten',
        impact: 'Auswirkung',
        mitigation: 'Abhilfe',
        nextUpdate: 'Nächste Nachricht, mit Uhrzeit',
        known: 'Was bekannt ist',
        nextStep: 'Nächster Schritt',
        owner: 'Wer daran arbeitet',
        when: 'Wann wir uns melden',
      },
    },
    bundle: {
      save: 'Als Bündel speichern',
      saved: (files) => n(files, { one: 'Gespeichert, # Datei, maskiert', other: 'Gespeichert, # Dateien, maskiert' }),
      notSaved: 'Das Bündel wurde nicht gespeichert. Noch einmal versuchen.',
    },
    create: {
      openIn: (name) => `In ${name} öffnen`,
      opened: 'Ausgefüllt geöffnet. Gesendet wird nichts, bevor Sie dort speichern.',
      titleOnly:
        'Zu lang für eine Adresse: Die Übergabe ist kopiert und die Seite mit dem Titel geöffnet. Dort einfügen.',
      badAddress: 'Die Adresse lässt sich nicht öffnen. Auf der Optionsseite nachsehen.',
    },
    maskMore: {
      title: 'Anderes maskieren',
      words: 'Anderes maskieren',
      mask: 'Maskieren',
      hint: 'Eintippen oder unten im Text markieren. Es wird ab jetzt in jeder Übergabe maskiert.',
      done: 'Ab jetzt maskiert',
      notDone: 'Nicht gemerkt',
    },
    foundValues: {
      show: 'Funde zeigen',
      allow: 'Nicht vertraulich',
      allowOf: (value) => `Nicht vertraulich: ${value}`,
      done: 'Bleibt ab jetzt lesbar',
    },
    copied: (masked) => `Kopiert, ${masked} maskiert`,
    masked: (count) => `${count} maskiert`,
    kindsMasked: (count) => n(count, { one: '# Art maskiert', other: '# Arten maskiert' }),
    notCopied: 'Nicht kopiert: Der Browser erlaubt es hier nicht. Der Text ist markiert.',
    noCopying: 'Der Browser erlaubt hier kein Kopieren.',
    selected: 'Der Text ist markiert: Strg\u00a0C drücken, am Mac ⌘\u00a0C.',
    textToCopy: 'Zu kopierender Text',
    whatIsCopied: 'Was kopiert wird',
    open: (count) =>
      n(count, {
        one: '# Pflichtkriterium ist offen. Es wird im Text genannt, damit niemand zweimal fragen muss.',
        other: '# Pflichtkriterien sind offen. Sie werden im Text genannt, damit niemand zweimal fragen muss.',
      }),
    onlyCopies: 'Gesendet wird nichts: Das hier kopiert nur.',
    foundInText: 'Im Text gefunden',
    nothingToMask: 'nichts zu maskieren',
    lookYourself: 'Den Text vor dem Kopieren einmal lesen: Was keine Regel kennt, wird nicht maskiert.',
    foundKinds: ({ kinds, masked }) => `${n(kinds, { one: '# Art', other: '# Arten' })}, ${masked} maskiert`,
    maskAlways: (kind) => `${kind} maskieren, immer an`,
    mask: (kind) => `${kind} maskieren`,
    isAlways: 'immer',
    isShown: 'sichtbar',
    isMasked: 'maskiert',
    kinds: {
      secret: 'Geheimnis',
      email: 'E-Mail-Adresse',
      phone: 'Telefonnummer',
      ip: 'IP-Adresse',
      card: 'Kartennummer',
      iban: 'Bankverbindung',
      id: 'Persönliche Nummer',
      name: 'Personenname',
      account: 'Kundenname',
    },
  },

  citations: citationWords,
  generated: generatedWords,

  outcomes: outcomeWords,
  imports: importWords,
  engagement: engagementWords,
  timesheet: timesheetWords,
  backup: backupWords,
  entries: entryWords,
  clock: clockWords,
  known: knownWords,
  records: recordWords,
  portfolio: portfolioWords,
  library: libraryWords,
  write: writeWords,
  ticketKind: ticketKindWords,

  time: {
    classes: { reactive: 'Reaktiv', proactive: 'Proaktiv', rework: 'Nacharbeit', internal: 'Intern' },
    classesInLine: { reactive: 'reaktiv', proactive: 'proaktiv', rework: 'Nacharbeit', internal: 'intern' },
    kinds: {
      onboarding: 'Onboarding',
      integration: 'Integration',
      migration: 'Migration',
      'go-live': 'Go-live',
      escalation: 'Eskalation',
      health: 'Health-Check',
      enablement: 'Befähigung',
      training: 'Schulung',
      internal: 'Intern',
    },
    engagement: 'Vorhaben',
    engagementOfRunning: 'Vorhaben des laufenden Eintrags',
    chooseEngagement: 'Vorhaben wählen',
    noSuchEngagement: 'Gelöschtes Vorhaben',
    class: 'Kategorie',
    classOfRunning: 'Kategorie des laufenden Eintrags',
    note: 'Notiz',
    noteOnRunning: 'Notiz zum laufenden Eintrag',
    billable: 'Abrechenbar',
    isBillable: 'abrechenbar',
    notBillable: 'nicht abrechenbar',
    clock: 'Uhr',
    clockName: ({ hours, minutes }) =>
      `${n(hours, { one: '# Stunde', other: '# Stunden' })} ${n(minutes, { one: '# Minute', other: '# Minuten' })}`,
    running: 'Laufender Eintrag',
    since: (when) => `seit ${when}`,
    sinceSaving: (when) => `seit ${when}, wird gespeichert\u00a0…`,
    start: 'Start',
    stop: 'Stopp',
    stopped: 'Gestoppt und gespeichert',
    started: (engagement) => `Uhr läuft für ${engagement}`,
    startOn: (engagement) => `Start: ${engagement}`,
    noClock: 'Es läuft keine Uhr',
    whose: {
      title: (record) => `Wessen Zeit ist ${record}?`,
      noneOpen: (account) => `${account} hat kein offenes Vorhaben. Vor Ihrer Antwort wird nichts gebucht.`,
      several: (account) => `Mehrere Vorhaben von ${account} sind offen. Vor Ihrer Antwort wird nichts gebucht.`,
      noAccount: 'Hier ist kein Kunde bekannt. Vor Ihrer Antwort wird nichts gebucht.',
      internal: 'für keinen Kunden',
      another: 'Vorhaben eines anderen Kunden …',
      anotherWhy: 'sein Name steht dann im Knopf',
      which: 'Welches',
      rememberFor: 'Merken für',
      thisRecord: (record) => `nur ${record}`,
      everyRecord: (account) => `alles von ${account}`,
      use: (engagement) => `${engagement} verwenden`,
      choose: 'Eines wählen',
      used: (engagement) => `Zeit gehört hier zu ${engagement}`,
      change: 'Ein anderes',
    },
    night: {
      title: 'Lief diese Uhr weiter?',
      since: ({ engagement, since, length }) => `${engagement}, seit ${since}: ${length}. Wann war Schluss?`,
      end: 'Schluss um',
      endDay: 'Tag',
      endIt: (when) => `Ende: ${when}`,
      endItThen: 'Dann beenden',
      untilNow: 'Bis jetzt gearbeitet',
      nothingOfIt: 'Nichts davon',
    },
    switch: 'Wechseln',
    switchTo: 'Wechseln zu',
    startAnother: 'Anderes starten',
    startAny: 'Ein Klick startet es:',
    allDone: 'Alle Vorhaben sind erledigt. Für die Uhr ein neues anlegen.',
    switchAside: 'beendet den laufenden Eintrag',
    all: (count) => `Alle ${count}`,
    noEngagement: 'Noch kein Vorhaben',
    noEngagementText: 'Zeit wird auf ein Vorhaben gebucht: einem Account zugesagte Arbeit.',
    newEngagement: 'Neues Vorhaben',
    engagementName: 'Name',
    engagementNameExample: 'SSO-Go-live',
    engagementAccount: 'Account, leer für interne Arbeit',
    kind: 'Art',
    due: 'Fällig, falls zugesagt',
    classOfItsTime: 'Kategorie seiner Zeit',
    saveEngagement: 'Vorhaben speichern',
    engagementSaved: (name) => `Vorhaben gespeichert: ${name}`,
    today: 'Heute',
    worked: ({ time }) => `${time} gearbeitet`,
    nothingLogged: 'Noch nichts gebucht. Die Uhr starten oder oben nachtragen.',
    doubled: ({ logged, overlap }) => `${logged} gebucht, davon ${overlap} doppelt. Nicht gerundet.`,
    notRounded: 'Nicht gerundet.',
    now: 'jetzt',
    editEntry: 'Eintrag bearbeiten',
    editEntryAt: (start) => `Eintrag ${start} bearbeiten`,
    overlaps: ({ from, to, by }) => `Überschneidet sich ${by} mit ${from}–${to}; als Arbeitszeit zählt es einmal.`,
    log: {
      title: 'Zeit nachtragen',
      log: 'Buchen',
      field: 'Dauer oder Zeiten',
      example: '1,5h, 9–9:45',
      quick: { '15m': '15m', '30m': '30m', '45m': '45m', '1h': '1h' },
      logNow: (duration) => `${duration} buchen, bis jetzt`,
      hint: 'Eine Dauer endet jetzt; Zeiten sind von heute oder vom genannten Tag: gestern 9–9:45.',
      closed: 'Öffnet sich mit der Antwort oben. Die Eingabe bleibt stehen.',
      onAccount: (account) => `Für ${account} buchen`,
      understood: ({ time, day, from, to }) => `${time} · ${day}, ${from}–${to}`,
      chosen: (choice) => `${choice.engagement} · ${choice.class} · ${choice.billable}`,
      chooseFirst: 'Zuerst ein Vorhaben wählen',
      done: 'Fertig',
      change: 'Ändern',
      logged: ({ time, engagement }) => `${time} gebucht: ${engagement}`,
    },
    edit: {
      start: 'Beginn',
      startDay: 'Tag des Beginns',
      end: 'Ende',
      endDay: 'Tag des Endes',
      running: 'läuft',
      changed: 'Eintrag geändert',
      delete: 'Löschen',
      deleted: (time) => `Eintrag gelöscht: ${time}`,
      stoppedByRule: (time) =>
        `Auf zwei Geräten liefen zugleich zwei Uhren von Ihnen. Diese endet um ${time}, als die andere begann; bitte ändern, falls das nicht stimmt.`,
      changedElsewhere: 'Dieser Eintrag wurde in einem anderen Fenster geändert.',
      standsAt: ({ times, engagement, note }) =>
        note === ''
          ? `Dort steht jetzt: ${times}, ${engagement}. Ihre Eingabe ist noch in diesem Formular.`
          : `Dort steht jetzt: ${times}, ${engagement}, „${note}“. Ihre Eingabe ist noch in diesem Formular.`,
      saveMine: 'Meine Fassung speichern',
      deleteAnyway: 'Trotzdem löschen',
      showOther: 'Andere Fassung zeigen',
    },
  },

  risk: riskWords,

  account: {
    none: 'Hier ist kein Account genannt',
    noneText:
      'Der Datensatz sagt nicht, zu welchem Kunden er gehört; daher gibt es keinen Anhaltspunkt. Im System die Organisation setzen, dann erneut lesen.',
    risk: 'Technisches Risiko',
    higherIsWorse: 'höher ist schlechter',
    outOf100: 'von 100',
    coverage: ({ known, of }) => `${known} von ${of} bekannt`,
    couldBe: ({ from, to }) => `· möglich: ${from}–${to}`,
    scale: ({ medium, high }) =>
      `Auf einer Skala von 0 bis 100: niedrig unter ${medium}, mittel unter ${high}, hoch ab ${high}.`,
    levels: { low: 'Niedrig', medium: 'Mittel', high: 'Hoch' },
    bands: { low: 'niedrig', medium: 'mittel', high: 'hoch' },
    drivers: 'Treiber',
    pointsOf: (score) => `Punkte von ${score}`,
    pointsUnknown: 'Punkte unbekannt',
    unknown: 'unbekannt',
    old: (when) => `veraltet: ${when}`,
    change: (driver) => `Ändern: ${driver}`,
    enter: (driver) => `Eintragen: ${driver}`,
    tickets: 'Offene Tickets',
    noTickets: 'Hier keine gesehen. Hier stehen, die Sie öffnen oder die seine Seite auflistet.',
    engagements: 'Vorhaben',
    noEngagements: 'Noch keine. Unter „Zeit“ lässt sich eines anlegen.',
    done: (date) => `erledigt ${date}`,
    noDate: 'kein Datum',
    late: (days) => n(days, { one: '# Tag in Verzug', other: '# Tage in Verzug' }),
    dueToday: 'heute fällig',
    left: (days) => n(days, { one: 'noch # Tag', other: 'noch # Tage' }),
    finish: 'Abschließen',
    finishOf: (engagement) => `Abschließen: ${engagement}`,
    finished: (engagement) => `${engagement} ist erledigt`,
    reopen: 'Wieder öffnen',
    reopenOf: (engagement) => `Wieder öffnen: ${engagement}`,
    reopened: (engagement) => `${engagement} ist wieder offen`,
    deleteOf: (engagement) => `Löschen: ${engagement}. Darauf gebuchte Zeit bleibt.`,
    deleted: (engagement) => `${engagement} gelöscht`,
    known: {
      title: 'Derselbe Account',
      about: 'Was unter einem davon abgelegt ist, zählt zu diesem Account.',
      link: ({ site, id }) => `${site} ${id}`,
      part: 'Trennen',
      partOf: (account) => `${account} ist ein anderer Account`,
      parted: (account) => `${account} ist wieder ein eigener Account`,
      nameless: 'Ein Account ohne Namen',
      other: 'Ein anderer Account, der derselbe ist',
      choose: 'Account wählen',
      join: 'Ist derselbe',
      joined: (account) => `${account} ist jetzt dieser Account`,
    },
  },

  home: {
    restored: ({ rows, newest, lately }) =>
      `Der Browser hatte ${n(rows, { one: '# Datensatz', other: '# Datensätze' })} von Ihnen verloren. Sidelight hat wiederhergestellt, wovon es eine zweite Kopie hält, das Neueste von: ${newest} (bemerkt: ${lately}). Bitte nachsehen, ob etwas fehlt.`,
    lostLines: (lines) =>
      n(lines, {
        one: 'Der Browser hat Daten von Sidelight verloren, und # Änderung war aus der zweiten Kopie nicht lesbar.',
        other:
          'Der Browser hat Daten von Sidelight verloren, und # Änderungen waren aus der zweiten Kopie nicht lesbar.',
      }),
    lostAll:
      'Der Browser hat die Daten von Sidelight verloren und die zweite Kopie dazu. Was hier bisher gebucht war, ist weg; bitte neu eingeben, was Sie noch wissen.',
    seen: 'Verstanden',

    seenLast: 'Zuletzt gesehen',
    noneSeen: 'Noch nichts. Hier stehen die Tickets und Accounts, die Sie öffnen.',
    kindOn: {
      ticket: (site) => `Ticket · ${site}`,
      account: (site) => `Account · ${site}`,
    },
    promised: 'Bis heute zugesagt',
    customersWait: 'Darauf warten Kunden',
    block: ({ from, to, engagement }) => `${from}–${to} ${engagement}`,
    overlaps: (count) => n(count, { one: '# Überschneidung', other: '# Überschneidungen' }),
    gaps: ({ count, time }) => `${n(count, { one: '# Lücke', other: '# Lücken' })}, ${time}`,
    back: 'Zurück zum Start',
    nothingToday: 'Noch nichts gebucht. Oben die Uhr starten oder an einem Ticket unter „Zeit“ buchen.',
  },

  firstRun: {
    label: 'Erste Schritte',
    beside: 'Neu hier? Wo Sidelight liest und was daraus wird, in einer Minute.',
    show: 'Erste Schritte zeigen',
    step: ({ at, of }) => `Schritt ${at} von ${of}`,
    skip: 'Überspringen',
    goOn: 'Weiter',
    done: 'Fertig',
    sites: {
      title: 'Wo arbeiten Sie?',
      text: 'Sidelight liest nur diese Systeme, dort nur, was Sie lesen dürfen, und nur, während Sie es ansehen.',
      granted: 'erlaubt',
      ownHost: 'Ihr Unternehmen betreibt ein eigenes? Host hinzufügen',
    },
    rules: {
      title: 'Ihre Arbeit, Ihre Regeln',
      local: 'Alles bleibt in diesem Browser.',
      masked: 'Texte von Kunden werden maskiert, bevor Sie sie kopieren.',
      readOnly: 'Sidelight liest nur: In diese Systeme schreibt es nichts.',
    },
    name: { title: 'Ihr Name' },
  },

  pages: pagesWords,

  options: {
    title: 'Optionen',
    setByCompany: 'vom Unternehmen festgelegt',
    enteredByYou: 'von Ihnen eingegeben',
    remove: 'Entfernen',
    notRemoved: 'Nicht entfernt. Bitte noch einmal versuchen.',
    sites: {
      title: 'Systeme und Berechtigungen',
      about: 'Sidelight läuft nur auf den Hosts, die Sie erlauben, und liest dort nur.',
      toLookAt: (count) => n(count, { one: '# Host braucht Aufmerksamkeit', other: '# Hosts brauchen Aufmerksamkeit' }),
      host: 'Host',
      access: 'Zugriff',
      lastReading: 'Zuletzt gelesen',
      fields: 'Felder',
      action: 'Aktion',
      unread: (sites) =>
        `Bereit, aber noch nicht gelesen: ${sites}. Öffnen Sie dort einen Datensatz, dann erscheint der Host hier.`,
      granted: 'erlaubt',
      notGranted: 'nicht erlaubt',
      signedIn: 'angemeldet',
      never: 'nie',
      unknown: 'unbekannt',
      ownHost: 'eigener Host',
      product: ({ name, objects }) => `${name} · ${objects}`,
      ownDomain: (site) => `${site}, eigene Domain`,
      objects: {
        ticket: 'Tickets',
        organization: 'Organisationen',
        issue: 'Vorgänge',
        Case: 'Cases',
        Account: 'Accounts',
        Opportunity: 'Opportunities',
        incident: 'Incidents',
        sn_customerservice_case: 'Cases',
      },
      nothingRead: 'nichts gelesen',
      noProduct: 'kein Produkt, das Sidelight kennt',
      noProductText:
        'Die gesehene Seite gehört zu nichts, was Sidelight lesen kann. Dort einen Datensatz öffnen oder den Zugriff entfernen.',
      productUnknown: 'Produkt noch nicht bekannt',
      productUnknownText: 'Öffnen Sie eine Seite davon: Sidelight findet heraus, welches Produkt es ist.',
      leftAlone: (until) => `Pause bis ${until}: Vorher wird nichts abgefragt.`,
      waitIsOver: 'Diese Zeit ist um. Zum erneuten Lesen dort einen Datensatz öffnen.',
      partialHealth: (health) => `${health}, unvollständig`,
      missing: (fields) => `Fehlt: ${fields}`,
      fieldSince: ({ field, when }) => `${field} seit ${when}`,
      showMore: (count) => n(count, { one: '# weiteren zeigen', other: '# weitere zeigen' }),
      notAllComplete: 'nicht alle vollständig',
      repair: 'Reparieren\u00a0…',
      repairHost: (host) => `Reparieren\u00a0… ${host}`,
      signIn: 'Über OAuth anmelden',
      signInTo: (host) => `Über OAuth anmelden: ${host}`,
      signOut: 'Abmelden',
      signOutOf: (host) => `Abmelden: ${host}`,
      signedOut: (host) => `Bei ${host} abgemeldet. Es werden wieder die Seiten gelesen.`,
      notSignedOut: 'Nicht abgemeldet. Bitte noch einmal versuchen.',
      grant: 'Zugriff erlauben',
      grantTo: (host) => `Zugriff erlauben: ${host}`,
      refused: (host) => `Der Zugriff auf ${host} wurde nicht erlaubt. Nichts wurde geändert.`,
      notUndone: 'Nicht rückgängig gemacht. Bitte noch einmal versuchen.',
      mayRead: (host) => `Sidelight darf ${host} jetzt lesen.`,
      mayReadReload: (host) => `Sidelight darf ${host} jetzt lesen. Bitte die offenen Seiten davon neu laden.`,
      mayReadOpen: (host) =>
        `Sidelight darf ${host} jetzt lesen. Öffnen Sie eine Seite davon: Sidelight findet heraus, welches Produkt es ist.`,
      notAsked: (host) =>
        `Der Browser hat nicht gefragt. Bitte ${host} in den Einstellungen des Browsers für Sidelight erlauben.`,
      cannotAsk: (host) =>
        `Der Browser lässt Sidelight nicht nach ${host} fragen. Vielleicht verbietet es Ihr Unternehmen.`,
      removeAccess: 'Zugriff entfernen',
      removeAccessTo: (host) => `Zugriff entfernen: ${host}`,
      removeHost: 'Host entfernen',
      removeThisHost: (host) => `Host entfernen: ${host}`,
      givenBack: (host) => `Der Zugriff auf ${host} wurde zurückgegeben`,
      removed: (host) => `${host} wurde entfernt`,
      notRemoved: (host) => `${host} wurde nicht entfernt. Bitte noch einmal versuchen.`,
    },
    addHost: {
      title: 'Host hinzufügen',
      field: 'Adresse einer Seite dort oder nur der Host',
      example: 'https://jira.example.com/browse/OPS-1',
      known: (host) => `${host} steht schon in der Liste.`,
      thisHost: 'diesen Host',
      about: ({ host }) =>
        `Ihr Browser fragt gleich, ob Sidelight ${host} lesen darf, und keinen anderen: um herauszufinden, welches Produkt dort läuft, und um den geöffneten Datensatz mit Ihren Rechten zu lesen. Der Browser nennt es vielleicht „lesen und ändern“; geschrieben wird dort nichts. Bekannt sind Jira Data Center sowie Jira Cloud oder ServiceNow unter eigenem Namen.`,
    },
    repair: {
      missing: (fields) =>
        `${fields}: nicht auf den gelesenen Seiten, oder vom System verschoben. Falls Sie es dort sehen:`,
      byPick:
        'Einen solchen Datensatz öffnen, im Panel die Zeile unter dem Titel aufklappen und „Auf der Seite wählen“ nehmen.',
      byLabel:
        'Bei einer übersetzten oder umbenannten Beschriftung unter „Selbst gewählte Felder“ den Punkt „Beschriftung zuordnen“ nehmen.',
      byPack: 'Im Unternehmen nach einem Selektorpaket fragen und es unter „Selektorpakete“ importieren.',
    },
    salesforce: {
      about: ({ host }) =>
        `Ohne Anmeldung liest Sidelight, was die Lightning-Seite zeigt. Mit Anmeldung fragt es die API von Salesforce unter ${host} mit Ihren Rechten: den ganzen Datensatz, übersetzt oder nicht, und die offenen Cases des Accounts. Es liest nur. Die Anmeldung endet mit dem Browser.`,
      app: 'Connected App',
      change: 'Ändern',
      signIn: 'Anmelden',
      signingIn: 'Anmeldung läuft\u00a0…',
      asksFirst: (host) => `Ihr Browser fragt zuerst, ob Sidelight das Anmeldefenster öffnen und ${host} lesen darf.`,
      noAnswer: 'Sidelight hat nicht geantwortet. Bitte noch einmal anmelden.',
      signedIn: (host) => `Angemeldet: ${host} wird jetzt über die API gelesen`,
      aboutApp: ({ api, refresh }) =>
        `Dafür braucht es eine Connected App Ihres Unternehmens. Die Salesforce-Administration legt sie an, mit den Scopes ${api} und ${refresh}, mit PKCE, ohne das Secret zu verlangen, und mit dieser Callback-URL:`,
      showCallback: 'Callback-URL zeigen',
      noCallback: 'Der Browser nennt die Adresse erst, wenn Anmeldungen erlaubt sind. Nichts wurde geändert.',
      key: 'Consumer Key der App',
      saveKey: 'Key speichern',
      keySaved: 'Consumer Key gespeichert',
      wrongKey:
        'Ein Consumer Key hat mindestens 20 Buchstaben, Ziffern, Punkte oder Unterstriche. Das Consumer Secret wird nicht gebraucht.',
      reasons: signInReasons,
    },
    picks: {
      title: 'Selbst gewählte Felder',
      about: 'Werden vor den Stellen versucht, die Sidelight selbst kennt; sie bleiben als Rückfall.',
      none: 'Keine. Wenn ein Feld fehlt: seinen Datensatz öffnen, im Panel die Zeile unter dem Titel aufklappen und „Auf der Seite wählen“ nehmen.',
      removeOn: ({ field, host }) => `Entfernen: ${field} bei ${host}`,
    },
    mapLabel: {
      title: 'Beschriftung zuordnen',
      about:
        'Für Salesforce in einer anderen Sprache oder mit umbenannten Feldern: Welche Beschriftung auf der Seite ist welches Feld?',
      host: 'Host',
      object: 'Objekt',
      field: 'Feld',
      label: 'Beschriftung, wie die Seite sie zeigt',
      example: 'Dringlichkeit',
      save: 'Zuordnen',
      saved: ({ field, label }) => `${field}: wird dort gelesen, wo auf der Seite „${label}“ steht`,
      fields: {
        isClosed: 'geschlossen',
        description: 'Beschreibung',
        title: 'Name der Opportunity',
        stage: 'Phase',
        closeOn: 'Abschlussdatum',
        amount: 'Betrag',
      },
    },
    packs: {
      title: 'Selektorpakete',
      about:
        'Wenn sich ein System ändert, repariert ein Paket das Lesen ohne neues Sidelight. Verwendet werden nur Pakete, die mit einem Schlüssel signiert sind, dem Sie oder Ihr Unternehmen vertrauen.',
      import: 'Paket importieren',
      none: 'Keines in Gebrauch. Gelesen wird mit dem, was Sidelight mitbringt.',
      noAnswer: 'Sidelight hat nicht geantwortet. Bitte noch einmal importieren.',
      notImported: (file) => `${file} wurde nicht importiert.`,
      imported: ({ selectors, site, issuer }) =>
        `Importiert: ${n(selectors, { one: '# Selektor', other: '# Selektoren' })} für ${site} von ${issuer}`,
      selectors: (count) => `· ${n(count, { one: '# Selektor', other: '# Selektoren' })}`,
      by: ({ issuer, date, key }) => `von ${issuer}, ausgestellt: ${date}, signiert mit ${key}`,
      removed: ({ site, issuer }) => `${site} wird ohne das Paket von ${issuer} gelesen`,
      removePack: ({ site, issuer }) => `Paket entfernen: ${site} von ${issuer}`,
    },
    keys: {
      title: 'Vertrauenswürdige Schlüssel',
      none: 'Keine: Es wird kein Paket verwendet.',
      add: 'Schlüssel hinzufügen',
      about:
        'Ein Schlüssel entscheidet, wo Sidelight liest. Nur hinzufügen, wenn Sie wissen, wem er gehört, und ihn von dort haben.',
      name: 'Wem der Schlüssel gehört',
      nameExample: 'Support-Tooling',
      jwk: 'Öffentlicher Schlüssel (JWK)',
      trust: 'Diesem Schlüssel vertrauen',
      trusted: (name) => `Mit ${name} signierte Pakete werden ab jetzt verwendet`,
      fromFile: 'Aus einer Datei',
      addedByYou: 'von Ihnen hinzugefügt',
      addedByYouOn: (date) => `von Ihnen hinzugefügt, ${date}`,
      forget: 'Schlüssel vergessen',
      forgetKey: (name) => `Schlüssel vergessen: ${name}`,
      forgotten: (name) => `Der Schlüssel ${name} wurde vergessen`,
      notForgotten: 'Nicht vergessen. Bitte noch einmal versuchen.',
    },
    file: {
      input: (label) => `${label}: Datei`,
      tooLarge: 'Sie ist größer als 1\u00a0MB; so groß ist nichts dieser Art.',
      notRead: 'Die Datei konnte nicht gelesen werden.',
      refused: ({ file, why }) => `${file}: ${why}`,
    },
  },

  settings: settingsWords,
  jobs: jobWords,

  domain: {
    accounts: accountsWords,
    hosts: hostsWords,
    packet: packetWords,
    packs: packWords,
    runbooks: runbookWords,
    time: timeWords,
  },

  refused: {
    missing: ({ what }) =>
      ({
        entry: 'Dieser Eintrag ist nicht mehr da: Er wurde inzwischen gelöscht. Nichts wurde geändert.',
        engagement: 'Dieses Vorhaben ist nicht mehr da. Nichts wurde geändert. Bitte ein anderes wählen.',
        knownIssue: 'Niemand sagt mehr, dass das ein bekanntes Problem ist.',
        runbook: 'Dieses Runbook ist nicht mehr in der Bibliothek. Was darin abgehakt wurde, bleibt erhalten.',
        host: 'Dieser Host steht nicht mehr in der Liste. Nichts wurde geändert.',
        run: 'Dieser Durchlauf eines Runbooks ist nicht mehr da. Nichts wurde geändert.',
        recordItem: 'Diese Zeile des technischen Profils ist nicht mehr da. Nichts wurde geändert.',
        mitigation: 'Diese Maßnahme steht nicht mehr in der Liste. Nichts wurde geändert.',
        pick: 'Diese gewählte Stelle ist nicht mehr gespeichert. Nichts wurde geändert.',
        pack: 'Dieses Selektorpaket ist nicht mehr da. Nichts wurde geändert.',
        account: 'Dieser Account ist hier nicht mehr bekannt. Nichts wurde geändert.',
        job: 'Dieser Auftrag ist nicht mehr da: Er ist beendet oder wurde zurückgenommen. Was er getan hat, bleibt.',
        setting: 'Diese Einstellung gibt es in dieser Version nicht. Nichts wurde geändert.',
        source: 'Diese Quelle wurde inzwischen aus der Bibliothek genommen. Nichts wurde geändert.',
        packet: 'Diese Übergabe, oder was dazu gesagt wurde, wurde inzwischen zurückgenommen. Nichts wurde geändert.',
        away: 'Diese Frage wurde inzwischen in einem anderen Fenster beantwortet. Nichts wurde geändert.',
        update: 'Diese Nachricht steht nicht mehr aus: Sie wurde gegeben oder fallengelassen. Nichts wurde geändert.',
        part: 'Dieser Teil des Vorhabens ist nicht mehr da: Er wurde inzwischen gelöscht. Nichts wurde geändert.',
      })[what],
    stale: () =>
      'Das wurde inzwischen in einem anderen Fenster oder auf einem anderen Gerät geändert. Bitte den jetzigen Stand ansehen und es dann noch einmal tun.',
    recordGone: () =>
      'Die Seite zeigt inzwischen einen anderen Datensatz, daher wurde nichts geändert. Bitte dorthin zurückgehen und es noch einmal versuchen.',
    hasHistory: ({ entries }, format) =>
      entries === 0
        ? 'Dazu ist ein Go oder No-Go festgehalten, darum wurde es nicht gelöscht. Bitte bestätigen oder archivieren.'
        : `Es hat ${format.number(entries)} Einträge, darum wurde es nicht gelöscht. Bitte sagen, was aus ihnen wird, oder archivieren.`,
    diskFull: () =>
      'Die Festplatte ist voll, daher wurde das nicht gespeichert. Zuvor Gespeichertes bleibt erhalten. Bitte Platz schaffen, dann erneut speichern.',
    notSaved: ({ name }) =>
      `Die Datenbank des Browsers meldet einen Fehler (${name}), daher wurde das nicht gespeichert. Zuvor Gespeichertes bleibt erhalten. Bitte erneut speichern.`,
    newerBackup: () =>
      'Diese Sicherung stammt von einem neueren Sidelight. Erst Sidelight aktualisieren, dann wiederherstellen.',
    badBackup: () => 'Diese Sicherung ist nicht lesbar. Nichts wurde geändert; die Datei noch einmal wählen.',
    newerDatabase: () =>
      'Hier hat ein neueres Sidelight gespeichert, was dieses nicht lesen kann. Alles bleibt erhalten. Neu laden, um das neuere zu verwenden.',
    databaseBlocked: () =>
      'Ein anderes Fenster verwendet noch die Datenbank von vor der Aktualisierung. Alles bleibt erhalten. Die anderen Tabs von Sidelight neu laden, dann diesen.',
    notOurs: () => 'Danach hat eine Seite gefragt, die es nicht darf. Nichts wurde preisgegeben und nichts geändert.',
    badInput: ({ path }) =>
      `Sidelight hat „${path}“ in der Eingabe nicht verstanden, daher wurde nichts gespeichert. Sie steht noch in diesem Formular.`,
    idReused: () =>
      'Das wurde schon mit anderem Inhalt gespeichert, daher wurde jetzt nichts geändert. Neu laden, dann noch einmal versuchen.',
    startsInFuture: () => 'Der Beginn liegt in der Zukunft. Bitte früher beginnen lassen, dann erneut speichern.',
    endsBeforeStart: () => 'Das Ende liegt vor dem Beginn. Bitte beide Zeiten prüfen, dann erneut speichern.',
    endsAtStart: () => 'Beginn und Ende sind gleich. Bitte beide Zeiten prüfen, dann erneut speichern.',
    tooLong: ({ hours }) =>
      `${n(hours, { one: 'Das ist mehr als # Stunde.', other: 'Das sind mehr als # Stunden.' })} Bitte tageweise buchen.`,
    endsInFuture: () => 'Das Ende liegt in der Zukunft. Bitte früher enden lassen, dann erneut speichern.',
    unknownZone: () => 'Der Browser kennt diese Zeitzone nicht. Bitte eine andere wählen, dann erneut speichern.',
    splitOutside: () =>
      'Ein Eintrag lässt sich nur zu einer Zeit teilen, die in ihm liegt. Bitte eine andere Zeit wählen.',
    notMergeable: ({ differ }) =>
      ({
        gap: 'Zwischen diesen Einträgen liegt Zeit, die nicht gebucht ist, daher wurden sie nicht vereint. Bitte zuerst diese buchen.',
        engagement: 'Diese Einträge gehören zu verschiedenen Vorhaben, daher wurden sie nicht vereint.',
        record: 'Diese Einträge gehören zu verschiedenen Datensätzen, daher wurden sie nicht vereint.',
        class: 'Diese Einträge sind von verschiedener Art, daher wurden sie nicht vereint.',
        billable: 'Nur einer dieser Einträge ist abrechenbar, daher wurden sie nicht vereint.',
      })[differ],
    stillRuns: () => 'Dieser Eintrag läuft noch. Bitte zuerst die Uhr anhalten.',
    fieldsMissing: ({ fields }, format) =>
      `Das muss in einem Eintrag stehen und fehlt: ${format.list(fields.map((field) => entryWords.missing[field]))}. Was Sie eingegeben haben, steht noch in diesem Formular.`,
    notGranted: ({ host }) =>
      `Sidelight darf ${host} noch nicht lesen. Nichts wurde geändert. Bitte in den Optionen den Zugriff erlauben.`,
    cannotAsk: () =>
      'Das System kann von hier aus nicht gefragt werden. Zuvor Gelesenes bleibt erhalten. Bitte eine Seite davon öffnen und es dort noch einmal versuchen.',
    olderPack: ({ issuedAt }, format) =>
      `Es ist schon ein neueres Paket in Gebrauch; dieses ist vom ${format.dateOf(issuedAt)}. Nichts wurde geändert.`,
    packReplaced: () => 'Inzwischen ist ein anderes Paket an seine Stelle getreten. Nichts wurde geändert.',
    badRunbook: ({ problems }) =>
      `Das ist noch kein Runbook und wurde nicht gespeichert: ${problems.map(({ line, reason }) => `Zeile ${line}: ${reason}`).join('; ')}. Es steht noch in diesem Formular.`,
    badSetting: ({ key, path }) =>
      `Die Einstellung ${key} kann das nicht sein, bei „${path}“. Die bisherige bleibt erhalten.`,
    fixedByPolicy: ({ key }) =>
      `Ihr Unternehmen hat ${key} festgelegt; hier ist es nicht änderbar. Ihre eigene Einstellung bleibt erhalten.`,
    nothingToUndo: () => 'Es gibt nichts mehr rückgängig zu machen. Nichts wurde geändert.',
    changedSince: () => 'Es wurde seitdem geändert und daher nicht rückgängig gemacht. Alles bleibt, wie es jetzt ist.',
    siteFailed: ({ failure }, format) =>
      ({
        'signed-out': `Das System meldet um ${format.exactTime(failure.at)}, dass Sie abgemeldet sind. Zuvor Gelesenes bleibt erhalten. Bitte dort anmelden, dann noch einmal versuchen.`,
        'no-permission-or-missing': `Das System zeigt Ihnen das nicht, um ${format.exactTime(failure.at)}. Zuvor Gelesenes bleibt erhalten. Bitte Zugriff anfragen, dann noch einmal versuchen.`,
        'rate-limited':
          failure.until === undefined
            ? 'Das System bittet um eine Pause. Zuvor Gelesenes bleibt erhalten. Bitte in einer Weile noch einmal versuchen.'
            : `Das System bittet um eine Pause bis ${format.exactTime(failure.until)}. Zuvor Gelesenes bleibt erhalten. Bitte dann noch einmal versuchen.`,
        'not-json': `Das System hat um ${format.exactTime(failure.at)} eine Webseite statt Daten geschickt. Zuvor Gelesenes bleibt erhalten. Bitte die Seite ansehen, dann noch einmal versuchen.`,
        'changed-shape': `Das System hat um ${format.exactTime(failure.at)} anders geantwortet als bekannt. Zuvor Gelesenes bleibt erhalten; geraten wurde nichts.`,
        network: `Das System war um ${format.exactTime(failure.at)} nicht erreichbar. Zuvor Gelesenes bleibt erhalten. Bitte noch einmal versuchen.`,
        'blocked-by-policy': `Das System darf hier nicht gelesen werden (${format.exactTime(failure.at)}). Wer diesen Browser verwaltet, kann es erlauben.`,
        'too-large': `Das System hat um ${format.exactTime(failure.at)} zu viel geschickt. Zuvor Gelesenes bleibt erhalten.`,
      })[failure.reason],
    noAnswer: () =>
      'Sidelight hat nicht geantwortet. Zuvor Gespeichertes bleibt erhalten. Bitte noch einmal versuchen.',
    failed: ({ name }) =>
      `In Sidelight ist ein Fehler aufgetreten (${name}). Zuvor Gespeichertes bleibt erhalten. Bitte noch einmal versuchen; falls es so bleibt, diesen Tab neu laden.`,
  },

  page: { guest: guestDe, picker: pickerDe },

  manifest: {
    name: 'Sidelight',
    description:
      'Neben dem Ticket: das passende Runbook, was der Eskalation noch fehlt, eine Uhr und das technische Risiko des Accounts.',
    togglePanel: 'Das Sidelight-Panel auf dieser Seite öffnen oder schließen',
    toggleClock: 'Die Uhr für das Vorhaben dieses Datensatzes starten oder stoppen',
    startClock: 'Die Uhr für diesen Datensatz starten',
    stopClock: 'Die Uhr anhalten',
    switchClock: 'Die Uhr auf diesen Datensatz umstellen',
  },
};
