import { locales } from './list';

/** The `messages.json` of each language, as browsers read them for `__MSG_name__` in the manifest. */
export async function manifestMessages(): Promise<[locale: string, messages: Record<string, { message: string }>][]> {
  return Promise.all(
    Object.entries(locales).map(async ([id, { load }]): Promise<[string, Record<string, { message: string }>]> => {
      const { manifest } = await load();
      return [id, Object.fromEntries(Object.entries(manifest).map(([name, message]) => [name, { message }]))];
    }),
  );
}
