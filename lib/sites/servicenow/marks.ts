import type { Selector } from '@/lib/selectors/selector';

/** What ServiceNow's pages are known by, whatever record they show. */
export const marks = {
  /** The frame that holds the form in the navigation. */
  frame: [
    { css: 'iframe#gsft_main', seen: '2026-02' },
    { css: 'iframe[name="gsft_main"]', seen: '2026-02' },
  ],
  /** Next Experience's shell, in whose shadow root that frame is. */
  shell: [{ css: 'macroponent-f51912f4c700201072b211d4d8c26010', seen: '2026-02' }],
  token: [{ css: 'input[name="sysparm_ck"]', seen: '2025-11', read: 'value', hidden: true }],
} satisfies Record<string, Selector[]>;
