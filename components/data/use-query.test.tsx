// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { recordKey } from '@/lib/context/record-key';
import type { Name } from '@/lib/contract/contract';
import { entry, freshPanel } from '../testing/render-panel';
import { minute, otherTicketRef, ticketReading, ticketRef, todayAt } from '../testing/samples';
import { setVisibility } from '../testing/visibility';
import { tabId, worker } from '../testing/worker';
import { ask } from './ask';
import { useMutation } from './use-mutation';
import { useQuery } from './use-query';

freshPanel();
beforeEach(() => {
  worker.caller = { kind: 'own' };
});

const record = recordKey(ticketRef);
const today = { tabId, from: todayAt(0, 0), to: todayAt(0, 0) + 24 * 60 * minute };
const runbookId = 'sso-redirect-url-mismatch';
const tick = (step: number, ticked = true) => worker.ask('tickStep', { tabId, runbookId, step, ticked });

const asked = (name: Name) => worker.asked.filter((each) => each.name === name).length;
/** Long enough for a change to be told, and for the answer to a question that nobody should have asked. */
const aWhile = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 250)));

const search = (text: string | undefined) => useQuery('searchRunbooks', text === undefined ? undefined : { text });
const first = (query: ReturnType<typeof search>) => query.data?.[0]?.runbook.id;
const useRuns = () => useQuery('suggestions', { tabId, record });
const useTimes = () => useQuery('time', today);

const engagementsNamed = async (name: string) =>
  (await worker.ask('time', today)).engagements.filter((each) => each.name === name).length;

describe('a question', () => {
  test('is asked, and nothing without an argument', async () => {
    const { result, rerender } = renderHook(({ text }: { text?: string }) => search(text), { initialProps: {} });
    expect(result.current).toMatchObject({ data: undefined, loading: false });
    await aWhile();
    expect(worker.asked).toEqual([]);
    rerender({ text: 'clock skew' });
    expect(result.current.loading).toBe(true);
    await waitFor(() => expect(first(result.current)).toBe('saml-certificate-clock-skew'));
  });

  test('of two components is one, and so is its answer', async () => {
    const { result } = renderHook(() => [useTimes(), useTimes()]);
    await waitFor(() => expect(result.current[1]?.data).toBeDefined());
    expect(result.current[0]?.data).toBe(result.current[1]?.data);
    expect(asked('time')).toBe(1);
    await entry();
    await waitFor(() => expect(result.current.every(({ data }) => data?.running)).toBe(true));
    expect(asked('time')).toBe(2);
  });

  test('of an earlier argument is not answered any more', async () => {
    worker.hold('searchRunbooks');
    const { result, rerender } = renderHook(({ text }) => search(text), { initialProps: { text: 'scim' } });
    await waitFor(() => expect(asked('searchRunbooks')).toBe(1));
    rerender({ text: 'clock skew' });
    await waitFor(() => expect(asked('searchRunbooks')).toBe(2));
    expect(result.current.data).toBeUndefined();
    await act(async () => worker.release('searchRunbooks'));
    await waitFor(() => expect(first(result.current)).toBe('saml-certificate-clock-skew'));
    await aWhile();
    expect(first(result.current)).toBe('saml-certificate-clock-skew');
  });

  test('about a new reading keeps the answer to the last one until it is answered', async () => {
    const { result, rerender } = renderHook(({ version }) => useQuery('suggestions', { tabId, record }, { version }), {
      initialProps: { version: 'a' },
    });
    await waitFor(() => expect(result.current.data?.suggestions).toHaveLength(4));
    const before = result.current.data;
    worker.hold('suggestions');
    rerender({ version: 'b' });
    expect(result.current).toMatchObject({ data: before, loading: false });
    await waitFor(() => expect(asked('suggestions')).toBe(2));
    await act(async () => worker.release('suggestions'));
    await waitFor(() => expect(result.current.data).toBeDefined());
  });

  test('whose answer failed keeps the last one and can be tried again', async () => {
    const { result } = renderHook(useTimes);
    await waitFor(() => expect(result.current.data).toBeDefined());
    worker.refuse('time', { code: 'failed', name: 'Error' });
    await entry();
    await waitFor(() => expect(result.current.error).toMatchObject({ refusal: { code: 'failed', name: 'Error' } }));
    expect(result.current.data).toBeDefined();
    worker.accept();
    await act(async () => result.current.retry());
    await waitFor(() => expect(result.current.error).toBeUndefined());
    expect(result.current.data?.running).toBeDefined();
  });
});

