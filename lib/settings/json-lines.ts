import type { Path } from './read-value';

/** A JSON text with the line of each value in it, or the line where it stops being JSON. Lines count from 1. */
export type JsonText = { ok: true; value: unknown; lineOf(path: Path): number } | { ok: false; line: number };

/** Deeper than any setting is. */
const deepest = 100;

/** Reads JSON so that what is wrong in it can be shown by line: `JSON.parse` tells no place that all browsers agree on. */
export function readJson(text: string): JsonText {
  const places = new Map<string, number>();
  const end = placesIn(text, places);
  const lineAt = (at: number) => text.slice(0, at).split('\n').length;
  if (end !== undefined) return { ok: false, line: lineAt(end) };
  return {
    ok: true,
    value: JSON.parse(text),
    // What is missing has no line: that of what it is missing from.
    lineOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const at = places.get(JSON.stringify(path.slice(0, length)));
        if (at !== undefined) return lineAt(at);
      }
      return lineAt(places.get('[]') ?? 0);
    },
  };
}

const blank = /[\t\n\r ]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in a text
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Notes where each value starts; returns where the text is no JSON, or nothing when it is. */
function placesIn(text: string, places: Map<string, number>): number | undefined {
  let at = 0;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    at += found?.length ?? 0;
    return found;
  };
  const take = (character: string) => {
    skip(blank);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const list = (end: string, entry: (index: number) => boolean): boolean => {
    if (take(end)) return true;
    for (let index = 0; ; index += 1) {
      if (!entry(index)) return false;
      if (take(end)) return true;
      if (!take(',')) return false;
    }
  };
  const value = (path: Path): boolean => {
    skip(blank);
    if (path.length > deepest) return false;
    places.set(JSON.stringify(path), at);
    if (take('[')) return list(']', (index) => value([...path, index]));
    if (take('{')) {
      return list('}', () => {
        skip(blank);
        const start = at;
        const name = skip(quoted);
        if (name === undefined || !take(':')) return false;
        const inside = [...path, JSON.parse(name) as string];
        const isGood = value(inside);
        places.set(JSON.stringify(inside), start);
        return isGood;
      });
    }
    return (skip(quoted) ?? skip(scalar)) !== undefined;
  };
  if (!value([])) return at;
  skip(blank);
  return at === text.length ? undefined : at;
}
