import type { DriverResult } from '@/lib/accounts/risk';
import type { AccountView } from '@/lib/contract/accounts';
import { say as wordsOf } from '@/locales/domain/say';
import type { Words } from '@/locales/words';
import { driverName } from './driver-name';

type Known = Extract<DriverResult, { known: true }>;

/**
 * The technical risk of an account as one paragraph of whole sentences, with dates and sources: how high, since when, why,
 * what is fine, and what nobody knows.
 */
export function summaryOf(w: Words, { name, keptAs, risk, changed }: AccountView, now: number): string {
  const words = w.risk.summary;
  const account = name || keptAs || w.account.known.nameless;
  const date = w.format.dateOf(now);
  const known = risk.drivers.filter((driver): driver is Known => driver.known);
  const what = ({ detail }: Known) => wordsOf(w.domain.accounts.detail, detail);
  const counting = known.filter(({ contribution }) => contribution > 0);
  const fine = known.filter(({ contribution }) => contribution === 0);
  const unknown = risk.drivers.filter((driver) => !driver.known).map((driver) => driverName(w, driver));
  const before = changed.month ?? changed.look;
  return [
    risk.level
      ? words.level({ account, level: risk.level, score: risk.score, date })
      : words.noLevel({ account, date, ...risk.coverage }),
    ...(before && risk.level
      ? [words.change({ points: risk.score - before.score, date: w.format.dateOf(before.since) })]
      : []),
    ...counting.map((driver) =>
      words.driver({
        what: what(driver),
        points: driver.contribution,
        source: wordsOf(w.domain.accounts.source, driver.source),
        date: w.format.dateOf(driver.asOf),
      }),
    ),
    ...(fine.length > 0 ? [words.fine(fine.map(what).join('; '))] : []),
    ...(unknown.length > 0 ? [words.unknown(unknown.join('; '))] : []),
  ].join(' ');
}
