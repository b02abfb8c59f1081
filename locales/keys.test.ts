import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en';

/** Every text with its path: `time.log.title`. */
function pathsOf(tree: object, path: readonly string[] = []): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? pathsOf(value, [...path, key]) : [[...path, key].join('.')],
  );
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file) && !file.includes('testing'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

const sources = ['components', 'entrypoints', 'lib'].flatMap(sourcesBelow);
sources.push(
  readFileSync('locales/format.ts', 'utf8'),
  readFileSync('locales/duration.ts', 'utf8'),
  readFileSync('wxt.config.ts', 'utf8'),
);
const source = sources.join('\n');

/** What is read of the catalogue, each with all that it is read from; and the tables that something is looked up in. */
const read = new Set<string>();
const tables = new Set<string>();
for (const [whole, chain = '', next = ''] of source.matchAll(/\b(?:w|words|en)(?=((?:\??\.\w+)+)(.?))/gs)) {
  const keys = chain.replaceAll('?', '').slice(1).split('.');
  for (let length = 1; length <= keys.length; length += 1) read.add(keys.slice(0, length).join('.'));
  if (whole !== 'en' && next !== '?') tables.add(keys.join('.'));
}

/** Written in full, or looked up in a table that is: `w.time.kinds[kind]` uses all of them. */
function isUsed(path: string): boolean {
  const keys = path.split('.');
  return read.has(path) || keys.some((_, index) => tables.has(keys.slice(0, index).join('.')));
}

test('every text of the catalogue is used somewhere', () => {
  // Of the domain's codes each has words: the compiler holds that.
  const { page, when, duration, manifest, settings, domain: _, ...shown } = en;
  expect(pathsOf(shown).filter((path) => !isUsed(path))).toEqual([]);
  // The sections of the settings call theirs `w`, and `words` the part of it that is their own.
  const own = (path: string) => path.split('.').slice(1).join('.');
  const names = (path: string) => [path, own(path), `settings.${path}`];
  expect(pathsOf(settings).filter((path) => !names(path).some(isUsed))).toEqual([]);
  // `format`, the site's page and the manifest take their parts of the catalogue alone.
  const alone = [
    ...pathsOf({ when, duration }).map((path) => `\\b${path}\\b`),
    ...Object.values(page).flatMap((part) => Object.keys(part).map((key) => `\\b(?:words|guest)\\.${key}\\b`)),
    // In the manifest, or asked of the browser for its own menus.
    ...Object.keys(manifest).map((name) => `__MSG_${name}__|'${name}'`),
  ];
  expect(alone.filter((pattern) => !new RegExp(pattern).test(source))).toEqual([]);
});

/** Where text stands in JSX and in what is said in passing; `<code>` holds names, not words. */
const hardCoded = [
  /(?<!<code)>[^<>{}=;]*\p{L}[^<>{}=;]*<\//gu,
  /\s(?:aria-label|title|label|placeholder|legend|back|what|about|alt)=["'][^"']*\p{L}/gu,
  // A template that only puts ready sentences together holds no letter of its own.
  /\b(?:toast|say|warn)\((?:'|"|`(?:\$\{[^}]*\}|[^`$\p{L}])*\p{L})/gu,
];

test('no text stands in a component, drawn by a test or not', () => {
  const found = sourcesBelow('components').flatMap((text) => hardCoded.flatMap((pattern) => text.match(pattern) ?? []));
  expect(found).toEqual([]);
});
