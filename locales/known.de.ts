import { makePlural } from './plural';
import type { Catalogue } from './words';

const n = makePlural('de-DE');

export const knownWords: Catalogue['known'] = {
  standing: {
    fixed: 'Bekannt. Behoben',
    fixedIn: (version) => `Bekannt. Behoben in ${version}`,
    comesIn: (version) => `Bekannt. Wird behoben in ${version}`,
    open: 'Bekannt. Noch nicht behoben',
    closed: 'Bekannt. Ohne Behebung geschlossen',
    unknown: 'Bekannt',
  },
  theyRun: (version) => `Im Einsatz ist: ${version}.`,
  toTell: 'Prüfen, ob es dort funktioniert, dann dem Kunden Bescheid geben.',
  told: 'Der Kunde weiß Bescheid',
  toldSaved: 'Festgehalten: Der Kunde weiß von der Behebung',
  workaround: 'Umgehung:',
  noWorkaround: 'Eine Umgehung ist nicht notiert.',
  by: 'an',
  markedBy: ({ name, when }) => `zugeordnet von ${name}, ${when}`,
  marked: (when) => `zugeordnet ${when}`,
  seems: 'von diesem Ticket hat das noch niemand gesagt',
  others: ({ count, solved }) =>
    n(count, {
      one: `# anderes Ticket hat es; ${solved === 0 ? 'es ist nicht gelöst' : 'es ist gelöst'}.`,
      other: `# andere Tickets haben es; davon gelöst: ${solved}.`,
    }),
  copy: 'Umgehung kopieren',
  copied: 'Umgehung kopiert',
  isIt: 'Das ist es',
  isItSaved: (issue) => `Festgehalten: Dieses Ticket ist ${issue}`,
  notIt: 'Das ist es nicht',
  notItSaved: (issue) => `Festgehalten: Dieses Ticket ist nicht ${issue}`,
  change: 'Ändern\u00a0…',

  before: 'Hier schon bekannt',
  mostTelling: 'Aussagekräftigstes zuerst',
  shares: 'gemeinsam',
  states: { open: 'offen', solved: 'gelöst', unknown: 'Status unbekannt' },
  openFor: (span) => `offen, ${span}`,
  solvedIn: (span) => `gelöst nach ${span}`,
  ended: {
    solved: (runbook) => `mit ${runbook}`,
    helped: (runbook) => `${runbook} half`,
    'did-not-fit': (runbook) => `${runbook} passte nicht`,
  },
  noRunbook: 'kein Runbook notiert',
  sameAccount: 'derselbe Account',
  waitsFor: (issue) => `wartet auf ${issue}`,
  isIssue: (issue) => `ist ${issue}`,
  fixVersion: (version) => `behoben in ${version}`,
  more: (count) => `${count} weitere`,
  fewer: 'Weniger',
  kept: (days) =>
    `Hier gemerkt: Funde, Nummern, Status und Bereiche, ${n(days, { one: '# Tag', other: '# Tage' })} lang. Nie, was jemand schrieb.`,

  mark: {
    action: 'Einem bekannten Problem zuordnen',
    title: 'Bekanntes Problem festhalten',
    changeTitle: 'Bekanntes ändern',
    back: 'Zurück zu den Runbooks',
    which: 'Dieses Ticket ist',
    another: 'Ein anderes Ticket oder ein Vorgang',
    target: 'Schlüssel oder Adresse',
    hint: 'Etwa ENG-2318 oder https://…',
    wrong: 'Das ist weder ein Schlüssel noch eine https-Adresse.',
    facts: 'Das nächste Ticket wird erkannt an',
    factsNone: 'In diesem Ticket benennt nichts einen Fehler: Andere werden nicht von selbst erkannt.',
    workaround: 'Umgehung',
    fixedIn: 'Behoben in Version',
    save: 'Zuordnen',
    saveChange: 'Speichern',
    cancel: 'Abbrechen',
    saved: (issue) => `Festgehalten: Dieses Ticket ist ${issue}`,
    notSaved: 'Das Bekannte wurde nicht gespeichert.',
  },

  offer: {
    title: (tickets) =>
      n(tickets, { one: '# solches Ticket in einer Woche', other: '# solche Tickets in einer Woche' }),
    about: ({ fact }) => `Allen gemeinsam: ${fact}. Ein Runbook wäre für das nächste da.`,
    decline: 'Lohnt sich nicht',
    declined: 'Festgehalten: Dafür wird kein Runbook mehr angeboten',
  },

  fixedFor: ({ issue, version }) => `${issue} ist behoben in ${version}: prüfen, dann dem Kunden Bescheid geben`,
  fixedForAny: (issue) => `${issue} ist behoben: prüfen, dann dem Kunden Bescheid geben`,
};
