import type { Selector } from '../dom';

/**
 * Zendesk's agent workspace, newest generation first. Sources: public extensions that read it (Toggl Track, Clockify)
 * and public userscripts. Styled-component classes (`sc-…`) change with every release and are not used.
 */
export const zendeskSelectors = {
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
  organizationName: [{ css: '[data-test-id="organization-name"]', seen: '2025-06' }],
} satisfies Record<string, Selector[]>;
