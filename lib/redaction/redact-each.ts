import { findSensitive } from './find';
import { numbering } from './mask';
import type { Rules } from './rules';

/** So many texts are looked at as one: a look has a price of its own, and a list of entries has many short notes. */
const together = 1000;
const between = '\n\n';

/**
 * Texts of one list with placeholders for what must not leave: the same value has the same one in all of them. Secrets
 * are masked whatever the rules say. What was said once is looked at once.
 */
export function redactEach(rules: Rules): (texts: readonly string[]) => string[] {
  const known = new Map<string, string>();
  const number = numbering([]);

  function redactAll(texts: readonly string[]): void {
    const whole = texts.join(between);
    const findings = findSensitive(whole, {}, rules)
      .filter(({ kind }) => kind === 'secret' || rules.masked.has(kind))
      .sort((a, b) => a.start - b.start);
    let start = 0;
    let next = 0;
    for (const text of texts) {
      const end = start + text.length;
      let result = '';
      let from = start;
      while ((findings[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      // A finding may go on into the next text: each has its part of it masked.
      for (let i = next; (findings[i]?.start ?? Number.POSITIVE_INFINITY) < end; i += 1) {
        const found = findings[i];
        if (!found) break;
        result +=
          whole.slice(from, Math.max(from, found.start)) + number(found.kind, whole.slice(found.start, found.end));
        from = Math.min(end, found.end);
      }
      known.set(text, result + whole.slice(from, end));
      start = end + between.length;
    }
  }

  return (texts) => {
    const fresh = [...new Set(texts)].filter((text) => text !== '' && !known.has(text));
    for (let from = 0; from < fresh.length; from += together) redactAll(fresh.slice(from, from + together));
    return texts.map((text) => known.get(text) ?? text);
  };
}
