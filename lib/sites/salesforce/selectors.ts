import type { Selector } from '@/lib/selectors/selector';

/**
 * Lightning record pages. Sources: Salesforce's own page objects (npm `salesforce-pageobjects` 9.0.0) and Salesforce
 * Inspector Reloaded. Salesforce promises nothing about this markup.
 */
export const salesforceSelectors = {
  /** One per mounted tab; hidden tabs stay mounted. */
  root: [{ css: 'one-record-home-flexipage2', seen: '2026-08' }],
  primaryField: [{ css: 'records-highlights2 [slot="primaryField"]', seen: '2026-08' }],
  /** Holds `sfdc:RecordField.Case.Subject`: the API name, which no translation changes. */
  fieldByName: [
    { css: '[data-target-selection-name^="sfdc:RecordField."]', seen: '2026-08', read: '@data-target-selection-name' },
  ],
  fieldByLabel: [{ css: 'records-record-layout-item[field-label]', seen: '2026-08', read: '@field-label' }],
  output: [
    { css: '[slot="outputField"]', seen: '2026-08' },
    { css: '[data-output-element-id="output-field"]', seen: '2025-09' },
    { css: '.test-id__field-value', seen: '2026-08' },
  ],
  recordId: [
    { css: '[data-record-id]', seen: '2026-08', read: '@data-record-id' },
    { css: '[record-id]', seen: '2026-08', read: '@record-id' },
  ],
  /** Links to a record's own related lists name the record itself. */
  relatedListLink: [{ css: 'a[href*="/related/"]', seen: '2026-08', read: '@href' }],
  relatedList: [
    { css: 'lst-related-list-single-container', seen: '2025-09' },
    { css: 'article', seen: '2026-08' },
    { css: '.forceRelatedListSingleContainer', seen: '2024-01' },
  ],
  caseListLink: [{ css: 'a[href*="/related/Cases/"]', seen: '2026-08' }],
  caseLink: [{ css: 'a[href*="/lightning/r/Case/500"], a[href*="/lightning/r/500"]', seen: '2026-08', read: '@href' }],
  /** Chatter's classes are Aura's and old; newer feeds may bring others. */
  feedItem: [{ css: 'article.cuf-feedItem', seen: '2024-01' }],
  feedAuthor: [{ css: '.cuf-entityLink', seen: '2024-01' }],
  feedTime: [{ css: '[datetime]', seen: '2024-01', read: '@datetime' }],
  feedText: [{ css: '.cuf-feedBodyText', seen: '2024-01' }],
} satisfies Record<string, Selector[]>;

export type SalesforceSelectors = Readonly<Record<keyof typeof salesforceSelectors, readonly Selector[]>>;
