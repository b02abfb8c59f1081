import { expect, test } from 'vitest';
import { defaultPlace, tidyPlace } from './place';

test.each([
  ['kept', { side: 'left', top: 0.5, width: 420, aside: true }, { side: 'left', top: 0.5, width: 420, aside: true }],
  ['too narrow', { width: 10 }, { ...defaultPlace, width: 320 }],
  ['too wide', { width: 5000 }, { ...defaultPlace, width: 600 }],
  ['off the screen', { top: 3 }, { ...defaultPlace, top: 0.9 }],
  ['above the screen', { top: -1 }, { ...defaultPlace, top: 0 }],
  ['nonsense', { side: 'middle', top: 'x', width: Number.NaN, aside: 'yes' }, defaultPlace],
  ['of an older version', { side: 'left', top: 0.5, width: 420 }, { side: 'left', top: 0.5, width: 420, aside: false }],
  ['nothing', undefined, defaultPlace],
  ['no object', 'left', defaultPlace],
])('%s', (_, given, expected) => expect(tidyPlace(given)).toEqual(expected));
