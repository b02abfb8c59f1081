import type { Condition } from '@/lib/accounts/engagements/rules';
import type { Words } from '@/locales/words';

/** A rule as one line: `Organization is Halden Freight and Tag or label is sso`. */
export function ruleWords(w: Words, conditions: readonly Condition[]): string {
  return w.format.list(
    conditions.map(({ field, value }) => w.engagement.ask.isRule({ field: w.engagement.fields[field], value })),
  );
}
