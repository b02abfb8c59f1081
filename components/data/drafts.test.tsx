// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useDraft, useHasDraft } from './drafts';

const choices = { class: 'rework' };
const none = { typed: '', choices: {} as object };

test.each([
  ['what was sent', { typed: '1h', choices }, { typed: '1h', choices }, undefined],
  ['a choice that was sent, with nothing in the field', { typed: '', choices }, { typed: '15m', choices }, undefined],
  ['nothing, by a click alone', undefined, { typed: '15m', choices: {} }, undefined],
  ['what came to it since', { typed: '1h 20m', choices }, { typed: '1h', choices }, '1h 20m'],
  ['another line than the one that a click logged', { typed: '1h', choices }, { typed: '15m', choices }, '1h'],
])('of %s stays what was not saved, and no draft where that is nothing', (_, typed, sent, stays) => {
  const { result } = renderHook(() => ({ draft: useDraft('log', none), isDrafted: useHasDraft('log') }));
  const next = { typed: '', choices: {} };
  act(() => {
    if (typed) result.current.draft.set(typed);
  });
  act(() => result.current.draft.settle(sent, next));
  expect(result.current.draft.value).toEqual({ ...next, typed: stays ?? '' });
  expect(result.current.isDrafted).toBe(stays !== undefined);
  act(() => result.current.draft.clear());
});
