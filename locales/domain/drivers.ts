import type { DriverId } from '@/lib/accounts/risk';
import { driverTitlesEn } from '../driver-titles.en';

interface DriverWords {
  /** What it is called while its value is unknown. */
  title: string;
  question: string;
  /** What its number counts. */
  counts: string;
  /** What to do about it. */
  advice: string;
}

export const driverWords: Record<DriverId, DriverWords> = {
  'severe-tickets': {
    title: driverTitlesEn['severe-tickets'],
    question: 'Is something badly broken right now?',
    counts:
      'open cases of severity 1 twice and of severity 2 once, a quarter to a half more once they are open longer than usual (4 and 10 days), and solved ones halved with each half-life',
    advice: 'Agree on a workaround and a date with whoever owns the fix, and tell the customer when they hear next.',
  },
  escalations: {
    title: driverTitlesEn.escalations,
    question: 'Does somebody beyond support have to help?',
    counts:
      'packets that are not resolved, half of one more after a week and for each time they came back, one more where they went to leadership',
    advice: 'Name one owner for each, and answer what it came back for.',
  },
  'repeat-issues': {
    title: driverTitlesEn['repeat-issues'],
    question: 'Does the same area fail again and again?',
    counts: 'cases opened in 90 days in the area that has most of them',
    advice: 'Ask for the cause behind all of them, not for the next fix.',
  },
  'sla-breaches': {
    title: driverTitlesEn['sla-breaches'],
    question: 'Were promised times missed?',
    counts: 'open cases whose promised time was missed, and solved ones halved with each half-life',
    advice: 'Agree with support on who answers first, and by when.',
  },
  'oldest-ticket': {
    title: driverTitlesEn['oldest-ticket'],
    question: 'How long has the customer waited?',
    counts: 'days since the oldest open case was opened',
    advice: 'Close it, or say when it ends.',
  },
  'integration-state': {
    title: driverTitlesEn['integration-state'],
    question: 'Do sign-in, provisioning, API and webhooks work?',
    counts: 'for each integration 0 for fine, 1 for degraded, 2 for blocked, together',
    advice: 'Have each that is not fine tested by its owner, and write down since when.',
  },
  'security-blockers': {
    title: driverTitlesEn['security-blockers'],
    question: 'Does a security review or finding stand in the way?',
    counts: '0 for none, 1 for an open question, 2 for a blocker',
    advice: 'Bring the customer’s security contact and ours together, with the open points in writing.',
  },
  performance: {
    title: driverTitlesEn.performance,
    question: 'Is it fast and free of errors enough for their work?',
    counts: '0 for fine, 1 for noticeable, 2 for in the way of their work',
    advice: 'Measure it with them: rates, times, limits.',
  },
  'version-lag': {
    title: driverTitlesEn['version-lag'],
    question: 'How far behind what is supported do they run?',
    counts:
      '0 for current, 1 for up to two minor versions behind, 2 for more, or for a configuration that nobody supports',
    advice: 'Plan the update, with its test and its way back.',
  },
  'architecture-fit': {
    title: driverTitlesEn['architecture-fit'],
    question: 'Does what they built fit what the product is made for?',
    counts: '0 for it fits, 1 for workarounds, 2 for a misfit',
    advice: 'Review the design with an architect before more is built on it.',
  },
  'late-engagements': {
    title: driverTitlesEn['late-engagements'],
    question: 'Is promised work late?',
    counts: 'days late, of all engagements that are not done, together',
    advice: 'Agree on a new date that holds, and say what it needs.',
  },
  'first-value': {
    title: driverTitlesEn['first-value'],
    question: 'Will they have their first result when it was meant to be there?',
    counts: '0 for in time, 1 for in doubt, 2 for missed',
    advice: 'Cut the first result down to what can be shown soon.',
  },
  adoption: {
    title: driverTitlesEn.adoption,
    question: 'Do they use the key features more or less than before?',
    counts: '0 for more or the same, 1 for less, 2 for hardly any more',
    advice: 'Find out who stopped, and what they do instead.',
  },
  operations: {
    title: driverTitlesEn.operations,
    question: 'Are monitoring, alerts and runbooks there on their side?',
    counts: '0 for there, 1 for gaps, 2 for nothing',
    advice: 'Set up one alert that would have found the last incident.',
  },
  'customer-delays': {
    title: driverTitlesEn['customer-delays'],
    question: 'Do they do their part in time?',
    counts: '0 for in time, 1 for slow, 2 for stuck',
    advice: 'Name what waits for whom, and by when.',
  },
  'rework-share': {
    title: driverTitlesEn['rework-share'],
    question: 'Is work done twice?',
    counts: 'percent of the time logged in 30 days that is rework, once that is an hour',
    advice: 'Look at what came back, and why.',
  },
  'reactive-share': {
    title: driverTitlesEn['reactive-share'],
    question: 'Is there time for anything but emergencies?',
    counts: 'percent of the time logged in 30 days that was reactive, once that is an hour',
    advice: 'Plan one piece of proactive work, and keep its time free.',
  },
  pulse: {
    title: driverTitlesEn.pulse,
    question: 'How is the mood, as you or their survey say?',
    counts: '0 for good, 1 for mixed, 2 for bad',
    advice: 'Ask the sponsor what would change it.',
  },
};

/** How a driver stands that a person says. */
export const statedWords = {
  'integration-state': { fine: 'Fine', degraded: 'Degraded', blocked: 'Blocked' },
  'security-blockers': {
    fine: 'No security blocker',
    degraded: 'A security question is open',
    blocked: 'Blocked by security',
  },
  performance: { fine: 'Fast enough', degraded: 'Noticeably slow or failing', blocked: 'Too slow or failing' },
  'version-lag': { fine: 'Current', degraded: 'Up to two versions behind', blocked: 'Further behind, or unsupported' },
  'architecture-fit': { fine: 'It fits', degraded: 'Held together by workarounds', blocked: 'It does not fit' },
  'first-value': { fine: 'First value in time', degraded: 'First value in doubt', blocked: 'First value missed' },
  adoption: { fine: 'Used as before, or more', degraded: 'Used less', blocked: 'Hardly used any more' },
  operations: {
    fine: 'Monitoring and runbooks are there',
    degraded: 'Gaps in monitoring or runbooks',
    blocked: 'No monitoring, no runbooks',
  },
  'customer-delays': { fine: 'They are in time', degraded: 'They are slow', blocked: 'They are stuck' },
  pulse: { fine: 'Good mood', degraded: 'Mixed mood', blocked: 'Bad mood' },
};
