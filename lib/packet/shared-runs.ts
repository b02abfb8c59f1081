/** Shorter runs are met in any text. */
const runLength = 6;

interface Range {
  start: number;
  end: number;
}

/** The stretches of a text made of runs of `length` characters that one of `secrets` has too, in any casing. Linear. */
export function sharedRuns(text: string, secrets: Iterable<string>, length = runLength): Range[] {
  const lower = sameLengthLower(text);
  const ranges: Range[] = [];
  // A part too short to have a run of its own is looked for as it is.
  const byLength = Map.groupBy(secrets, (secret) => Math.min(length, secret.trim().length));
  for (const [size, group] of byLength) {
    if (size < 2) continue;
    const runs = new Set(group.flatMap((secret) => runsOf(sameLengthLower(secret).replace(/\s+/g, ' ').trim(), size)));
    for (let start = 0; start + size <= lower.length; start += 1) {
      if (!runs.has(lower.slice(start, start + size))) continue;
      const last = ranges.at(-1);
      if (last && start >= last.start && start <= last.end) last.end = Math.max(last.end, start + size);
      else ranges.push({ start, end: start + size });
    }
  }
  return ranges;
}

function runsOf(text: string, size: number): string[] {
  return Array.from({ length: Math.max(0, text.length - size + 1) }, (_, i) => text.slice(i, i + size));
}

/** A few letters, such as İ, are longer in lower case; then offsets would not hold. */
function sameLengthLower(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
