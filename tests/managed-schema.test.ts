import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { settingKeys, settings } from '@/lib/settings/settings';

/**
 * Chrome does not load an extension whose schema it does not like (developer.chrome.com, "Manifest for storage areas"):
 * an object of named policies, without `additionalProperties` at the top, and each part with exactly one type.
 */
const schema = JSON.parse(await readFile('public/managed-schema.json', 'utf8'));

interface Part {
  type?: unknown;
  description?: unknown;
  properties?: Record<string, Part>;
  additionalProperties?: Part;
  items?: Part;
}

function parts(part: Part, path: string): [string, Part][] {
  const below = Object.entries({
    ...part.properties,
    ...(part.additionalProperties ? { '*': part.additionalProperties } : {}),
    ...(part.items ? { '[]': part.items } : {}),
  });
  return [[path, part], ...below.flatMap(([name, child]) => parts(child, `${path}/${name}`))];
}

test('the policies are those that the worker reads', () => {
  expect(Object.keys(schema)).toEqual(['type', 'properties']);
  expect(schema.type).toBe('object');
  expect(Object.keys(schema.properties)).toEqual(settingKeys.filter((key) => settings[key].policy).sort());
});

test.each(parts(schema, '').slice(1))(
  '%s has one type that Chrome knows, and a policy has words for the administrator',
  (path, part) => {
    expect(['object', 'array', 'string', 'integer', 'number', 'boolean']).toContain(part.type);
    // Of a long table of numbers the whole is described, and the options page names each.
    if (path.lastIndexOf('/') === 0) expect(part.description).toMatch(/\.$/);
  },
);
