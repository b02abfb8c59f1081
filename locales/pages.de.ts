import type { Catalogue } from './words';

/** Der Kopf der breiten Seiten, und die Befehle, die von einer zur anderen führen. */
export const pagesWords: Catalogue['pages'] = {
  title: (page) => `Sidelight · ${page}`,
  nav: 'Seiten',
  local: 'Nur in diesem Browser gespeichert',
  names: { library: 'Bibliothek', accounts: 'Accounts', time: 'Zeit', options: 'Optionen' },
  notOpened: 'Die Seite ließ sich nicht öffnen. Bitte noch einmal versuchen.',
  here: 'Auf dieser Seite',
  goTo: (page) => `Zur Seite „${page}“`,
  openEngagement: (engagement) => `Öffnen: ${engagement}`,
};
