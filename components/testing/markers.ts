/*
 * Calls a function of a catalogue with stand-ins for whatever it takes, to see which of its parameters its text has. A
 * stand-in is whatever is asked of it: a text `‹3›`, a number, a list of one, an object of stand-ins or a function that
 * says a date.
 */

/** What a parameter is instead of a stand-in: `{ '0.what': 'entry', '1.status': undefined }`. */
export type Fixed = Readonly<Record<string, unknown>>;

export interface Made {
  /** Without the stand-ins. */
  text: string;
  /** Paths of the parameters that the text has, such as `1.time`. */
  used: string[];
  /** Those with a full stop right behind them. */
  stopped: string[];
  /** Paths that were looked at. */
  asked: string[];
}

type Word = (...parameters: never[]) => string;

const firstNumber = 301;
/** What a text does that leaves it what it is, for a stand-in. */
const asText = ['toString', 'toLowerCase', 'toUpperCase', 'trim', 'replace', 'replaceAll', 'join', 'slice'];

export function callWithMarkers(word: Word, count: number, fixed: Fixed = {}): Made {
  const paths: string[] = [];
  const numberOf = (path: string) => (paths.includes(path) ? paths.indexOf(path) : paths.push(path) - 1);
  const standIn = (path: string): unknown => {
    if (Object.hasOwn(fixed, path)) return fixed[path];
    const text = () => `‹${numberOf(path)}›`;
    return new Proxy(() => undefined, {
      apply: (_, __, given) => String(given[0]),
      get(_, key) {
        if (key === Symbol.toPrimitive) {
          return (hint: string) => (hint === 'number' ? firstNumber + numberOf(path) : text());
        }
        if (typeof key === 'symbol') return undefined;
        if (asText.includes(key)) return text;
        if (key === 'split') return () => [text()];
        if (key === 'map') return (map: (each: unknown) => unknown) => [map(standIn(`${path}.0`))];
        const inner = `${path}.${key}`;
        numberOf(inner);
        return standIn(inner);
      },
    });
  };
  const parameters = Array.from({ length: count }, (_, index) => standIn(`${index}`));
  const text = String(word(...(parameters as never[])));
  const isThere = (path: string, index: number) =>
    !Object.hasOwn(fixed, path) &&
    (text.includes(`‹${index}›`) || new RegExp(`\\b${firstNumber + index}\\b`).test(text));
  return {
    text: text.replace(/‹\d+›|\b3\d\d\b/g, ''),
    used: paths.filter(isThere).sort(),
    stopped: paths.filter((_, index) => text.includes(`‹${index}›.`)),
    asked: paths,
  };
}

/** The fixed parameters, with each choice of the parameters that were asked for left out as well. */
export function withAbsent(asked: readonly string[], fixed: Fixed): Fixed[] {
  const free = asked.filter((path) => !Object.hasOwn(fixed, path)).slice(0, 8);
  return Array.from({ length: 2 ** free.length }, (_, choice) => ({
    ...fixed,
    ...Object.fromEntries(free.filter((__, index) => choice & (2 ** index)).map((path) => [path, undefined])),
  }));
}
