import { describe, expect, test } from 'vitest';
import type { Context } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Shown } from '@/lib/contract/tabs';
import { createTabs } from './tabs';
import { contextIn, contextOnShow, contextToSaveOn } from './views';

const ref: RecordRef = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '7' };
const reading = (id: string) => ({
  ref: { ...ref, id },
  at: 1,
  expected: [],
  failure: { reason: 'network' as const, at: 1 },
});
const shown = (stamp: string, id = '7'): Shown => ({
  stamp,
  view: { state: 'read', ref: { ...ref, id }, reading: reading(id) },
});

/** A tab's content script that holds `now`; `undefined` is a page without one. */
function withTab(start: unknown) {
  const state = { now: start, asked: [] as (string | undefined)[], stored: [] as number[] };
  const tabs = createTabs({
    ask: async (_, { stamp }) => {
      state.asked.push(stamp);
      if (state.now === undefined) throw new Error('No response');
      const { stamp: current } = state.now as Shown;
      return current === stamp ? { stamp } : state.now;
    },
    load: async () => state.stored,
    save: async (tabIds) => {
      state.stored = tabIds;
    },
  });
  return { state, tabs };
}

describe('shown', () => {
  test('is asked of the page each time, and sent only when it changed', async () => {
    const { state, tabs } = withTab(shown('a'));
    expect(await tabs.shown(1)).toMatchObject({ view: { state: 'read', ref } });
    expect(await tabs.shown(1)).toMatchObject({ view: { state: 'read', ref } });
    expect(state.asked).toEqual([undefined, 'a']);
  });

  test('never shows the record that was there before', async () => {
    const { state, tabs } = withTab(shown('a', '7'));
    await tabs.shown(1);
    state.now = shown('b', '8');
    expect(await tabs.shown(1)).toMatchObject({ view: { ref: { id: '8' } } });
    state.now = undefined;
    expect(await tabs.shown(1)).toBeUndefined();
  });

  test('a reading that arrives by itself needs no second transfer', async () => {
    const { state, tabs } = withTab(shown('b'));
    tabs.set(1, shown('b'));
    await tabs.shown(1);
    expect(state.asked).toEqual(['b']);
  });

  test.each([
    ['nothing', null],
    ['a view of no known state', { stamp: 'a', view: { state: 'owned' } }],
    [
      'a reading of another record',
      { stamp: 'a', view: { state: 'read', ref, reading: { ...reading('8'), context: {} } } },
    ],
    ['no stamp', { view: { state: 'none' } }],
  ])('%s is not believed', async (_, answer) => {
    const { tabs } = withTab(answer);
    expect(await tabs.shown(1)).toBeUndefined();
  });
});

describe('a page that is too busy to answer', () => {
  function busy() {
    let answer: (shown: Shown) => void = () => undefined;
    const again: number[] = [];
    const tabs = createTabs(
      {
        ask: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
        load: async () => [],
        save: async () => undefined,
      },
      { patience: 10, answersAgain: (tabId) => void again.push(tabId) },
    );
    return { tabs, again, answer: (now: Shown) => answer(now) };
  }

  test('shows nothing for certain, is not forgotten, and whoever asked hears once it answers', async () => {
    const { tabs, again, answer } = busy();
    tabs.set(1, shown('a'));
    expect(await tabs.shown(1)).toBeUndefined();
    expect(tabs.told(1)).toEqual(shown('a'));
    expect(await tabs.withRecord()).toEqual([1]);
    expect(again).toEqual([]);
    answer(shown('a'));
    await expect.poll(() => again).toEqual([1]);
  });

  test('answers about the record that was named, and has nothing saved on it', async () => {
    const { tabs } = busy();
    const context = {
      ref,
      readAt: 1,
      partial: false,
      kind: 'ticket',
      fields: {},
      empty: [],
      conversation: [],
    } as const;
    const read: Context = { ...context, empty: [...context.empty], conversation: [...context.conversation] };
    const { failure, ...whole } = reading('7');
    tabs.set(1, { stamp: 'a', view: { state: 'read', ref, reading: { ...whole, context: read } } });
    const named = { kind: 'panel', tabId: 1, record: recordKey(ref) } as const;
    expect(await contextIn(tabs, named)).toBe(read);
    expect(await contextIn(tabs, { ...named, record: recordKey({ ...ref, id: '8' }) })).toBeUndefined();
    expect(await contextIn(tabs, { tabId: 1 })).toBeUndefined();
    expect(await contextOnShow(tabs, named)).toBeUndefined();
    await expect(contextToSaveOn(tabs, named)).rejects.toMatchObject({ refusal: { code: 'recordGone' } });
  });

  test('that is gone instead has told nothing', async () => {
    const { state, tabs } = withTab(shown('a'));
    await tabs.shown(1);
    state.now = undefined;
    await tabs.shown(1);
    expect(tabs.told(1)).toBeUndefined();
  });
});

test('the tabs with a record outlive the worker', async () => {
  const { state, tabs } = withTab(shown('a'));
  await tabs.shown(1);
  tabs.noteRecord(2);
  await tabs.withRecord();
  await expect.poll(() => state.stored).toEqual([1, 2]);
  tabs.forget(1);
  await expect.poll(() => state.stored).toEqual([2]);
});
