import { describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { type Surveys, surveyOf } from './survey';

const opened = Date.UTC(2026, 10, 1, 9);
const solved = Date.UTC(2026, 10, 9, 9);
const at = <T>(value: T) => ({ value, source: 'api' as const, at: 0 });
const surveys: Surveys = [{ field: 'CSAT__c', fine: 4, degraded: 3, dated: 'Survey date' }];
const custom = (...fields: [label: string, value: string, id?: string][]) =>
  at(fields.map(([label, value, id = label]) => ({ id, label, value })));

describe('a survey that a ticket shows', () => {
  test.each<[string, TicketContext['fields'], object | undefined]>([
    [
      'Zendesk’s own rating, not before it was solved',
      { satisfaction: at('bad'), createdAt: at(opened), solvedAt: at(solved) },
      { score: 'bad', state: 'degraded', at: solved },
    ],
    ['a good one', { satisfaction: at('Good'), createdAt: at(opened) }, { state: 'fine', at: opened }],
    ['one that nobody dated at all is not taken', { satisfaction: at('good') }, undefined],
    ['a word that nobody knows', { satisfaction: at('meh'), createdAt: at(opened) }, undefined],
    [
      'a chosen field by its name in the API, with its day',
      { custom: custom(['How was it?', '2.5 / 5', 'csat__c'], ['Survey date', '2026-11-12']), createdAt: at(opened) },
      { score: '2.5 / 5', state: 'blocked', at: Date.UTC(2026, 10, 12) },
    ],
    [
      'by its label, with a comma, and a day that says nothing for sure',
      { custom: custom(['CSAT__c', '3,5'], ['Survey date', '11/12/2026']), solvedAt: at(solved) },
      { score: '3,5', state: 'degraded', at: solved },
    ],
    [
      'a chosen field goes before the rating',
      { custom: custom(['CSAT__c', '5']), satisfaction: at('bad'), createdAt: at(opened) },
      { state: 'fine' },
    ],
    ['a score that is no number', { custom: custom(['CSAT__c', 'n/a']), createdAt: at(opened) }, undefined],
    ['no survey', { custom: custom(['Tier', '5']), createdAt: at(opened) }, undefined],
  ])('%s', (_, fields, expected) => {
    const found = surveyOf({ fields }, surveys);
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeUndefined();
  });
});
