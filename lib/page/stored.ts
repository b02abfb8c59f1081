let asked: { keys: string[]; answer: Promise<Record<string, unknown>> } | undefined;

/** What is kept in `storage.local`. What is asked for in one go is one question: a guest that comes begins with three. */
export function loadStored(key: string): Promise<unknown> {
  if (!asked) {
    const keys: string[] = [];
    const answer = Promise.resolve().then(() => {
      asked = undefined;
      return chrome.storage.local.get(keys);
    });
    asked = { keys, answer };
  }
  asked.keys.push(key);
  return asked.answer.then((all) => all[key]);
}

export function saveStored(key: string, value: unknown): Promise<void> {
  return chrome.storage.local.set({ [key]: value });
}

/** Calls with each new value of the key; returns what ends that. */
export function followStored(key: string, changed: (value: unknown) => void): () => void {
  const { onChanged } = chrome.storage.local;
  const hear = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]) changed(changes[key].newValue);
  };
  onChanged.addListener(hear);
  return () => {
    // With the extension its events are gone, and asking them for anything throws.
    if (chrome.runtime?.id) onChanged.removeListener(hear);
  };
}
