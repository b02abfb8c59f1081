import fc from 'fast-check';

/** One change to a JSON value. Places are numbers that are taken modulo what there is, so that any list fits any value. */
export interface JsonMutation {
  op: 'drop' | 'null' | 'retype' | 'text' | 'duplicate' | 'swap' | 'rename' | 'nest' | 'add';
  at: number;
  to: number;
  text: string;
}

/** Texts that have broken parsers before. */
const hostile = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  '[object Object]',
  'constructor',
  '__proto__',
  'toString',
  'customfield_1',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '&lt;b&gt; &amp;amp; &#x41;',
  '{code}{code:java}{panel}{noformat}',
  '|| a | b ||\n* # - \n{quote}',
  '\u202Eevil\u202C \u200B\uFEFF',
  'שלום עולם مرحبا',
  '\uD800',
  '\u0000\u001F',
  'é'.normalize('NFD'),
  '2026-02-30T25:61:00Z',
  '+275760-09-13T00:00:00.001Z',
  '2026-11-19T10:54:12.000+0100',
  '1e999',
  '9'.repeat(40),
  '(['.repeat(200),
  'a'.repeat(5000),
];

export const anyText = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 5 }) },
);

export const jsonMutations = fc.array(
  fc.record<JsonMutation>({
    op: fc.constantFrom('drop', 'null', 'retype', 'text', 'duplicate', 'swap', 'rename', 'nest', 'add'),
    at: fc.nat(),
    to: fc.nat(),
    text: anyText,
  }),
  { minLength: 1, maxLength: 8 },
);

type Container = Record<string, unknown> | unknown[];
interface Place {
  parent: Container;
  key: string;
}

/** A changed copy of the value. */
export function mutated(value: unknown, mutations: readonly JsonMutation[]): unknown {
  const holder = { value: structuredClone(value) };
  for (const mutation of mutations) change(holder, mutation);
  return holder.value;
}

function change(holder: Container, { op, at, to, text }: JsonMutation): void {
  const places = placesIn(holder);
  const place = places[at % places.length];
  const other = places[to % places.length];
  if (!place || !other) return;
  const { parent, key } = place;
  const value = get(place);
  if (op === 'drop' && parent !== holder) remove(place);
  if (op === 'null') set(parent, key, null);
  if (op === 'text') set(parent, key, text);
  if (op === 'retype') set(parent, key, retyped(value, to));
  if (op === 'nest') set(parent, key, to % 2 ? [value] : { [text || 'value']: value });
  if (op === 'duplicate' && Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(value));
  if (op === 'add') addInto(value, text, structuredClone(get(other)));
  if (op === 'rename' && !Array.isArray(parent) && parent !== holder) {
    remove(place);
    set(parent, to % 2 ? text : other.key, value);
  }
  if (op === 'swap') {
    const [mine, theirs] = [structuredClone(value), structuredClone(get(other))];
    set(parent, key, theirs);
    set(other.parent, other.key, mine);
  }
}

function addInto(value: unknown, key: string, added: unknown): void {
  if (Array.isArray(value)) value.push(added);
  else if (typeof value === 'object' && value !== null) set(value as Container, key, added);
}

function retyped(value: unknown, choice: number): unknown {
  const text = typeof value === 'object' ? 'x' : String(value);
  return [Number(text) || 7, text, [value], {}, [], true, 1e300, -0.5][choice % 8];
}

function placesIn(container: Container, depth = 0): Place[] {
  if (depth > 40) return [];
  return Object.keys(container).flatMap((key) => {
    const child = get({ parent: container, key });
    const inside = typeof child === 'object' && child !== null ? placesIn(child as Container, depth + 1) : [];
    return [{ parent: container, key }, ...inside];
  });
}

function get({ parent, key }: Place): unknown {
  return Array.isArray(parent) ? parent[Number(key)] : parent[key];
}

/** Also for a key called `__proto__`, which JSON may have. */
function set(parent: Container, key: string, value: unknown): void {
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
}

function remove({ parent, key }: Place): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}
