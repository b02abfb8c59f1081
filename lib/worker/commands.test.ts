import Dexie, { type Transaction } from 'dexie';
import { exportJWK, FlattenedSign, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import type { TicketContext } from '@/lib/context/context';
import { recordKey } from '@/lib/context/record-key';
import { contract, type Input, type Name, type NameOf, type Output } from '@/lib/contract/contract';
import type { Call, Reply, SenderKind } from '@/lib/contract/message';
import { Refused } from '@/lib/contract/refusal';
import type { Shown } from '@/lib/contract/tabs';
import type { Row } from '@/lib/rows/row';
import { starterLibrary } from '@/lib/runbooks/starter';
import { readKey } from '@/lib/selectors/read-pack';
import { addAway } from '@/lib/store/away';
import type { Database } from '@/lib/store/database';
import { type HistoryEntry, type SharedTable, sharedTableNames, sharedTables } from '@/lib/store/tables';
import { freshDisk, goLive, halden, zendeskTicket } from '@/lib/store/test-database';
import { noPomodoro } from '@/lib/time/clock-settings';
import { fc, runs } from '@/tests/properties';
import type { Caller } from './router';
import { beside, contentScript, testWorker } from './testing/test-worker';

/*
 * What a command promises: it is carried out once, or refused once, however often it arrives, whatever dies meanwhile,
 * and whoever else asks at the same time. The handlers are the real ones.
 */

type CommandName = NameOf<'command'>;
type Disk = ReturnType<typeof freshDisk>;

const start = Date.UTC(2026, 10, 19, 9);
const zone = 'Europe/Berlin';
const ref = zendeskTicket('48213');
const field = <T>(value: T) => ({ value, source: 'api' as const, at: start });
const ticket: TicketContext = {
  kind: 'ticket',
  ref,
  readAt: start,
  partial: false,
  fields: { subject: field('SSO sign-in fails'), organization: field({ name: 'Halden Freight', id: '360' }) },
  empty: [],
  conversation: [],
};
const shown: Shown = {
  stamp: 's',
  view: { state: 'read', ref, reading: { ref, at: start, expected: [], context: ticket } },
};
const runbooks = starterLibrary();
const runbookId = runbooks[0]?.id ?? '';
const written = '# Restart the agent after a proxy change\n\n1. Look at its log.\n2. Restart it.\n';

interface Born {
  disk: Disk;
  now(): number;
  /** Called when a command is on disk; then the worker is dead, and answers nobody. */
  killed?(): void;
  /** The one command that removes rows for good runs here. */
  forgets?: boolean;
}

/** The worker, born on a disk. Every shared row and its history is there for good: whoever deletes one is told on. */
function born({ disk, now, killed, forgets }: Born) {
  const db = disk.connect();
  for (const name of [...sharedTableNames, 'history'] as const) {
    db.table(name).hook('deleting', (key) => {
      if (forgets) return;
      throw new Error(`A row of ${name} was deleted: ${key}`);
    });
  }
  if (killed) {
    const transaction = db.transaction.bind(db) as (...parts: unknown[]) => Promise<unknown>;
    db.transaction = ((...parts: unknown[]) => {
      const done = transaction(...parts);
      if (parts[1] !== db.tables && (parts[1] as unknown[]).length !== db.tables.length) return done;
      return done.then(() => {
        killed();
        return new Promise(() => undefined);
      });
    }) as typeof db.transaction;
  }
  const { browser, answer } = testWorker({ db, now });
  browser.granted.add('jira.halden.example');
  browser.shown.set(1, shown);
  browser.guests.set(1, JSON.stringify({ host: ref.host, frames: [] }));
  return { db, route: answer };
}

const callerOf = (name: string): Caller =>
  ([...contract[name as Name].from] as SenderKind[]).includes('own') ? beside : contentScript(ref.host);
const idOfCommand = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Asks one worker, one command after the other; a refusal is an error. */
function asking(route: ReturnType<typeof born>['route']) {
  let commands = 0;
  return async <N extends Name>(name: N, input: Input<N>): Promise<Output<N>> => {
    commands += 1;
    const reply = await route({ name, input, id: idOfCommand(commands) }, callerOf(name));
    if (reply.refused) throw new Refused(reply.refused);
    return reply.ok as Output<N>;
  };
}
type Ask = ReturnType<typeof asking>;

/** All but what the worker notes for itself: who works here, when it tidied up, and what it need not make again. */
async function contents(db: ReturnType<Disk['connect']>) {
  const tables = db.tables.filter(({ name }) => name !== 'meta' && name !== 'builtLibrary');
  const all = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  return new Map<string, object[]>(all);
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** The same for two runs of one thing: ids by the order in which they come, stamps without their device. */
function plain(value: Reply | Map<string, object[]>): string {
  const known = new Map<string, string>();
  const named = (id: string) => known.get(id) ?? (known.set(id, `#${known.size}`).get(id) as string);
  return JSON.stringify(value instanceof Map ? [...value] : value, null, 1)
    .replace(/([0-9a-f]{12}-[0-9a-f]{4})-[0-9a-f]{12}(?!\w)/g, '$1-device')
    .replace(/[0-9a-f]{64}/g, 'hash')
    .replace(uuid, named);
}

let jwk: string;
let thumbprint: string;
let packText: string;
beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  jwk = JSON.stringify(await exportJWK(publicKey));
  thumbprint = (await readKey('Acme IT', jwk)).thumbprint;
  const content = {
    format: 'sidelight-selectors',
    version: 1,
    site: 'zendesk',
    issuer: 'Acme IT',
    issued: '2026-11-18T09:00:00Z',
    selectors: { priority: [{ css: '.prio', seen: '2026-11' }] },
  };
  const signer = new FlattenedSign(new TextEncoder().encode(JSON.stringify(content)));
  packText = JSON.stringify(await signer.setProtectedHeader({ alg: 'ES256', kid: thumbprint }).sign(privateKey));
});

