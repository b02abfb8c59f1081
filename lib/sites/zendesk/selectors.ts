import type { Selector } from '@/lib/selectors/selector';

/**
 * Zendesk's agent workspace, newest generation first. Sources: public extensions that read it (Toggl Track, Clockify)
 * and public userscripts. Styled-component classes (`sc-…`) change with every release and are not used.
 */
export const zendeskSelectors = {
  /** A ticket's number: first as only a conversation carries it, then as links may too. */
  ticketId: [
    {
      css: '[data-side-conversations-anchor-id]',
      seen: '2024-10',
      read: '@data-side-conversations-anchor-id',
    },
    { css: '[data-ticket-id]', seen: '2025-06', read: '@data-ticket-id' },
  ],
  pane: [{ css: '.ticket-panes-grid-layout', seen: '2026-03' }],
  subject: [
    { css: 'input[data-test-id="omni-header-subject"]', seen: '2026-03', read: 'value' },
    { css: 'input[data-test-id="ticket-pane-subject"]', seen: '2021-06', read: 'value' },
  ],
  status: [{ css: '[data-test-id="ticket-fields-status-view"]', seen: '2025-06' }],
  priority: [
    {
      css: '[data-test-id="ticket-fields-priority-select"] [data-garden-id="dropdowns.combobox.value"]',
      seen: '2025-06',
    },
  ],
  type: [
    { css: '[data-test-id="ticket-fields-type-select"] [data-garden-id="dropdowns.combobox.value"]', seen: '2025-06' },
  ],
  requester: [
    {
      css: '[data-test-id="ticket-system-field-requester-select"] [data-garden-id="typography.ellipsis"]',
      seen: '2025-06',
    },
    { css: '[data-test-id="tabs-nav-item-users"] span.react-wrapper', seen: '2024-01' },
  ],
  organization: [{ css: '[data-test-id="tabs-nav-item-organizations"]', seen: '2025-06' }],
  assignee: [{ css: '[data-test-id="assignee-field-selected-agent-tag"]', seen: '2025-06' }],
  brand: [
    {
      css: '[data-test-id="ticket-system-field-brand-select"] [data-garden-id="typography.ellipsis"]',
      seen: '2025-06',
    },
  ],
  tags: [{ css: '[data-test-id="ticket-system-field-tags-item-selected"]', seen: '2026-03' }],
  comment: [{ css: 'article[data-test-id="omni-log-comment-item"]', seen: '2025-06' }],
  commentText: [{ css: '[data-test-id="omni-log-message-content"]', seen: '2025-06' }],
  commentAuthor: [{ css: '[data-test-id="omni-log-comment-user-link"]', seen: '2025-06' }],
  commentSide: [{ css: '[data-test-id="omni-log-item-message"]', seen: '2025-06', read: '@type' }],
  commentInternal: [{ css: '[data-test-id="omni-log-internal-note-tag"]', seen: '2025-06' }],
  commentTime: [
    { css: 'time[data-test-id="timestamp-relative"]', seen: '2025-06', read: '@datetime' },
    { css: 'time[datetime]', seen: '2025-06', read: '@datetime' },
  ],
} satisfies Record<string, Selector[]>;

export type ZendeskSelectors = Readonly<Record<keyof typeof zendeskSelectors, readonly Selector[]>>;
