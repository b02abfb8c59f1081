import { driverTitlesDe } from '../driver-titles.de';
import type { Catalogue } from '../words';

export const driverWords: Catalogue['domain']['accounts']['drivers'] = {
  'severe-tickets': {
    title: driverTitlesDe['severe-tickets'],
    question: 'Ist gerade etwas ernsthaft kaputt?',
    counts:
      'offene Fälle mit Schweregrad 1 doppelt, mit Schweregrad 2 einfach, ein Viertel bis die Hälfte mehr, wenn sie länger als üblich offen sind (4 und 10 Tage), gelöste mit jeder Halbwertszeit nur noch halb',
    advice:
      'Mit denen, die den Fehler beheben, eine Umgehung und ein Datum vereinbaren und dem Kunden sagen, wann er wieder hört.',
  },
  escalations: {
    title: driverTitlesDe.escalations,
    question: 'Muss jemand außerhalb des Supports helfen?',
    counts:
      'Übergaben, die nicht gelöst sind, eine halbe mehr nach einer Woche und für jede Rückgabe, eine mehr, wenn sie an die Leitung ging',
    advice: 'Für jede eine verantwortliche Person benennen und klären, weshalb sie zurückkam.',
  },
  'repeat-issues': {
    title: driverTitlesDe['repeat-issues'],
    question: 'Fällt immer wieder derselbe Bereich aus?',
    counts: 'Fälle der letzten 90 Tage in dem Bereich, der die meisten hat',
    advice: 'Nach der gemeinsamen Ursache fragen, nicht nach der nächsten Behebung.',
  },
  'sla-breaches': {
    title: driverTitlesDe['sla-breaches'],
    question: 'Wurden zugesagte Zeiten verpasst?',
    counts: 'offene Fälle, deren zugesagte Zeit verpasst wurde, gelöste mit jeder Halbwertszeit nur noch halb',
    advice: 'Mit dem Support klären, wer zuerst antwortet und bis wann.',
  },
  'oldest-ticket': {
    title: driverTitlesDe['oldest-ticket'],
    question: 'Wie lange wartet der Kunde schon?',
    counts: 'Tage, seit der älteste offene Fall eröffnet wurde',
    advice: 'Abschließen oder sagen, wann er endet.',
  },
  'integration-state': {
    title: driverTitlesDe['integration-state'],
    question: 'Funktionieren Anmeldung, Provisionierung, API und Webhooks?',
    counts: 'für jede Integration 0 für in Ordnung, 1 für beeinträchtigt, 2 für blockiert, zusammen',
    advice: 'Jede, die nicht in Ordnung ist, von ihren Verantwortlichen prüfen lassen und festhalten, seit wann.',
  },
  'security-blockers': {
    title: driverTitlesDe['security-blockers'],
    question: 'Steht eine Sicherheitsprüfung oder ein Befund im Weg?',
    counts: '0 für keines, 1 für eine offene Frage, 2 für ein Hindernis',
    advice: 'Sicherheitskontakte des Kunden und die eigenen zusammenbringen, mit den offenen Punkten schriftlich.',
  },
  performance: {
    title: driverTitlesDe.performance,
    question: 'Ist es für ihre Arbeit schnell und fehlerfrei genug?',
    counts: '0 für in Ordnung, 1 für spürbar, 2 für hinderlich',
    advice: 'Gemeinsam messen: Raten, Zeiten, Grenzen.',
  },
  'version-lag': {
    title: driverTitlesDe['version-lag'],
    question: 'Wie weit hängen sie hinter dem unterstützten Stand?',
    counts:
      '0 für aktuell, 1 für bis zu zwei Nebenversionen zurück, 2 für mehr oder eine Konfiguration, die niemand unterstützt',
    advice: 'Die Aktualisierung planen, mit Test und Rückweg.',
  },
  'architecture-fit': {
    title: driverTitlesDe['architecture-fit'],
    question: 'Passt, was sie gebaut haben, zu dem, wofür das Produkt gemacht ist?',
    counts: '0 für passt, 1 für Umgehungen, 2 für passt nicht',
    advice: 'Den Entwurf mit einem Architekten prüfen, bevor mehr darauf entsteht.',
  },
  'late-engagements': {
    title: driverTitlesDe['late-engagements'],
    question: 'Ist Zugesagtes in Verzug?',
    counts: 'Tage Verzug aller Vorhaben, die nicht erledigt sind, zusammen',
    advice: 'Ein neues Datum vereinbaren, das hält, und sagen, was es braucht.',
  },
  'first-value': {
    title: driverTitlesDe['first-value'],
    question: 'Haben sie ihr erstes Ergebnis, wenn es da sein sollte?',
    counts: '0 für rechtzeitig, 1 für zweifelhaft, 2 für verpasst',
    advice: 'Das erste Ergebnis auf das kürzen, was sich bald zeigen lässt.',
  },
  adoption: {
    title: driverTitlesDe.adoption,
    question: 'Nutzen sie die wichtigen Funktionen mehr oder weniger als zuvor?',
    counts: '0 für mehr oder gleich viel, 1 für weniger, 2 für kaum noch',
    advice: 'Herausfinden, wer aufgehört hat und was sie stattdessen tun.',
  },
  operations: {
    title: driverTitlesDe.operations,
    question: 'Gibt es bei ihnen Monitoring, Alarme und Runbooks?',
    counts: '0 für vorhanden, 1 für Lücken, 2 für nichts',
    advice: 'Einen Alarm einrichten, der den letzten Vorfall gefunden hätte.',
  },
  'customer-delays': {
    title: driverTitlesDe['customer-delays'],
    question: 'Erledigen sie ihren Teil rechtzeitig?',
    counts: '0 für rechtzeitig, 1 für langsam, 2 für festgefahren',
    advice: 'Benennen, was auf wen wartet und bis wann.',
  },
  'rework-share': {
    title: driverTitlesDe['rework-share'],
    question: 'Wird Arbeit doppelt gemacht?',
    counts: 'Prozent der Zeit aus 30 Tagen, die Nacharbeit war, sobald es eine Stunde ist',
    advice: 'Ansehen, was zurückkam und warum.',
  },
  'reactive-share': {
    title: driverTitlesDe['reactive-share'],
    question: 'Bleibt Zeit für etwas anderes als Notfälle?',
    counts: 'Prozent der Zeit aus 30 Tagen, die reaktiv war, sobald es eine Stunde ist',
    advice: 'Eine vorausschauende Arbeit einplanen und ihre Zeit freihalten.',
  },
  pulse: {
    title: driverTitlesDe.pulse,
    question: 'Wie ist die Stimmung, wie Sie oder ihre Umfrage sagen?',
    counts: '0 für gut, 1 für gemischt, 2 für schlecht',
    advice: 'Die Auftraggeberin oder den Auftraggeber fragen, was sie ändern würde.',
  },
};

