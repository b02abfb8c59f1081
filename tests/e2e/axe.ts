import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Scope } from './find.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with what is on show now, one line for each rule. */
export async function violations(scope: Scope): Promise<string[]> {
  await scope.evaluate(axe);
  return scope.evaluate(async () => {
    const { axe: loaded } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const result = await loaded.run();
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
}
