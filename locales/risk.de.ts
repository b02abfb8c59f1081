import { makePlural } from './plural';
import type { Catalogue } from './words';

const n = makePlural('de-DE');

const levelWords = { low: 'niedrig', medium: 'mittel', high: 'hoch' };

export const riskWords: Catalogue['risk'] = {
  noLevel: 'Noch keine Stufe',
  needed: ({ known, of, needed }) => `${known} von ${of} bekannt, nötig: ${needed}`,
  upSince: ({ points, when }) => `${points} mehr seit ${when}`,
  downSince: ({ points, when }) => `${points} weniger seit ${when}`,
  sure: (percent) => `dem Alter nach zu ${percent}\u00a0% sicher`,
  known: 'Was bekannt ist',
  ask: {
    title: 'Die eine Antwort, die am meisten sagen würde',
    narrows: (points) =>
      n(points, {
        one: 'Was es sein könnte, würde um # Punkt enger.',
        other: 'Was es sein könnte, würde um # Punkte enger.',
      }),
    see: 'Das muss niemand sagen: Seine Tickets oder seine Seite öffnen, dann ist es bekannt.',
  },
  rows: {
    show: (driver) => `Woraus es besteht: ${driver}`,
    also: (labels) => `auch ${labels}`,
    stated: (severity) => `Sev ${severity}, so angegeben`,
    meant: ({ severity, priority }) => `${priority} zählt als Sev ${severity}`,
    severity: (severity) => `Sev ${severity}`,
    none: 'kein Schweregrad',
    openFor: (days) => n(days, { one: 'seit # Tag offen', other: 'seit # Tagen offen' }),
    openToday: 'heute eröffnet',
    solved: (when) => `gelöst ${when}`,
    seen: (when) => `gesehen ${when}`,
    sent: ({ receiver, when }) => `an: ${receiver}, ${when}`,
    bounces: (count) => n(count, { one: 'einmal zurückgekommen', other: '#-mal zurückgekommen' }),
    due: (date) => `fällig ${date}`,
    late: (days) => n(days, { one: '# Tag in Verzug', other: '# Tage in Verzug' }),
    said: ({ by, when }) => `${by}, ${when}`,
    survey: ({ score, when }) => `Antwort: „${score}“, frühestens ${when}`,
    you: 'jemand, der hier keinen Namen hat',
    asOf: (date) => `Stand: ${date}`,
  },
  advice: (text) => `Was zu tun ist: ${text}`,
  say: {
    title: (driver) => `Sagen, wie es steht: ${driver}`,
    item: 'Was genau',
    whole: 'Alles zusammen',
    asOf: 'Stand vom',
    why: 'Warum, oder was Sie gesehen haben',
    save: 'Speichern',
    clear: 'Nichts mehr dazu sagen',
    saved: ({ driver, state }) => `Abgelegt: ${driver}, ${state}`,
    cleared: (driver) => `Zurückgenommen: ${driver}`,
    inFuture: 'Einen Tag bis heute wählen.',
  },
  stage: {
    title: 'Phase',
    unknown: 'nicht gesagt',
    saved: (stage) => `Abgelegt: ${stage}`,
  },
  changes: {
    look: 'Geändert, seit Sie zuletzt hier waren',
    month: 'In einem Monat geändert',
    none: 'Nichts, was zählt.',
    fromTo: ({ was, is }) => `${was} → ${is}`,
    now: (is) => `${is}, vorher unbekannt`,
    gone: (was) => `${was}, jetzt unbekannt`,
    points: (points) => (points > 0 ? `+${points}` : `${points}`.replace('-', '−')),
  },
  history: {
    title: 'Verlauf',
    line: ({ from, to, first, last }) => `Von ${from} (${first}) auf ${to} (${last})`,
    table: 'Als Tabelle zeigen',
    day: 'Tag',
    score: 'Punkte',
    level: 'Stufe',
    known: 'Bekannt',
    noLevel: 'keine Stufe',
  },
  summary: {
    open: 'Zusammenfassung kopieren',
    title: 'Technische Zusammenfassung',
    back: 'Zurück zum Account',
    about: 'Für ein Kundengespräch oder eine Verlängerung. Was in Übergaben maskiert wird, ist es auch hier.',
    copy: 'Kopieren',
    print: 'Drucken',
    copied: 'Zusammenfassung kopiert',
    notCopied: 'Der Browser erlaubt hier kein Kopieren. Den Text markieren und von Hand kopieren.',
    masked: (count) => n(count, { one: '# Stelle ist maskiert.', other: '# Stellen sind maskiert.' }),
    level: ({ account, level, score, date }) =>
      `Stand ${date}: Das technische Risiko von ${account} ist ${levelWords[level]} (${score} von 100).`,
    noLevel: ({ account, date, known, of }) =>
      `Stand ${date}: Zu wenig ist bekannt, um zu sagen, wie hoch das technische Risiko von ${account} ist (${known} von ${of} Fragen beantwortet).`,
    change: ({ points, date }) =>
      points === 0
        ? `Seit ${date} hat es sich nicht geändert.`
        : `Verglichen mit ${date} liegt es um ${n(Math.abs(points), { one: '# Punkt', other: '# Punkte' })} ${points > 0 ? 'höher' : 'niedriger'}.`,
    driver: ({ what, points, source, date }) =>
      `${what} (${n(points, { one: '# Punkt', other: '# Punkte' })}; ${source}, ${date}).`,
    fine: (what) => `In Ordnung: ${what}.`,
    unknown: (what) => `Nicht bekannt: ${what}.`,
  },
  forget: {
    button: 'Diesen Account vergessen …',
    ask: (account) => `Alles über ${account} vergessen?`,
    about:
      'Tickets, Aussagen, Übergaben, Vorhaben und die Zeit darauf werden von diesem Gerät und aus der zweiten Kopie entfernt. Das lässt sich nicht rückgängig machen. Wer einen Datensatz davon öffnet, fängt neu an.',
    yes: (account) => `${account} vergessen`,
    no: 'Behalten',
    done: (account) => `${account} ist vergessen`,
  },
};
