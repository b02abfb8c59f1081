import { recordKey } from '@/lib/context/record-key';
import type { AccountView } from '@/lib/contract/accounts';
import type { SuggestionsView } from '@/lib/contract/runbooks';
import type { SalesforceStatus, SignInOutcome } from '@/lib/contract/salesforce';
import type { SitesView } from '@/lib/contract/sites';
import type { TabView } from '@/lib/contract/tabs';
import type { PacketCheck } from '@/lib/packet/packet';
import type { Row } from '@/lib/rows/row';
import type { Run, Runbook } from '@/lib/runbooks/runbook';
import type { PackImport, TrustedKey } from '@/lib/selectors/pack';
import { changeOf } from '@/lib/settings/change';
import { layersOf, type StoredSetting } from '@/lib/settings/stored';
import { type AnySettingView, viewOf, viewsOf } from '@/lib/settings/view';
import type { TimeEntry } from '@/lib/time/entry';
import {
  accountKey,
  accountReading,
  accountRef,
  accountView,
  engagements,
  packetCheck,
  row,
  runbooks,
  suggestionsView,
  ticketReading,
  ticketRef,
} from './samples';

type Name = keyof Messages;
type Handlers = { [N in Name]?: (argument: Parameters<Messages[N]>[0]) => ReturnType<Messages[N]> };
type Change = Parameters<Messages['changed']>[0];

interface State {
  tab: TabView;
  suggestions: Omit<SuggestionsView, 'runs'>;
  packet: PacketCheck | null;
  account: AccountView | null;
  library: Runbook[];
  runs: Run[];
  engagements: typeof engagements;
  entries: TimeEntry[];
  accountName: string;
  sites: SitesView;
  /** The person's layer, and the company's policy. */
  settings: StoredSetting[];
  managed: unknown;
  /** By host; another one is refused, as a host that is no org. */
  salesforce: Record<string, SalesforceStatus>;
  /** How the next sign-in, import and key end. */
  signIn: SignInOutcome;
  packImport: PackImport;
  trustKey: TrustedKey | { refused: string };
}

function initial(): State {
  return {
    tab: { state: 'read', ref: ticketRef, reading: ticketReading() },
    suggestions: suggestionsView(),
    packet: packetCheck(),
    account: accountView(),
    library: runbooks,
    runs: [],
    engagements: [...engagements],
    entries: [],
    accountName: 'Halden Freight',
    sites: { readings: [], ownHosts: [], picks: [], packs: [], keys: [] },
    settings: [],
    managed: {},
    salesforce: {},
    signIn: { ok: true },
    packImport: { refused: 'This is no selector pack: the file is not JSON.' },
    trustKey: { refused: 'This is no key: it is not JSON (JWK).' },
  };
}

/** The worker behind the contract, in memory: what a test puts in `state` is what the panel reads. */
class FakeWorker {
  state = initial();
  /** Every message of the panel, oldest first. */
  asked: { name: Name; argument: unknown }[] = [];
  /** Messages that are refused, as with a full disk. */
  refused = new Set<Name>();
  /** Messages whose answer waits until `release`. */
  private held = new Map<Name, (() => void)[]>();
  private listeners: ((message: { data: Change }) => void)[] = [];

  reset() {
    this.state = initial();
    this.asked = [];
    this.refused.clear();
    this.held.clear();
  }

  hold(name: Name) {
    this.held.set(name, []);
  }
  release(name: Name) {
    const waiting = this.held.get(name) ?? [];
    this.held.delete(name);
    for (const go of waiting) go();
  }

  /** Shows another record, or none, as after a navigation of the tab. */
  show(tab: TabView) {
    this.state.tab = tab;
    this.changed(['tab']);
  }
  showAccount() {
    this.show({ state: 'read', ref: accountRef, reading: accountReading() });
  }

  changed(topics: Topic[], tabId?: number) {
    for (const listener of this.listeners) listener({ data: { topics, tabId } });
  }
  listen(name: Name, listener: (message: { data: Change }) => void) {
    if (name === 'changed') this.listeners.push(listener);
  }

  async answer(name: Name, argument: unknown): Promise<unknown> {
    this.asked.push({ name, argument });
    const waiting = this.held.get(name);
    // What is read is what there was when it was asked, however late the answer comes.
    const handler = this.handlers[name] as ((argument: unknown) => unknown) | undefined;
    if (!handler) throw new Error(`The panel has no business asking ${name}`);
    if (this.refused.has(name)) throw new Error('QuotaExceededError');
    const answer = structuredClone(handler(argument));
    if (waiting) await new Promise<void>((resolve) => waiting.push(resolve));
    return answer;
  }

