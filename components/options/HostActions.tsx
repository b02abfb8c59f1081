import { useState } from 'react';
import { ask } from '../data/ask';
import { requestAccess } from '../data/permissions';
import { Button } from '../ui/Button';
import { useStatus } from '../ui/Status';
import { useWords } from '../ui/words';
import type { HostRow } from './host-rows';

/** Asks the browser for a host that it does not let us read. */
export function GrantAccess({ row: { host, own, origins } }: { row: HostRow }) {
  const { toast, warn } = useStatus();
  const w = useWords();

  async function grant() {
    try {
      // The browser asks in a click only: nothing may be awaited before this.
      const isGranted = await requestAccess(own ? { permissions: ['scripting'], origins } : { origins });
      if (!isGranted) return warn(w.options.sites.refused(host));
      if (own) await ask('addHost', { host });
      toast(w.options.sites.mayReadReload(host));
    } catch {
      warn(w.options.sites.notAsked(host));
    }
  }
  return (
    <Button small look="primary" aria-label={w.options.sites.grantTo(host)} onClick={() => void grant()}>
      {w.options.sites.grant}
    </Button>
  );
}

/** Access given back is asked for anew by the browser, so there is no undo and the button names the deed. */
export function RemoveAccess({ host, granted }: { host: string; granted: boolean }) {
  const [isRemoving, setIsRemoving] = useState(false);
  const { toast, warn } = useStatus();
  const w = useWords();
  const name = granted ? w.options.sites.removeAccessTo(host) : w.options.sites.removeThisHost(host);

  async function remove() {
    setIsRemoving(true);
    try {
      await ask('removeHost', { host });
      toast(granted ? w.options.sites.givenBack(host) : w.options.sites.removed(host));
    } catch {
      setIsRemoving(false);
      warn(w.options.sites.notRemoved(host));
    }
  }
  return (
    <Button small look="quiet" disabled={isRemoving} aria-label={name} onClick={() => void remove()}>
      {granted ? w.options.sites.removeAccess : w.options.sites.removeHost}
    </Button>
  );
}

/** Gives back what signing in to a Salesforce org gave. */
export function SignOut({ host }: { host: string }) {
  const { toast, warn } = useStatus();
  const w = useWords();

  async function signOut() {
    try {
      await ask('salesforceSignOut', { host });
      toast(w.options.sites.signedOut(host));
    } catch {
      warn(w.options.sites.notSignedOut);
    }
  }
  return (
    <Button small look="quiet" aria-label={w.options.sites.signOutOf(host)} onClick={() => void signOut()}>
      {w.options.sites.signOut}
    </Button>
  );
}
