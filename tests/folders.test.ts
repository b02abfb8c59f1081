import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

/**
 * What the linter cannot see of the layout: it knows imports one by one, and does not tell types from values. Imports
 * of types count as much as others for circles: a folder that needs another's types cannot be understood without it.
 */
interface Import {
  from: string;
  to: string;
  /** As it is written there. */
  name: string;
  isType: boolean;
}

/** Tests and what serves them alone may look everywhere. */
const isForTests = /\.test\.tsx?$|\/testing\/|\/test-[\w-]+\.ts$|^locales\/pseudo/;
const files = globSync('{entrypoints,components,lib,locales}/**/*.{ts,tsx}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !isForTests.test(file));
const imports = files.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const source = readFileSync(from, 'utf8');
  const { module } = parseSync(from, source);
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({ name: moduleRequest.value, entries })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.moduleRequest ? [{ name: entry.moduleRequest.value, entries: [entry] }] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      name: source.slice(start + 1, end - 1),
      entries: [],
    })),
  ];
  return found.flatMap(({ name, entries }) => {
    const to = name.startsWith('@/') ? name.slice(2) : name.startsWith('.') && posix.join(posix.dirname(from), name);
    return to ? [{ from, to, name, isType: entries.length > 0 && entries.every(({ isType }) => isType) }] : [];
  });
}

/**
 * The folder that a module belongs to. What stands below one is part of it, and circles between its files are the
 * linter's. The two scripts of a site are entrypoints of the build that stand with their site.
 */
function folderOf(module: string): string {
  if (/^lib\/sites\/[^/]+\/(?:content|guest)(?:\.ts)?$/.test(module)) return 'entrypoints';
  const [top = '', second = '', third] = module.split('/').slice(0, -1);
  if (top === 'entrypoints' || top === 'locales') return top;
  return [top, second, ...(second === 'features' && third ? [third] : [])].filter(Boolean).join('/');
}

/** A way along the edges that comes back to where it began. */
function circleIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  const walk = (folder: string, way: readonly string[]): string[] | undefined => {
    const at = way.indexOf(folder);
    if (at >= 0) return [...way.slice(at), folder];
    if (done.has(folder)) return undefined;
    for (const next of edges.get(folder) ?? []) {
      const circle = walk(next, [...way, folder]);
      if (circle) return circle;
    }
    done.add(folder);
    return undefined;
  };
  for (const folder of edges.keys()) {
    const circle = walk(folder, []);
    if (circle) return circle;
  }
  return undefined;
}

test('a circle is found', () => {
  const edges = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c', 'd'])],
    ['c', new Set<string>()],
    ['d', new Set(['b'])],
  ]);
  expect(circleIn(edges)).toEqual(['b', 'd', 'b']);
  edges.get('d')?.delete('b');
  expect(circleIn(edges)).toBeUndefined();
});

test('no folders import each other in a circle', () => {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const folder = folderOf(from);
    if (folder !== folderOf(to)) edges.set(folder, (edges.get(folder) ?? new Set()).add(folderOf(to)));
  }
  expect(edges.size).toBeGreaterThan(20);
  const circle = circleIn(edges) ?? [];
  const steps = circle.slice(1).map((folder, index) => {
    const { from, to } =
      imports.find((one) => folderOf(one.from) === circle[index] && folderOf(one.to) === folder) ?? {};
    return `${circle[index]} → ${folder}, as ${from} imports ${to}`;
  });
  expect(steps).toEqual([]);
});

/** Who may import only types of what, but for some files. */
const typesOnly: { who: RegExp; of: RegExp; but?: RegExp; why: string }[] = [
  {
    who: /^components\/(?!data\/)|^entrypoints\/(?!background)|^lib\/(?:page|sites)\//,
    of: /^lib\/contract\//,
    why: 'Pages ask by components/data, which alone knows how messages travel.',
  },
  {
    who: /^locales\//,
    of: /^lib\//,
    but: /^lib\/(?:calendar|time)\/|^lib\/(?:packet\/packet|text\/foreign)$/,
    why: 'The catalogues have words for codes; of what runs they need the calendar, which criteria are built in, and how a foreign text is set apart.',
  },
  { who: /^lib\/contract\//, of: /^lib\/jobs\//, why: 'The contract says what a job looks like, and runs none.' },
];

test.each(typesOnly)('$who imports only types of $of', ({ who, of, but, why }) => {
  const values = imports.filter(({ from, to, isType }) => who.test(from) && of.test(to) && !isType && !but?.test(to));
  expect(values, why).toEqual([]);
});

/** What the build's configuration reads by way of the sites' rows knows no `@/`. */
const readByTheBuild = 'lib/sites/dom.ts';

test('another folder of lib is imported from the root, where the linter sees which it is', () => {
  const folder = (module: string) => module.split('/').slice(0, 2).join('/');
  const relative = imports.filter(
    ({ from, to, name }) =>
      from.startsWith('lib/') && from !== readByTheBuild && name.startsWith('.') && folder(from) !== folder(to),
  );
  expect(relative).toEqual([]);
});

test('nothing imports an entrypoint', () => {
  expect(imports.filter(({ from, to }) => folderOf(to) === 'entrypoints' && folderOf(from) !== 'entrypoints')).toEqual(
    [],
  );
});
