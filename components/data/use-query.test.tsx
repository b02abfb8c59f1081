// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { worker } from '../testing/fake-worker';
import { useMutation } from './use-mutation';
import { useQuery } from './use-query';

vi.mock('@/lib/messages', () => import('../testing/fake-worker'));
beforeEach(() => worker.reset());
afterEach(cleanup);

const search = (text: string | undefined) =>
  useQuery('searchRunbooks', text === undefined ? undefined : { text }, ['runs']);
const titles = (query: ReturnType<typeof search>) => query.data?.map(({ runbook }) => runbook.title);

test('asks, and nothing without an argument', async () => {
  const { result, rerender } = renderHook(({ text }: { text?: string }) => search(text), { initialProps: {} });
  expect(result.current).toMatchObject({ data: undefined, loading: false });
  rerender({ text: 'scim' });
  expect(result.current.loading).toBe(true);
  await waitFor(() => expect(titles(result.current)).toEqual(['Rotate the SCIM token on HTTP 401']));
});

test('asks again when one of its topics changed and keeps the old answer meanwhile', async () => {
  const { result } = renderHook(() => search('scim'));
  await waitFor(() => expect(result.current.data).toHaveLength(1));
  worker.state.library = [];
  worker.hold('searchRunbooks');
  act(() => worker.changed(['time']));
  expect(worker.asked).toHaveLength(1);
  act(() => worker.changed(['runs']));
  expect(worker.asked).toHaveLength(2);
  expect(result.current).toMatchObject({ loading: false });
  expect(result.current.data).toHaveLength(1);
  await act(async () => worker.release('searchRunbooks'));
  expect(result.current.data).toHaveLength(0);
});

test('an answer to an earlier argument is dropped', async () => {
  worker.hold('searchRunbooks');
  const { result, rerender } = renderHook(({ text }) => search(text), { initialProps: { text: 'scim' } });
  rerender({ text: 'saml' });
  await act(async () => worker.release('searchRunbooks'));
  expect(titles(result.current)).toEqual(['SAML rejected: clock skew or old certificate']);
});

test('a change in another tab is no reason to ask', async () => {
  const { result } = renderHook(() => useQuery('suggestions', { tabId: 7 }, ['tab']));
  await waitFor(() => expect(result.current.data).toBeDefined());
  act(() => worker.changed(['tab'], 8));
  expect(worker.asked).toHaveLength(1);
  act(() => worker.changed(['tab'], 7));
  expect(worker.asked).toHaveLength(2);
});

test('an error keeps the last answer and can be tried again', async () => {
  const { result } = renderHook(() => search('scim'));
  await waitFor(() => expect(result.current.data).toHaveLength(1));
  worker.refused.add('searchRunbooks');
  await act(async () => worker.changed(['runs']));
  expect(result.current.data).toHaveLength(1);
  expect(result.current.error).toBeInstanceOf(Error);
  worker.refused.clear();
  await act(async () => result.current.retry());
  expect(result.current.error).toBeUndefined();
});

test('a mutation says when it is saving and when it failed, and never throws', async () => {
  const { result } = renderHook(() => useMutation('stopEntry'));
  worker.refused.add('stopEntry');
  let answer: unknown = 'none';
  await act(async () => {
    const saving = result.current.run({ id: 'x' });
    answer = await saving;
  });
  expect(answer).toBeUndefined();
  expect(result.current).toMatchObject({ saving: false, failed: true });
});
