import { expect, test } from 'vitest';
import { isInstalled, type Packages } from './dependencies.mjs';

const dexie = { version: '4.4.7', integrity: 'sha512-a' };
const biomeForMac = { version: '2.6.8', optional: true };
const locked = { '': { version: '0.1.0' }, 'node_modules/dexie': dexie, 'node_modules/biome-mac': biomeForMac };

const cases: { name: string; installed: Packages; is: boolean }[] = [
  {
    name: 'exactly the lock file',
    installed: { 'node_modules/dexie': dexie, 'node_modules/biome-mac': biomeForMac },
    is: true,
  },
  { name: 'an optional package for another machine is absent', installed: { 'node_modules/dexie': dexie }, is: true },
  { name: 'a package is absent', installed: { 'node_modules/biome-mac': biomeForMac }, is: false },
  { name: 'another version', installed: { 'node_modules/dexie': { ...dexie, version: '4.4.6' } }, is: false },
  {
    name: 'the same version with other content',
    installed: { 'node_modules/dexie': { ...dexie, integrity: 'sha512-b' } },
    is: false,
  },
  { name: 'nothing', installed: {}, is: false },
];

test.each(cases)('$name: installed is $is', ({ installed, is }) => {
  expect(isInstalled(locked, installed)).toBe(is);
});
