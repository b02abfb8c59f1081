import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Scope } from './find.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with what is on show now, one line for each rule. */
export const violations = (scope: Scope): Promise<string[]> => run(scope, {});

/** Only what another scheme of colours can change. */
export const colourViolations = (scope: Scope): Promise<string[]> =>
  run(scope, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });

async function run(scope: Scope, options: object): Promise<string[]> {
  const isThere = await scope.evaluate(() => 'axe' in window);
  if (!isThere) await scope.evaluate(axe);
  return scope.evaluate(async (asked) => {
    const { axe: loaded } = window as unknown as {
      axe: {
        run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const result = await loaded.run(document, { ...asked, resultTypes: ['violations'], preload: false });
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  }, options);
}
