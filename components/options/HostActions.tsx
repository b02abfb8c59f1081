import { useState } from 'react';
import { ask } from '../data/ask';
import { requestAccess } from '../data/permissions';
import { Button } from '../ui/Button';
import { useStatus } from '../ui/Status';
import type { HostRow } from './host-rows';

/** Asks the browser for a host that it does not let us read. */
export function GrantAccess({ row: { host, own, origins } }: { row: HostRow }) {
  const { toast, warn } = useStatus();

  async function grant() {
    try {
      // The browser asks in a click only: nothing may be awaited before this.
      const isGranted = await requestAccess(own ? { permissions: ['scripting'], origins } : { origins });
      if (!isGranted) return warn(`Access to ${host} was not given. Nothing was changed.`);
      if (own) await ask('addHost', { host });
      toast(`Sidelight may read ${host} now. Reload its open pages.`);
    } catch {
      warn(`The browser did not ask. Allow ${host} for Sidelight in the browser’s own settings.`);
    }
  }
  return (
    <Button small look="primary" aria-label={`Grant access to ${host}`} onClick={() => void grant()}>
      Grant access
    </Button>
  );
}

/** Access given back is asked for anew by the browser, so there is no undo and the button names the deed. */
export function RemoveAccess({ host, granted }: { host: string; granted: boolean }) {
  const [isRemoving, setIsRemoving] = useState(false);
  const { toast, warn } = useStatus();
  const deed = granted ? 'Remove access' : 'Remove host';

  async function remove() {
    setIsRemoving(true);
    try {
      await ask('removeHost', { host });
      toast(granted ? `Access to ${host} was given back` : `${host} was removed`);
    } catch {
      setIsRemoving(false);
      warn(`${host} was not removed. Try it again.`);
    }
  }
  return (
    <Button small look="quiet" disabled={isRemoving} aria-label={`${deed}: ${host}`} onClick={() => void remove()}>
      {deed}
    </Button>
  );
}

/** Gives back what signing in to a Salesforce org gave. */
export function SignOut({ host }: { host: string }) {
  const { toast, warn } = useStatus();

  async function signOut() {
    try {
      await ask('salesforceSignOut', { host });
      toast(`Signed out of ${host}. It is read from its pages again.`);
    } catch {
      warn('Not signed out. Try it again.');
    }
  }
  return (
    <Button small look="quiet" aria-label={`Sign out of ${host}`} onClick={() => void signOut()}>
      Sign out
    </Button>
  );
}
