import type { Selector } from '@/lib/selectors/selector';

/**
 * GitHub's issue page, newest generation first: the React issue viewer (since 2025), and the server-rendered page before
 * it. Sources: Refined GitHub, Defuddle, Toggl Track, and extensions and scripts whose authors recorded what they saw,
 * the newest in 2026-08. Hashed classes (`…-module__…--x1y2z`, `prc-…`) are not used.
 */
export const gitHubSelectors = {
  root: [
    { css: '[data-testid="issue-viewer-container"]', seen: '2025-04' },
    { css: '[data-testid="issue-viewer-issue-container"]', seen: '2026-02' },
    { css: '.js-issues-results, #show_issue', seen: '2024-12' },
  ],
  /** A link to the issue itself: the time of its description. */
  self: [
    { css: 'a[data-testid="issue-body-header-link"]', seen: '2026-02', read: '@href' },
    { css: '.timeline-comment a.js-timestamp', seen: '2024-12', read: '@href' },
  ],
  number: [
    { css: '[data-testid="issue-title"] + span', seen: '2025-06' },
    { css: '.gh-header-number', seen: '2024-12' },
  ],
  subject: [
    { css: '[data-testid="issue-title"]', seen: '2026-08' },
    { css: 'h1[data-component="PH_Title"] .markdown-title', seen: '2026-04' },
    { css: '.js-issue-title', seen: '2024-12' },
  ],
  /** `issueOpened`, `issueClosed`, `issueClosedNotPlanned`. */
  stateName: [
    { css: '[data-testid="header-state"]', seen: '2026-08', read: '@data-status' },
    { css: '.gh-header-meta .State, .gh-header .State', seen: '2024-12', read: '@title' },
  ],
  status: [
    { css: '[data-testid="header-state"]', seen: '2026-08' },
    { css: '.gh-header-meta .State, .gh-header .State', seen: '2024-12' },
  ],
  requester: [
    { css: '[data-testid="issue-body-header-author"]', seen: '2026-08' },
    { css: '.gh-header-meta a.author', seen: '2024-12' },
  ],
  description: [
    { css: '[data-testid="issue-body-viewer"] .markdown-body', seen: '2026-08' },
    { css: '.js-command-palette-issue-body .comment-body', seen: '2024-12' },
    { css: '.timeline-comment .comment-body', seen: '2024-12' },
  ],
  createdAt: [
    { css: '[data-testid="issue-body"] relative-time', seen: '2026-08', read: '@datetime' },
    { css: '[data-testid="issue-body-header-link"] relative-time', seen: '2026-02', read: '@datetime' },
    { css: '.gh-header-meta relative-time', seen: '2024-12', read: '@datetime' },
  ],
  tagSection: [
    { css: '[data-testid="sidebar-labels-section"]', seen: '2026-08' },
    { css: '.js-issue-labels', seen: '2024-12' },
  ],
  tags: [
    { css: '[data-testid="issue-labels"] a', seen: '2026-08' },
    { css: '[data-testid="sidebar-labels-section"] a', seen: '2026-08' },
    { css: '.js-issue-labels .IssueLabel', seen: '2024-12' },
  ],
  assigneeSection: [
    { css: '[data-testid="sidebar-assignees-section"]', seen: '2026-08' },
    { css: '.js-issue-assignees', seen: '2024-12' },
  ],
  assignee: [
    { css: '[data-testid="sidebar-assignees-section"] a[href]', seen: '2026-08' },
    { css: '.js-issue-assignees .assignee', seen: '2024-12' },
  ],
  milestone: [
    { css: '[data-testid="sidebar-milestones-section"] a', seen: '2026-08' },
    { css: '#partial-discussion-sidebar .milestone-name', seen: '2024-12' },
  ],
  type: [{ css: '[data-testid="sidebar-types-section"] a', seen: '2026-02' }],
  comment: [
    { css: '[data-testid^="comment-viewer-outer-box"]', seen: '2026-08' },
    { css: '.timeline-comment-group[id^="issuecomment-"]', seen: '2024-12' },
  ],
  /** The comment's own id, where the comment itself does not have it. */
  commentId: [{ css: '[data-testid="comment-header"][id]', seen: '2025-11', read: '@id' }],
  commentAuthor: [
    { css: 'a[data-testid="avatar-link"]', seen: '2026-08' },
    { css: 'a.author', seen: '2024-12' },
  ],
  /** Who the author is to the repository: `Member`, `Collaborator`, `Owner`, `Contributor`. */
  association: [
    { css: '[data-testid="comment-author-association"]', seen: '2026-02' },
    { css: '.timeline-comment-header .Label', seen: '2024-12' },
  ],
  commentTime: [{ css: 'relative-time[datetime]', seen: '2026-08', read: '@datetime' }],
  commentText: [
    { css: '[data-testid="markdown-body"]', seen: '2026-08' },
    { css: '.comment-body', seen: '2024-12' },
  ],
} satisfies Record<string, Selector[]>;

export type GitHubSelectors = Readonly<Record<keyof typeof gitHubSelectors, readonly Selector[]>>;
