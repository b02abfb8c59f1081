import { readdirSync } from 'node:fs';

/**
 * What each page of a site loads, whatever the record; what our own pages and the worker do. Bytes as they are. A content
 * script's limit is what we let a page of others pay. Those of the worker and of our pages, which load from the disk, are
 * one to three per cent above what they are: a library that came along unnoticed is larger than that.
 */
const build = '.output/chrome-mv3';
const plain = { brotli: false, gzip: false };

export default [
  ...readdirSync(`${build}/content-scripts`).map((file) => ({
    name: `content script, ${file.replace('.js', '')}`,
    path: `${build}/content-scripts/${file}`,
    limit: '30 kB',
    ...plain,
  })),
  { name: 'worker', path: `${build}/background.js`, limit: '600 kB', ...plain },
  { name: 'our pages, all scripts', path: `${build}/chunks/*.js`, limit: '690 kB', ...plain },
  { name: 'our pages, styles', path: `${build}/assets/*.css`, limit: '40 kB', ...plain },
];
