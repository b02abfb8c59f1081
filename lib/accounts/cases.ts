import { greatest, smallest } from '@/lib/lists';
import type { SeenTicket } from './fact';
import { asSeenLast, namesOf, systemOf } from './sightings';
import { unionOf } from './union';

/** One case of an account, in however many systems it was seen. */
export interface Case {
  /** The record that stands for it, with the severity of the worst of them. */
  ticket: SeenTicket;
  /** The same case in other systems. */
  also: SeenTicket[];
  /** It is open as long as any system has it open. */
  open: boolean;
  /** Of the oldest of them. */
  openedAt?: number;
  /** When the last of them was solved; absent while it is open. */
  closedAt?: number;
  /** Whether a promised time was missed; absent where no system tells. */
  breached?: boolean;
  /** When it was opened again, and how often beside that at a time that nothing tells. */
  reopenings?: Reopenings;
  /** When any of them was seen last. */
  seenAt: number;
}

export interface Reopenings {
  at: readonly number[];
  undated: number;
}

/**
 * The cases that tickets are. Records are one case when one of them names the other; two records of one system never
 * are, so of those that hang together the system with most of them says how many cases they are, and the others are the
 * same cases elsewhere. Order and duplicates do not matter.
 */
export function casesOf(tickets: readonly SeenTicket[]): Case[] {
  const records = asSeenLast(tickets);
  return grouped(records).flatMap((group) => {
    const [only] = group;
    if (only && group.length === 1) return [caseAlone(only)];
    const [leads = [], ...others] = [...Map.groupBy(group, systemOf)]
      .sort(([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1))
      .map(([, of]) => of.sort(byKey));
    const also = others.flat();
    return leads.map((lead) => caseOf(lead, also, leads.length === 1));
  });
}

/** Most cases are in one system alone. */
function caseAlone(ticket: SeenTicket): Case {
  const { open, openedAt, closedAt, breached, seenAt } = ticket;
  const reopenings = reopeningsOf([ticket]);
  return {
    ticket,
    also: [],
    open,
    ...(openedAt !== undefined && { openedAt }),
    ...(!open && { closedAt: closedAt ?? seenAt }),
    ...(breached !== undefined && { breached }),
    ...(reopenings && { reopenings }),
    seenAt,
  };
}

/** It is opened again in each of its systems, which is once: the one that tells of most tells of all. */
function reopeningsOf(records: readonly SeenTicket[]): Reopenings | undefined {
  const told = records.map(({ reopens = 0, reopenedAt = [] }) => {
    const at = [...new Set(reopenedAt)];
    return { at, undated: Math.max(0, reopens - at.length) };
  });
  const [most] = told.sort(
    (a, b) => b.at.length + b.undated - (a.at.length + a.undated) || greatest([0, ...b.at]) - greatest([0, ...a.at]),
  );
  return most && most.at.length + most.undated > 0 ? most : undefined;
}

/** @param isAlone whether the others are this case alone, and not several that hang together */
function caseOf(lead: SeenTicket, also: SeenTicket[], isAlone: boolean): Case {
  const all = [lead, ...also];
  const reopenings = reopeningsOf(isAlone ? all : [lead]);
  const open = all.some((one) => one.open);
  const opened = all.flatMap(({ openedAt }) => openedAt ?? []);
  const worst = (of: (ticket: SeenTicket) => number | undefined) => {
    const known = all.flatMap((one) => of(one) ?? []);
    return known.length === 0 ? undefined : smallest(known);
  };
  const stated = worst((one) => one.stated);
  const severity = stated ?? worst((one) => one.severity);
  const area = lead.area ?? also.find((one) => one.area !== undefined)?.area;
  const causes = [...new Set(all.flatMap((one) => one.causes ?? []))].sort();
  const openedOn = all.flatMap((one) => one.openedOn ?? []).sort()[0];
  const { severity: _, stated: __, area: ___, causes: ____, ...rest } = lead;
  const ticket: SeenTicket = {
    ...rest,
    ...(severity !== undefined && { severity }),
    ...(stated !== undefined && { stated }),
    ...(area !== undefined && { area }),
    ...(causes.length > 0 && { causes }),
    ...(openedOn !== undefined && { openedOn }),
  };
  return {
    ticket,
    also,
    open,
    ...(opened.length > 0 && { openedAt: smallest(opened) }),
    ...(!open && { closedAt: greatest(all.map(({ closedAt, seenAt }) => closedAt ?? seenAt)) }),
    ...(all.some((one) => one.breached !== undefined) && { breached: all.some((one) => one.breached === true) }),
    ...(reopenings && { reopenings }),
    seenAt: greatest(all.map(({ seenAt }) => seenAt)),
  };
}

/** Records that hang together: one mentions a name of another, in another system. */
function grouped(records: readonly SeenTicket[]): SeenTicket[][] {
  if (records.every(({ mentions }) => mentions === undefined)) return records.map((record) => [record]);
  const groups = unionOf(records.length);
  const named = new Map<string, number[]>();
  for (const [index, record] of records.entries()) {
    for (const name of namesOf(record)) named.set(name, [...(named.get(name) ?? []), index]);
  }
  for (const [index, record] of records.entries()) {
    const meant = (record.mentions ?? []).flatMap((name) => named.get(name) ?? []);
    for (const other of meant) {
      if (systemOf(records[other] ?? record) !== systemOf(record)) groups.join(other, index);
    }
  }
  return [...Map.groupBy(records.keys(), (index) => groups.rootOf(index)).values()].map((indexes) =>
    indexes.flatMap((index) => records[index] ?? []),
  );
}

function byKey(a: SeenTicket, b: SeenTicket): number {
  return a.key < b.key ? -1 : 1;
}
