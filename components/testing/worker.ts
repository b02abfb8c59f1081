import { indexedDB } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RecordRef } from '@/lib/context/record';
import type { Change } from '@/lib/contract/change';
import type { Input, Name, Output } from '@/lib/contract/contract';
import type { HomeView } from '@/lib/contract/database';
import type { Call, Reply } from '@/lib/contract/message';
import type { Refusal } from '@/lib/contract/refusal';
import type { TabView } from '@/lib/contract/tabs';
import type { Store } from '@/lib/store/commit';
import { freshDisk } from '@/lib/store/test-database';
import type { WorkerPorts } from '@/lib/worker/assemble';
import { connectPage, type PagePort } from '@/lib/worker/changes';
import type { Caller } from '@/lib/worker/router';
import { keepStarterLibrary } from '@/lib/worker/testing/kept-library';
import { contentScript, type TestBrowser, type TestWorker, testWorker } from '@/lib/worker/testing/test-worker';
import { accountReading, ticketReading } from './samples';

/** The tab that the panel stands beside. */
export const tabId = 1;
const framed: Caller = { kind: 'panel', tabId };

/** A message of the page under test. */
interface Asked {
  name: Name;
  input: unknown;
  id: string | undefined;
}

/**
 * The worker behind the pages under test: the real one on a fresh disk, with this in the place of the browser. What is
 * there before a test begins is put there by its own commands (`ask`), as another window would.
 */
class TestWorld {
  /** Every message of the page, oldest first. */
  asked: Asked[] = [];
  /** Every message that told the page of changes, oldest first. */
  heard: Change[][] = [];
  /** As whom the page asks: a frame in the page of its tab, unless a test says otherwise. */
  caller: Caller = framed;
  /** The tab that the person looks at; a side panel follows it. */
  activeTab = tabId;
  private worker: TestWorker | undefined = undefined;
  private ports: Partial<WorkerPorts> = {};
  /** What the worker's clock says while something is done in the past; else it goes with the page's. */
  private past: number | undefined = undefined;
  private refusals = new Map<Name, Refusal>();
  private held = new Map<Name, (() => void)[]>();
  private pages: { die(): void }[] = [];
  private wakers: (() => void)[] = [];
  private stamps = 0;

