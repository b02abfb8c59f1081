import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Context, contextSchema } from '@/lib/context/context';
import type { SiteId } from '@/lib/context/record';
import type { SavedAnswer, SavedRecord } from '@/lib/sites/saved';
import { workerOf } from '@/lib/sites/workers';
import { filesAt, valuesIn } from '@/scripts/read/files';
import { recordsIn } from '@/scripts/read/records';
import { type Fact, jiraFacts, salesforceFacts, zendeskFacts } from './recordings-facts';

/**
 * Recorded answers of the real sites. They are not part of the project; without them this file says so and skips.
 * SIDELIGHT_RECORDINGS names another folder, with one folder in it for each site.
 */
const folder =
  process.env.SIDELIGHT_RECORDINGS ?? join(dirname(fileURLToPath(import.meta.url)), '../../shared/data/sites');
const now = Date.parse('2026-11-22T00:00:00Z');

const sites = [
  { site: 'zendesk', factsOf: zendeskFacts, leastContexts: 300, leastFacts: 3000 },
  { site: 'jira', factsOf: jiraFacts, leastContexts: 8, leastFacts: 60 },
  { site: 'salesforce', factsOf: salesforceFacts, leastContexts: 60, leastFacts: 130 },
] satisfies { site: SiteId; factsOf: (saved: unknown) => Fact[]; leastContexts: number; leastFacts: number }[];

const isHere = existsSync(folder);
describe.skipIf(!isHere)(
  `recorded answers${isHere ? '' : ' (skipped: the recordings are not beside the project)'}`,
  () => {
    describe.each(sites)('$site', ({ site, factsOf, leastContexts, leastFacts }) => {
      const read: { file: string; records: SavedRecord[]; facts: Fact[] }[] = [];
      const thrown: unknown[] = [];

      beforeAll(async () => {
        for (const file of filesAt(join(folder, site)).filter((path) => !path.includes('/spec/'))) {
          for (const value of valuesIn(file)) {
            const records = await recordsIn(value, strictly(site, thrown), `acme.${site}.example`, now);
            read.push({ file: relative(folder, file), records, facts: factsOf(value) });
          }
        }
      });

      test('a context or a named reason, never an exception', () => {
        const records = read.flatMap((one) => one.records);
        const contexts = records.filter(({ context }) => context);
        const reasons = Map.groupBy(records, ({ failure }) => failure?.reason);
        reasons.delete(undefined);
        const refused = [...reasons].map(([reason, { length }]) => `${length} ${reason}`).join(', ') || 'none';
        process.stdout.write(`${site}: ${read.length} answers, ${contexts.length} contexts; refused: ${refused}\n`);
        expect(thrown).toEqual([]);
        expect(contexts.length).toBeGreaterThanOrEqual(leastContexts);
        for (const { context, failure } of records)
          expect((context === undefined) !== (failure === undefined)).toBe(true);
      });

      test('what the payload says is in the context, with the same meaning', () => {
        const missing = read.flatMap(({ file, records, facts }) => {
          const contexts = records.flatMap(({ context }) => context ?? []);
          return facts
            .filter((fact) => !contexts.some((context) => context.ref.id === fact.id && holds(context, fact)))
            .map((fact) => `${file} ${fact.id} ${fact.field}: ${JSON.stringify(fact.is).slice(0, 160)}`);
        });
        const count = read.reduce((sum, { facts }) => sum + facts.length, 0);
        process.stdout.write(`${site}: ${count - missing.length} of ${count} facts are in the contexts\n`);
        expect(missing).toEqual([]);
        expect(count).toBeGreaterThanOrEqual(leastFacts);
      });
    });
  },
);

/** The reader, with everything it should not do noted down: the command would turn it into a failure. */
function strictly(site: SiteId, thrown: unknown[]) {
  return (answer: SavedAnswer, host: string, at: number): SavedRecord[] => {
    try {
      const records = workerOf(site)?.readSaved(answer, host, at) ?? [];
      for (const { context } of records) if (context) contextSchema.parse(context);
      return records;
    } catch (error) {
      thrown.push(error);
      return [];
    }
  };
}

function holds(context: Context, { field, is }: Fact): boolean {
  const [name = '', ...path] = field.split('.');
  const fields = context.fields as Record<string, unknown>;
  if ('empty' in is) return !(name in fields);
  if (name === 'conversation' && context.kind === 'ticket') {
    return 'words' in is && context.conversation.some(({ text }) => hasWords(text, is.words));
  }
  if ('custom' in is) {
    const custom = context.fields.custom?.value ?? [];
    return custom.some(({ id, value }) => id === is.custom && value.includes(is.holds.trim()));
  }
  const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], fields[name]);
  if ('words' in is) return hasWords(JSON.stringify(value ?? ''), is.words);
  return JSON.stringify(sorted(value)) === JSON.stringify(sorted(is.value));
}

function sorted(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
    : value;
}

/** Whether all words are there; markup between them may have gone. */
function hasWords(text: string, words: string): boolean {
  const there = new Set(wordsIn(text));
  return wordsIn(words).every((word) => there.has(word));
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
