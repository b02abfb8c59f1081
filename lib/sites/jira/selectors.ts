import type { Selector } from '@/lib/selectors/selector';

/** What is read of an issue's view, in either product. */
export interface IssueSelectors {
  /** Whole views, from the smallest kind: around the issue's key and summary, and around nothing else. */
  view: readonly Selector[];
  key: readonly Selector[];
  subject: readonly Selector[];
  status: readonly Selector[];
  priority: readonly Selector[];
  type: readonly Selector[];
  requester: readonly Selector[];
  assignee: readonly Selector[];
  environment: readonly Selector[];
  createdAt?: readonly Selector[];
  updatedAt?: readonly Selector[];
  description: readonly Selector[];
  comment: readonly Selector[];
  commentAuthor: readonly Selector[];
  commentAt?: readonly Selector[];
  commentText: readonly Selector[];
  /** There only on comments that a customer does not see. */
  commentInternal: readonly Selector[];
}

/**
 * Jira Cloud's issue view, newest generation first. `data-testid` was `data-test-id` until about 2022. Sources: public
 * extensions (Toggl Track) and userscripts; hashed classes (`css-…`) are not used. The page writes times in words only.
 */
export const jiraSelectors: IssueSelectors = {
  view: [
    { css: '[data-testid="issue.views.issue-details.issue-layout.compact-layout"]', seen: '2026-02' },
    { css: '[role="dialog"]', seen: '2026-02' },
    { css: 'main', seen: '2026-02' },
    { css: 'body', seen: '2026-02' },
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
  requester: [
    {
      css: '[data-testid="issue.views.field.user.reporter"] [data-testid="profilecard-next.ui.profilecard.profilecard-trigger"] span > span',
      seen: '2026-03',
    },
    { css: '[data-testid="issue.views.field.user.reporter"]', seen: '2025-09' },
  ],
  // Without the card it says "Unassigned" in the person's language, which is nobody's name.
  assignee: [
    {
      css: '[data-testid="issue.views.field.user.assignee"] [data-testid="profilecard-next.ui.profilecard.profilecard-trigger"] span > span',
      seen: '2026-03',
    },
  ],
  environment: [
    { css: '[data-testid="issue.views.field.rich-text.environment"] .ak-renderer-document', seen: '2026-03' },
  ],
  description: [
    { css: '[data-testid="issue.views.field.rich-text.description"] .ak-renderer-document', seen: '2025-09' },
    { css: '[data-test-id="issue.views.field.rich-text.description"] .ak-renderer-document', seen: '2022-03' },
  ],
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
};

/**
 * Jira Data Center and Server: ids that have stood since version 5, then the detail view of boards before 2017. Sources:
 * public extensions (Toggl Track), scrapers and userscripts of public servers.
 */
export const dataCenterSelectors: IssueSelectors = {
  view: [
    { css: '#ghx-detail-issue', seen: '2017-01' },
    { css: '#issue-content', seen: '2025-06' },
    { css: 'body', seen: '2025-06' },
  ],
  key: [
    { css: '#key-val', seen: '2025-06' },
    { css: '.ghx-fieldname-issuekey a', seen: '2017-01' },
  ],
  subject: [
    { css: '#summary-val', seen: '2025-06' },
    { css: '#ghx-detail-issue [data-field-id="summary"]', seen: '2017-01' },
  ],
  status: [
    { css: '#status-val', seen: '2025-06' },
    { css: '#opsbar-transitions_more span', seen: '2025-06' },
  ],
  priority: [{ css: '#priority-val', seen: '2025-06' }],
  type: [{ css: '#type-val', seen: '2025-06' }],
  requester: [
    { css: '#reporter-val .user-hover', seen: '2025-06' },
    { css: '#reporter-val', seen: '2025-06' },
  ],
  assignee: [{ css: '#assignee-val .user-hover', seen: '2025-06' }],
  environment: [{ css: '#environment-val', seen: '2025-06' }],
  createdAt: [{ css: '#created-val time', seen: '2025-06', read: '@datetime' }],
  updatedAt: [{ css: '#updated-val time', seen: '2025-06', read: '@datetime' }],
  description: [
    { css: '#description-val .user-content-block', seen: '2025-06' },
    { css: '#description-val', seen: '2012-01' },
  ],
  comment: [{ css: '.activity-comment', seen: '2025-06' }],
  commentAuthor: [{ css: '.action-details .user-hover', seen: '2025-06' }],
  commentAt: [{ css: '.action-details time', seen: '2025-06', read: '@datetime' }],
  commentText: [{ css: '.action-body', seen: '2025-06' }],
  commentInternal: [{ css: '.action-details .redText', seen: '2025-06' }],
};
