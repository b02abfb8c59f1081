import type { TicketContext } from '@/lib/context/context';
import type { Span } from '@/lib/evidence/evidence';
import { sites } from '@/lib/sites/sites';
import { IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { useWords } from '../../ui/words';
import classes from './Citations.module.css';
import { MissedNote } from './MissedNote';
import { placeOf } from './place';
import { asksForCopy, copyKeys, useCopyAlone, useCopyKeys } from './use-copy-alone';
import { useShowSpan } from './use-show-span';

/** Where spans stand, one link for each entry: it shows the place on the page, and its address can be copied. */
export function CitationLinks({ spans, context }: { spans: readonly Span[]; context: TicketContext }) {
  const { show, missed } = useShowSpan(context);
  const byEntry = [...Map.groupBy(spans, ({ entry }) => entry)];
  return (
    <>
      <p className={classes.links}>
        {byEntry.map(([entry, there]) => (
          <CitationLink key={entry} entry={entry} context={context} onShow={() => void show(there)} />
        ))}
      </p>
      <MissedNote missed={missed} context={context} />
    </>
  );
}

function CitationLink({ entry, context, onShow }: { entry: string; context: TicketContext; onShow: () => void }) {
  const w = useWords();
  const copyAlone = useCopyAlone();
  const keys = useCopyKeys();
  const { ref } = context;
  const place = placeOf(w, entry, context, Date.now());
  const own = sites.commentUrlOf(ref, entry);
  const url = own ?? sites.urlOf(ref);
  const copied = own ? w.citations.linkCopied(place) : w.citations.recordLinkCopied(sites.nameOf(ref.site));
  const copy = () =>
    void (
      url &&
      copyAlone(
        (masking, by) => by.copyOfAddress(url, context, masking),
        () => copied,
      )
    );
  return (
    <span className={classes.link}>
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        title={w.citations.linkTitle(keys)}
        aria-keyshortcuts={copyKeys}
        onClick={(event) => {
          event.preventDefault();
          onShow();
        }}
        onKeyDown={(event) => {
          if (!asksForCopy(event)) return;
          event.preventDefault();
          copy();
        }}
      >
        <Icon name="external" small />
        {place}
      </a>
      <IconButton icon="copy" label={w.citations.copyLink(place)} onClick={copy} />
    </span>
  );
}
