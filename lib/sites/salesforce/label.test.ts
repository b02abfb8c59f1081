// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { salesforce } from './about';
import { labelCss } from './label';

test.each([
  ['Priorität', 'records-record-layout-item[field-label="Priorität"]'],
  ['  Status ', 'records-record-layout-item[field-label="Status"]'],
  ['Kunde "VIP"', String.raw`records-record-layout-item[field-label="Kunde \"VIP\""]`],
  ['C:\\', String.raw`records-record-layout-item[field-label="C:\\"]`],
  ['a\nb', String.raw`records-record-layout-item[field-label="a\a b"]`],
])('%j → %s', (label, css) => expect(labelCss(label)).toBe(css));

test('it finds the item of exactly this label, whatever is in it', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('"', '\\', '\n', ']', 'a', 'é', '日本語', '\u202e', ' '));
  const label = fc.array(part).map((parts) => parts.join('').replaceAll('\0', '').trim());
  fc.assert(
    fc.property(label, label, (named, other) => {
      fc.pre(named !== '' && named !== other);
      const items = [named, other].map((text) => {
        const item = document.createElement('records-record-layout-item');
        item.setAttribute('field-label', text);
        return item;
      });
      const page = document.createElement('div');
      page.append(...items);
      expect([...page.querySelectorAll(labelCss(named))]).toEqual([items[0]]);
    }),
    { numRuns: 200 },
  );
});

test('each object has fields to name', () => {
  const fields = salesforce.labelled?.fields ?? {};
  expect(Object.keys(fields)).toEqual(['Case', 'Account', 'Opportunity']);
  expect(Object.keys(fields.Case ?? {})).toContain('priority');
});
