import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { type Desk, startDesk, tickets } from '../desk/desk';
import { ask, type Reply } from '../e2e/ask';
import { type Driven, launch } from '../e2e/browser';
import { chosenBrowser } from '../e2e/chosen';
import { openPanel } from '../e2e/panel';
import { urls } from '../e2e/records';
import { sleep, until } from '../e2e/until';
import { type Known, nextOperation, type Operation } from './operations';
import { oneOf, randomOf } from './random';

/** What was sent, and what was answered: nothing where whoever should have answered was killed. */
interface Sent {
  operation: Operation;
  reply?: Reply;
}

export interface Outcome {
  sent: Sent[];
  kills: { worker: number; tab: number; browser: number };
  /** The database after all of it, table by table. */
  tables: Record<string, Record<string, unknown>[]>;
}

type Place = 'side panel' | 'options' | 'frame in a page';
const places: readonly Place[] = ['side panel', 'options', 'frame in a page'];

/** One life of the browser on the profile, with its three pages. */
interface Life {
  browser: Driven;
  pages: Map<Place, Frame>;
  isOver: boolean;
}

/** Does random things from three pages while the worker, tabs and the browser are killed. */
export async function chaos(operations: number, seed: number): Promise<Outcome> {
  const desk = await startDesk();
  const profile = await mkdtemp(join(tmpdir(), 'sidelight-chaos-'));
  try {
    return await new Chaos(desk, profile, operations, seed).run();
  } finally {
    await desk.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

class Chaos {
  private readonly sent: Sent[] = [];
  private readonly kills = { worker: 0, tab: 0, browser: 0 };
  private readonly random: () => number;
  private readonly engagements: string[] = [];
  private entries: Known[] = [];

  constructor(
    private readonly desk: Desk,
    private readonly profile: string,
    private readonly operations: number,
    seed: number,
  ) {
    this.random = randomOf(seed);
  }

  async run(): Promise<Outcome> {
    while (this.sent.length < this.operations) await this.live();
    const life = await this.born();
    try {
      const tables = await readTables(await life.browser.openOurs('manifest.json'));
      return { sent: this.sent, kills: this.kills, tables };
    } finally {
      await life.browser.close();
    }
  }

  /** Until the browser is killed, or all is done. */
  private async live(): Promise<void> {
    const life = await this.born();
    try {
      if (this.engagements.length === 0) await this.promise(life);
      await Promise.all([...places.map((place) => this.work(life, place)), this.kill(life)]);
    } finally {
      life.isOver = true;
      await life.browser.close().catch(() => undefined);
    }
  }

  private async born(): Promise<Life> {
    const browser = await launch({ ...chosenBrowser(), desk: this.desk, userDataDir: this.profile });
    return { browser, pages: new Map(), isOver: false };
  }

  private async promise(life: Life): Promise<void> {
    const frame = await this.pageAt(life, 'options');
    for (const name of ['SSO go-live', 'SCIM rollout']) {
      const engagement = { name, kind: 'go-live', defaultClass: 'reactive', billable: true };
      const { ok } = await ask(frame, 'createEngagement', engagement);
      this.engagements.push((ok as { id: string }).id);
    }
  }

  /** A page that is closed, or was killed, is opened once more. */
  private async pageAt({ browser, pages }: Life, place: Place): Promise<Frame> {
    const there = pages.get(place);
    if (there && !there.detached) return there;
    const frame =
      place === 'frame in a page'
        ? await openPanel(await browser.open(urls.ticket(tickets.ssoTenantMove)))
        : (await browser.openOurs(place === 'options' ? 'options.html' : 'sidepanel.html')).mainFrame();
    pages.set(place, frame);
    return frame;
  }

  /** One page: does one thing after the other, and looks at the day now and then, as people do. */
  private async work(life: Life, place: Place): Promise<void> {
    while (!life.isOver && this.sent.length < this.operations) {
      try {
        const frame = await this.pageAt(life, place);
        if (this.random() < 0.4 || this.entries.length === 0) await this.look(frame);
        await this.send(frame);
      } catch {
        await sleep(50); // The page or the browser is gone: another one comes.
      }
    }
  }

  private async look(frame: Frame): Promise<void> {
    const { ok } = await within(ask(frame, 'time', { from: 0, to: Date.now() + 1000 }));
    this.entries = ((ok as { entries: Known[] } | undefined)?.entries ?? []).slice(0, 60);
  }

  /** What got no answer is sent again half of the time, as a page does; else nobody ever hears what became of it. */
  private async send(frame: Frame): Promise<void> {
    const done = this.sent.filter(({ reply }) => reply && !reply.refused).slice(-20);
    const operation = nextOperation({
      random: this.random,
      entries: this.entries,
      engagements: this.engagements,
      sent: done.map(({ operation: { id } }) => id),
      n: this.sent.length,
    });
    const one: Sent = { operation };
    this.sent.push(one);
    for (let tries = 0; tries < 3 && !one.reply; tries += 1) {
      try {
        one.reply = await within(ask(frame, operation.name, operation.input, operation.id));
      } catch (error) {
        if (frame.detached || this.random() < 0.5) throw error;
      }
    }
  }

  /** Ends with the browser; before that it kills workers and tabs. */
  private async kill(life: Life): Promise<void> {
    const until = this.sent.length + 40 + Math.floor(this.random() * 60);
    while (this.sent.length < Math.min(until, this.operations)) {
      await sleep(300 + this.random() * 2000);
      if (this.random() < 0.7) {
        this.kills.worker += 1;
        await life.browser.killWorker().catch(() => undefined);
      } else await this.killTab(life, oneOf(this.random, places));
    }
    life.isOver = true;
    this.kills.browser += 1;
    await killed(life.browser);
  }

  private async killTab({ pages }: Life, place: Place): Promise<void> {
    const page = pages.get(place)?.page();
    if (!page) return;
    this.kills.tab += 1;
    pages.delete(place);
    await page.close({ runBeforeUnload: false }).catch(() => undefined);
  }
}

/** SIGKILL: nothing of the browser has a moment to write. */
async function killed({ puppeteer }: Driven): Promise<void> {
  const process = puppeteer.process();
  const gone = new Promise((resolve) => process?.once('exit', resolve));
  process?.kill('SIGKILL');
  await Promise.race([gone, sleep(5000)]);
}

/** A killed browser answers nobody, and does not say so either. */
function within<T>(asked: Promise<T>): Promise<T> {
  const late = sleep(5000).then(() => Promise.reject(new Error('Nobody answered.')));
  return Promise.race([asked, late]);
}

/** Everything that is in the database, by a page of ours that loads none of our scripts. */
function readTables(page: Page): Promise<Outcome['tables']> {
  return until(
    () =>
      page.evaluate(async () => {
        const settled = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const database = await settled(indexedDB.open('sidelight'));
        const names = ['timeEntries', 'history', 'answers'];
        const transaction = database.transaction(names);
        const all = names.map(async (name) => [name, await settled(transaction.objectStore(name).getAll())]);
        const tables = Object.fromEntries(await Promise.all(all));
        database.close();
        return tables as Record<string, Record<string, unknown>[]>;
      }),
    () => 'for the database to be read',
  );
}
