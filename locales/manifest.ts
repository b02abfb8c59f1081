import { locales } from './list';

type Messages = Record<string, { message: string }>;

/**
 * The `messages.json` of each language, as browsers read them for `__MSG_name__` in the manifest. Made while this module
 * is loaded: whoever builds can load no other afterwards.
 */
export const manifestMessages: [locale: string, messages: Messages][] = await Promise.all(
  Object.entries(locales).map(async ([id, { load }]): Promise<[string, Messages]> => {
    const { manifest } = await load();
    return [id, Object.fromEntries(Object.entries(manifest).map(([name, message]) => [name, { message }]))];
  }),
);
