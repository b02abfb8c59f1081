import type { Change } from '@/lib/contract/change';
import { concerns, type Interest } from '@/lib/contract/change';
import type { Call, Reply } from '@/lib/contract/message';
import type { SettingKey, SettingValue } from '@/lib/settings/settings';
import { rename } from '@/lib/store/people';
import { changeSetting } from '@/lib/store/settings';
import type { StoredSetting } from '@/lib/store/tables';
import { freshStore, type TestStore } from '@/lib/store/test-database';
import { createChanges } from '@/lib/worker/changes';
import { createSettings } from '@/lib/worker/current-settings';
import { databaseHandlers } from '@/lib/worker/features/database';
import { settingHandlers } from '@/lib/worker/features/settings';
import { createRouter } from '@/lib/worker/router';
import { changesOf } from '@/lib/worker/written';

interface Watched {
  interests: readonly Interest[];
  refresh(): void;
}

/**
 * The worker itself, as far as settings and the person's name go, on a disk of its own, for tests of pages: they take
 * this file in the place of `lib/contract/wire` and of `components/data/changes`.
 */
class SettingsWorker {
  private store: TestStore = freshStore();
  private policy: unknown = {};
  private router = this.start();
  readonly watched = new Set<Watched>();
  /** The person's own settings as they are on disk, by key; taken back ones too. */
  readonly rows = new Map<string, StoredSetting>();
  /** What pages asked, oldest first. */
  asked: Call[] = [];
  /** Names of messages that find the disk full. */
  readonly refused = new Set<string>();

  private start() {
    this.store = freshStore();
    const { store } = this;
    const managed = async () => this.policy;
    const settings = createSettings({ store, managed });
    const changes = createChanges();
    changes.tell = (change) => this.tell(change);
    store.committed = (written) => {
      settings.refresh();
      for (const { table, row } of written) {
        if (table === 'settings') this.rows.set((row as StoredSetting).key, row as StoredSetting);
      }
      for (const change of changesOf(written)) changes.tell(change);
    };
    return createRouter(store, {
      ...settingHandlers({ store, managed }),
      ...databaseHandlers({ store, changes, settings }),
    });
  }

  reset() {
    this.policy = {};
    this.rows.clear();
    this.asked = [];
    this.refused.clear();
    this.router = this.start();
  }

  private pending = 0;

  async answer(call: Call): Promise<Reply> {
    this.pending += 1;
    return this.answerTo(call).finally(() => {
      this.pending -= 1;
    });
  }

  /** Once everything that is asked has been answered, and what was asked because of it. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await new Promise((done) => setTimeout(done, 5));
      if (this.pending > 0) quiet = 0;
    }
  }

  private async answerTo(call: Call): Promise<Reply> {
    this.asked.push(call);
    if (this.refused.has(call.name)) return { refused: { code: 'diskFull' } };
    // Nothing but JSON comes through.
    return JSON.parse(JSON.stringify(await this.router(JSON.parse(JSON.stringify(call)), { kind: 'own' })));
  }

  setPolicy(managed: unknown) {
    this.policy = managed;
    this.tell({ topic: 'settings' });
  }

  /** As another window does it, or another version. */
  async changeElsewhere<Key extends SettingKey>(key: Key, value: SettingValue<Key>, version = 1): Promise<void> {
    await this.store.run((tx) => changeSetting(tx, { key, value, version }));
  }
  async renameElsewhere(name: string): Promise<void> {
    const [known] = await this.store.db.people.toArray();
    await this.store.run((tx) => rename(tx, name, known?.revision));
  }
  async personName(): Promise<string | undefined> {
    return (await this.store.db.people.toArray())[0]?.name;
  }

  private tell(change: Change) {
    for (const { interests, refresh } of this.watched) {
      if (interests.some((one) => concerns(change, one))) refresh();
    }
  }
}

export const worker = new SettingsWorker();

export const sendMessage = (_: 'ask', call: Call) => worker.answer(call);

export function watch(question: Watched): () => void {
  worker.watched.add(question);
  return () => void worker.watched.delete(question);
}