export const statedWords: Catalogue['domain']['accounts']['said'] = {
  'integration-state': { fine: 'In Ordnung', degraded: 'Beeinträchtigt', blocked: 'Blockiert' },
  'security-blockers': {
    fine: 'Kein Sicherheitshindernis',
    degraded: 'Eine Sicherheitsfrage ist offen',
    blocked: 'Durch Sicherheit blockiert',
  },
  performance: {
    fine: 'Schnell genug',
    degraded: 'Spürbar langsam oder fehlerhaft',
    blocked: 'Zu langsam oder fehlerhaft',
  },
  'version-lag': {
    fine: 'Aktuell',
    degraded: 'Bis zu zwei Versionen zurück',
    blocked: 'Weiter zurück oder nicht unterstützt',
  },
  'architecture-fit': { fine: 'Passt', degraded: 'Durch Umgehungen zusammengehalten', blocked: 'Passt nicht' },
  'first-value': {
    fine: 'Erster Nutzen rechtzeitig',
    degraded: 'Erster Nutzen zweifelhaft',
    blocked: 'Erster Nutzen verpasst',
  },
  adoption: { fine: 'Genutzt wie zuvor oder mehr', degraded: 'Weniger genutzt', blocked: 'Kaum noch genutzt' },
  operations: {
    fine: 'Monitoring und Runbooks vorhanden',
    degraded: 'Lücken in Monitoring oder Runbooks',
    blocked: 'Kein Monitoring, keine Runbooks',
  },
  'customer-delays': { fine: 'Sie sind rechtzeitig', degraded: 'Sie sind langsam', blocked: 'Sie stecken fest' },
  pulse: { fine: 'Gute Stimmung', degraded: 'Gemischte Stimmung', blocked: 'Schlechte Stimmung' },
};