describe('a change', () => {
  test('asks again only what watches it, and keeps the old answer meanwhile', async () => {
    const { result } = renderHook(() => ({ runs: useRuns(), times: useTimes(), found: search('scim') }));
    await waitFor(() => expect(result.current.runs.data && result.current.times.data).toBeDefined());
    worker.hold('suggestions');
    await tick(0);
    await waitFor(() => expect(asked('suggestions')).toBe(2));
    expect(result.current.runs).toMatchObject({ loading: false, data: { runs: [] } });
    await act(async () => worker.release('suggestions'));
    await waitFor(() => expect(result.current.runs.data?.runs).toHaveLength(1));
    expect([asked('time'), asked('searchRunbooks')]).toEqual([1, 1]);
  });

  test('of another record’s runs is no reason to ask', async () => {
    const { result } = renderHook(useRuns);
    await waitFor(() => expect(result.current.data).toBeDefined());
    const reading = ticketReading(otherTicketRef);
    await worker.show({ state: 'read', ref: otherTicketRef, reading }, 2);
    await worker.ask('tickStep', { tabId: 2, runbookId, step: 0, ticked: true });
    await aWhile();
    expect(asked('suggestions')).toBe(1);
  });

  test('in another tab is no reason to ask', async () => {
    const { result } = renderHook(() => useQuery('tab', { tabId }));
    await waitFor(() => expect(result.current.data).toBeDefined());
    await worker.show({ state: 'reading', ref: otherTicketRef }, 2);
    await aWhile();
    expect(asked('tab')).toBe(1);
    await worker.show({ state: 'reading', ref: otherTicketRef });
    await waitFor(() => expect(asked('tab')).toBe(2));
  });

  test('while a question is under way asks once more after it, however many there were', async () => {
    worker.hold('suggestions');
    const { result } = renderHook(useRuns);
    await waitFor(() => expect(asked('suggestions')).toBe(1));
    for (const step of [0, 1, 2]) {
      await tick(step);
      await aWhile(); // each of them is told by a message of its own
    }
    expect(worker.heard).toHaveLength(3);
    expect(asked('suggestions')).toBe(1);
    await act(async () => worker.release('suggestions'));
    await waitFor(() => expect(Object.keys(result.current.data?.runs[0]?.ticked ?? {})).toEqual(['0', '1', '2']));
    await aWhile();
    expect(asked('suggestions')).toBe(2);
  });

  test('of an account asks for it by the id that its newest answer told', async () => {
    const { result } = renderHook(() => useQuery('account', { tabId, record }));
    await waitFor(() => expect(result.current.data).toBeDefined());
    const other = { name: 'Orrin Mills', keys: ['zendesk:kelda.zendesk.com:organization:1'] };
    await worker.ask('enterFact', { account: other, driver: 'integration-state', value: 'fine' });
    await aWhile();
    expect(asked('account')).toBe(1);
    const { name = '', keys = [] } = result.current.data ?? {};
    await worker.ask('enterFact', { account: { name, keys }, driver: 'integration-state', value: 'fine' });
    await waitFor(() => expect(asked('account')).toBe(2));
  });
});

describe('a page that is hidden', () => {
  const show = (state: DocumentVisibilityState) => act(async () => setVisibility(state));

  test('hears of nothing and asks for nothing; shown again, it asks once', async () => {
    const { result } = renderHook(() => ({ runs: useRuns(), times: useTimes(), same: useTimes() }));
    await waitFor(() => expect(result.current.runs.data && result.current.times.data).toBeDefined());
    await show('hidden');
    const [heard, before] = [worker.heard.length, worker.asked.length];
    for (const step of [0, 1, 2]) await tick(step);
    await entry();
    await aWhile();
    expect([worker.heard.length, worker.asked.length]).toEqual([heard, before]);

    await show('visible');
    await waitFor(() => expect(result.current.runs.data?.runs).toHaveLength(1));
    await waitFor(() => expect(result.current.times.data?.running).toBeDefined());
    await aWhile();
    expect([asked('suggestions'), asked('time')]).toEqual([2, 2]);
    await tick(3);
    await waitFor(() => expect(asked('suggestions')).toBe(3));
  });
});

