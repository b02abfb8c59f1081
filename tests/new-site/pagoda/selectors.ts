import type { Selector } from '@/lib/selectors/selector';

export const pagodaSelectors = {
  root: [{ css: '[data-matter]', seen: '2026-11' }],
  subject: [{ css: 'h1', seen: '2026-11' }],
} satisfies Record<string, Selector[]>;
