import type { KnownFact } from '@/lib/known/fact';
import { Foreign } from '../../ui/Foreign';
import { Chip } from '../../ui/Tag';

/** Evidence that tickets share, verbatim. */
export function Facts({ facts }: { facts: readonly KnownFact[] }) {
  return facts.map(({ kind, value }) => (
    <Chip key={`${kind} ${value}`} mono>
      <Foreign>{value}</Foreign>
    </Chip>
  ));
}