const blocked = { driver: 'integration-state', value: 'blocked' } as const;
const pick = { site: 'zendesk' as const, host: ref.host, field: 'priority', css: '.prio' };
const engagement = (ask: Ask, name = 'SSO go-live') => ask('createEngagement', { ...goLive, name });
const started = async (ask: Ask) => ask('startEntry', { engagementId: (await engagement(ask)).id, zone });
const logged = async (ask: Ask) =>
  ask('logEntry', { engagementId: (await engagement(ask)).id, zone, startedAt: start - 3_600_000, endedAt: start });
const twoAccounts = async (ask: Ask) => {
  // One after the other: of two commands at once either may be the first, and two runs would not be the same.
  const ids: string[] = [];
  for (const key of halden) {
    const { accountId } = await ask('createEngagement', { ...goLive, account: { name: '', keys: [key] } });
    ids.push(accountId ?? '');
  }
  const [one = '', other = ''] = ids;
  return { one, other };
};

/** The id of a packet of the ticket that went to Engineering. */
const sent = async (ask: Ask) => {
  await ask('markSent', { tabId: 1, receiver: 'engineering', target: 'ENG-2291' });
  return (await ask('outcomes', { tabId: 1 }))?.packets[0]?.id ?? '';
};
/** The id of an issue that the ticket is said to be. */
const knownFault = { tabId: 1, target: 'ENG-2318', workaround: 'Register both paths', fixedIn: '4.21' };
const marked = async (ask: Ask) => {
  await ask('markKnown', { ...knownFault, facts: [{ kind: 'error-code', value: 'AADSTS50011' }] });
  return (await ask('known', { tabId: 1 }))?.issues[0]?.id ?? '';
};
const promised = async (ask: Ask) => {
  await ask('promiseUpdate', { tabId: 1, dueAt: start + 3_600_000 });
  const { id = '', revision = '' } = (await ask('outcomes', { tabId: 1 }))?.update ?? {};
  return { id, revision };
};

const oneAccount = async (ask: Ask) => (await engagement(ask)).accountId ?? '';
const recordItem = { section: 'integration', subject: 'sso', text: 'SAML, Okta', state: 'works' } as const;
const mitigation = { title: 'Move to 4.21', owner: 'Tomasz', state: 'open', dueOn: '2026-11-24' } as const;

