import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { isUnbegun, TroubleError, troubleOf } from './trouble';

const noSpace =
  'Connection is closing because of: IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)';

test.each([
  ['a quota', new Dexie.QuotaExceededError('quota'), { code: 'diskFull' }],
  [
    'an abort by a quota',
    new Dexie.AbortError('aborted', new DOMException('', 'QuotaExceededError')),
    { code: 'diskFull' },
  ],
  [
    'Chromium on a full disk',
    new Dexie.AbortError('aborted', new DOMException(noSpace, 'UnknownError')),
    { code: 'diskFull' },
  ],
  ['storage.local on a full disk', new Error(noSpace), { code: 'diskFull' }],
  ['a broken database', new Dexie.UnknownError('corrupt'), { code: 'notSaved', name: 'UnknownError' }],
  [
    'an opening that failed',
    new Dexie.OpenFailedError('x', new DOMException('Internal error opening backing store', 'UnknownError')),
    { code: 'notSaved', name: 'UnknownError' },
  ],
  [
    'one of ours, wherever it went',
    new Dexie.DatabaseClosedError(new TroubleError({ code: 'newerDatabase' })),
    { code: 'newerDatabase' },
  ],
  ['a mistake of ours', new TypeError('x is undefined'), undefined],
  ['two running entries', new Dexie.ConstraintError('x'), undefined],
  ['nothing', undefined, undefined],
])('%s', (_, error, trouble) => {
  expect(troubleOf(error)).toEqual(trouble);
});

test('only what had not begun may be tried again', () => {
  expect(isUnbegun(new Dexie.DatabaseClosedError())).toBe(true);
  expect(isUnbegun(new DOMException('The database connection is closing.', 'InvalidStateError'))).toBe(true);
  expect(isUnbegun(new Dexie.AbortError('aborted'))).toBe(false);
});
