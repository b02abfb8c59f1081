import { expect, test } from 'vitest';
import { idOfPlace } from './place-id';

test.each([
  ['Runbooks/Rotate the SCIM token.md', 'runbooks-rotate-the-scim-token'],
  ['Rotate token 1a2b3c4d5e6f77881a2b3c4d5e6f7788.md', 'rotate-token-1a2b3c4d'],
  ['a\\b\\KubePodCrashLooping.md', 'a-b-kube-pod-crash-looping'],
  ['acme.zendesk.com-360001000001', 'acme-zendesk-com-360001000001'],
  ['v1.2/steps.md', 'v1-2-steps'],
])('%s has the id %s', (place, id) => {
  expect(idOfPlace(place)).toBe(id);
});

test('names without Latin letters, and long ones, have ids that tell them apart', () => {
  const places = ['手順/再起動.md', '手順/確認.md', `${'long name '.repeat(20)}1.md`, `${'long name '.repeat(20)}2.md`];
  const ids = places.map(idOfPlace);
  expect(new Set(ids).size).toBe(places.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});
