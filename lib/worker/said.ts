import type { RecordRef } from '@/lib/context/record';
import { severities } from '@/lib/packet/situation';
import { causes, routes } from '@/lib/packet/triage-values';
import { type Said, saidVerdicts } from '@/lib/packet/word';
import type { Database } from '@/lib/store/database';
import { judgementsOn } from '@/lib/store/judgements';
import type { Judgement, StoredTicketKind } from '@/lib/store/tables';
import { saidTicketKind } from '@/lib/store/ticket-kinds';

/** What persons said of a ticket: for the check, and as it is kept. */
export interface SaidOf {
  said: Said;
  kind: StoredTicketKind | undefined;
  judgements: Judgement[];
}

/** Without a database nobody said anything. */
export async function saidOf(db: Database, record: RecordRef): Promise<SaidOf> {
  const [kind, judgements] = await Promise.all([saidTicketKind(db, record), judgementsOn(db, record)]).catch(
    (): [undefined, Judgement[]] => [undefined, []],
  );
  const valueOn = <Value>(topic: Judgement['topic'], known: readonly Value[]) => {
    const value = judgements.find((one) => one.topic === topic)?.value;
    return known.find((one) => one === value);
  };
  const verdicts = judgements.flatMap(({ topic, value, why }) => {
    const verdict = saidVerdicts.find((one) => one === value);
    return verdict && topic.startsWith('criterion:')
      ? [[topic.slice('criterion:'.length), { verdict, why }] as const]
      : [];
  });
  const [severity, cause, route] = [
    valueOn('severity', severities),
    valueOn('cause', causes),
    valueOn('route', routes),
  ];
  const said: Said = {
    ...(kind && { kind: kind.kind }),
    ...(severity && { severity }),
    ...(cause && { cause }),
    ...(route && { route }),
    ...(verdicts.length > 0 && { verdicts: Object.fromEntries(verdicts) }),
  };
  return { said, kind, judgements };
}
