// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { TimeView } from '@/lib/contract/time';
import type { Rounding } from '@/lib/time/rounding';
import { Today } from './Today';

afterEach(cleanup);

const minute = 60_000;
function viewOf(rounding: Rounding): TimeView {
  const noon = new Date().setHours(12, 0, 0, 0);
  const row = { id: 'e', author: 'me', device: 'd', createdAt: noon, stamp: 's', revision: 's' };
  const what = { engagementId: 'x', class: 'reactive', billable: true, note: '', zone: 'UTC' } as const;
  const entry = { ...row, ...what, startedAt: noon, endedAt: noon + 41 * minute };
  return {
    entries: [entry],
    engagements: [],
    account: { name: '', keys: [] },
    rounding,
    required: [],
    trail: [],
    switching: 'ask',
  };
}

test.each<[Rounding, string]>([
  [{ rule: 'none' }, 'Not rounded.'],
  [{ rule: 'up', minutes: 15 }, '45 min when rounded up to the next 15 minutes.'],
  [{ rule: 'nearest', minutes: 6 }, '42 min when rounded to the nearest 6 minutes.'],
])('by %j the raw total stays, and below it: %s', (rounding, words) => {
  render(<Today view={viewOf(rounding)} />);
  expect(screen.getByText('41 min')).toBeTruthy();
  expect(screen.getByText(words)).toBeTruthy();
});
