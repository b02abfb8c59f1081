const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const name = new RegExp(`^${label}(?:\\.${label})+$`);

/** Whether this is the full name of a host, in lower case: `jira.example.com`. */
export function isHostName(text: string): boolean {
  return text.length <= 253 && name.test(text);
}
