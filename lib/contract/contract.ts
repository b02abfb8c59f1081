import { accounts } from './accounts';
import { backup } from './backup';
import { citations } from './citations';
import { database } from './database';
import { engagements } from './engagements';
import { frames } from './frames';
import { imports } from './imports';
import { jobs } from './jobs';
import { known } from './known';
import { library } from './library';
import { menu } from './menu';
import type { InputOf, MessageKind, NamesOf, OutputOf } from './message';
import { outcomes } from './outcomes';
import { packet } from './packet';
import { portfolio } from './portfolio';
import { records } from './records';
import { refresh } from './refresh';
import { runbookDrafts } from './runbook-drafts';
import { runbooks } from './runbooks';
import { salesforce } from './salesforce';
import { settings } from './settings';
import { sites } from './sites';
import { tabs } from './tabs';
import { technical } from './technical';
import { time } from './time';
import { timeImport } from './time-import';
import { timesheet } from './timesheet';
import { worklogs } from './worklogs';

/** Every message to the worker. Pages and content scripts take its types only; the worker parses by it. */
export const contract = {
  ...frames,
  ...tabs,
  ...runbooks,
  ...runbookDrafts,
  ...library,
  ...imports,
  ...records,
  ...packet,
  ...outcomes,
  ...known,
  ...citations,
  ...time,
  ...engagements,
  ...timesheet,
  ...backup,
  ...worklogs,
  ...timeImport,
  ...accounts,
  ...technical,
  ...portfolio,
  ...sites,
  ...salesforce,
  ...database,
  ...settings,
  ...jobs,
  ...refresh,
  ...menu,
};
type Contract = typeof contract;
export type Name = keyof Contract;
export type NameOf<Kind extends MessageKind> = NamesOf<Contract, Kind>;
export type Input<N extends Name> = InputOf<Contract[N]>;
export type Output<N extends Name> = OutputOf<Contract[N]>;
