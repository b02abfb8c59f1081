import { say } from './run.mjs';

const widest = 48;

/**
 * What was measured once, by one name.
 * @typedef {object} Grown
 * @property {string} what
 * @property {number} size
 * @property {{ name: string, ms: number }[]} times
 */

/**
 * Prints how it grows, as bars on a logarithmic scale: ten times the size is one step to the right where it grows with it.
 * @param {Grown[]} rows
 */
export function sayGrowth(rows) {
  const most = Math.max(...rows.flatMap(({ times }) => times.map(({ ms }) => ms)), 10);
  const bar = (/** @type {number} */ ms) =>
    '█'.repeat(Math.max(1, Math.round((Math.log10(Math.max(1, ms)) / Math.log10(most)) * widest)));
  const names = Math.max(...rows.flatMap(({ times }) => times.map(({ name }) => name.length)), 0);
  say();
  say('Growth, p50 in milliseconds, logarithmic');
  for (const what of new Set(rows.map((row) => row.what))) {
    say(`  ${what}`);
    for (const { size, times } of rows.filter((row) => row.what === what)) {
      for (const [index, { name, ms }] of times.entries()) {
        const of = (index === 0 ? String(size) : '').padStart(6);
        say(`    ${of}  ${name.padEnd(names)}  ${bar(ms)} ${ms.toFixed(1)}`);
      }
    }
  }
}
