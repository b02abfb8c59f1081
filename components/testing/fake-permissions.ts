import type { AccessRequest } from '../data/permissions';

/** What the manifest has granted. */
const fromTheStart = () => [
  'https://*.zendesk.com/agent/*',
  'https://*.atlassian.net/*',
  'https://*.lightning.force.com/*',
  'https://*.service-now.com/*',
  'https://github.com/*',
];

/** The browser's permissions behind the port, in memory. */
class FakePermissions {
  origins: string[] = fromTheStart();
  /** What the person answers the browser's question with. */
  answer: boolean | Error = true;
  asked: AccessRequest[] = [];
  private listeners = new Set<() => void>();

  reset() {
    this.origins = fromTheStart();
    this.answer = true;
    this.asked = [];
  }
  set(origins: string[]) {
    this.origins = origins;
    for (const listener of this.listeners) listener();
  }
  async request(request: AccessRequest): Promise<boolean> {
    this.asked.push(request);
    if (this.answer instanceof Error) throw this.answer;
    if (this.answer) this.set([...this.origins, ...(request.origins ?? [])]);
    return this.answer;
  }
  listen(listener: () => void) {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

export const permissions = new FakePermissions();

export const requestAccess = (request: AccessRequest) => permissions.request(request);
export const grantedOrigins = async () => permissions.origins;
export const onAccessChanged = (listener: () => void) => permissions.listen(listener);
