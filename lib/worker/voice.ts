import { voiceOf } from '@/lib/accounts/voice';
import type { VoiceView } from '@/lib/contract/portfolio';
import { standingsOf } from '@/lib/packet/sent';
import { sites } from '@/lib/sites/sites';
import { wholeAccount } from '@/lib/store/accounts';
import type { Store } from '@/lib/store/commit';
import type { StoredSentPacket } from '@/lib/store/tables';
import type { Library } from './library';
import { dataOf } from './portfolio';

/** What customers say, or one of them; runbooks by their titles. */
export async function voiceView(
  store: Store,
  library: () => Promise<Library>,
  accountId: string | undefined,
): Promise<VoiceView> {
  const root = accountId && (await wholeAccount(store.db, accountId))?.root.id;
  const only = accountId === undefined ? undefined : new Set(root === undefined ? [] : [root]);
  const [data, runs, { byId }] = await Promise.all([dataOf(store, only), store.db.runs.toArray(), library()]);
  const tickets = data.flatMap(({ root: { id }, tickets: of }) => of.map((ticket) => ({ ...ticket, accountId: id })));
  const labels = new Map(tickets.map(({ key, label, url }) => [key, { label, url }]));
  const accountOf = new Map(tickets.map(({ key, accountId: id }) => [key, id]));
  const owner = new Map(data.flatMap(({ root: { id }, packets }) => packets.map(({ packet }) => [packet.id, id])));
  const packets = standingsOf<StoredSentPacket>(data.flatMap((one) => one.packets)).map((standing) => {
    const { packet } = standing;
    const { label = sites.recordLabel(packet.record), url = sites.urlOf(packet.record) } =
      labels.get(packet.recordKey) ?? {};
    const of = owner.get(packet.id);
    return {
      standing,
      label,
      ...(url !== undefined && { url }),
      ...(of !== undefined && { accountId: of }),
      ...(packet.target && { target: packet.target }),
    };
  });
  const voice = voiceOf(
    tickets,
    packets,
    runs
      .filter(({ deletedAt, recordKey }) => deletedAt === undefined && (only === undefined || accountOf.has(recordKey)))
      .map(({ recordKey, runbookId, outcome, like }) => ({
        recordKey,
        runbookId,
        ...(outcome && { outcome }),
        ...(like?.area !== undefined && { area: broadestOf(like.area) }),
      })),
    store.now(),
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
        workaround: { title: byId(workaround.runbookId)?.title ?? workaround.runbookId, solved: workaround.solved },
      }),
    })),
    names: Object.fromEntries([...new Set(named)].map((id) => [id, names.get(id) ?? ''])),
  };
}

/** A run keeps areas from broad to narrow, `Identity · SSO`; a ticket is remembered with the broadest. */
function broadestOf(area: string): string {
  return area.split(' · ', 1)[0] ?? area;
}
