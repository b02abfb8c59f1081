import { findingKinds } from './placeholder';
import type { Finding } from './redaction';

/** In text order; findings that overlap become one, and are what the one of the first kind in `findingKinds` is. */
export function merged<F extends Finding>(findings: F[]): F[] {
  const result: F[] = [];
  for (const finding of findings.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (!last || finding.start >= last.end) {
      result.push({ ...finding });
      continue;
    }
    const isStronger = findingKinds.indexOf(finding.kind) < findingKinds.indexOf(last.kind);
    const both = { start: last.start, end: Math.max(last.end, finding.end) };
    result[result.length - 1] = { ...(isStronger ? finding : last), ...both };
  }
  return result;
}