/** What comes before a command, and the command. One for each of the contract: a new one without it fails below. */
const cases: { [N in CommandName]: (ask: Ask, on: { db: Database }) => Promise<Input<N>> | Input<N> } = {
  enterFact: () => ({ account: { name: 'Halden', keys: halden }, driver: 'integration-state', value: 'blocked' }),
  async forgetAccount(ask) {
    const { accountId = '' } = await ask('enterFact', { account: { name: 'Halden', keys: halden }, ...blocked });
    return { account: accountId };
  },
  joinAccounts: twoAccounts,
  keepApart: twoAccounts,
  async partAccount(ask) {
    const { one, other } = await twoAccounts(ask);
    const { id } = await ask('joinAccounts', { one, other });
    return { id: id === one ? other : one };
  },
  addRecordItem: async (ask) => ({ accountId: await oneAccount(ask), content: recordItem }),
  async changeRecordItem(ask) {
    const accountId = await oneAccount(ask);
    const { id, revision: seen } = await ask('addRecordItem', { accountId, content: recordItem });
    return { id, seen, content: { ...recordItem, state: 'blocked' } };
  },
  async removeRecordItem(ask) {
    const accountId = await oneAccount(ask);
    return { id: (await ask('addRecordItem', { accountId, content: recordItem })).id };
  },
  reviewAccount: async (ask) => ({ accountId: await oneAccount(ask), of: 'record' }),
  addMitigation: async (ask) => ({ accountId: await oneAccount(ask), content: mitigation }),
  async changeMitigation(ask) {
    const accountId = await oneAccount(ask);
    const { id, revision: seen } = await ask('addMitigation', { accountId, content: mitigation });
    return { id, seen, content: { ...mitigation, state: 'done' } };
  },
  async removeMitigation(ask) {
    const accountId = await oneAccount(ask);
    return { id: (await ask('addMitigation', { accountId, content: mitigation })).id };
  },
  async startEntry(ask) {
    await started(ask);
    const { id } = await engagement(ask, 'SCIM rollout');
    return { engagementId: id, zone, record: { ref, title: 'SSO sign-in fails' } };
  },
  stopEntry: async (ask) => ({ id: (await started(ask)).id }),
  logEntry: async (ask) => ({
    engagementId: (await engagement(ask)).id,
    zone,
    startedAt: start - 1000,
    endedAt: start,
  }),
  async changeEntry(ask) {
    const { id, revision: seen } = await started(ask);
    return { id, seen, note: 'Compared ACS URLs', startedAt: start - 1000 };
  },
  async deleteEntry(ask) {
    const { id, revision: seen } = await started(ask);
    return { id, seen };
  },
  async splitEntry(ask) {
    const { id, revision: seen } = await logged(ask);
    return { id, seen, at: start - 1_800_000 };
  },
  async mergeEntries(ask) {
    const { id, startedAt, revision } = await logged(ask);
    const [first, second] = await ask('splitEntry', { id, seen: revision, at: startedAt + 1000 });
    return { entries: [first, second].map((one) => ({ id: one?.id ?? '', seen: one?.revision ?? '' })) };
  },
  async moveEntry(ask) {
    const { id, revision: seen } = await logged(ask);
    return { id, seen, day: calendarDate('2026-11-17'), zone };
  },
  duplicateEntry: async (ask) => ({ id: (await logged(ask)).id, day: calendarDate('2026-11-17'), zone }),
  async answerAway(ask, { db }) {
    const { id: entryId } = await logged(ask);
    const from = start - 1_800_000;
    await addAway(db, { entryId, from, to: start - 600_000, cause: 'idle' });
    return { entryId, from, answer: { do: 'discard' } };
  },
  async answerBreak(ask) {
    await ask('setSetting', { key: 'time.pomodoro', value: { ...noPomodoro, on: true } });
    const { id: engagementId } = await engagement(ask);
    await ask('startEntry', { engagementId, zone });
    return { do: 'take', zone };
  },
  createEngagement: () => ({ ...goLive, on: ref }),
  assignEngagement: async (ask) => ({ tabId: 1, engagementId: (await engagement(ask)).id, to: 'record' }),
  async changeEngagement(ask) {
    const { id, revision: seen } = await engagement(ask);
    return { id, seen, doneOn: '2026-11-19', dueOn: null };
  },
  deleteEngagement: async (ask) => ({ id: (await engagement(ask)).id }),
  async finishEngagement(ask) {
    const { id, revision: seen } = await engagement(ask);
    const content = { part: 'milestone', title: 'Pilot group signs off' } as const;
    const milestone = await ask('addPart', { engagementId: id, content });
    return { id, seen, doneOn: '2026-11-19', milestones: [{ id: milestone.id, becomes: 'dropped' }] };
  },
  async addPart(ask) {
    const { id: engagementId } = await engagement(ask);
    const content = { part: 'scope', title: 'Second tenant for Porto', hours: 6, askedOn: '2026-11-17' } as const;
    return { engagementId, content };
  },
  async changePart(ask) {
    const { id: engagementId } = await engagement(ask);
    const content = { part: 'milestone', title: 'Pilot', dueOn: '2026-11-20' } as const;
    const { id, revision: seen } = await ask('addPart', { engagementId, content });
    return { id, seen, change: { part: 'milestone', doneOn: '2026-11-19', dueOn: null } };
  },
  async deletePart(ask) {
    const { id: engagementId } = await engagement(ask);
    const content = { part: 'artefact', artefact: 'plan', state: 'there' } as const;
    return { id: (await ask('addPart', { engagementId, content })).id };
  },
  recordDecision: async (ask) => ({
    engagementId: (await engagement(ask)).id,
    decision: 'no-go',
    decidedOn: '2026-11-19',
    by: 'Priya Raman',
  }),
  tickStep: () => ({ tabId: 1, runbookId, step: 0, ticked: true }),
  async finishRun(ask) {
    const { revision: seen } = await ask('tickStep', { tabId: 1, runbookId, step: 0, ticked: true });
    return { tabId: 1, runbookId, outcome: 'solved', seen };
  },
  saveRunbook: () => ({ markdown: written }),
  async reviewRunbook(ask) {
    const { revision: seen } = await ask('reviewRunbook', { id: runbookId, reviewed: '2026-11-02' });
    return { id: runbookId, reviewed: '2026-11-19', owner: 'Mara Lindqvist', seen };
  },
  async deleteRunbook(ask) {
    return { id: (await ask('saveRunbook', { markdown: written })).id };
  },
  addSource: () => ({ from: { kind: 'files', name: 'team-runbooks' } }),
  removeSource: async (ask) => ({
    sourceId: (await ask('addSource', { from: { kind: 'zip', name: 'Export.zip' } })).id,
  }),
  async sayTicketKind(ask) {
    await ask('sayTicketKind', { tabId: 1, kind: 'question' });
    return { tabId: 1, kind: 'fault' };
  },
  async judge(ask) {
    await ask('judge', { tabId: 1, word: { about: 'severity', value: 3 } });
    return { tabId: 1, word: { about: 'severity', value: 1 } };
  },
  async unjudge(ask) {
    const word = { about: 'criterion', criterion: 'steps', value: 'met', why: 'They are in the video' } as const;
    await ask('judge', { tabId: 1, word });
    return { tabId: 1, topic: 'criterion:steps' };
  },
  markSent: () => ({ tabId: 1, receiver: 'engineering', target: 'ENG-2291', updateAt: start + 3_600_000 }),
  takeBackSent: async (ask) => ({ id: await sent(ask) }),
  async checkPacket(ask) {
    await ask('checkPacket', { tabId: 1, said: 'returned', by: 'Tomasz', why: 'No request ID', criterion: 'evidence' });
    return { tabId: 1, said: 'checked', by: 'Tomasz', why: '' };
  },
  async sayOutcome(ask) {
    const id = await sent(ask);
    await ask('promiseUpdate', { tabId: 1, dueAt: start + 3_600_000 });
    await ask('sayOutcome', { id, said: 'resolved', by: '', why: '', fixVersion: '4.21.0' });
    return { id, said: 'told', by: '', why: '' };
  },
  async takeBackOutcome(ask) {
    await ask('sayOutcome', { id: await sent(ask), said: 'bounced', by: 'Tomasz', why: '', criterion: 'evidence' });
    const view = await ask('outcomes', { tabId: 1 });
    return { id: view?.packets[0]?.said[0]?.id ?? '' };
  },
  async promiseUpdate(ask) {
    await promised(ask);
    return { tabId: 1, dueAt: start + 7_200_000 };
  },
  async moveUpdate(ask) {
    const { id, revision: seen } = await promised(ask);
    return { id, dueAt: start + 7_200_000, seen };
  },
  async endUpdate(ask) {
    const { id, revision: seen } = await promised(ask);
    return { id, ended: 'told', seen };
  },
  async markKnown(ask) {
    await marked(ask);
    const [{ revision: seen } = { revision: '' }] = (await ask('known', { tabId: 1 }))?.issues ?? [];
    return { ...knownFault, facts: [], workaround: 'Register the new path', seen };
  },
  sayKnown: async (ask) => ({ tabId: 1, issueId: await marked(ask), is: false }),
  toldKnown: async (ask) => ({ tabId: 1, issueId: await marked(ask) }),
  declineOffer: () => ({ fact: { kind: 'error-code', value: 'AADSTS50011' } }),
  addHost: () => ({ host: 'jira.halden.example' }),
  async removeHost(ask) {
    await ask('addHost', { host: 'jira.halden.example' });
    return { host: 'jira.halden.example' };
  },
  fieldPicked: () => ({ ref, field: 'priority', css: '.prio' }),
  async addPick(ask) {
    await ask('addPick', { ...pick, css: '.older' });
    return pick;
  },
  removePick: async (ask) => ({ id: (await ask('addPick', pick)).id }),
  async importPack(ask) {
    await ask('trustKey', { name: 'Acme IT', jwk });
    return { text: packText };
  },
  async removePack(ask) {
    await ask('trustKey', { name: 'Acme IT', jwk });
    return { id: (await ask('importPack', { text: packText })).pack?.id ?? '' };
  },
  trustKey: () => ({ name: 'Acme IT', jwk }),
  async forgetKey(ask) {
    await ask('trustKey', { name: 'Acme IT', jwk });
    await ask('importPack', { text: packText });
    return { thumbprint };
  },
  async rename(ask) {
    await ask('rename', { name: 'Mra' });
    return { name: 'Mara', seen: (await ask('home', {})).person.revision };
  },
  hideLauncher: () => ({ tabId: 1, hidden: true }),
  rememberWords: () => ({ list: 'deny', words: 'Project Plum' }),
  importEntries: async (ask) => ({
    entries: [
      {
        key: 'toggl 1',
        engagementId: (await engagement(ask)).id,
        zone,
        startedAt: start - 1000,
        endedAt: start,
        note: '',
      },
    ],
  }),
  async restoreBackup(ask) {
    // What is there and not in the backup goes by tombstone.
    await engagement(ask);
    const { head } = await ask('backupOverview', {});
    await ask('beginRestore', { head });
    return { head, mode: 'replace' };
  },
  setSetting: () => ({ key: 'time.rounding', value: { rule: 'up', minutes: 6 } }),
  async undo(ask) {
    const { id } = await engagement(ask);
    await ask('deleteEngagement', { id });
    return { command: idOfCommand(2) };
  },
};

