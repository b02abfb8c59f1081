import type { SiteAbout } from '@/lib/sites/about';
import { recordAt } from './url';

export const pagoda: SiteAbout = {
  id: 'pagoda',
  name: 'Pagoda',
  objects: { matter: 'ticket', client: 'account' },
  accountObject: 'client',
  matches: ['https://*.pagoda.example/*'],
  excludeMatches: ['https://*.pagoda.example/help/*'],
  exampleHost: 'example.pagoda.example',
  recordAt,
  pathOf: ({ object, id }) => `/${object}s/${id}`,
  labelOf: ({ object, id }) => (object === 'matter' ? `Matter ${id}` : 'Client'),
  accountKey: (id) => (/^CL\d+$/.test(id) ? `pagoda:${id}` : undefined),
  products: { 'pagoda-house': { name: 'Pagoda House', hostedBy: 'company' } },
  detect: (document) =>
    document.querySelector('meta[name="generator"][content="Pagoda"]') ? { product: 'pagoda-house' } : undefined,
};
