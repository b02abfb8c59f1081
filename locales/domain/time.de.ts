import { makePlural } from '../plural';
import type { Catalogue } from '../words';

const n = makePlural('de-DE');
/** A calendar date (YYYY-MM-DD) as `29.03.2026`. */
const dayIn = (date: string) => date.split('-').reverse().join('.');
const moreThan = (hours: number) =>
  n(hours, { one: 'Das ist mehr als # Stunde.', other: 'Das sind mehr als # Stunden.' });

export const timeWords: Catalogue['domain']['time'] = {
  duration: {
    notADuration: 'Bitte eine Dauer wie 45\u00a0Min., 1:20 oder 1,5\u00a0Std. eingeben, oder Zeiten wie 9–9:45.',
    noTime: 'Nichts zu buchen: Die Dauer ist null.',
    tooLong: ({ hours }) => `${moreThan(hours)} Bitte tageweise buchen.`,
    startsInFuture: 'Der Beginn liegt in der Zukunft.',
    endsBeforeStart: 'Das Ende liegt vor dem Beginn.',
    endsInFuture: 'Das Ende liegt in der Zukunft.',
    notATimeOfDay: ({ time }) => `${time} ist keine Uhrzeit.`,
    notADay: 'Diesen Tag gibt es nicht.',
    whenOnThatDay: 'Bitte sagen, wann an diesem Tag, etwa „gestern 9–9:45“.',
    skipped: ({ time, day }) => `${time} gab es am ${dayIn(day)} nicht: In dieser Nacht wurden die Uhren vorgestellt.`,
  },
  typed: {
    noStart: 'Bitte den Beginn eingeben.',
    noEnd: 'Bitte das Ende eingeben.',
    startsInFuture: 'Der Beginn liegt in der Zukunft.',
    endsBeforeStart: 'Das Ende liegt vor dem Beginn.',
    endsAtStart: 'Beginn und Ende sind gleich.',
    tooLong: ({ hours }) => moreThan(hours),
    endsInFuture: 'Das Ende liegt in der Zukunft.',
    skipped: ({ time, day }) => `${time} gab es am ${dayIn(day)} nicht: In dieser Nacht wurden die Uhren vorgestellt.`,
  },
  entry: {
    startsInFuture: 'Ein laufender Eintrag kann nicht in der Zukunft beginnen.',
    endsBeforeStart: 'Dieser Eintrag endet vor seinem Beginn.',
    endsAtStart: 'Bei diesem Eintrag sind Beginn und Ende gleich.',
    tooLong: ({ hours }) =>
      n(hours, {
        one: 'Ein Eintrag kann höchstens # Stunde lang sein.',
        other: 'Ein Eintrag kann höchstens # Stunden lang sein.',
      }),
    endsInFuture: 'Dieser Eintrag endet in der Zukunft.',
    unknownZone: 'Dieser Eintrag nennt keine bekannte Zeitzone.',
  },
};