const names = Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'command' ? [name as CommandName] : []));

test('there is a case for every command of the contract', () => {
  expect(Object.keys(cases).sort()).toEqual([...names].sort());
});

describe.each(names)('%s', (name) => {
  const id = idOfCommand(999);
  const now = () => start;
  const forgets = name === 'forgetAccount';
  /** What comes before it, on a disk of its own. */
  async function prepared(): Promise<{ disk: Disk; call: Call }> {
    const disk = freshDisk();
    const { route, db } = born({ disk, now, forgets });
    const input = await cases[name](asking(route), { db });
    db.close();
    return { disk, call: { name, input, id } };
  }
  /** A run that nothing disturbs. */
  async function undisturbed() {
    const { disk, call } = await prepared();
    const { db, route } = born({ disk, now, forgets });
    const before = await contents(db);
    const reply = await route(call, callerOf(name));
    return { disk, call, before, reply, after: await contents(db) };
  }

  test('changes rows, and keeps the one answer to it with them', async () => {
    const { before, reply, after } = await undisturbed();
    expect(reply).toHaveProperty('ok');
    expect(after.get('answers')).toContainEqual(expect.objectContaining({ id, answer: reply }));
    expect(after.get('outbox')).not.toEqual(before.get('outbox'));
    // What is forgotten leaves no history, or it would not be.
    if (!forgets) expect(after.get('history')).toContainEqual(expect.objectContaining({ command: id }));
  });

  test('whose answer got lost is answered by the next worker, and nothing is done again', async () => {
    const { disk, call, reply, after } = await undisturbed();
    for (let birth = 0; birth < 2; birth += 1) {
      const { db, route } = born({ disk, now: () => start + 60_000, forgets });
      expect(await Promise.all([1, 2].map(() => route(call, callerOf(name))))).toEqual([reply, reply]);
      expect(await contents(db)).toEqual(after);
    }
  });

  test('that is killed between its commit and its answer leaves what a run without that leaves', async () => {
    const { reply, after } = await undisturbed();
    const { disk, call } = await prepared();
    await new Promise<void>((killed) => void born({ disk, now, killed, forgets }).route(call, callerOf(name)));
    const { db, route } = born({ disk, now, forgets });
    const again = await route(call, callerOf(name));
    expect(plain(again)).toBe(plain(reply));
    expect(plain(await contents(db))).toBe(plain(after));
  });

  test('that is killed before its commit leaves nothing, and is done when it is asked for again', async () => {
    const { reply, after, before } = await undisturbed();
    const { disk, call } = await prepared();
    const killed = born({ disk, now, forgets });
    killed.db.answers.hook('creating', () => {
      throw new TypeError('The worker is killed');
    });
    expect(await killed.route(call, callerOf(name))).toHaveProperty('refused');
    killed.db.close();
    const { db, route } = born({ disk, now, forgets });
    expect(plain(await contents(db))).toBe(plain(before));
    expect(plain(await route(call, callerOf(name)))).toBe(plain(reply));
    expect(plain(await contents(db))).toBe(plain(after));
  });
});

