/** What is said on every wide page of ours: its head, and the commands that lead from one to another. */
export const pagesWords = {
  title: (page: string) => `Sidelight · ${page}`,
  nav: 'Pages',
  local: 'Stored in this browser only',
  names: { library: 'Library', accounts: 'Accounts', time: 'Time', options: 'Options' },
  notOpened: 'The page did not open. Try it again.',
  /** Above the commands of what is on show. */
  here: 'On this page',
  goTo: (page: string) => `Go to ${page}`,
  openEngagement: (engagement: string) => `Open ${engagement}`,
};