  /** Another browser: nothing on its disk or in its storage, and no page open. */
  reset(ports: Partial<WorkerPorts> = {}): void {
    if (this.worker) this.die();
    fakeBrowser.storage.resetState();
    this.asked = [];
    this.heard = [];
    this.caller = framed;
    this.activeTab = tabId;
    this.refusals.clear();
    this.held.clear();
    const db = freshDisk().connect();
    keepStarterLibrary(db);
    this.ports = { db, now: () => this.past ?? Date.now(), ...ports };
    this.worker = testWorker(this.ports);
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ id: this.activeTab } as never]);
    vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation(() => this.connect() as never);
  }

  /** What the worker sees of the browser. */
  get browser(): TestBrowser {
    return this.alive().browser;
  }

  /** What the worker keeps, for what no window can do: another device, say. */
  get store(): Store {
    return this.alive().store;
  }

  /** The browser lost something of the database before this worker started: that is to be told until it is seen. */
  tell(told: HomeView['told']): void {
    let untold = told;
    this.store.db.durable = {
      indexedDB,
      attach: () => undefined,
      commit: (_, transaction) => transaction({ done: async () => undefined }),
      free: async () => undefined,
      told: async () => untold,
      acknowledge: async () => {
        untold = undefined;
      },
    };
  }

  /** Asks the worker as another window does. */
  ask<N extends Name>(name: N, input: Input<N>, id?: string): Promise<Output<N>> {
    return this.alive().ask(name, input, { kind: 'own' }, id);
  }

  /** The same at another time, UTC milliseconds. */
  async askAt<N extends Name>(at: number, name: N, input: Input<N>): Promise<Output<N>> {
    this.past = at;
    try {
      return await this.ask(name, input);
    } finally {
      this.past = undefined;
    }
  }

  /** The tab shows another record, or none, as after a navigation. */
  async show(view: TabView, tab = tabId): Promise<void> {
    const { browser, ask } = this.alive();
    this.stamps += 1;
    const shown = { stamp: `s${this.stamps}`, view };
    if (view.state === 'unreachable') {
      browser.shown.delete(tab);
      return;
    }
    browser.shown.set(tab, shown);
    const script = contentScript('ref' in view ? view.ref.host : 'kelda.zendesk.com', tab);
    if (view.state === 'read') await ask('recordRead', shown, script);
    else await ask('recordOpened', 'ref' in view ? view.ref : null, script);
  }
  showTicket(): Promise<void> {
    const reading = ticketReading();
    return this.show({ state: 'read', ref: reading.ref, reading });
  }
  showAccount(): Promise<void> {
    const reading = accountReading();
    return this.show({ state: 'read', ref: reading.ref, reading });
  }

  /** A page says that its record was on show. */
  wasOnShow(ref: RecordRef, { from, to }: { from: number; to: number }): Promise<void> {
    return this.alive().ask('recordSeen', { ref, from, to }, contentScript(ref.host, tabId));
  }

  /** A page of a host that the person granted says which product it is. */
  look(host: string, found: Input<'hostLooked'>): Promise<void> {
    return this.alive().ask('hostLooked', found, contentScript(host, 2));
  }

  /** Refuses these messages of the page, as with a full disk. */
  refuse(name: Name, refusal: Refusal = { code: 'diskFull' }): void {
    this.refusals.set(name, refusal);
  }
  /** Refuses nothing any more. */
  accept(): void {
    this.refusals.clear();
  }

  /** Answers that are on their way to the page. */
  readonly answering = new Set<Promise<Reply>>();

  /** Keeps the answers to these messages of the page back until `release`. */
  hold(name: Name): void {
    this.held.set(name, []);
  }
  release(name: Name): void {
    const waiting = this.held.get(name) ?? [];
    this.held.delete(name);
    for (const go of waiting) go();
  }

  /** The browser kills the worker: ports end. The next one is there as soon as anybody asks. */
  die(): void {
    for (const page of this.pages.splice(0)) page.die();
    this.worker = testWorker(this.ports, this.browser);
  }
  /** A worker that started says so. */
  sayAwake(): void {
    for (const hear of this.wakers) hear();
  }

  /** A message of the page arrives. Messages travel as JSON, which has no `undefined`. */
  async receive({ name, input, id }: Call): Promise<Reply> {
    const known = name as Name;
    this.asked.push({ name: known, input, id });
    const waiting = this.held.get(known);
    const refusal = this.refusals.get(known);
    // What is answered is what there was when it was asked, however late the answer comes.
    const reply = refusal
      ? { refused: refusal }
      : await this.alive().answer(travelled({ name, input, id }), this.caller);
    // It may have been released while it was being answered.
    if (waiting && this.held.get(known) === waiting) await new Promise<void>((resolve) => waiting.push(resolve));
    return travelled(reply);
  }

  /**
   * Resolves when the page has every answer: one that comes after its test finds no window any more. To be called once
   * nothing is on the screen that could ask.
   */
  async settled(): Promise<void> {
    for (const name of [...this.held.keys()]) this.release(name);
    while (this.answering.size > 0) await Promise.allSettled([...this.answering]);
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** The page wants to hear that a worker is there again. */
  onAwake(hear: () => void): void {
    this.wakers.push(hear);
  }

  /** Both ends of a port that the page opens; answers the page's. */
  private connect() {
    const toPage = new Set<(message: unknown) => void>();
    const toWorker = new Set<(message: unknown) => void>();
    const onWorkerEnd = new Set<() => void>();
    const onPageEnd = new Set<() => void>();
    const workerEnd: PagePort = {
      name: 'changes',
      postMessage: (message) => {
        this.heard.push(travelled(message) as Change[]);
        for (const hear of toPage) hear(travelled(message));
      },
      disconnect: () => {
        for (const hear of onPageEnd) hear();
      },
      onMessage: { addListener: (hear) => void toWorker.add(hear) },
      onDisconnect: { addListener: (hear) => void onWorkerEnd.add(hear) },
    };
    connectPage(this.alive().changes, workerEnd, Promise.resolve(this.caller));
    this.pages.push({
      die: () => {
        toPage.clear();
        toWorker.clear();
        for (const hear of onWorkerEnd) hear();
        for (const hear of onPageEnd) hear();
      },
    });
    return {
      postMessage: (message: unknown) => {
        for (const hear of toWorker) hear(travelled(message));
      },
      disconnect: () => {
        for (const hear of onWorkerEnd) hear();
      },
      onMessage: { addListener: (hear: (message: unknown) => void) => void toPage.add(hear) },
      onDisconnect: { addListener: (hear: () => void) => void onPageEnd.add(hear) },
    };
  }

  private alive(): TestWorker {
    if (!this.worker) throw new Error('A test file begins with freshPanel() or freshOptions()');
    return this.worker;
  }
}

function travelled<T>(message: T): T {
  return message === undefined ? message : JSON.parse(JSON.stringify(message));
}

export const worker = new TestWorld();

/** In the place of `@/lib/contract/wire`. */
export const sendMessage = (_: 'ask', call: Call): Promise<Reply> => {
  const answer = worker.receive(call);
  worker.answering.add(answer);
  const done = () => void worker.answering.delete(answer);
  answer.then(done, done);
  return answer;
};
export const onMessage = (name: string, hear: () => void) => {
  if (name === 'awake') worker.onAwake(hear);
};
