import type { Area } from './area';

/** A key of the copy, as it is kept: 256 bits, base64. */
export type SealKey = string;

export function newSealKey(): SealKey {
  return toBase64(crypto.getRandomValues(new Uint8Array(32)));
}

export interface Seal {
  close(text: string): Promise<string>;
  /** The empty text when it was changed or closed with another key: nothing of it can be told. */
  open(sealed: string): Promise<string>;
}

const ivBytes = 12;

/**
 * AES-GCM. Content scripts, which run inside other people's pages, can read all of `storage.local`, and what a person
 * logged is none of a page's business even when its process was taken over. The key is where only our own origin reads.
 */
export function createSeal(key: SealKey): Seal {
  const imported = crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    async close(text) {
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
      const bytes = new TextEncoder().encode(text);
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await imported, bytes));
      const all = new Uint8Array(ivBytes + sealed.length);
      all.set(iv);
      all.set(sealed, ivBytes);
      return toBase64(all);
    },
    async open(sealed) {
      try {
        const bytes = fromBase64(sealed);
        const iv = bytes.subarray(0, ivBytes);
        const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await imported, bytes.subarray(ivBytes));
        return new TextDecoder().decode(opened);
      } catch {
        return '';
      }
    },
  };
}

/** For tests, and where there is nothing to hide from. */
export const openSeal: Seal = { close: async (text) => text, open: async (text) => text };

/** Seals the texts of an area, and leaves those under `plain` as they are. */
export function sealedArea(area: Area, seal: () => Seal, plain: string): Area {
  const each = async (entries: Record<string, string>, change: (text: string) => Promise<string>) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(entries).map(async ([key, text]) => [key, key === plain ? text : await change(text)] as const),
      ),
    );
  return {
    ...area,
    get: async (keys) => each(await area.get(keys), seal().open),
    set: async (entries) => area.set(await each(entries, seal().close)),
  };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
