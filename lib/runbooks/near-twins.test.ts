import { expect, test } from 'vitest';
import { nearTwinsOf } from './near-twins';
import { indexTexts } from './text-index';

/** As long as a runbook is. */
const fix = Array.from({ length: 80 }, (_, at) => `setting${at}`).join(' ');
const texts = indexTexts([
  { title: 'Relay refuses the certificate (EU)', body: `${fix} Certificates are renewed by the platform team.` },
  { title: 'Relay refuses the certificate (US)', body: `${fix} Certificates are renewed by the platform team.` },
  { title: 'Imports arrive twice', body: 'Compare external ids, and merge rows with the same one.' },
  { title: 'Relay is slow', body: 'Ask which of its queues grows, then add a worker to it.' },
  { title: '', body: '' },
]);

test('a copy with another name is a twin, what only speaks of the same is none', () => {
  const isTwin = nearTwinsOf(texts, 0);
  expect([0, 1, 2, 3, 4].map(isTwin)).toEqual([true, true, false, false, false]);
  expect(nearTwinsOf(texts, 4)(0)).toBe(false);
});
