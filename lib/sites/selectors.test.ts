import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Selector } from '@/lib/selectors/selector';
import { selectorSchema } from '@/lib/selectors/selector';
import { gitHubSelectors } from './github/selectors';
import { dataCenterSelectors, jiraSelectors } from './jira/selectors';
import { salesforceSelectors } from './salesforce/selectors';
import { serviceNowSelectors } from './servicenow/selectors';
import { zendeskSelectors } from './zendesk/selectors';

const tables: [string, Record<string, readonly Selector[]>][] = [
  ['zendesk', zendeskSelectors],
  ['jira', { ...jiraSelectors }],
  ['jira', { ...dataCenterSelectors }],
  ['salesforce', salesforceSelectors],
  ['servicenow', serviceNowSelectors],
  ['github', gitHubSelectors],
];

describe.each(tables)('%s', (site, table) => {
  const readers = sourcesOf(site);

  test.each(Object.keys(table))('%s is read', (name) => {
    expect(readers).toMatch(new RegExp(`selectors\\.${name}\\b|\\bread\\('${name}'\\)`));
  });

  test.each(Object.entries(table))('%s has dated generations that fit the schema, each once', (name, generations) => {
    expect(generations.length).toBeGreaterThan(0);
    expect(new Set(generations.map(({ css }) => css)).size).toBe(generations.length);
    for (const generation of generations) {
      const { success, error } = selectorSchema.safeParse(generation);
      // What a session is made of is read by the adapter itself, and never at a pack's word.
      if (name === 'token') expect(error?.issues[0]?.message).toBe('may reach what a session is made of');
      else expect(success, JSON.stringify(generation)).toBe(true);
    }
  });
});

/** The site's code without its tables and tests. */
function sourcesOf(site: string): string {
  const folder = new URL(`./${site}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !/test\.ts$|^selectors\.ts$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}
