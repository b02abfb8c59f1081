import { readdirSync, readFileSync } from 'node:fs';

/**
 * What each page of a site loads, whatever it shows; the guest, that comes with a record; what our own pages and the
 * worker load. Bytes as they are. The limits of the first two are what we let a page of others pay. Those of the worker and
 * of our pages, which load from the disk, are one to three per cent above what they are: a library that came along
 * unnoticed is larger than that. Of both 25 kB are the check digits of national numbers (stdnum), and 95 kB what else
 * redaction looks for.
 */
const build = '.output/chrome-mv3';
const plain = { brotli: false, gzip: false };
const ofPanel = readFileSync(`${build}/panel.html`, 'utf8').match(/(?<=")\/chunks\/[^"]+\.js/g);

export default [
  ...readdirSync(`${build}/content-scripts`).map((file) => ({
    name: `content script, ${file.replace('.js', '')}`,
    path: `${build}/content-scripts/${file}`,
    limit: '6 kB',
    ...plain,
  })),
  ...readdirSync(build)
    .filter((file) => file.startsWith('guest-'))
    .map((file) => ({ name: `guest, ${file.slice(6, -3)}`, path: `${build}/${file}`, limit: '32.5 kB', ...plain })),
  { name: 'frame', path: `${build}/frame.js`, limit: '8 kB', ...plain },
  { name: 'picker', path: `${build}/picker.js`, limit: '11.6 kB', ...plain },
  { name: 'pointer', path: `${build}/pointer.js`, limit: '18.8 kB', ...plain },
  { name: 'detect', path: `${build}/detect.js`, limit: '12.2 kB', ...plain },
  { name: 'worker', path: `${build}/background.js`, limit: '1395 kB', ...plain },
  // Before the first useful content: what else the panel needs is loaded after it (`components/data/later.ts`).
  { name: 'panel, at first', path: ofPanel.map((file) => `${build}${file}`), limit: '575 kB', ...plain },
  {
    name: 'our pages, all scripts',
    path: [`${build}/chunks/*.js`, `!${build}/chunks/de-*.js`],
    limit: '1500 kB',
    ...plain,
  },
  { name: 'German, for who speaks it', path: `${build}/chunks/de-*.js`, limit: '152 kB', ...plain },
  { name: 'our pages, styles', path: `${build}/assets/*.css`, limit: '81.5 kB', ...plain },
];