describe('a worker that was killed', () => {
  test('is not woken by a page that only shows something', async () => {
    const { result } = renderHook(useTimes);
    await waitFor(() => expect(result.current.data).toBeDefined());
    act(() => worker.die());
    await aWhile();
    expect(asked('time')).toBe(1);
  });

  test('and came again tells what its page has missed, and nothing else', async () => {
    const { result } = renderHook(() => ({ runs: useRuns(), times: useTimes() }));
    await waitFor(() => expect(result.current.runs.data && result.current.times.data).toBeDefined());
    act(() => worker.die());
    await tick(0); // another window woke the next worker
    act(() => worker.sayAwake());
    await waitFor(() => expect(result.current.runs.data?.runs).toHaveLength(1));
    await aWhile();
    expect([asked('suggestions'), asked('time')]).toEqual([2, 1]);
    await entry();
    await waitFor(() => expect(result.current.times.data?.running).toBeDefined());
  });

  test('is found again by the next answer, should its word get lost', async () => {
    const { result } = renderHook(useTimes);
    await waitFor(() => expect(result.current.data).toBeDefined());
    act(() => worker.die());
    await entry();
    await act(() => ask('home', {}));
    await waitFor(() => expect(result.current.data?.running).toBeDefined());
  });
});

describe('a mutation', () => {
  test('says when it is saving and why it was refused, and never throws', async () => {
    const { result } = renderHook(() => useMutation('stopEntry'));
    worker.refuse('stopEntry');
    let answer: unknown = 'none';
    await act(async () => {
      answer = await result.current.run({ id: '018f0000-0000-7000-8000-000000000000' });
    });
    expect(answer).toBeUndefined();
    expect(result.current).toMatchObject({ saving: false, refusal: { code: 'diskFull' } });
  });

  test('is done once, whatever gets lost on the way, and names the command by which it is taken back', async () => {
    const { id } = await entry();
    const receive = worker.receive.bind(worker);
    let lost = 0;
    vi.spyOn(worker, 'receive').mockImplementation(async (call) => {
      const reply = await receive(call);
      if (call.name !== 'stopEntry' || lost > 0) return reply;
      lost += 1;
      throw new Error('A listener indicated an asynchronous response, but the message channel closed');
    });
    const { result } = renderHook(() => useMutation('stopEntry'));
    let saved: Awaited<ReturnType<typeof result.current.run>>;
    await act(async () => {
      saved = await result.current.run({ id });
    });
    expect(asked('stopEntry')).toBe(2);
    const ids = worker.asked.filter(({ name }) => name === 'stopEntry').map((each) => each.id);
    expect(ids).toEqual([saved?.command, saved?.command]);
    await worker.ask('undo', { command: saved?.command ?? '' });
    expect((await worker.ask('time', today)).running?.id).toBe(id);
  });

  test('that nobody answered is the same command when the person tries it once more', async () => {
    const input = { name: 'Key rotation', kind: 'integration', defaultClass: 'reactive', billable: true } as const;
    const receive = worker.receive.bind(worker);
    const silent = vi.spyOn(worker, 'receive').mockImplementation(async (call) => {
      const reply = await receive(call);
      if (call.name === 'createEngagement') throw new Error('An error that no browser is known for');
      return reply;
    });
    const { result } = renderHook(() => useMutation('createEngagement'));
    await act(async () => void (await result.current.run(input)));
    expect(result.current.refusal).toEqual({ code: 'noAnswer' });
    silent.mockRestore();
    await act(async () => void (await result.current.run(input)));
    expect(await engagementsNamed(input.name)).toBe(1);
    await act(async () => void (await result.current.run(input)));
    expect(await engagementsNamed(input.name)).toBe(2);
  });
});
