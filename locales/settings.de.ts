import type { Layer } from '@/lib/settings/resolve';
import { makePlural } from './plural';
import type { Catalogue } from './words';

const n = makePlural('de-DE');
const percent = new Intl.NumberFormat('de-DE', { style: 'percent' });

const days = (count: number) => n(count, { one: '# Tag', other: '# Tage' });

export const settingsWords: Catalogue['settings'] = {
  nav: {
    label: 'Optionen',
    sites: 'Systeme',
    packet: 'Übergabe',
    accounts: 'Account-Risiko',
    records: 'Technisches Profil',
    runbooks: 'Runbooks',
    privacy: 'Datenschutz',
    backup: 'Sicherung',
    time: 'Zeit',
    panel: 'Panel',
    language: 'Sprache',
    you: 'Über Sie',
    company: 'Vom Unternehmen festgelegt',
  },
  from: {
    default: 'Standard',
    team: 'vom Team',
    person: 'von Ihnen',
    policy: 'vom Unternehmen',
  },
  fixed: 'Ihr Unternehmen hat das festgelegt. Hier ist es nicht änderbar.',
  kept: (value) =>
    `Ihre eigene Einstellung bleibt erhalten und gilt wieder, wenn Ihr Unternehmen dies aufhebt: ${value}.`,
  keptWhole: 'Ihre eigene Einstellung bleibt erhalten und gilt wieder, wenn Ihr Unternehmen dies aufhebt.',
  keys: {
    rubric: 'Kriterien',
    promises: 'Zusagen',
    'packet.targets': 'Wo Vorgänge angelegt werden',
    drivers: 'Treiber',
    'accounts.record': 'Was ein technisches Profil enthält',
    'accounts.review': 'Wie oft ein Risiko angesehen wird',
    priorities: 'Was Prioritäten bedeuten',
    'accounts.surveys': 'Umfragen',
    'runbooks.weights': 'Gewichte',
    'runbooks.grades': 'Wie Treffer nach Ergebnissen heißen',
    'runbooks.staleMonths': 'Wann Runbooks veraltet sind',
    'redaction.masked': 'Was maskiert wird',
    'redaction.allow': 'Was lesbar bleibt',
    'redaction.deny': 'Was immer maskiert wird',
    'retention.sightings': 'Wie lange Tickets gemerkt werden',
    'retention.readings': 'Wie lange Leseergebnisse gemerkt werden',
    'time.required': 'Was in einem Eintrag stehen muss',
    'retention.known': 'Wie lange Funde gemerkt werden',
    'time.switching': 'Wenn ein anderer Datensatz erscheint',
    'time.idle': 'Nach Abwesenheit fragen',
    'time.trail': 'Merken, welche Datensätze offen waren',
    'time.endOfDay': 'Uhr am Abend anhalten',
    'time.reminder': 'Erinnern, wenn keine Uhr läuft',
    'time.pomodoro': 'In Runden arbeiten, mit Pausen',
    'time.rounding': 'Rundung',
    'time.targets': 'Ziele für Zeit',
    'backup.reminder': 'Erinnerung an Sicherungen',
    'panel.singleKeys': 'Einzelne Tasten',
    'panel.hiddenOn': 'Wo der Starter ausgeblendet ist',
    language: 'Sprache',
    selectorKeys: 'Schlüssel für Pakete',
    salesforceApps: 'Connected Apps',
  },

  saving: 'Wird gespeichert\u00a0…',
  edit: (what) => `Bearbeiten: ${what}`,
  close: (what) => `Schließen: ${what}`,
  remove: (what) => `Entfernen: ${what}`,
  on: (what) => `Verwenden: ${what}`,
  saved: (what) => `${what}: gespeichert`,
  removed: (what) => `${what}: entfernt`,
  back: { default: 'Zurück zum Standard', team: 'Zurück zum Team' },
  backOf: (what, to) => `${to}: ${what}`,
  wentBack: (what) => `${what}: wieder im ursprünglichen Zustand`,
  wasNotSaved: (what) => `${what}: nicht gespeichert.`,
  notSaved: (what) => `${what}: nicht gespeichert. Bitte noch einmal versuchen.`,
  notUndone: 'Nicht rückgängig gemacht: Es wurde inzwischen geändert.',

  stale: {
    title: 'Während der Eingabe wurde es woanders geändert.',
    theirs: 'Aktueller Stand',
    yours: 'Ihre Eingabe',
    keepMine: 'Meine Fassung speichern',
    takeTheirs: 'Andere Fassung übernehmen',
  },
  newer: {
    title:
      'Was hier gespeichert ist, stammt von einem neueren Sidelight. Es bleibt, wie es ist, und wird nicht verwendet.',
    replace: 'Ersetzen',
  },
  refusal: {
    badSetting: (path, reason) => `Nicht gespeichert: ${path ? `${path}: ` : ''}${reason}.`,
    fixedByPolicy: 'Nicht gespeichert: Ihr Unternehmen hat das festgelegt.',
    stale: 'Nicht gespeichert: Es wurde inzwischen woanders geändert. Bitte ansehen und noch einmal versuchen.',
    newerSetting: 'Nicht gespeichert: Was dort steht, stammt von einem neueren Sidelight.',
  },
  reason: {
    wrongType: 'ein Wert dieser Art gehört nicht hierher',
    missing: 'das fehlt',
    outOfRange: 'das ist zu klein oder zu groß, zu kurz oder zu lang',
    unknownValue: 'Sidelight kennt diesen Wert nicht',
    unknownName: 'Sidelight kennt diesen Namen nicht',
    wrongForm: 'das hat nicht die verlangte Form',
    twice: 'dasselbe steht zweimal da',
    order: 'diese müssen ansteigen',
    sum: 'zusammen sind das mehr als 100 Punkte',
    noneOn: 'eines davon muss verwendet werden',
    notMigrated: 'das hat eine ältere Form, die nicht übernommen werden kann',
    newer: 'das stammt von einem neueren Sidelight',
    notByPolicy: 'das kann ein Unternehmen nicht festlegen',
    notByPerson: 'das legt nur ein Unternehmen fest',
  },
  invalid: {
    default: 'Das ist nicht verwendbar.',
    person: 'Was Sie hier gespeichert haben, wird nicht verwendet.',
    team: 'Was Ihr Team festgelegt hat, wird nicht verwendet.',
    policy: 'Was Ihr Unternehmen festgelegt hat, wird nicht verwendet. Bitte der Administration melden.',
    part: (layer: Layer) =>
      layer === 'policy'
        ? 'Ein Teil dessen, was Ihr Unternehmen festgelegt hat, wird nicht verwendet.'
        : 'Ein Teil davon wird nicht verwendet.',
    at: (path, reason) => `${path ? `${path}: ` : ''}${reason}`,
    more: (count) => `und ${n(count, { one: '# weiteres', other: '# weitere' })}`,
  },

  file: {
    import: 'Importieren',
    export: 'Exportieren',
    importOf: (what) => `Importieren: ${what}`,
    exportOf: (what) => `Exportieren: ${what}`,
    name: (key) => `sidelight-${key.replace('.', '-')}.json`,
    imported: (what, file) => `${what}: übernommen aus ${file}`,
    kept: (file) => `${file} wurde nicht übernommen; nichts wurde geändert.`,
    notJson: (line) => `Ab Zeile ${line} ist es kein JSON mehr.`,
    otherSetting: (line) => `Zeile ${line}: Das ist eine andere Einstellung.`,
    bad: (line, path, reason) => `Zeile ${line}${path ? `, ${path}` : ''}: ${reason}.`,
  },

  rubric: {
    title: 'Kriterien',
    about:
      'Was eine Übergabe enthalten muss. Änderungen gelten ab der nächsten Übergabe; gesendete behalten die Kriterien, mit denen sie gesendet wurden.',
    columns: {
      criterion: 'Kriterium',
      appliesTo: 'Gilt für',
      weight: 'Gewicht',
      required: 'Pflicht',
      on: 'Aktiv',
    },
    always: 'jedes Ticket',
    types: {
      bug: 'Fehler',
      performance: 'Langsamkeit',
      data: 'falsche Daten',
      outage: 'Ausfälle',
      security: 'Sicherheit',
      'how-to': 'Fragen',
      request: 'Anforderungen',
    },
    required: 'ja',
    notRequired: 'nein',
    severities: (levels) => `Sev\u00a0${levels}`,
    severity: (level) => `Sev\u00a0${level}`,
    form: {
      title: 'Titel',
      question: 'Was den Kunden fragen',
      hint: 'Wie eine gute Antwort aussieht',
      weight: 'Gewicht, bis 100',
      required: 'Zählt für die Vollständigkeit bei',
      appliesTo: 'Gilt für',
      met: 'Wie es erfüllt wird',
      judges: {
        words: 'durch einen Satz mit bestimmten Wörtern',
        field: 'durch ein ausgefülltes Feld',
        attachment: 'durch eine angehängte Datei',
      },
      judgedAs: (title) => `wie „${title}“`,
      words: 'Erfüllt durch einen Satz mit einem dieser Wörter, eines je Zeile',
      fields: 'Erfüllt durch eines dieser Felder, je Zeile eine Bezeichnung',
      files: 'Erfüllt durch eine Datei, deren Name eines davon enthält, eines je Zeile',
    },
    add: 'Kriterium',
    addLabel: 'Eigenes Kriterium hinzufügen',
    newTitle: 'Neues Kriterium',
    putBack: (title) => `Zurücklegen: ${title}`,
    remove: 'Kriterium entfernen',
    describe: ({ title, question, weight, isRequired }) =>
      `${title} · Gewicht ${weight} · ${isRequired ? 'Pflicht' : 'keine Pflicht'} · „${question}“`,
  },

  promises: {
    title: 'Zusagen',
    about: 'Worauf in einem Entwurf vor dem Kopieren hingewiesen wird, und wer zustimmen muss.',
    approval: 'Braucht die Zustimmung von',
    describe: ({ on, who }) => (on ? `mit Hinweis; ${who}` : 'ohne Hinweis'),
  },

  targets: {
    title: 'Wo Vorgänge angelegt werden',
    about:
      'Beim Prüfen einer Übergabe öffnet sich dort die Seite, die einen Vorgang anlegt, schon ausgefüllt. Gesendet wird nichts, bevor Sie auf jener Seite speichern.',
    none: 'Noch nichts.',
    add: 'Hinzufügen',
    addTo: 'Einen Ort hinzufügen, an dem Vorgänge angelegt werden',
    page: 'System',
    pages: { 'jira-issue': 'Jira', 'github-issue': 'GitHub', 'gitlab-issue': 'GitLab' },
    name: 'Name',
    addressOf: {
      'jira-issue': 'Adresse von Jira',
      'github-issue': 'Adresse des Repositorys',
      'gitlab-issue': 'Adresse des Projekts',
    },
    addressHint: 'https://',
    project: 'Nummer des Projekts (pid)',
    issueType: 'Nummer der Vorgangsart',
    wrongAddress: 'Eine Adresse, die mit https:// beginnt und kein Fragezeichen hat.',
    wrongNumbers: 'Beide Nummern: Sie stehen in der Adresse von Jiras Seite „Vorgang erstellen“.',
    there: 'Diesen Namen gibt es schon.',
  },

  priorities: {
    title: 'Was Prioritäten bedeuten',
    about:
      'Als welcher Schweregrad die Priorität eines Systems im Risiko von Accounts und in der Einordnung eines Pakets zählt, wenn ein Ticket keinen angibt; das wird so gezeigt. Zahlen wie P1 oder Sev 2 bedeuten sich selbst.',
    countAs: (severity) => `Zählen als Schweregrad ${severity}, durch Kommas getrennt`,
    describe: (words) => n(words, { one: '# Priorität', other: '# Prioritäten' }),
  },

  surveys: {
    title: 'Umfragen',
    about:
      'Die Bewertung aus einer Umfrage, die ein Ticket zeigt, zählt mit ihrem Datum als Wort des Kunden, neben dem Eindruck einer Person. Die eigene Bewertung von Zendesk wird ohne dies gelesen; von anderen Feldern, etwa einem am Case in Salesforce, hier jedes mit einer Bewertung nennen.',
    fields: 'Ein Feld je Zeile: sein Name; zufrieden ab; nicht ganz ab; Feld mit dem Datum',
    example: 'Zum Beispiel: CSAT__c; 4; 3; CSAT_Date__c. Mehr ist besser; das Datum kann fehlen.',
    describe: (fields) => n(fields, { one: '# Feld', other: '# Felder' }),
  },

  drivers: {
    title: 'Account-Risiko',
    about:
      'Woraus sich das technische Risiko eines Accounts ergibt: Bis zu sieben aktive Treiber teilen sich nach Gewicht 100 Punkte. Ihre Formeln stehen in RISK.md im Quelltext.',
    columns: { driver: 'Treiber', points: 'Punkte', on: 'Aktiv' },
    steps: (steps) => steps.map(({ from, share }) => `${share}\u00a0% ab ${from}`).join(', '),
    gives: (points, steps) => `${n(points, { one: '# Punkt', other: '# Punkte' })}: ${steps}`,
    weighs: (weight, steps) => `Gewicht ${weight}: ${steps}`,
    form: {
      from: (step) => `Schwelle ${step}, ab`,
      share: (step) => `Schwelle ${step}, % seiner Punkte`,
      weight: 'Gewicht',
      halfLife: 'Halb so sicher nach, Tage',
      stages: 'Aktiv in',
      title: 'Eigener Name',
      question: 'Eigene Frage',
      advice: 'Was zu tun ist',
      addStep: 'Schwelle',
      removeStep: (step) => `Schwelle ${step} entfernen`,
      expires: 'Sagt nichts mehr nach, Tage',
      never: 'nie',
    },
    add: 'Treiber',
    addLabel: 'Eigenen Treiber hinzufügen',
    newTitle: 'Neuer Treiber',
    remove: 'Treiber entfernen',
    levels: 'Stufen',
    levelsAbout: (used) =>
      `${n(used, { one: '# Treiber ist aktiv', other: '# Treiber sind aktiv' })} und sie teilen sich 100 Punkte; höchstens sieben können es sein.`,
    medium: 'Mittel ab',
    high: 'Hoch ab',
    coverage: 'Stufe erst ab, % bekannter Treiber',
    describeLevels: (medium, high, share) =>
      `mittel ab ${medium}, hoch ab ${high}, keine Stufe, wenn weniger als ${percent.format(share)} bekannt sind`,
  },

  freshness: {
    title: 'Runbooks sind veraltet nach',
    about: 'So lange nach der letzten Durchsicht. Ein veraltetes Runbook wird trotzdem vorgeschlagen und sagt es dazu.',
    months: 'Monate, 1 bis 60',
    describe: (months) => n(months, { one: '# Monat', other: '# Monate' }),
  },

  records: {
    title: 'Technisches Profil',
    about:
      'Was über einen Account bekannt sein muss, wie lange das aktuell ist und wie oft sein Risiko angesehen wird.',
    record: 'Enthält',
    recordAbout: 'Namen mit Kommas dazwischen. Was davon fehlt, steht im Profil.',
    integrations: 'Integrationen',
    roles: 'Personen nach Rolle',
    dueAfter: 'Aktuell für, Tage',
    describe: ({ days: count, integrations, roles }) => `${days(count)}; ${integrations}; ${roles}`,
    review: 'Durchsicht des Risikos',
    reviewAbout: 'Ein Account, der länger nicht angesehen wurde, meldet sich in der Liste der Accounts.',
    every: 'Alle, Tage',
    describeEvery: (count) => `alle ${days(count)}`,
  },

  grades: {
    title: 'Wie Treffer hier heißen',
    about:
      'Vorschläge, die auf diesem Gerät geöffnet und bewertet wurden, zeigen, wie oft jedes Wort stimmt. Es ändert sich, sobald genug von ihnen für ein anderes sprechen. Half Eingeklapptes, wird weniger eingeklappt; passte Gezeigtes nicht, mehr.',
    grade: { strong: 'Stark:', good: 'Gut:', weak: 'Schwach:' },
    unjudged: 'noch keiner wurde bewertet.',
    judged: ({ judged, helped, ofTen }) =>
      `${helped} von ${judged} bewerteten halfen; erwartet werden ${ofTen} von zehn.`,
    called: { strong: 'Heißt jetzt stark.', good: 'Heißt jetzt gut.', weak: 'Heißt jetzt schwach.' },
    anew: 'Ab jetzt neu zählen',
    needed: 'Ergebnisse, die für ein anderes Wort sprechen müssen',
    doubt: 'Was die Rangfolge erwartet, zählt wie so viele Ergebnisse',
    describe: ({ needed, doubt, since }) =>
      `${needed} müssen dafür sprechen, Erwartung wie ${doubt}${since > 0 ? ', neu gezählt' : ''}`,
  },

  weights: {
    title: 'Runbooks',
    about:
      'Was dafür spricht, dass ein Runbook zu einem Ticket passt. Jeder Vorschlag zeigt seine Gründe, was immer hier eingestellt ist.',
    groups: {
      fields: 'So viel zählt ein Wort des Tickets, je nachdem, wo es im Runbook steht',
      points: 'Punkte',
      outcomes: 'Was früher dabei herauskam',
      messages: 'So viel zählt eine Nachricht, gemessen an der letzten des Kunden',
      fit: 'Für „passt“: richtig in so vielen von zehn',
      fine: 'Feineinstellung der Textsuche',
    },
    fields: { title: 'Titel', signals: 'Signale', tags: 'Tags', summary: 'Zusammenfassung', body: 'Text' },
    subject: 'Ein Wort des Betreffs und des Anfangs, in Wörtern des Rests',
    signal: 'Fund, den nur dieses Runbook nennt',
    area: 'Gleicher Produktbereich oder Tag',
    outcome: 'Ergebnisse heben oder senken um, Anteil',
    outcomeDoubt: 'Durchläufe, bis Ergebnisse halb zählen',
    outcomeHalfLife: 'Tage, bis ein Ergebnis halb zählt',
    generalOutcome: 'Durchlauf an einem Ticket, dessen Ähnlichkeit niemand kennt, Anteil',
    accountOutcome: 'Durchlauf an einem anderen Ticket desselben Accounts, mal',
    messages: {
      olderShare: 'Jede ältere des Kunden, Anteil der nächsten',
      first: 'Die erste, mindestens',
      ours: 'Eigene und interne Notizen',
      quotedShare: 'Was darin zitiert ist, Anteil',
      least: 'Darunter bleibt sie weg',
    },
    fit: { strong: 'Stark', good: 'Gut', weak: 'Schwach; darunter eingeklappt' },
    k1: 'Sättigung im Runbook (k1)',
    k3: 'Sättigung im Ticket (k3)',
    b: 'Gegen lange Felder (b), 0 bis 1',
    wordsAtFullWeight: 'Wörter mit vollem Gewicht',
    passageWords: 'Wörter in einem Abschnitt',
    begun: 'Ein nur begonnenes Wort, 0 bis 1',
    misspelt: 'Ein Wort mit Tippfehler, 0 bis 1',
    describe: (changes) => (changes.length === 0 ? 'unverändert' : changes.join(', ')),
  },

  privacy: {
    title: 'Datenschutz',
    about: 'Was vor dem Kopieren einer Übergabe maskiert wird und wie lange Sidelight sich etwas merkt.',
    masked: 'Vor dem Kopieren maskieren',
    maskedAbout: 'Geheimnisse und Tokens immer. Anderes kann in einer einzelnen Übergabe trotzdem gezeigt werden.',
    kinds: {
      secret: 'Geheimnisse und Tokens',
      email: 'E-Mail-Adressen',
      iban: 'Bankverbindungen',
      card: 'Kartennummern',
      id: 'Persönliche Nummern',
      phone: 'Telefonnummern',
      ip: 'IP-Adressen',
      name: 'Namen von Personen',
      account: 'Namen von Kunden',
    },
    always: 'immer',
    mask: (kind) => `${kind} maskieren`,
    deny: 'Immer maskieren',
    denyAbout:
      'Codenamen, Projekte, Kunden, die Sidelight nicht kennen kann. Groß- und Kleinschreibung zählt nicht; ein * steht für den Rest eines Worts: PLUM-*.',
    allow: 'Nie maskieren',
    allowAbout:
      'Was nach etwas zu Maskierendem aussieht und keines ist; ein * steht für den Rest eines Worts: *.example.com. Geheimnisse und was immer maskiert wird, gehen vor.',
    phrase: 'Wort oder Wendung',
    add: 'Hinzufügen',
    addTo: (list) => `Zu „${list}“ hinzufügen`,
    none: 'Noch nichts.',
    there: 'Das steht schon in der Liste.',
    short: 'Mindestens drei Buchstaben: Kürzeres steckt in jedem zweiten Wort.',
    sightings: 'Merken, was von Tickets gesehen wurde',
    sightingsAbout:
      'Nummer, Betreff, Schweregrad, Bereich und Daten, für das Risiko der Accounts. Kein Text eines Gesprächs. Älteres wird hier einmal am Tag gelöscht.',
    readings: 'Merken, wie Hosts gelesen wurden',
    readingsAbout: 'Für die Tabelle oben auf dieser Seite. Älteres wird einmal am Tag gelöscht.',
    known: 'Merken, was in Tickets gefunden wurde',
    knownAbout:
      'Fehlercodes, Ausnahmen, Endpunkte, Hosts, Status und Bereiche, für „Hier schon bekannt“. Nie, was jemand schrieb. Älteres wird hier einmal am Tag gelöscht.',
    days: 'Tage, 7 bis 3650',
    describeDays: days,
    masks: (kinds) => (kinds.length === 0 ? 'nur Geheimnisse' : kinds.join(', ')),
  },

  time: {
    title: 'Zeit',
    about:
      'Was die Uhr von selbst tut, was in einem Eintrag stehen muss, und wie Zeit gerundet wird, wo sie als abgerechnet erscheint, und in Exporten. Was Sie buchen, wird nie gerundet.',
    rounding: 'Rundung',
    way: 'Art',
    ways: { none: 'nicht runden', nearest: 'auf- oder abrunden', up: 'immer aufrunden' },
    minutes: 'Minuten, 1 bis 240',
    describe: (rounding) => {
      if (rounding.rule === 'none') return 'nicht gerundet';
      const minutes = n(rounding.minutes, { one: '# Minute', other: '# Minuten' });
      return rounding.rule === 'up' ? `auf ${minutes} aufgerundet` : `auf ${minutes} gerundet`;
    },
    required: 'Was in einem Eintrag stehen muss',
    requiredAbout: 'Danach wird gefragt, bevor ein beendeter Eintrag gespeichert wird. Die Uhr läuft auch ohne.',
    switching: 'Wenn ein anderer Datensatz erscheint',
    switchingAbout: 'Während die Uhr auf einem anderen läuft.',
    switchings: {
      ask: 'den Wechsel anbieten',
      auto: 'wechseln, wenn das Vorhaben bekannt ist',
      off: 'nichts tun',
    },
    idle: 'Nach Abwesenheit fragen',
    idleAbout: 'Während die Uhr läuft: ohne Taste oder Klick, bei gesperrtem Bildschirm oder ruhendem Rechner.',
    never: 'nie',
    afterMinutes: (minutes) => n(minutes, { one: 'nach # Minute', other: 'nach # Minuten' }),
    trail: 'Merken, welche Datensätze offen waren',
    trailAbout: 'Zwei Tage und nur auf diesem Gerät, um anzubieten, was nicht gebucht ist.',
    trailOn: 'wird gemerkt',
    trailOff: 'wird nicht gemerkt',
    endOfDay: 'Uhr am Abend anhalten',
    endOfDayAbout: 'Eine Uhr, die dann noch läuft, endet zu dieser Zeit. Sie lässt sich wieder starten.',
    endOfDayAt: 'Um, etwa 18:30',
    requirable: {
      note: 'Eine Notiz',
      tags: 'Ein Schlagwort',
      record: 'Ein Datensatz',
      cause: 'Bei Nacharbeit, warum noch einmal',
    },
    total: (time, rounding) => `${time}, ${rounding}.`,
    targets: 'Ziele',
    targetsAbout: 'Woran Ihre Woche auf der Seite „Zeit“ gemessen wird.',
    proactive: 'Proaktiv, % von proaktiv und reaktiv',
    billableLeast: 'Abrechenbar, % der Arbeitszeit, mindestens',
    billableMost: 'Höchstens',
    reworkGood: 'Nacharbeit, % der Arbeitszeit, gut bis',
    reworkMost: 'Zu viel ab mehr als',
    describeTargets: ({ proactive, billable, rework }) =>
      `proaktiv ${proactive}\u00a0%, abrechenbar ${billable.least} bis ${billable.most}\u00a0%, Nacharbeit ${rework.good} bis ${rework.most}\u00a0%`,
  },

  panel: {
    title: 'Panel',
    about: 'Wie Sie mit dem Panel arbeiten.',
    singleKeys: 'Einzelne Tasten',
    singleKeysAbout:
      'Tasten ohne Strg oder ⌘ im Panel: Reiter, Suche, Schritte. Ausschalten, wenn Sie diktieren oder sie versehentlich drücken.',
    on: 'an',
    off: 'aus',
    hiddenOn: 'Wo der Starter ausgeblendet ist',
    hiddenOnAbout:
      'Ausgeblendet wird er im Menü des Panels. Dort öffnet sich das Panel per Tastenkürzel oder Symbolleiste.',
    nowhere: 'Nirgends.',
    showOn: (host) => `Starter zeigen auf ${host}`,
    shownOn: (host) => `Der Starter ist auf ${host} wieder da`,
  },

  language: {
    title: 'Sprache',
    about:
      'Die Sprache, in der Sidelight mit Ihnen spricht. Die Überschriften einer kopierten Übergabe bleiben englisch, ihre Zitate im Wortlaut.',
    label: 'Sprache',
    auto: 'Wie der Browser',
  },

  you: {
    title: 'Über Sie',
    about:
      'Wie Kolleginnen und Kollegen Sie neben dem sehen, was Sie buchen und abschließen, sobald Ihr Team es teilt. Bis dahin bleibt es in diesem Browser.',
    name: 'Ihr Name',
    form: 'Ihr Name',
    placeholder: 'Mara Lindqvist',
    none: 'kein Name',
    saved: (name) => (name === '' ? 'Ihr Name wurde entfernt' : `Im Team sieht man Sie als ${name}`),
    notSaved: 'Ihr Name wurde nicht gespeichert.',
  },

  ask: {
    question: 'Wie soll man Sie im Team sehen?',
    why: 'Ihr Name steht neben dem, was Sie buchen, sobald Ihr Team es teilt.',
    name: 'Ihr Name',
    save: 'Speichern',
    notNow: 'Nicht jetzt',
    later: 'Das steht in den Optionen unter „Über Sie“.',
  },

  company: {
    title: 'Vom Unternehmen festgelegt',
    about: 'Was die Richtlinie Ihres Unternehmens für diesen Browser festlegt. Ändern kann es nur, wer sie verwaltet.',
    sets: 'Sie legt fest',
    setsNothing: 'nichts, was Sidelight versteht',
    problems: (count) =>
      n(count, {
        one: '# Teil davon wird nicht verwendet. Bitte der Administration melden:',
        other: '# Teile davon werden nicht verwendet. Bitte der Administration melden:',
      }),
  },
};
