import { expect, test } from 'vitest';
import { policyWords } from '@/locales/policy.en';
import { type ManagedSchema, managedSchema } from './managed-schema';
import { settingKeys, settings } from './settings';

const schema = managedSchema(policyWords);

/** As Biome formats it: a list of texts stays on one line when it fits. */
function formatted(value: unknown): string {
  const lists = /^( +"\w+": )\[\s+("[^"]*"(?:,\s+"[^"]*")*)\s+\]/gm;
  const json = JSON.stringify(value, null, 2).replace(lists, (whole, name: string, items: string) => {
    const line = `${name}[${items.replace(/\s+/g, ' ')}]`;
    return line.length > 120 ? whole : line;
  });
  return `${json}\n`;
}

// Made anew with `npx vitest run lib/settings/managed-schema.test.ts -u`.
test('the browser is told of every setting that a company may fix', async () => {
  await expect(formatted(schema)).toMatchFileSnapshot('../../public/managed-schema.json');
});

test('it has words for each, and only what Chrome understands', () => {
  expect(Object.keys(policyWords).sort()).toEqual(settingKeys.filter((key) => settings[key].policy).sort());
  const understood = ['type', 'properties', 'items', 'enum', 'description', 'title', 'additionalProperties'];
  const visit = (part: ManagedSchema) => {
    expect(understood).toEqual(expect.arrayContaining(Object.keys(part)));
    const below = [part.items, part.additionalProperties, ...Object.values(part.properties ?? {})];
    for (const each of below) if (each) visit(each);
  };
  visit(schema);
  expect(schema).not.toHaveProperty('additionalProperties');
});

test('words name parts that there are', () => {
  const written = JSON.stringify(schema);
  for (const { parts = {} } of Object.values(policyWords)) {
    for (const words of Object.values(parts)) expect(written).toContain(JSON.stringify(words));
  }
});
