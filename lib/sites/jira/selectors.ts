import type { Selector } from '../dom';

/**
 * Jira Cloud's issue view, newest generation first. `data-testid` was `data-test-id` until about 2022. Sources: public
 * extensions (Toggl Track) and userscripts; hashed classes (`css-…`) are not used.
 */
export const jiraSelectors = {
  root: [
    { css: '[data-testid="issue.views.issue-details.issue-layout.compact-layout"]', seen: '2026-02' },
    { css: '[data-testid="issue.views.issue-details.issue-layout.container-left"]', seen: '2026-02' },
    { css: '#jira-issue-header', seen: '2026-02' },
  ],
  key: [
    { css: '[data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"]', seen: '2026-02' },
    {
      css: '[data-testid="issue.views.issue-base.foundation.breadcrumbs.breadcrumb-current-issue-container"] a',
      seen: '2026-02',
    },
    { css: '[data-test-id="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"]', seen: '2022-03' },
  ],
  subject: [
    { css: 'h1[data-testid="issue.views.issue-base.foundation.summary.heading"]', seen: '2026-02' },
    { css: 'h1[data-test-id="issue.views.issue-base.foundation.summary.heading"]', seen: '2022-03' },
  ],
  status: [
    { css: '[data-testid="issue-field-status.ui.status-view.status-button.status-button"]', seen: '2025-09' },
    { css: '[data-testid="issue.views.issue-base.foundation.status.status-field-wrapper"]', seen: '2025-09' },
  ],
  priority: [{ css: '[data-testid="issue-field-priority-readview-full.ui.priority.wrapper"] span', seen: '2025-09' }],
  type: [
    {
      css: '[data-testid="issue.views.issue-base.foundation.change-issue-type.button"]',
      seen: '2025-09',
      read: '@aria-label',
    },
  ],
  description: [
    { css: '[data-testid="issue.views.field.rich-text.description"] .ak-renderer-document', seen: '2025-09' },
  ],
  assignee: [{ css: '[data-testid="issue.views.field.user.assignee"]', seen: '2025-09' }],
  reporter: [{ css: '[data-testid="issue.views.field.user.reporter"]', seen: '2025-09' }],
  comment: [{ css: '[data-testid^="comment-base-item-"]', seen: '2025-09' }],
  commentAuthor: [
    { css: '[data-testid^="issue-comment-base.ui.comment.ak-comment."][data-testid$="-header"] h3', seen: '2025-09' },
  ],
  commentText: [
    {
      css: '[data-testid^="issue-comment-base.ui.comment.ak-comment."][data-testid$="-body"] .ak-renderer-document',
      seen: '2025-09',
    },
    { css: '.ak-renderer-document', seen: '2025-09' },
  ],
  commentInternal: [
    { css: '[data-testid="issue-comment-base.ui.comment.custom-comment.restricted-to"]', seen: '2025-09' },
    { css: '[data-testid$="comment-visibility.comment-visibility-wrapper"]', seen: '2025-09' },
  ],
} satisfies Record<string, Selector[]>;