  private readonly handlers: Handlers = {
    tab: () => this.state.tab,
    readTabAgain: () => undefined,
    closeTabPanel: () => undefined,
    suggestions: () => ({ ...this.state.suggestions, runs: this.runsHere() }),
    packet: () => (this.ref().kind === 'ticket' ? this.state.packet : null),
    account: () => this.state.account,
    listOpenTickets: () => ({ found: 2, complete: true }),
    searchRunbooks: ({ text }) =>
      this.state.library
        .filter(({ title, area }) => `${title} ${area}`.toLowerCase().includes(text.toLowerCase()))
        .map((runbook) => ({ runbook, score: 1, fit: 'good', because: [{ code: 'words', words: [text] }] })),
    runbook: ({ id }) => {
      const runbook = this.state.library.find((each) => each.id === id);
      if (!runbook) throw new Error(`No runbook ${id}`);
      return { runbook, run: this.runsHere().find(({ runbookId }) => runbookId === id) };
    },
    tickStep: ({ runbookId, step, ticked }) => {
      const run = this.runOf(runbookId);
      if (ticked) run.ticked[step] = Date.now();
      else delete run.ticked[step];
      return this.saved(run, 'runs');
    },
    finishRun: ({ runbookId, outcome }) => {
      const run = this.runOf(runbookId);
      run.outcome = outcome ?? undefined;
      run.finishedAt = outcome ? Date.now() : undefined;
      return this.saved(run, 'runs');
    },
    time: ({ from, to }) => {
      const running = this.state.entries.find(({ endedAt, deletedAt }) => !endedAt && !deletedAt);
      const entries = this.state.entries
        .filter(({ deletedAt }) => deletedAt === undefined)
        .filter(({ startedAt, endedAt = Date.now() }) => startedAt < to && endedAt >= from)
        .sort((a, b) => b.startedAt - a.startedAt);
      const { accountName: name } = this.state;
      const engagementId = this.state.engagements.find(({ accountName }) => accountName === name)?.id;
      return {
        entries,
        running,
        engagements: this.state.engagements,
        engagementId,
        account: { name, keys: [accountKey] },
      };
    },
    startEntry: (start) => {
      const startedAt = Date.now();
      for (const entry of this.state.entries) entry.endedAt ??= startedAt;
      return this.add({ ...this.defaultsOf(start.engagementId), ...definedOf(start), startedAt });
    },
    stopEntry: ({ id }) => this.change(id, { endedAt: Date.now() }),
    logEntry: (entry) => this.add({ ...this.defaultsOf(entry.engagementId), ...definedOf(entry) }),
    changeEntry: ({ id, ...change }) => this.change(id, definedOf(change)),
    deleteEntry: ({ id }) => void this.change(id, { deletedAt: Date.now() }),
    restoreEntry: ({ id }) => this.change(id, { deletedAt: undefined }),
    createEngagement: (engagement) => {
      const saved = { ...row(), ...engagement };
      this.state.engagements.push(saved);
      return this.saved(saved, 'time');
    },
    enterFact: ({ value }) => {
      const { account } = this.state;
      const entered = {
        detail: { code: 'integrations' as const, state: value },
        contribution: 10,
        max: 20,
        asOf: Date.now(),
        source: { code: 'enteredByYou' as const },
      };
      const drivers = account?.risk.drivers.map((driver) =>
        driver.id === 'integration-state' ? { id: driver.id, known: true as const, stale: false, ...entered } : driver,
      );
      if (account && drivers) account.risk.drivers = drivers;
      this.saved(value, 'account');
    },

    sites: () => withoutDeleted(this.state.sites),
    addHost: ({ host }) => {
      const { ownHosts } = this.state.sites;
      const known = ownHosts.find((each) => each.host === host);
      if (known) return this.saved(known, 'sites');
      const added = { ...row(), host };
      ownHosts.push(added);
      return this.saved(added, 'sites');
    },
    removeHost: ({ host }) => {
      const { sites } = this.state;
      sites.ownHosts = this.saved(
        sites.ownHosts.filter((each) => each.host !== host),
        'sites',
      );
    },
    settings: () => viewsOf(this.state.settings, this.state.managed),
    setSetting: (asked) => {
      const { settings, managed } = this.state;
      const outcome = changeOf(asked, settings, managed);
      if ('refused' in outcome) return outcome;
      const { change } = outcome;
      const written = 'deleted' in change ? { value: null, version: 1, deletedAt: Date.now() } : change;
      const rows = [
        ...settings.filter(({ key }) => key !== asked.key),
        { ...written, key: asked.key, revision: revision() },
      ];
      this.state.settings = rows;
      return this.saved(viewOf(asked.key, layersOf(rows, managed), rows) as AnySettingView, 'settings');
    },
    pickField: () => undefined,
    picks: () => withoutDeleted(this.state.sites).picks,
    addPick: (pick) => {
      const added = { ...row(), ...definedOf(pick) };
      this.state.sites.picks.push(added);
      return this.saved(added, 'sites');
    },
    removePick: ({ id }) => this.mark(this.state.sites.picks, id, Date.now()),
    restorePick: ({ id }) => this.mark(this.state.sites.picks, id, undefined),
    importPack: () => {
      const { packImport, sites } = this.state;
      if (packImport.pack) sites.packs.push(packImport.pack);
      return this.saved(packImport, 'sites');
    },
    removePack: ({ id }) => this.mark(this.state.sites.packs, id, Date.now()),
    restorePack: ({ id }) => this.mark(this.state.sites.packs, id, undefined),
    trustKey: () => {
      const { trustKey, sites } = this.state;
      if (!('refused' in trustKey)) sites.keys.push(trustKey);
      return this.saved(trustKey, 'sites');
    },
    forgetKey: ({ thumbprint }) => {
      const { sites } = this.state;
      sites.keys = this.saved(
        sites.keys.filter((key) => key.thumbprint !== thumbprint),
        'sites',
      );
    },
    salesforceStatus: ({ host }) => this.salesforceOf(host),
    saveSalesforceApp: ({ host, clientId }) => {
      this.salesforceOf(host).clientId = this.saved({ value: clientId, from: 'person' }, 'sites');
    },
    salesforceSignIn: ({ host }) => {
      const { signIn } = this.state;
      if (signIn.ok) this.salesforceOf(host).signedIn = true;
      return this.saved(signIn, 'sites');
    },
    salesforceSignOut: ({ host }) => {
      this.salesforceOf(host).signedIn = this.saved(false, 'sites');
      return { revoked: true };
    },
    openOptions: () => undefined,
  };

