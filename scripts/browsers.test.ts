import { expect, test } from 'vitest';
import { isRealCandidate } from './apt.mjs';
import { versionIn } from './browsers.mjs';

test.each([
  ['Google Chrome 156.0.8078.79 \n', '156.0.8078.79'],
  ['Google Chrome for Testing 131.0.6778.204\n', '131.0.6778.204'],
  [
    '/usr/bin/chromium: 9: [: 25276063744: unexpected operator\nChromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n',
    '156.0.8078.79',
  ],
  ['Microsoft Edge 131.0.2903.86 \n', '131.0.2903.86'],
  ['Mozilla Firefox 153.7.0esr\n', '153.7.0'],
  ['chrome: error while loading shared libraries: libnss3.so.1.2: cannot open shared object file\n', undefined],
  ["Command '/usr/bin/chromium-browser' requires the chromium snap to be installed.\n", undefined],
  ['', undefined],
])('the version in %j is %s', (output, version) => {
  expect(versionIn(output)).toBe(version);
});

test.each([
  { system: 'Debian', candidate: '156.0.8078.79-1~deb12u1', real: true },
  { system: 'Ubuntu, which installs a snap', candidate: '1:1snap1-0ubuntu5', real: false },
  { system: 'one without the package', candidate: '(none)', real: false },
])('apt on $system offers a package of its own: $real', ({ candidate, real }) => {
  expect(isRealCandidate(`chromium:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n`)).toBe(real);
});

test('a package that apt does not know is no candidate', () => {
  expect(isRealCandidate('')).toBe(false);
});
