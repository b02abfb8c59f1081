import type { HostProblem } from '@/lib/hosts/parse-host';
import type { WordsFor } from './say';

/** Why what was typed names no host that can be read. */
const problem: WordsFor<HostProblem> = {
  empty: 'Enter the address of a page, or its host alone.',
  otherScheme: ({ scheme }) => `Sidelight reads pages only over https; this address is ${scheme}.`,
  noAddress: ({ typed }) => `“${typed}” is no address of a page.`,
  withCredentials: 'Leave out what stands before the “@”: only the host is needed.',
  otherPort: ({ port }) => `Sidelight reads hosts on the usual port only (443), not on ${port}.`,
  wildcard: 'One host at a time: enter its full name, without “*”.',
  noHostName: ({ typed }) => `“${typed}” is no full name of a host, as jira.example.com is.`,
  bundled: ({ host }) => `Sidelight reads ${host} already.`,
};

export const hostsWords = { problem };
