import { describe, expect, test } from 'vitest';
import { askWordsIn } from '@/locales/ask';
import { askLanguages } from './ask';
import { updateMessage } from './customer-update';
import { defaultPromiseRules } from './promise-rules';
import { promisesIn } from './promises';

const fix = { name: 'Ines', fixVersion: '4.21.0', theirVersion: 'Connect 4.18.2', isVerified: false };

test('says “fixed” until somebody saw it work', async () => {
  const words = await askWordsIn('en');
  expect(updateMessage(fix, words)).not.toMatch(/it works\./);
  expect(updateMessage({ ...fix, isVerified: true }, words)).toMatch(/fixed in 4\.21\.0\. We tried it .* it works\./);
});

test.each([
  [{ ...fix, theirVersion: 'Connect 4.21.0' }],
  [{ ...fix, theirVersion: undefined }],
  [{ ...fix, fixVersion: undefined }],
])('%j says nothing of a version that they lack', async (of) => {
  expect(updateMessage(of, await askWordsIn('en'))).not.toContain('By what we know');
});

describe.each(askLanguages)('in %s', (language) => {
  test.each([fix, { ...fix, isVerified: true }, { ...fix, name: undefined, fixVersion: undefined }])(
    '%j promises nothing on behalf of others',
    async (of) => {
      const draft = updateMessage(of, await askWordsIn(language));
      expect(draft).not.toMatch(/undefined|\{|\$/);
      expect(promisesIn(draft, defaultPromiseRules)).toEqual([]);
    },
  );
});
