import { type Case, casesOf } from '@/lib/accounts/cases';
import { type VoicePacket, type VoiceTicket, voiceOf } from '@/lib/accounts/voice';
import type { VoiceView } from '@/lib/contract/portfolio';
import type { Standing } from '@/lib/packet/sent';
import { sites } from '@/lib/sites/sites';
import { wholeAccount } from '@/lib/store/accounts';
import type { Store } from '@/lib/store/commit';
import type { StoredSentPacket } from '@/lib/store/tables';
import { dataOf, packetsNow, ratedTickets } from './account-standings';
import type { Settings } from './current-settings';
import type { Library } from './library';

interface Needs {
  store: Store;
  settings: Settings;
  library(): Promise<Library>;
}

/** What customers say, or one of them; runbooks by their titles. */
export async function voiceView(
  { store, settings, library }: Needs,
  accountId: string | undefined,
): Promise<VoiceView> {
  const root = accountId && (await wholeAccount(store.db, accountId))?.root.id;
  const only = accountId === undefined ? undefined : new Set(root === undefined ? [] : [root]);
  const { db, now } = store;
  const [data, runs, { byId }, priorities] = await Promise.all([
    dataOf(db, now(), only),
    db.runs.toArray(),
    library(),
    settings.get('priorities'),
  ]);
  const rated = await ratedTickets(db, { priorities }, data);
  const tickets = data.flatMap(({ root: { id } }, index) =>
    (rated[index] ?? []).map((ticket) => ({ ...ticket, accountId: id })),
  );
  // One that is in several systems is one; what hangs together is of one account.
  const cases = [...Map.groupBy(tickets, ({ accountId: of }) => of)].flatMap(([id, of]) =>
    casesOf(of).map((one) => voiceTicketOf(one, id)),
  );
  const labels = new Map(tickets.map(({ key, label, url }) => [key, { label, url }]));
  const accountOf = new Map(tickets.map(({ key, accountId: id }) => [key, id]));
  const standings = packetsNow(data);
  const packets = data.flatMap(({ root: { id }, packets: of }) =>
    of.flatMap(({ packet }) => {
      const standing = standings.get(packet.id);
      return standing ? [{ id, standing }] : [];
    }),
  );
  const voice = voiceOf(
    cases,
    packets.map(({ id, standing }) => packetOf(id, standing, labels)),
    runs
      .filter(({ deletedAt, recordKey }) => deletedAt === undefined && (only === undefined || accountOf.has(recordKey)))
      .map(({ recordKey, runbookId, outcome, like }) => ({
        recordKey,
        runbookId,
        ...(outcome && { outcome }),
        ...(like?.area !== undefined && { area: broadestOf(like.area) }),
      })),
    now(),
  );
  const named = [
    ...voice.themes.flatMap(({ accountIds }) => accountIds),
    ...voice.feedback.flatMap((one) => one.accountId ?? []),
  ];
  const names = new Map(data.map(({ root: { id, name } }) => [id, name]));
  return {
    ...voice,
    themes: voice.themes.map(({ workaround, ...theme }) => ({
      ...theme,
      ...(workaround && {
        workaround: {
          title: byId(workaround.runbookId)?.title ?? workaround.runbookId,
          solved: workaround.solved,
        },
      }),
    })),
    names: Object.fromEntries([...new Set(named)].map((id) => [id, names.get(id) ?? ''])),
  };
}

/** A run keeps areas from broad to narrow, `Identity · SSO`; a ticket is remembered with the broadest. */
function broadestOf(area: string): string {
  return area.split(' · ', 1)[0] ?? area;
}

/** A case as a word of its customer's, under all its keys. */
function voiceTicketOf({ ticket, also, open, openedAt, seenAt }: Case, accountId: string): VoiceTicket {
  return {
    ...ticket,
    accountId,
    open,
    ...(openedAt !== undefined && { openedAt }),
    seenAt,
    also: also.map(({ key }) => key),
  };
}

/** A packet as its ticket is remembered, else by its address alone. */
function packetOf(
  accountId: string,
  standing: Standing<StoredSentPacket>,
  labels: ReadonlyMap<string, { label: string; url?: string | undefined }>,
): VoicePacket {
  const { record, recordKey, target } = standing.packet;
  const { label, url } = labels.get(recordKey) ?? { label: sites.recordLabel(record), url: sites.urlOf(record) };
  return { accountId, standing, label, ...(url !== undefined && { url }), ...(target && { target }) };
}