  private ref() {
    const { tab } = this.state;
    if (!('ref' in tab)) throw new Error('The tab shows no record');
    return tab.ref;
  }
  private runsHere(): Run[] {
    const key = recordKey(this.ref());
    return this.state.runs.filter(({ record }) => recordKey(record) === key);
  }
  private runOf(runbookId: string): Run {
    const known = this.runsHere().find((run) => run.runbookId === runbookId);
    if (known) return known;
    const run: Run = { ...row(), runbookId, record: this.ref(), startedAt: Date.now(), ticked: {} };
    this.state.runs.unshift(run);
    return run;
  }
  private defaultsOf(engagementId: string) {
    const engagement = this.state.engagements.find(({ id }) => id === engagementId);
    return { class: engagement?.defaultClass ?? 'reactive', billable: engagement?.billable ?? true, note: '' };
  }
  private add(entry: Omit<TimeEntry, keyof ReturnType<typeof row>>): TimeEntry {
    const saved = { ...row(), ...entry };
    this.state.entries.push(saved);
    return this.saved(saved, 'time');
  }
  private change(id: string, change: Partial<TimeEntry>): TimeEntry {
    const entry = this.state.entries.find((each) => each.id === id);
    if (!entry) throw new Error(`No entry ${id}`);
    return this.saved(Object.assign(entry, change), 'time');
  }
  private mark(rows: Row[], id: string, deletedAt: number | undefined): void {
    const found = rows.find((each) => each.id === id);
    if (!found) throw new Error(`No row ${id}`);
    this.saved(Object.assign(found, { deletedAt }), 'sites');
  }
  private salesforceOf(host: string): SalesforceStatus {
    const status = this.state.salesforce[host];
    if (!status) throw new Error(`${host} is no Salesforce org`);
    return status;
  }
  private saved<T>(value: T, topic: Topic): T {
    queueMicrotask(() => this.changed([topic]));
    return value;
  }
}

let lastRevision = 0;
function revision(): string {
  lastRevision += 1;
  return String(lastRevision).padStart(6, '0');
}

function withoutDeleted({ picks, packs, ...rest }: SitesView): SitesView {
  const isThere = ({ deletedAt }: Row) => deletedAt === undefined;
  return { ...rest, picks: picks.filter(isThere), packs: packs.filter(isThere) };
}

/** Messages travel as JSON, which has no `undefined`. */
function definedOf<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

export const worker = new FakeWorker();

export const sendMessage = (name: Name, argument: unknown) => worker.answer(name, argument);
export const onMessage = (name: Name, listener: (message: { data: Change }) => void) => worker.listen(name, listener);