describe('three windows that lose answers, ask again in any order, and do not see each other', () => {
  const tick = 60_000;
  const actions = [
    ...['start', 'start', 'stop', 'log', 'change', 'change', 'delete', 'create', 'plan', 'fact'],
    ...['rename', 'undo', 'undo', 'look', 'retry', 'kill', 'join', 'part', 'step', 'finish'],
  ] as const;
  const step = fc.record({
    window: fc.nat({ max: 2 }),
    action: fc.constantFrom(...actions),
    which: fc.nat({ max: 7 }),
    value: fc.nat({ max: 3 }),
    lost: fc.constantFrom('nothing', 'nothing', 'question', 'answer'),
    /** Sent before the one before it was answered. */
    isAtOnce: fc.boolean(),
  });
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  interface Sent {
    call: Call & { id: string };
    replies: Reply[];
  }

  /** What follows from a commit reads the clock too, whenever it comes to it: only the commit's own readings are counted. */
  const isCommitting = () => (Dexie.currentTransaction as Transaction | null) !== null;

  /** One history of three windows on one disk. */
  async function live(steps: Step[]) {
    const disk = freshDisk();
    let clock = start;
    const now = () => {
      if (isCommitting()) clock += tick;
      return clock;
    };
    let worker = born({ disk, now });
    const sent: Sent[] = [];
    /** Of each window: the rows as it saw them last, and what it waits for. */
    const windows = [0, 1, 2].map(() => ({ seen: new Map<string, Row>(), waits: [] as Sent[] }));

    async function send(one: Sent, lost: Step['lost'], window: (typeof windows)[number]) {
      if (lost === 'question') {
        window.waits.push(one);
        return;
      }
      const reply = await worker.route(one.call, beside);
      one.replies.push(reply);
      if (lost === 'answer') window.waits.push(one);
      else if (reply.ok && typeof reply.ok === 'object' && 'revision' in reply.ok) {
        const row = reply.ok as Row;
        window.seen.set(row.id, row);
      }
    }
    function command(name: CommandName, input: unknown): Sent {
      const one: Sent = { call: { name, input, id: idOfCommand(sent.length + 1) }, replies: [] };
      sent.push(one);
      return one;
    }
    async function look({ seen }: (typeof windows)[number]) {
      for (const table of ['engagements', 'timeEntries', 'accounts', 'people', 'runs'] as const) {
        for (const row of await worker.db.table<Row>(table).toArray()) seen.set(row.id, row);
      }
    }
    const [first] = windows;
    if (!first) return undefined;
    for (const key of halden) {
      await send(command('createEngagement', { ...goLive, account: { name: '', keys: [key] } }), 'nothing', first);
    }
    for (const window of windows) await look(window);

    let running: Promise<unknown>[] = [];
    for (const { window: index, action, which, value, lost, isAtOnce } of steps) {
      const window = windows[index] ?? first;
      const rows = [...window.seen.values()];
      const one = <T extends Row>(is: (row: object) => boolean) => {
        const some = rows.filter(is) as T[];
        return some[which % Math.max(1, some.length)];
      };
      const entry = one((row) => 'startedAt' in row && 'note' in row);
      const engagement = one((row) => 'kind' in row);
      const account = one((row) => !('kind' in row) && 'name' in row);
      const at = start + value * 10 * tick;
      const ids = { id: entry?.id ?? idOfCommand(0), seen: entry?.revision ?? '' };
      const on = { engagementId: engagement?.id ?? idOfCommand(0), zone };
      const run = { tabId: 1, runbookId: runbooks[which % 2]?.id ?? '' };
      const record = which % 3 === 0 ? { ref: zendeskTicket(String(value)), title: 'T' } : undefined;
      const asked: Partial<Record<Step['action'], () => Sent>> = {
        start: () => command('startEntry', { ...on, record, ...(value === 1 ? { class: 'rework' } : {}) }),
        stop: () => command('stopEntry', { id: ids.id }),
        log: () => command('logEntry', { ...on, record, startedAt: at - tick, endedAt: at }),
        change: () =>
          command('changeEntry', {
            ...ids,
            ...(which % 2 ? { note: `note ${value}` } : { startedAt: at - 30 * tick, endedAt: at + tick }),
            ...(value === 2 ? { class: 'internal', engagementId: on.engagementId } : {}),
          }),
        delete: () => command('deleteEntry', ids),
        create: () =>
          command('createEngagement', {
            ...goLive,
            name: `E${value}`,
            account: value ? undefined : { name: 'H', keys: halden },
          }),
        plan: () =>
          command('changeEngagement', {
            id: on.engagementId,
            seen: engagement?.revision ?? '',
            name: `P${value}`,
            doneOn: value ? '2026-11-19' : null,
          }),
        fact: () =>
          command('enterFact', {
            account: { name: '', keys: halden.slice(value % 2) },
            driver: 'integration-state',
            value: 'fine',
          }),
        rename: () => {
          const person = rows.find((row) => row.id === row.author);
          return command('rename', { name: `N${value}`, ...(person ? { seen: person.revision } : {}) });
        },
        undo: () => command('undo', { command: idOfCommand(1 + ((which * 5 + value) % (sent.length + 1))) }),
        join: () =>
          command('joinAccounts', {
            one: account?.id ?? idOfCommand(0),
            other: rows.find((row) => !('kind' in row) && 'name' in row)?.id ?? idOfCommand(0),
          }),
        part: () => command('partAccount', { id: account?.id ?? idOfCommand(0) }),
        step: () => command('tickStep', { ...run, step: value, ticked: which % 3 > 0 }),
        finish: () => {
          const known = one((row) => 'ticked' in row);
          return command('finishRun', {
            ...run,
            outcome: value ? 'solved' : null,
            ...(known ? { seen: known.revision } : {}),
          });
        },
        retry: () =>
          window.waits.splice(which % Math.max(1, window.waits.length), 1)[0] ?? command('stopEntry', { id: ids.id }),
      };
      if (!isAtOnce || action === 'look' || action === 'kill') {
        await Promise.all(running);
        running = [];
        const runs = await worker.db.timeEntries
          .filter((row) => row.endedAt === undefined && row.deletedAt === undefined)
          .count();
        expect(runs).toBeLessThanOrEqual(1);
      }
      if (action === 'look') await look(window);
      // It is killed when it likes; what it was doing is on disk as a whole or not at all.
      if (action === 'kill') worker = born({ disk, now });
      const question = asked[action]?.();
      if (question) running.push(send(question, lost, window));
    }
    await Promise.all(running);
    worker = born({ disk, now });
    // Nobody gives up: whatever was not answered is asked for again, by all who wait, the last one first.
    for (let round = 0; round < 2; round += 1) {
      await Promise.all(
        windows.flatMap((window) => window.waits.toReversed().map((one) => send(one, 'nothing', window))),
      );
    }
    return { db: worker.db, sent };
  }

  /** The commands that were carried out, one after the other in the order in which they were, on a disk of their own. */
  async function oneAfterTheOther(db: ReturnType<Disk['connect']>, sent: Sent[]) {
    const disk = freshDisk();
    const times: number[] = [];
    const now = () => (isCommitting() ? (times.shift() ?? expect.unreachable()) : start);
    const worker = born({ disk, now });
    await worker.db.meta.bulkPut((await db.meta.toArray()).filter(({ key }) => key !== 'clock'));
    const answers = (await db.answers.toArray()).sort((a, b) => a.at - b.at);
    const ids = new Map<string, string>();
    const mapped = <T>(value: T): T => {
      const text = JSON.stringify(value);
      return text === undefined ? value : JSON.parse(text.replace(uuid, (id) => ids.get(id) ?? id));
    };
    for (const { id, at, answer } of answers) {
      const one = sent.find(({ call }) => call.id === id);
      if (!one || 'refused' in (answer as Reply)) continue;
      times.push(at - tick, at);
      const reply = await worker.route(mapped(one.call), beside);
      expect(reply).toHaveProperty('ok');
      expect(times).toEqual([]);
      const [was = [], is = []] = [answer, reply].map((each) => JSON.stringify(each).match(uuid) ?? []);
      was.forEach((old, index) => void ids.set(old, is[index] ?? old));
      expect(mapped(answer)).toEqual(JSON.parse(JSON.stringify(reply)));
    }
    return { db: worker.db, mapped };
  }

  const sortedBy = (rows: object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

  test('end as if they had asked one after the other and lost nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const lived = await live(steps);
        if (!lived) return;
        const { db, sent } = lived;

        // One answer to each, however often it was given; and one effect of each that was not refused.
        const answers = new Map((await db.answers.toArray()).map(({ id, answer }) => [id, answer as Reply]));
        expect(answers.size).toBe(sent.length);
        for (const { call, replies } of sent) {
          expect(replies.length).toBeGreaterThan(0);
          for (const reply of replies) expect(reply).toEqual(answers.get(call.id));
        }
        const carriedOut = (...names: string[]) =>
          sent.filter(({ call }) => names.includes(call.name) && !answers.get(call.id)?.refused);
        const made = (...names: string[]) =>
          new Set(carriedOut(...names).map(({ call }) => (answers.get(call.id)?.ok as Row | undefined)?.id));
        expect(await db.timeEntries.count()).toBe(made('startEntry', 'logEntry').size);
        expect(await db.engagements.count()).toBe(carriedOut('createEngagement').length);
        expect(await db.facts.count()).toBe(carriedOut('enterFact').length);
        const history = await db.history.toArray();
        const refused = new Set(sent.flatMap(({ call }) => (answers.get(call.id)?.refused ? [call.id] : [])));
        for (const { command } of history) expect(refused.has(command ?? '')).toBe(false);
        const beginnings = history.filter(({ before }) => before === undefined).map(({ rowId }) => rowId);
        expect(beginnings.length).toBe(new Set(beginnings).size);

        // Nobody changed a field that somebody else had changed after they saw it.
        for (const { command, table, rowId, stamp, before = {} } of history) {
          const seen = (sent.find(({ call }) => call.id === command)?.call.input as { seen?: string } | undefined)
            ?.seen;
          if (seen === undefined) continue;
          const groupOf = (cell: string) => sharedTables[table].groups?.[cell] ?? cell;
          const groups = new Set(Object.keys(before).map(groupOf));
          const earlier = history
            .filter((one) => one.rowId === rowId && one.stamp < stamp)
            .filter((one) => Object.keys(one.before ?? {}).some((cell) => groups.has(groupOf(cell))));
          for (const one of earlier) expect(one.stamp <= seen).toBe(true);
        }

        const other = await oneAfterTheOther(db, sent);
        for (const table of sharedTableNames as SharedTable[]) {
          const rows = await db.table(table).toArray();
          expect(sortedBy(await other.db.table(table).toArray())).toEqual(sortedBy(other.mapped(rows)));
        }
        const told = (rows: HistoryEntry[]) => sortedBy(rows.map(({ id, ...row }) => row));
        expect(told(await other.db.history.toArray())).toEqual(told(other.mapped(history)));
      }),
      { numRuns: runs(40) },
    );
  }, 120_000);
});

test('a run is of the record that the tab shows', () => {
  expect(recordKey(ref)).toBe('zendesk:acme.zendesk.com:ticket:48213');
});
